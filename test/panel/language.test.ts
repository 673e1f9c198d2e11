import { dialledNumber } from '../../src/phone-number/dialled-number.js';
import { expect, html } from '@open-wc/testing';
import { numberView } from '../../src/number/number-view.js';
import type { StringKey } from '../../src/i18n/english.js';
import { FakeScheduler } from '../fakes.js';
import { FakeService, answer, answerFor, openPage, warningsOf, type Page } from '../harness.js';
import { boxOf } from '../viewport.js';
import { render } from 'lit';

/** A page in one direction with an element in a language. */
const pageIn = (lang: string, dir = 'ltr') => html`
  <div dir=${dir}><click-to-call country="US" lang=${lang}></click-to-call></div>
`;

const openForm = async (lang: string, dir?: string) => {
  const page = await openPage(pageIn(lang, dir));
  await page.element.show();
  return page;
};

const directionOf = (page: Page, part: string) => getComputedStyle(page.part(part)).direction;

describe('the direction of the panel', () => {
  const rows = [
    ['he', 'ltr', 'rtl'],
    ['ar', 'rtl', 'rtl'],
    ['de', 'rtl', 'ltr'],
    // A language that reads from right to left, but there are only English texts for it.
    ['fa', 'rtl', 'ltr'],
  ] as const;
  for (const [lang, pageDirection, expected] of rows) {
    it(`is ${expected} in “${lang}” on a page that reads ${pageDirection}`, async () => {
      const page = await openForm(lang, pageDirection);
      expect(page.part('panel').dir).to.equal(expected);
      expect(directionOf(page, 'label')).to.equal(expected);
      const [title, close] = ['title', 'close'].map((part) =>
        page.part(part).getBoundingClientRect(),
      );
      expect(title!.left < close!.left).to.equal(expected === 'ltr');
    });

    it(`leaves the corner to a page that reads ${pageDirection} in “${lang}”`, async () => {
      const page = await openForm(lang, pageDirection);
      const { left, right } = await boxOf(page);
      expect(pageDirection === 'ltr' ? innerWidth - right : left).to.equal(24);
    });

    it(`holds for the question before leaving in “${lang}” on a ${pageDirection} page`, async () => {
      const page = await openForm(lang, pageDirection);
      await page.fill({ firstname: 'Ada' });
      void page.element.close();
      await page.shows('confirm');
      expect(directionOf(page, 'confirm')).to.equal(expected);
    });
  }
});

describe('the order of the names', () => {
  const rows = [
    ['hu', ['lastname', 'firstname', 'phonenumber']],
    ['ja', ['lastname', 'firstname', 'phonenumber']],
    ['zh-TW', ['lastname', 'firstname', 'phonenumber']],
    ['it', ['firstname', 'lastname', 'phonenumber']],
  ] as const;
  for (const [lang, expected] of rows) {
    it(`is ${expected.join(', ')} in “${lang}”`, async () => {
      const page = await openForm(lang);
      const names = [...page.root.querySelectorAll('input')].map(({ name }) => name);
      expect(names).to.deep.equal(expected);
    });
  }

  it('is the page’s own in a form of its own', async () => {
    const fields = JSON.stringify([{ name: 'firstname' }, { name: 'lastname' }]);
    const page = await openPage(html`<click-to-call lang="ja" fields=${fields}></click-to-call>`);
    await page.element.show();
    const names = [...page.root.querySelectorAll('input')].map(({ name }) => name);
    expect(names).to.deep.equal(['firstname', 'lastname']);
  });
});

describe('two sentences', () => {
  const rows = [
    ['en', 'Nothing you entered is lost. Try again in 2 minutes.'],
    ['ja', '入力内容は残っています。2 分後にもう一度お試しください。'],
    ['zh-CN', '您填写的内容不会丢失。请在2分钟后重试。'],
    ['pl', 'Wpisane dane nie przepadły. Do kolejnej próby pozostało: 2 minuty.'],
  ] as const;
  for (const [lang, expected] of rows) {
    it(`stand beside each other as ${lang} has it, and no try is too early`, async () => {
      const service = new FakeService();
      const page = await openPage(pageIn(lang), service);
      await page.request({ phonenumber: '(202) 555-0147' });
      await warningsOf(async () => {
        service.refuse({ code: 'too-many-requests', retryAfter: 119 });
        await page.reaches('failed');
      });
      expect(page.text('notice').replaceAll('\u00a0', ' ')).to.equal(expected);
    });
  }
});

describe('the time that is left', () => {
  const rows = [
    [272_000, '4:32', /^5 minutes/],
    [3_900_000, '1:05:00', /^1 hour, 5 minutes/],
  ] as const;
  for (const [milliseconds, figures, words] of rows) {
    it(`is within its ring, and the same in words: ${milliseconds} ms`, async () => {
      const service = new FakeService();
      const clock = new FakeScheduler();
      const page = await openPage(pageIn('en'), service, { scheduler: clock });
      await page.request({ phonenumber: '(202) 555-0147' });
      service.answer(answerFor(clock, milliseconds));
      await page.reaches('number');
      expect(page.text('countdown')).to.equal(figures);
      const [, time] = page.text('body').split('Reserved for you for ');
      expect(time).to.match(words);
      const ring = page.part('countdown').getBoundingClientRect();
      expect(ring.width).to.equal(ring.height);
      const text = document.createRange();
      text.selectNodeContents(page.part('countdown'));
      text.setStartAfter(page.part('countdown').querySelector('svg')!);
      // The ring's own line takes a tenth of it.
      expect(text.getBoundingClientRect().width).to.be.within(1, 0.9 * ring.width);
    });
  }
});

describe('how to dial', () => {
  const rows: readonly (readonly [
    code: string | undefined,
    hasQr: boolean,
    dialsAccessCode: boolean,
    expected: StringKey,
  ])[] = [
    [undefined, false, false, 'dial-hint'],
    [undefined, true, false, 'qr-hint'],
    ['00421', false, false, 'code-hint'],
    // The QR code does not take the place of the code to key in.
    ['00421', true, false, 'qr-code-hint'],
    // The phone keys the code in by itself.
    ['00421', false, true, 'dial-hint'],
    ['00421', true, true, 'qr-hint'],
  ];
  for (const [accessCode, hasQr, dialsAccessCode, expected] of rows) {
    it(`is “${expected}” ${accessCode ? 'with' : 'without'} an access code, ${
      hasQr ? 'with' : 'without'
    } a QR code, the code ${dialsAccessCode ? '' : 'not '}dialled along`, async () => {
      const service = new FakeService();
      const page = await openPage(pageIn('en'), service);
      await page.request({ phonenumber: '(202) 555-0147' });
      service.answer(answer({ accessCode }));
      await page.reaches('number');
      const asked: string[] = [];
      const text = (key: string) => (asked.push(key), key);
      const view = numberView({
        texts: { text } as never,
        callIn: page.element.callIn!,
        number: dialledNumber('1'),
        dialsAccessCode,
        tools: { renderCopy: () => null, renderQr: () => (hasQr ? 'QR' : null) },
        countdown: { remaining: null, share: 0 },
        busy: false,
        notice: null,
        onRenew: null,
      } as never);
      render(view, document.createElement('div'));
      expect(asked.filter((key) => key.endsWith('-hint'))).to.deep.equal([expected]);
    });
  }
});
