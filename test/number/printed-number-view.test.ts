import { expect, fixture, html } from '@open-wc/testing';
import type { Texts } from '../../src/i18n/localizer.js';
import type { CallIn } from '../../src/lifecycle/call-in.js';
import { printedNumberView } from '../../src/number/printed-number-view.js';
import { dialledNumber } from '../../src/phone-number/dialled-number.js';

/** The lines that are printed of a number. */
async function printed(number: string, accessCode: string | null) {
  const texts = {
    text: (key: string, values: Readonly<Record<string, string>> = {}) =>
      [key, ...Object.values(values)].join(' '),
    language: 'de',
    direction: 'ltr',
  } as unknown as Texts;
  const view = await fixture<HTMLElement>(
    html`<div>
      ${printedNumberView({
        texts,
        callIn: { accessCode } as CallIn,
        number: dialledNumber(number)!,
      })}
    </div>`,
  );
  const box = view.querySelector<HTMLElement>('.printed')!;
  const lines = [...box.querySelectorAll('p')].map(({ innerText }) =>
    innerText.replace(/\s+/g, ' ').trim(),
  );
  return { box, lines };
}

describe('a number on paper', () => {
  it('has its code', async () => {
    const { box, lines } = await printed('+1 800 555 0123', '00421');
    expect(lines).to.deep.equal(['number-title: +1 800 555 0123', 'access-code: 00421']);
    expect([box.lang, box.dir]).to.deep.equal(['de', 'ltr']);
  });

  it('has its extension, and no line for a code that it does not need', async () => {
    const { lines } = await printed('+1 800 555 0123 ext. 7', null);
    expect(lines).to.deep.equal(['number-title: +1 800 555 0123', 'extension 7']);
  });
});
