import { expect, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FakeService, openPage, type Page } from './harness.js';

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

  it('is limited to those that are served', async () => {
    const { page } = await openAtPhone(
      html`<click-to-call country="US" countries="US CA"></click-to-call>`,
    );
    expect(choices(page)).to.deep.equal(['Canada +1', 'United States +1']);
    expect(choiceOf(page).value).to.equal('US');
  });

  it('begins with one that is served', async () => {
    const { page } = await openAtPhone(
      html`<click-to-call country="DE" countries="us,ca"></click-to-call>`,
    );
    expect(choiceOf(page).value).to.equal('US');
  });

  it('is told of when a number is from elsewhere', async () => {
    const { page, service } = await openAtPhone(
      html`<click-to-call country="US" countries="US CA"></click-to-call>`,
    );
    await paste(page, '+49 30 123456');
    expect(choiceOf(page).value).to.equal('US');
    expect(await saidOf(page)).to.equal('This country is not served: Germany.');
    expect(service.requests).to.deep.equal([]);
    await paste(page, '+1 416 555 0147');
    expect(await sentNumber(page, service)).to.equal('+14165550147');
  });

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

  it('is left as it is where it is no number', async () => {
    const { page, input } = await openAtPhone();
    await type(page, 'call 20');
    expect(input.value).to.equal('call 20');
  });
});
