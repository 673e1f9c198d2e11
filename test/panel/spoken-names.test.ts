import { expect, html } from '@open-wc/testing';
import type { ClickToCall } from '../../src/click-to-call.js';
import { FakeScheduler } from '../fakes.js';
import { FakeService, answerFor, openPage, type Page } from '../harness.js';

type Texts = ClickToCall['strings'];

/** A panel with a number that is reserved for five minutes. */
async function openNumber(strings: Texts = {}, lang = 'en') {
  const scheduler = new FakeScheduler();
  const service = new FakeService();
  const page = await openPage(
    html`<click-to-call lang=${lang} country="US" .strings=${strings}></click-to-call>`,
    service,
    { scheduler },
  );
  await page.request();
  service.answer(answerFor(scheduler, 300_000));
  await page.reaches('number');
  return page;
}

/** What a screen reader reads of a part: its name, else its text without what is hidden from it. */
function read(page: Page, name: string): string {
  const part = page.part(name);
  const by = part.getAttribute('aria-labelledby');
  const source = by ? page.root.getElementById(by)! : part;
  const copy = source.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('[aria-hidden=true]').forEach((hidden) => hidden.remove());
  return part.getAttribute('aria-label') ?? copy.textContent.replace(/\s+/g, ' ').trim();
}

const parts = ['panel', 'number', 'countdown'];

describe('what screen readers say', () => {
  for (const [lang, title] of [
    ['en', 'Call this number'],
    ['de', 'Diese Nummer anrufen'],
  ] as const) {
    it(`is what is on screen: ${lang}`, async () => {
      const page = await openNumber({}, lang);
      const shown = page.text('number');
      expect(parts.map((part) => read(page, part))).to.deep.equal([title, shown, '5:00']);
      expect(page.part('panel').getAttribute('aria-labelledby')).to.equal('title');
      expect(page.part('number').hasAttribute('aria-label')).to.be.false;
    });
  }

  const rows: [key: keyof Texts, text: string, part: string, said: (page: Page) => string][] = [
    ['window', 'Call window: {title}', 'panel', () => 'Call window: Call this number'],
    ['number-link', 'Call {number}', 'number', (page) => `Call ${page.text('number')}`],
    ['countdown', 'Expires in {time}', 'countdown', () => 'Expires in 5:00'],
  ];
  for (const [key, text, part, said] of rows) {
    it(`may be words of the page’s own, which are not seen: ${key}`, async () => {
      const page = await openNumber({ [key]: text });
      expect(read(page, part)).to.equal(said(page));
      expect(page.part(part).checkVisibility()).to.be.true;
    });
  }

  it('of the panel is the title that the page slots in', async () => {
    const page = await openPage(
      html`<click-to-call><b slot="title">Ask Acme</b></click-to-call>`,
      new FakeService(),
    );
    await page.element.show();
    expect(page.part('panel').hasAttribute('aria-label')).to.be.false;
    expect(page.part('panel').getAttribute('aria-labelledby')).to.equal('title');
  });
});
