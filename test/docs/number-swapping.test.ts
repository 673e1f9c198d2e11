import { expect, fixture, html } from '@open-wc/testing';
import { openPage, type Page } from '../harness.js';
import { describeSnippets, openMarkup, run, snippetsIn } from './snippets.js';
import { fetchText } from './files.js';

const file = 'docs/number-swapping.md';

const plain = html`<click-to-call to-phone-number="+1 202 555 0123" country="US"></click-to-call>`;

/** What the script was told, as far as the page looks at it. */
interface Conversion {
  phone_conversion_number: string;
  phone_conversion_callback(formatted: string, mobile: string): void;
}

/** A page on which the recipe with a callback has run; the script and the clock are the test's. */
async function openTracked(code: string) {
  const page = await openPage(plain, null);
  let conversion!: Conversion;
  let giveUp!: () => void;
  await run(code, {
    element: page.element,
    gtag: (_command: string, _target: string, given: Conversion) => (conversion = given),
    setTimeout: (callback: () => void, after: number) => {
      expect(after).to.equal(1000);
      giveUp = callback;
    },
  });
  return { page, conversion, giveUp };
}

/** Asks for the number, without waiting for it. */
async function ask(page: Page) {
  await page.element.show();
  const answer = page.element.requestNumber();
  await page.element.updateComplete;
  return answer;
}

await describeSnippets('docs/number-swapping.md', {
  phone_conversion_callback: async (code) => {
    const { page, conversion } = await openTracked(code);
    expect(conversion.phone_conversion_number).to.equal('+1 202 555 0123');
    await page.element.show();
    const asked = page.element.requestNumber();
    const waiting = page.shows('progress');
    await waiting;
    expect(page.has('number')).to.be.false;
    conversion.phone_conversion_callback('(202) 555-0199', '+12025550199');
    expect((await asked).phoneNumber).to.equal('+12025550199');
    await page.reaches('number');
    expect(page.part('number').getAttribute('href')).to.equal('tel:+12025550199');
  },

  '<a id="tracked"': async (code) => {
    const { element } = await openMarkup(code);
    expect(element.toPhoneNumber).to.equal('+1 202 555 0123');
  },

  MutationObserver: async (code) => {
    const page = await openPage(plain, null);
    const link = await fixture(html`<a id="tracked">+1 202 555 0123</a>`);
    await run(code, { element: page.element });
    link.textContent = '+1 202 555 0199';
    // Observers are told in a microtask.
    await Promise.resolve();
    expect(page.element.toPhoneNumber).to.equal('+1 202 555 0199');
    expect((await ask(page)).phoneNumber).to.equal('+1 202 555 0199');
  },
});

describe('a number that is swapped', () => {
  const recipe = async () =>
    snippetsIn(await fetchText(file)).find(({ code }) => code.includes('gtag('))!.code;

  it('is the page’s own where the callback never comes', async () => {
    const { page, giveUp } = await openTracked(await recipe());
    giveUp();
    expect((await ask(page)).phoneNumber).to.equal('+1 202 555 0123');
  });

  it('stays on screen when the callback comes after it, and is the new one at the next visit', async () => {
    const { page, conversion, giveUp } = await openTracked(await recipe());
    giveUp();
    await ask(page);
    await page.reaches('number');
    const shown = page.text('number');
    conversion.phone_conversion_callback('(202) 555-0199', '+12025550199');
    await page.element.updateComplete;
    expect(page.text('number')).to.equal(shown);
    await page.element.close({ force: true });
    expect((await ask(page)).phoneNumber).to.equal('+12025550199');
  });
});
