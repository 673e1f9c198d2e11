import { expect, html } from '@open-wc/testing';
import { provideEnvironment } from '../../src/environment.js';
import { within } from '../../src/scheduler.js';
import { FakeScheduler } from '../fakes.js';
import { openPage } from '../harness.js';

describe('when the panel cannot be loaded', () => {
  it('the other way to reach the site is beside the notice', async () => {
    const page = await openPage(html`
      <click-to-call>
        Call us
        <a slot="alternative" href="mailto:help@example.com">Write to us</a>
      </click-to-call>
    `);
    const link = page.element.querySelector('a')!;
    provideEnvironment(page.element, { loadPanel: () => Promise.reject(new TypeError('no')) });
    expect(link.checkVisibility()).to.be.false;
    await page.element.show().catch(() => {});
    await page.element.updateComplete;
    expect(page.has('notice')).to.be.true;
    expect(link.checkVisibility()).to.be.true;
  });

  it('the notice is gone for good once another try has opened it', async () => {
    const page = await openPage();
    let isMissing = true;
    provideEnvironment(page.element, {
      loadPanel: () =>
        isMissing ? Promise.reject(new TypeError('no')) : import('../../src/panel/panel.js'),
    });
    await page.element.show().catch(() => {});
    await page.element.updateComplete;
    expect(page.has('notice')).to.be.true;
    isMissing = false;
    await page.element.show();
    await page.element.close();
    await page.element.updateComplete;
    expect(page.part('launcher').checkVisibility()).to.be.true;
    expect(page.has('notice')).to.be.false;
  });
});

describe('the notice of a panel that cannot be loaded', () => {
  const missing = { loadPanel: () => Promise.reject(new TypeError('no')) };

  /** Opens the element inside a part of the page in that language, without its panel's code. */
  async function noticeIn(lang: string, strings = {}) {
    const page = await openPage(html`
      <div lang=${lang}><click-to-call .strings=${strings}></click-to-call></div>
    `);
    provideEnvironment(page.element, missing);
    await page.element.show().catch(() => {});
    await page.element.updateComplete;
    return page.part('notice');
  }

  for (const { name, lang, strings, expected } of [
    { name: 'the page’s language', lang: 'de-AT', expected: ['de', 'Das Formular wurde nicht'] },
    { name: 'a language that we do not have', lang: 'eo', expected: ['en', 'The form did not'] },
    {
      name: 'the page’s own words',
      lang: 'eo',
      strings: { 'load-failed': 'Provu denove.' },
      expected: ['eo', 'Provu denove.'],
    },
  ]) {
    it(`is in ${name}`, async () => {
      const notice = await noticeIn(lang, strings);
      expect(notice.lang).to.equal(expected[0]);
      expect(notice.textContent).to.contain(expected[1]);
    });
  }
});

describe('a promise with a time limit', () => {
  it('resolves as the promise does when it is in time', async () => {
    const scheduler = new FakeScheduler();
    expect(await within(scheduler, 2_000, Promise.resolve('there'))).to.equal('there');
    await Promise.resolve();
    expect(scheduler.pending).to.equal(0);
  });

  it('resolves with null when it is late', async () => {
    const scheduler = new FakeScheduler();
    const late = within(scheduler, 2_000, new Promise(() => {}));
    scheduler.pass(2_000);
    expect(await late).to.be.null;
  });
});
