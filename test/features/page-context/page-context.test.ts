import { expect, html } from '@open-wc/testing';
import { pageContext } from '../../../src/features/page-context/page-context.js';
import type { NumberRequest } from '../../../src/services/call-in-service.js';
import { FakeService, openPage, warningsOf } from '../../harness.js';

describe('the data about the page', () => {
  it('is what each word of `context` stands for', () => {
    expect(pageContext('url title referrer language')).to.deep.equal({
      pageUrl: location.href,
      pageTitle: document.title,
      referrer: document.referrer,
      language: document.documentElement.lang || navigator.language,
    });
  });

  it('has the language of the browser where the page has none', () => {
    const { lang } = document.documentElement;
    try {
      document.documentElement.lang = 'pt-BR';
      expect(pageContext('language')).to.deep.equal({ language: 'pt-BR' });
      document.documentElement.lang = '';
      expect(pageContext('language')).to.deep.equal({ language: navigator.language });
    } finally {
      document.documentElement.lang = lang;
    }
  });

  it('is nothing where `context` has no words, or only words about the first page', async () => {
    const warnings = await warningsOf(() => {
      expect(pageContext(' \n ')).to.deep.equal({});
      expect(pageContext('utm click-id  landing')).to.deep.equal({});
    });
    expect(warnings).to.deep.equal([]);
  });

  it('leaves out and reports words that stand for nothing', async () => {
    const warnings = await warningsOf(() => {
      expect(pageContext('toString title')).to.deep.equal({ pageTitle: document.title });
    });
    expect(warnings).to.deep.equal([
      '<click-to-call> context: expected any of url, title, referrer, language, utm, click-id, ' +
        'landing, got "toString".',
    ]);
  });

  it('is sent with the default form, also where the page requests it after the opening', async () => {
    const service = new FakeService();
    const page = await openPage(html`<click-to-call country="US"></click-to-call>`, service);
    await page.element.show();
    page.element.context = 'title';
    await page.request();
    expect((service.requests[0]!.request as NumberRequest).userData).to.deep.equal({
      pageTitle: document.title,
    });
  });
});
