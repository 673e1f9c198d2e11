import { expect, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { CallInError } from '../../../src/services/call-in-error.js';
import { FakeService, answer, openPage, warningsOf } from '../../harness.js';
import { reportOnce } from '../../../src/report-once.js';
import { ConsentRecord } from '../../../src/features/consent-record/consent-record.js';
import { FakeScheduler, openedLifecycle } from '../../fakes.js';
import { callIn } from '../../lifecycle/fixtures.js';

interface Sent {
  readonly userData: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, string>>;
}

const consent = html`<p slot="consent">I agree to be called.</p>`;

/** An element with a form in its visitor's hands, on a clock that stands still. */
async function openConsent(content: TemplateResult = consent, version = '2026-11') {
  const service = new FakeService();
  const scheduler = new FakeScheduler(Date.UTC(2026, 10, 26, 9, 30));
  const page = await openPage(
    html`<click-to-call country="US" consent-version=${version}>${content}</click-to-call>`,
    service,
    { scheduler },
  );
  const sent = () => service.requests.at(-1)!.request as Sent;
  return {
    page,
    service,
    scheduler,
    sent,
    /** Sends the form, and returns the record that goes along. */
    async record() {
      await page.request();
      const { consentText, consentVersion, consentTime } = sent().userData;
      return { consentText, consentVersion, consentTime };
    },
  };
}

customElements.define(
  'consent-box',
  class extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).innerHTML = `<style>b { color: red }</style>
        <label><input type="checkbox" checked /> I agree to <slot></slot></label>.
        <slot name="news">No news</slot>`;
    }
  },
);

const none = { consentText: undefined, consentVersion: undefined, consentTime: undefined };

const time = '2026-11-26T09:30:00.000Z';

describe('the record of what the visitor has agreed to', () => {
  it('is the text, its version and the time at which the form was sent', async () => {
    const { record } = await openConsent();
    expect(await record()).to.deep.equal({
      consentText: 'I agree to be called.',
      consentVersion: '2026-11',
      consentTime: time,
    });
  });

  it('is sent only where the page asks for it', async () => {
    const { record } = await openConsent(consent, '');
    expect(await record()).to.deep.equal(none);
  });

  it('is sent where the page asks for it while the panel is open', async () => {
    const { page, record } = await openConsent(consent, '');
    await page.element.show();
    page.element.consentVersion = '7';
    expect(await record()).to.include({
      consentVersion: '7',
      consentText: 'I agree to be called.',
    });
  });

  for (const [what, content, expected] of [
    [
      'ticks in boxes, and boxes without',
      html`
        <label slot="consent"><input type="checkbox" name="call" checked /> Call me</label>
        <label slot="consent"><input type="checkbox" name="news" /> Write to me</label>
      `,
      '☑ Call me ☐ Write to me',
    ],
    [
      'radio buttons, and all options of a list',
      html`<div slot="consent">
        <input type="radio" name="by" checked /> Phone <input type="radio" name="by" /> Mail
        <select multiple>
          <option selected>Mon</option>
          <option>Tue</option>
          <option selected>Wed</option>
        </select>
      </div>`,
      '☑ Phone ☐ Mail Mon, Wed',
    ],
    [
      'the option that is chosen',
      html`<label slot="consent"
        >Keep it for
        <select name="months">
          <option>6 months</option>
          <option selected>12 months</option>
        </select></label
      >`,
      'Keep it for 12 months',
    ],
    [
      'blocks and lines with a space between them, words as one',
      html`<div slot="consent">
        <p>One</p>
        <p>two<br />three <b>f</b>our</p>
      </div>`,
      'One two three four',
    ],
    [
      'what is in the shadow of other elements, with what the page puts into it',
      html`<consent-box slot="consent">the <i>terms</i></consent-box>`,
      '☑ I agree to the terms. No news',
    ],
    [
      'nothing that is hidden, and no style',
      html`<div slot="consent">
        Seen
        <span hidden>not this</span><span style="visibility: collapse">nor this</span>
        <span style="visibility: hidden">nor this<b style="visibility: visible">but this</b></span>
        <div hidden="until-found">nor this</div>
        <input type="checkbox" style="visibility: hidden" />
        <details>
          <summary>More</summary>
          nor this
          <summary>nor this</summary>
          <p>nor this</p>
        </details>
        <details open>
          <summary>Less</summary>
          here
        </details>
        <noscript>nor this</noscript><video>nor this</video><progress>nor this</progress>
        <style>
          .nor-this {
          }
        </style>
        <!-- nor this -->
        <a href="#terms">terms</a>
      </div>`,
      'Seen but this More Less here terms',
    ],
    [
      'nothing that the visitor has typed',
      html`<label slot="consent"
        >Signed: <input name="signature" value="Ada" /><textarea name="note">Mine</textarea>
      </label>`,
      'Signed:',
    ],
    [
      'nothing of other slots',
      html`<p slot="intro">Hello</p>
        <p slot="consent">I agree</p>
        <p slot="footer">Bye</p>`,
      'I agree',
    ],
    [
      'the first 2,000 characters',
      html`<p slot="consent">${'😀'.repeat(2_001)}</p>`,
      '😀'.repeat(2_000),
    ],
  ] as const) {
    it(`has what the visitor sees: ${what}`, async () => {
      const { record } = await openConsent(content);
      let text: string | undefined;
      await warningsOf(async () => ({ consentText: text } = await record()));
      expect(text).to.equal(expected);
    });
  }

  it('has the text as it is when the form is sent', async () => {
    const { page, record } = await openConsent();
    await page.element.show();
    page.element.querySelector('p')!.textContent = 'I agree to everything.';
    expect((await record()).consentText).to.equal('I agree to everything.');
  });

  it('is what a listener of before-submit sees and may change', async () => {
    const { page, record } = await openConsent();
    page.element.addEventListener('before-submit', ({ detail: { userData } }) => {
      userData.consentText = userData.consentText!.toUpperCase();
    });
    expect((await record()).consentText).to.equal('I AGREE TO BE CALLED.');
  });

  it('stays the same for another try and for a renewal, which show no consent', async () => {
    const { page, service, scheduler, record, sent } = await openConsent();
    const first = await record();
    scheduler.jump(60_000);
    page.element.querySelector('p')!.textContent = 'Another text.';
    await warningsOf(async () => {
      service.refuse({ code: 'server' });
      await page.reaches('failed');
    });
    await page.press('retry');
    await page.reaches('requesting');
    expect(service.requests).to.have.length(2);
    expect(sent().userData).to.include(first);
    service.answer(answer({ serverTime: scheduler.now(), expirationTime: scheduler.now() + 9e5 }));
    await page.reaches('number');
    await page.press('renew');
    await page.reaches('requesting');
    expect(service.requests).to.have.length(3);
    expect(sent().userData).to.include(first);
  });

  it('is another one when the visitor comes back to the form', async () => {
    const { page, service, scheduler, record } = await openConsent();
    await record();
    await warningsOf(async () => {
      service.refuse({ code: 'server' });
      await page.reaches('failed');
    });
    await page.press('cancel');
    scheduler.jump(60_000);
    expect((await record()).consentTime).to.equal('2026-11-26T09:31:00.000Z');
  });

  it('is none where the page sends the form, which nobody has read', async () => {
    const { page, sent } = await openConsent();
    await page.element.show({ form: { phonenumber: '+1 202 555 0147', autoSubmit: true } });
    await page.reaches('requesting');
    expect(sent().userData).not.to.have.property('consentText');
  });

  it('does not outlive the interaction', async () => {
    const { page, sent, record } = await openConsent();
    await record();
    await page.element.close({ force: true });
    await page.element.show({ form: { phonenumber: '+1 202 555 0147', autoSubmit: true } });
    await page.reaches('requesting');
    expect(sent().userData).not.to.have.property('consentTime');
  });

  it('is that of the form also where nothing could be collected for the first try', async () => {
    const { page, scheduler } = await openConsent();
    const { lifecycle } = openedLifecycle(scheduler);
    const consentRecord = new ConsentRecord(page.element, { lifecycle, clock: scheduler });
    await page.element.show();
    scheduler.jump(-60_000);
    lifecycle.dispatch({ type: 'start' });
    scheduler.jump(60_000);
    lifecycle.dispatch({ type: 'submit', form: {} });
    scheduler.jump(60_000);
    lifecycle.dispatch({ type: 'fail', failure: new CallInError('network') });
    expect(consentRecord.userData(false)).to.deep.equal({
      consentText: 'I agree to be called.',
      consentVersion: '2026-11',
      consentTime: time,
    });
    // The next visitor has not agreed to anything.
    lifecycle.dispatch({ type: 'close' });
    lifecycle.dispatch({ type: 'open' });
    lifecycle.dispatch({ type: 'submit', form: {}, autoSubmitted: true });
    expect(consentRecord.userData(true)).to.deep.equal({});
  });

  it('is none of a number that the page has requested, also where the visitor renews it', async () => {
    const { page, scheduler } = await openConsent();
    await page.element.show();
    const { lifecycle } = openedLifecycle(scheduler);
    const consentRecord = new ConsentRecord(page.element, { lifecycle, clock: scheduler });
    lifecycle.dispatch({ type: 'submit', form: {}, autoSubmitted: true });
    lifecycle.dispatch({ type: 'complete', callIn });
    lifecycle.dispatch({ type: 'submit', form: {} });
    expect(consentRecord.userData(false)).to.deep.equal({});
  });

  it('is none of a number that was resumed, whose form was on another page', async () => {
    const { page, scheduler } = await openConsent();
    await page.element.show();
    const { lifecycle } = openedLifecycle(scheduler);
    lifecycle.dispatch({ type: 'submit', form: {} });
    lifecycle.dispatch({ type: 'complete', callIn });
    // Its code comes with the next page.
    const consentRecord = new ConsentRecord(page.element, { lifecycle, clock: scheduler });
    lifecycle.dispatch({ type: 'submit', form: {} });
    expect(consentRecord.userData(false)).to.deep.equal({});
  });

  it('is reported as too long from 2,001 characters on', async () => {
    const warningsAt = async (length: number) => {
      const { record } = await openConsent(html`<p slot="consent">${'x'.repeat(length)}</p>`);
      // A report that was made before is repeated after so many others.
      await warningsOf(() => Array.from({ length: 101 }, (_, count) => reportOnce(`${count}`)));
      return warningsOf(record);
    };
    expect(await warningsAt(2_000)).to.deep.equal([]);
    expect(await warningsAt(2_001)).to.deep.equal([
      '<click-to-call> consent-version: the text in the slot "consent" is cut after 2000 characters.',
    ]);
  });

  it('is none where there is nothing to read, which is reported', async () => {
    const { record } = await openConsent(html`<p slot="consent"></p>`);
    let given: object | undefined;
    const warnings = await warningsOf(async () => (given = await record()));
    expect(given).to.deep.equal(none);
    expect(warnings).to.deep.equal([
      '<click-to-call> consent-version: the slot "consent" has no text to record.',
    ]);
  });
});
