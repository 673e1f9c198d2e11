import { expect, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FakeService, openPage, warningsOf, type Page } from '../../harness.js';
import { runOnPageWith } from '../../services/page-with.js';

const choiceOf = (page: Page) => page.root.querySelector<HTMLSelectElement>('select')!;

/** The choices of a country, as the visitor reads them. */
const choices = (page: Page) => [...choiceOf(page).options].map(({ text }) => text.trim());

/** The visitor comes to the phone field, and the countries are there. */
async function openAtPhone(markup = html`<click-to-call country="US"></click-to-call>`) {
  const service = new FakeService();
  const page = await openPage(markup, service);
  await page.element.show();
  const input = page.field('phonenumber');
  input.focus();
  while (!choiceOf(page)) await nextFrame();
  return { page, service, input };
}

/** The visitor types on the keyboard, where the caret is. */
async function type(page: Page, text: string) {
  await sendKeys({ type: text });
  await page.element.updateComplete;
}

/** The visitor pastes over all that stands in the field. */
async function paste(page: Page, text: string) {
  const input = page.field('phonenumber');
  input.setRangeText(text, 0, input.value.length, 'end');
  const kind = { inputType: 'insertFromPaste', bubbles: true, composed: true };
  input.dispatchEvent(new InputEvent('input', kind));
  await page.element.updateComplete;
}

/** The visitor chooses a country. */
async function choose(page: Page, code: string) {
  const select = choiceOf(page);
  select.value = code;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await page.element.updateComplete;
}

/** What number goes out with the form as it stands. */
async function sentNumber(page: Page, service: FakeService) {
  await page.press('submit');
  await page.reaches('requesting');
  return (service.requests[0]!.request as { phoneNumber: string }).phoneNumber;
}

/** What is said of the form as it stands. */
async function saidOf(page: Page) {
  await page.press('submit');
  await page.shows('error');
  return page.text('error');
}

/** Resolves once that part has left the screen. */
async function loses(page: Page, name: string) {
  while (page.has(name)) await nextFrame();
}

describe('the choice of a country', () => {
  it('comes when the visitor comes to the phone number, and takes nothing from them', async () => {
    const page = await openPage();
    await page.element.show();
    expect(choiceOf(page)).to.be.null;
    expect(page.text('select')).to.equal('US');
    const input = page.field('phonenumber');
    input.focus();
    while (!choiceOf(page)) await nextFrame();
    expect(page.field('phonenumber') === input).to.be.true;
    expect(page.root.activeElement === input).to.be.true;
    expect(choiceOf(page).value).to.equal('US');
    expect(choiceOf(page).ariaLabel).to.equal('Country');
    expect(choices(page)).to.include('United States +1').and.to.include('Germany +49');
  });

  it('says the countries in the language of the place, by its own alphabet', async () => {
    const { page } = await openAtPhone(
      html`<click-to-call lang="de" country="DE"></click-to-call>`,
    );
    expect(choices(page)).to.include('Deutschland +49').and.to.include('Österreich +43');
    expect(choices(page).indexOf('Österreich +43')).to.be.lessThan(
      choices(page).indexOf('Schweiz +41'),
    );
    expect(choiceOf(page).selectedOptions[0]!.text.trim()).to.equal('Deutschland +49');
  });

  it('keeps the + before the code in a language that reads from right to left', async () => {
    const { page } = await openAtPhone(
      html`<click-to-call lang="he" country="US" countries="US CA"></click-to-call>`,
    );
    expect(choices(page)).to.deep.equal(['ארצות הברית \u2066+1\u2069', 'קנדה \u2066+1\u2069']);
  });

  for (const lang of ['en', 'ar']) {
    it(`shows its code where the line begins, clear of the arrow, in ${lang}`, async () => {
      const { page } = await openAtPhone(
        html`<click-to-call lang=${lang} country="US"></click-to-call>`,
      );
      const code = choiceOf(page).parentElement!.querySelector('span')!;
      const text = document.createRange();
      text.selectNodeContents(code);
      const [inner, outer] = [text, code].map((place) => place.getBoundingClientRect());
      const gap = lang === 'ar' ? outer!.right - inner!.right : inner!.left - outer!.left;
      expect(gap).to.be.closeTo(0, 1);
    });
  }

  it('is limited to those that are served', async () => {
    const { page } = await openAtPhone(
      html`<click-to-call country="US" countries="US CA"></click-to-call>`,
    );
    expect(choices(page)).to.deep.equal(['Canada +1', 'United States +1']);
    expect([...choiceOf(page).options].some(({ disabled }) => disabled)).to.be.false;
    expect(choiceOf(page).value).to.equal('US');
  });

  it('begins with one that is served', async () => {
    const { page } = await openAtPhone(
      html`<click-to-call country="DE" countries="us,ca"></click-to-call>`,
    );
    expect(choiceOf(page).value).to.equal('US');
  });

  it('shows the country of a number that is not accepted', async () => {
    const { page, service } = await openAtPhone(
      html`<click-to-call country="US" countries="US CA"></click-to-call>`,
    );
    await paste(page, '+49 30 123456');
    expect(choiceOf(page).value).to.equal('DE');
    const disabled = [...choiceOf(page).options].filter((option) => option.disabled);
    expect(disabled.map(({ value }) => value)).to.deep.equal(['DE']);
    expect(await saidOf(page)).to.equal('We do not accept numbers from this country: Germany.');
    expect(service.requests).to.deep.equal([]);
    await paste(page, '+1 416 555 0147');
    expect(await sentNumber(page, service)).to.equal('+14165550147');
  });

  for (const [country, number, name] of [
    ['GB', '01534 712345', 'Jersey'],
    ['CA', '202 555 0147', 'United States'],
    ['RU', '8 727 234-56-78', 'Kazakhstan'],
  ] as const) {
    it(`names ${name} where a number of ${country} without a calling code is from there`, async () => {
      const { page } = await openAtPhone(
        html`<click-to-call country=${country} countries=${country}></click-to-call>`,
      );
      await paste(page, number);
      expect(await saidOf(page)).to.equal(`We do not accept numbers from this country: ${name}.`);
    });
  }

  it('follows the calling code that is typed', async () => {
    const { page, service } = await openAtPhone();
    await type(page, '+49301');
    expect(choiceOf(page).value).to.equal('DE');
    expect(page.part('form').innerText).to.contain('DE +49');
    await type(page, '23456');
    expect(await sentNumber(page, service)).to.equal('+4930123456');
  });

  it('decides whose number it is that is sent', async () => {
    const { page, service } = await openAtPhone();
    await paste(page, '020 7946 0958');
    expect(await saidOf(page)).to.equal('This phone number is too long.');
    await choose(page, 'GB');
    expect(choiceOf(page).value).to.equal('GB');
    expect(await sentNumber(page, service)).to.equal('+442079460958');
  });

  it('is applied where a form filler dispatches input only', async () => {
    const { page, service } = await openAtPhone();
    choiceOf(page).value = 'GB';
    choiceOf(page).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await page.element.updateComplete;
    expect(page.part('form').innerText).to.contain('GB +44');
    await paste(page, '020 7946 0958');
    expect(await sentNumber(page, service)).to.equal('+442079460958');
  });

  it('is read where a form filler sets it without an event', async () => {
    const { page, service, input } = await openAtPhone();
    choiceOf(page).value = 'GB';
    input.value = '020 7946 0958';
    expect(await sentNumber(page, service)).to.equal('+442079460958');
    expect(choiceOf(page).value).to.equal('GB');
    expect(page.part('form').innerText).to.contain('GB +44');
  });

  it('is read so when the visitor types the number then', async () => {
    const { page, service, input } = await openAtPhone();
    await paste(page, '5');
    choiceOf(page).value = 'ES';
    await paste(page, '');
    await type(page, '912345678');
    while (input.value !== '912 34 56 78') await nextFrame();
    expect(await sentNumber(page, service)).to.equal('+34912345678');
  });

  it('leaves the calling code that stands in the number where it is set without an event', async () => {
    const { page, service } = await openAtPhone();
    await paste(page, '+1 202 555 0147');
    choiceOf(page).value = 'GB';
    expect(await sentNumber(page, service)).to.equal('+12025550147');
  });

  it('is not read where no country of the list is that of the number', async () => {
    const { page } = await openAtPhone();
    await paste(page, '+999 555 0147');
    await paste(page, '202 555 0147');
    expect(page.part('form').innerText).to.contain('US +1');
  });

  it('keeps the number that a form filler has set without an event', async () => {
    const { page, service, input } = await openAtPhone();
    await paste(page, '+1 202 555 0147');
    input.value = '020 7946 0958';
    await choose(page, 'GB');
    expect(await sentNumber(page, service)).to.equal('+442079460958');
  });

  it('groups the digits that are there as usual in that country', async () => {
    const { page, input } = await openAtPhone();
    await type(page, '912345678');
    expect(input.value).to.equal('(912) 345-678');
    await choose(page, 'ES');
    while (input.value === '(912) 345-678') await nextFrame();
    expect(input.value).to.equal('912 34 56 78');
    await choose(page, 'US');
    expect(input.value).to.equal('(912) 345-678');
  });

  it('is that of one field only', async () => {
    const service = new FakeService();
    const fields = ['mobile', 'office'].map((name) => ({ name, type: 'tel' as const }));
    const page = await openPage(
      html`<click-to-call country="US" .fields=${fields}></click-to-call>`,
      service,
    );
    await page.element.show();
    await page.fill({ mobile: '2025550147' });
    while (page.root.querySelectorAll('select').length < 2) await nextFrame();
    const [first, second] = page.root.querySelectorAll('select');
    second!.value = 'DE';
    second!.dispatchEvent(new Event('change', { bubbles: true }));
    await page.fill({ office: '030 23125123' });
    expect([first!.value, second!.value]).to.deep.equal(['US', 'DE']);
    await page.press('submit');
    await page.reaches('requesting');
    expect(service.requests[0]!.request).to.deep.include({
      phoneNumber: '+12025550147',
      form: { mobile: '+12025550147', office: '+493023125123' },
    });
  });

  it('is the first again for the next interaction', async () => {
    const { page } = await openAtPhone();
    await choose(page, 'GB');
    await page.element.close({ force: true });
    await page.element.show();
    expect(choiceOf(page).value).to.equal('US');
  });

  it('cannot be changed while a request is under way', async () => {
    const { page } = await openAtPhone();
    await page.request();
    expect(choiceOf(page).disabled).to.be.true;
  });
});

describe('a long code of a country', () => {
  for (const [language, country] of [
    ['en', 'UA'],
    ['en', 'HK'],
    ['ar', 'AE'],
    ['he', 'JO'],
  ] as const) {
    it(`stands clear of the sign that there is a choice: ${country} in ${language}`, async () => {
      const { page } = await openAtPhone(
        html`<click-to-call lang=${language} country=${country}></click-to-call>`,
      );
      const control = choiceOf(page).parentElement!;
      const { insetInlineEnd, inlineSize } = getComputedStyle(control, '::after');
      const room = parseFloat(insetInlineEnd) + parseFloat(inlineSize);
      const box = control.getBoundingClientRect();
      const code = control.querySelector('bdi')!.getBoundingClientRect();
      const distance = language === 'en' ? box.right - code.right : code.left - box.left;
      expect(distance).to.be.greaterThan(room);
    });
  }
});

describe('a phone number as it is typed', () => {
  it('is grouped as its country does', async () => {
    const { page, input } = await openAtPhone();
    await type(page, '2025550147');
    expect(input.value).to.equal('(202) 555-0147');
    expect(input.selectionStart).to.equal(input.value.length);
  });

  it('is grouped as the country of its calling code does', async () => {
    const { page, input } = await openAtPhone();
    await type(page, '+442079460958');
    expect(input.value).to.equal('+44 20 7946 0958');
  });

  it('keeps the caret where the visitor is', async () => {
    const { page, input } = await openAtPhone();
    await type(page, '20550147');
    expect(input.value).to.equal('(205) 501-47');
    input.setSelectionRange(3, 3);
    await type(page, '2');
    expect(input.value).to.equal('(202) 550-147');
    expect(input.value.slice(0, input.selectionStart!)).to.equal('(202');
    await type(page, '5');
    expect(input.value).to.equal('(202) 555-0147');
    expect(input.value.slice(0, input.selectionStart!)).to.equal('(202) 5');
  });

  it('is left alone while the visitor deletes', async () => {
    const { page, input } = await openAtPhone();
    await type(page, '2025550147');
    const seen = [];
    for (let presses = 0; presses < 6; presses++) {
      await page.key('Backspace');
      seen.push(input.value);
    }
    expect(seen).to.deep.equal([
      '(202) 555-014',
      '(202) 555-01',
      '(202) 555-0',
      '(202) 555-',
      '(202) 555',
      '(202) 55',
    ]);
    input.setSelectionRange(5, 5);
    await page.key('Backspace');
    expect(input.value).to.equal('(202 55');
    expect(input.selectionStart).to.equal(4);
  });

  it('is grouped when it is pasted, and sent as a number of the country chosen', async () => {
    const { page, service, input } = await openAtPhone();
    await paste(page, ' 202.555.0147 ');
    expect(input.value).to.equal('(202) 555-0147');
    expect(await sentNumber(page, service)).to.equal('+12025550147');
  });

  it('is never taken away, whatever it begins like', async () => {
    const { page, input, service } = await openAtPhone();
    await type(page, '24/7');
    expect(input.value).to.equal('24/7');
    await type(page, ' 202 555 0147');
    expect(input.value).to.equal('24/7 202 555 0147');
    expect(await sentNumber(page, service)).to.equal('+12025550147');
  });

  it('is left as it is where it is no number', async () => {
    const { page, input } = await openAtPhone();
    await type(page, 'call 20');
    expect(input.value).to.equal('call 20');
  });
});

describe('a number that is pasted or composed', () => {
  it('has its own country everywhere, whatever the first country was', async () => {
    const { page, service } = await openAtPhone();
    await paste(page, '+44 20 7946 0958');
    expect(choiceOf(page).value).to.equal('GB');
    expect(page.part('form').innerText).to.contain('GB +44');
    expect(await sentNumber(page, service)).to.equal('+442079460958');
  });

  it('has the visitor’s country again once one without a calling code stands in its place', async () => {
    const { page, service } = await openAtPhone();
    await paste(page, '+44 20 7946 0958');
    await paste(page, '(202) 555-0147');
    expect(choiceOf(page).value).to.equal('US');
    expect(await sentNumber(page, service)).to.equal('+12025550147');
  });

  it('has the country that the visitor chose again', async () => {
    const { page } = await openAtPhone();
    await choose(page, 'DE');
    await paste(page, '+44 20 7946 0958');
    expect(choiceOf(page).value).to.equal('GB');
    await paste(page, '030 23125123');
    expect(choiceOf(page).value).to.equal('DE');
  });

  it('gets the calling code of the country that is chosen then', async () => {
    const { page, input, service } = await openAtPhone();
    await paste(page, '+44 30 23125123');
    await choose(page, 'DE');
    expect(input.value).to.equal('+49 30 23125123');
    expect(choiceOf(page).value).to.equal('DE');
    expect(await sentNumber(page, service)).to.equal('+493023125123');
  });

  it('loses the zero that only the numbers of its first country keep', async () => {
    const { page, input, service } = await openAtPhone();
    await paste(page, '+39 02 3661 8300');
    await choose(page, 'DE');
    expect(input.value.replace(/\s/g, '')).to.equal('+49236618300');
    expect(await sentNumber(page, service)).to.equal('+49236618300');
  });

  it('is distinguished from two numbers', async () => {
    const { page } = await openAtPhone();
    await paste(page, '202 555 0147 or 202 555 0148');
    expect(await saidOf(page)).to.equal('Enter one phone number only.');
  });

  it('is sent whatever text stands around it, however long', async () => {
    const { page, service } = await openAtPhone();
    await paste(page, 'You can reach me during the day on this number: 202 555 0147');
    expect(await sentNumber(page, service)).to.equal('+12025550147');
  });

  it('keeps brackets and blanks that the visitor types', async () => {
    const { page, input, service } = await openAtPhone();
    await type(page, '+44 (0)20 7946 0958');
    expect(input.value).to.equal('+44 (0)20 7946 0958');
    expect(await sentNumber(page, service)).to.equal('+442079460958');
  });

  it('is left alone while a character is composed', async () => {
    const { page, input, service } = await openAtPhone();
    const compose = (text: string) => {
      input.value = text;
      const kind = { inputType: 'insertCompositionText', isComposing: true, bubbles: true };
      input.dispatchEvent(new InputEvent('input', { ...kind, data: text }));
    };
    for (let length = 1; length <= 10; length++) {
      compose('２０２５５５０１４７'.slice(0, length));
      await page.element.updateComplete;
      expect(input.value).to.equal('２０２５５５０１４７'.slice(0, length));
    }
    expect(await sentNumber(page, service)).to.equal('+12025550147');
  });
});

describe('a number that the page fills in', () => {
  const prefilled = (countries = '') => html`
    <click-to-call
      country="US"
      countries=${countries}
      prefill='{"phonenumber":"+442079460958"}'
    ></click-to-call>
  `;

  it('has its own country as soon as countries are shown', async () => {
    const { page, service } = await openAtPhone(prefilled());
    expect(choiceOf(page).value).to.equal('GB');
    expect(await sentNumber(page, service)).to.equal('+442079460958');
  });

  it('shows no other country before', async () => {
    const page = await openPage(prefilled());
    await page.element.show();
    expect(page.text('select')).not.to.contain('US');
  });

  it('is rejected by its own country where that is not served', async () => {
    const { page } = await openAtPhone(prefilled('US CA'));
    expect(await saidOf(page)).to.equal(
      'We do not accept numbers from this country: United Kingdom.',
    );
  });
});

describe('a country that nobody has named', () => {
  const guessing = html`<click-to-call></click-to-call>`;
  const guessed = () => new Intl.Locale(navigator.language).maximize().region;
  // Possible in every plan that tests run under, and valid in none.
  const unknown = '999 999 9999';

  it('is asked about where its plan does not have the number', async () => {
    const { page, service } = await openAtPhone(guessing);
    expect(guessed()).to.equal('US');
    await paste(page, unknown);
    expect(await saidOf(page)).to.equal(
      'Is this the right country: United States? If so, send again. If not, choose another.',
    );
    expect(service.requests).to.deep.equal([]);
    expect(await sentNumber(page, service)).to.equal('+19999999999');
  });

  it('is asked about again for another number', async () => {
    const { page } = await openAtPhone(guessing);
    await paste(page, unknown);
    await saidOf(page);
    await paste(page, '999 999 9998');
    expect(await saidOf(page)).to.contain('Is this the right country');
  });

  it('is asked about when the form is sent, never while the visitor types', async () => {
    const { page, service, input } = await openAtPhone(guessing);
    await paste(page, '1');
    expect(await saidOf(page)).to.equal('This phone number is too short.');
    await paste(page, unknown);
    await loses(page, 'error');
    expect(input.value).to.contain('999');
    expect(await saidOf(page)).to.contain('Is this the right country');
    expect(service.requests).to.deep.equal([]);
    expect(await sentNumber(page, service)).to.equal('+19999999999');
  });

  it('is asked about no longer once another one is chosen', async () => {
    const { page } = await openAtPhone(guessing);
    await paste(page, unknown);
    expect(await saidOf(page)).to.contain('Is this the right country');
    await choose(page, 'CA');
    await loses(page, 'error');
    expect(page.field('phonenumber').getAttribute('aria-invalid')).to.equal('false');
  });

  it('is not asked about once it is chosen', async () => {
    const { page, service } = await openAtPhone(guessing);
    await choose(page, 'US');
    await paste(page, unknown);
    expect(await sentNumber(page, service)).to.equal('+19999999999');
  });

  it('is not asked about where the plan has the number, or the number has a calling code', async () => {
    for (const number of ['(202) 555-0147', '+1 999 999 9999']) {
      const { page, service } = await openAtPhone(guessing);
      await paste(page, number);
      expect(await sentNumber(page, service)).to.match(/^\+1\d{10}$/);
      await page.element.close({ force: true });
    }
  });

  it('is not asked about where the page names it', async () => {
    const { page, service } = await openAtPhone();
    await paste(page, unknown);
    expect(await sentNumber(page, service)).to.equal('+19999999999');
  });
});

it('takes the country of the browser’s language, whatever the language of the page is', async () => {
  const define = new URL('../../../src/define.ts', import.meta.url).href;
  const run = `
    Object.defineProperty(navigator, 'languages', { value: ['de'] });
    document.documentElement.lang = 'en';
    await import('${define}');
    const element = document.createElement('click-to-call');
    document.body.append(element);
    await element.show();
    await element.updateComplete;
    return element.shadowRoot.querySelector('[part=select]').textContent.trim();
  `;
  expect(await runOnPageWith({}, run)).to.equal('DE');
});

describe('codes of countries', () => {
  it('are understood in any case and by the name that the European Union has for them', async () => {
    const { page } = await openAtPhone(
      html`<click-to-call country="uk" countries="us, uk;EL US GB"></click-to-call>`,
    );
    expect(choices(page)).to.deep.equal(['Greece +30', 'United Kingdom +44', 'United States +1']);
    expect(choiceOf(page).value).to.equal('GB');
  });

  it('that are none are reported by their attribute, and passed over', async () => {
    let value = '';
    const warnings = await warningsOf(async () => {
      const { page } = await openAtPhone(
        html`<click-to-call country="ZZ" countries="United Kingdom DE"></click-to-call>`,
      );
      value = choiceOf(page).value;
    });
    expect(value).to.equal('DE');
    expect(warnings).to.have.members([
      '<click-to-call> country: expected ISO 3166-1 alpha-2 codes such as US, got "ZZ".',
      '<click-to-call> countries: expected ISO 3166-1 alpha-2 codes such as US, got "United".',
      '<click-to-call> countries: expected ISO 3166-1 alpha-2 codes such as US, got "Kingdom".',
    ]);
  });
});

describe('what the visitor takes back', () => {
  /** Presses the keys that undo; where an engine's driver has none, its command does the same. */
  async function undo(page: Page, input: HTMLInputElement) {
    const before = input.value;
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'z' });
    await sendKeys({ up: 'Control' });
    if (input.value === before) document.execCommand('undo');
    await page.element.updateComplete;
  }

  it('goes back step by step to where it began, and is what is sent', async () => {
    const { page, input } = await openAtPhone();
    await type(page, '2025550147');
    expect(input.value).to.equal('(202) 555-0147');
    const seen = [];
    while (input.value && seen.length < 40) {
      await undo(page, input);
      seen.push(input.value);
    }
    expect(seen.at(-1)).to.equal('');
    // Nothing comes back that was taken back, and no step is grouped anew.
    const lengths = seen.map((text) => text.replace(/\D/g, '').length);
    expect(lengths).to.deep.equal([...lengths].sort((a, b) => b - a));
    await page.press('submit');
    await page.shows('error');
    expect(page.text('error')).to.equal('Enter your phone number.');
  });
});
