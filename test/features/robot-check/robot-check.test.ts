import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FakeService, openPage, warningsOf, type Page } from '../../harness.js';
import { FakeScheduler } from '../../fakes.js';

interface CheckOptions {
  readonly honeypot?: boolean;
  readonly minimumTime?: number;
  readonly refuse?: boolean;
}

const refusal = 'This looks automated. Please check what you entered and send it again.';

/** An opened form with the check, on a clock of its own. */
async function openForm({ honeypot = false, minimumTime = 0, refuse = false }: CheckOptions) {
  const service = new FakeService();
  const scheduler = new FakeScheduler();
  const page = await openPage(
    html`<click-to-call
        country="US"
        ?honeypot=${honeypot}
        minimum-time=${minimumTime}
        ?refuse-robots=${refuse}
      ></click-to-call>
      <button>Next</button>`,
    service,
    { scheduler },
  );
  await page.element.show();
  await page.fill({ phonenumber: '+1 202 555 0147' });
  return {
    page,
    service,
    scheduler,
    /** The user data that the service receives. */
    async sent() {
      await page.press('submit');
      await page.reaches('requesting');
      return userDataOf(service);
    },
    /** The message that the visitor reads instead. */
    async refused() {
      await page.press('submit');
      await page.shows('notice');
      expect(page.element.state).to.equal('form');
      expect(service.requests).to.have.length(0);
      return page.text('notice');
    },
  };
}

const userDataOf = (service: FakeService) =>
  (service.requests.at(-1)!.request as { userData: object }).userData;

const trapIn = ({ root }: Page) => root.querySelector<HTMLInputElement>('[name=website]')!;

describe('the field that only programs fill in', () => {
  it('is there only where the page asks for it', async () => {
    const { page } = await openForm({ minimumTime: 1 });
    expect(trapIn(page)).to.equal(null);
    page.element.honeypot = true;
    await page.element.updateComplete;
    expect(trapIn(page)).not.to.equal(null);
  });

  it('looks to a program like any other', async () => {
    const { page } = await openForm({ honeypot: true });
    const trap = trapIn(page);
    const { display, visibility } = getComputedStyle(trap);
    expect(trap.form).to.equal(page.field('phonenumber').form);
    expect({ type: trap.type, hidden: trap.hidden, disabled: trap.disabled }).to.deep.equal({
      type: 'text',
      hidden: false,
      disabled: false,
    });
    expect(display).not.to.equal('none');
    expect(visibility).to.equal('visible');
    expect(trap.labels![0]!.textContent).to.equal('Website');
    expect(page.part('form').outerHTML).not.to.contain('honeypot');
  });

  for (const direction of ['ltr', 'rtl']) {
    it(`is out of sight and makes nothing scroll: ${direction}`, async () => {
      const { page } = await openForm({ honeypot: true });
      const panel = page.part('panel');
      panel.dir = direction;
      const { right, left } = trapIn(page).getBoundingClientRect();
      expect(right <= 0 || left >= innerWidth).to.be.true;
      const body = page.part('body');
      expect(body.scrollWidth).to.equal(body.clientWidth);
    });
  }

  it('is never reached with the keyboard, and never read out', async () => {
    const { page } = await openForm({ honeypot: true });
    expect(trapIn(page).closest('[aria-hidden=true]')).not.to.equal(null);
    const reached: (string | null)[] = [];
    page.field('firstname').focus();
    // Not beyond the page, where Tab would go through the buttons of the browser.
    for (let focused; (focused = page.root.activeElement);) {
      expect(focused === trapIn(page)).to.be.false;
      reached.push(focused.getAttribute('name') ?? focused.getAttribute('part'));
      await sendKeys({ press: 'Tab' });
    }
    expect(reached).to.include.members(['firstname', 'lastname', 'phonenumber', 'submit']);
    // The panel is half transparent until then, and has less contrast.
    const animations = page.part('panel').getAnimations({ subtree: true });
    await Promise.all(animations.map(({ finished }) => finished));
    await expect(page.element).to.be.accessible();
  });

  it('is none that a browser or a password manager fills in', async () => {
    const { page } = await openForm({ honeypot: true });
    const { autocomplete, name, dataset } = trapIn(page);
    expect(autocomplete).to.equal('off');
    // What browsers guess the contents of fields by (the names of autofill fields, HTML).
    expect(name).not.to.match(/name|mail|phone|tel|addr|street|city|zip|post|country|org|company/);
    expect({ ...dataset }).to.deep.equal({
      '1pIgnore': '',
      bwignore: '',
      lpignore: 'true',
      formType: 'other',
    });
  });

  it('is sent as empty, and not as a field of the form', async () => {
    const { service, sent } = await openForm({ honeypot: true });
    expect(await sent()).to.deep.equal({ honeypot: 'empty' });
    expect((service.requests[0]!.request as { form: object }).form).not.to.have.property('website');
  });

  it('is sent as filled, without the text in it, and the form is sent', async () => {
    const { page, sent } = await openForm({ honeypot: true });
    // As a program does it, without an event.
    trapIn(page).value = 'https://spam.example/';
    expect(await sent()).to.deep.equal({ honeypot: 'filled' });
  });

  it('keeps the form from being sent where the page says so, with a clear message', async () => {
    const { page, refused } = await openForm({ honeypot: true, refuse: true });
    trapIn(page).value = 'x';
    let asked = false;
    page.element.addEventListener('before-submit', () => (asked = true));
    expect(await refused()).to.equal(refusal);
    expect(page.part('notice').role).to.equal('alert');
    expect(asked).to.be.false;
  });

  it('lets somebody whose browser has filled it in send the form again, as filled', async () => {
    const { page, refused, sent } = await openForm({ honeypot: true, refuse: true });
    trapIn(page).value = 'x';
    await refused();
    expect(page.field('phonenumber').value).to.contain('202');
    expect(trapIn(page).value).to.equal('');
    expect(await sent()).to.deep.equal({ honeypot: 'filled' });
  });

  it('is sent as filled in the next try, too', async () => {
    const { page, refused, sent, service } = await openForm({ honeypot: true, refuse: true });
    trapIn(page).value = 'x';
    await refused();
    await sent();
    await warningsOf(async () => {
      service.refuse({ code: 'server' });
      await page.reaches('failed');
    });
    await page.press('retry');
    await page.reaches('requesting');
    expect(userDataOf(service)).to.deep.equal({ honeypot: 'filled' });
  });

  it('begins anew with the next visitor', async () => {
    const { page, refused, sent } = await openForm({ honeypot: true, refuse: true });
    trapIn(page).value = 'x';
    await refused();
    await page.element.close({ force: true });
    await page.element.show();
    await page.fill({ phonenumber: '+1 202 555 0147' });
    expect(await sent()).to.deep.equal({ honeypot: 'empty' });
  });

  it('refuses script that asks for a number by the same reason', async () => {
    const { page } = await openForm({ honeypot: true, refuse: true });
    trapIn(page).value = 'x';
    const error = (await page.element.requestNumber().catch((reason: unknown) => reason)) as Error;
    expect([error.name, error.message]).to.deep.equal(['AbortError', refusal]);
  });
});

describe('the least time from opening to sending', () => {
  for (const [milliseconds, told] of [
    [0, { minimumTime: 'missed', secondsToSend: '0' }],
    [4_999, { minimumTime: 'missed', secondsToSend: '4' }],
    [5_000, { minimumTime: 'met', secondsToSend: '5' }],
    [65_900, { minimumTime: 'met', secondsToSend: '65' }],
  ] as const) {
    it(`is sent as ${told.minimumTime} after ${milliseconds} ms, and the form is sent`, async () => {
      const { scheduler, sent } = await openForm({ minimumTime: 5 });
      scheduler.jump(milliseconds);
      expect(await sent()).to.deep.equal(told);
    });
  }

  it('is met by a visitor whose clock was set back in the meantime', async () => {
    const { scheduler, sent } = await openForm({ minimumTime: 5, refuse: true });
    scheduler.jump(-3_600_000);
    expect(await sent()).to.deep.equal({ minimumTime: 'met', secondsToSend: '0' });
  });

  it('is not sent where the page sets none', async () => {
    const { sent } = await openForm({ honeypot: true });
    expect(await sent()).to.deep.equal({ honeypot: 'empty' });
  });

  it('keeps the form from being sent too fast where the page says so', async () => {
    const { scheduler, refused, sent } = await openForm({ minimumTime: 5, refuse: true });
    scheduler.jump(4_000);
    expect(await refused()).to.equal(refusal);
    scheduler.jump(1_000);
    expect(await sent()).to.deep.equal({ minimumTime: 'met', secondsToSend: '5' });
  });

  it('is nothing to a form that the page sends', async () => {
    const { page, service } = await openForm({ minimumTime: 5, refuse: true });
    await page.element.close({ force: true });
    await page.element.show({ form: { phonenumber: '+1 202 555 0147', autoSubmit: true } });
    await page.reaches('requesting');
    expect(userDataOf(service)).to.deep.equal({});
  });

  it('is nothing to another try, whose form was sent before', async () => {
    const { page, service, scheduler, sent } = await openForm({ minimumTime: 5, refuse: true });
    scheduler.jump(5_000);
    await sent();
    await warningsOf(async () => {
      service.refuse({ code: 'server' });
      await page.reaches('failed');
    });
    page.element.minimumTime = 60;
    await page.press('retry');
    await page.reaches('requesting');
    expect(service.requests).to.have.length(2);
  });

  it('is no reason to lose the current number', async () => {
    const { page, service, scheduler, sent } = await openForm({ minimumTime: 5, refuse: true });
    scheduler.jump(5_000);
    await sent();
    const now = scheduler.now();
    service.answer({ toPhoneNumber: '+18005550123', serverTime: now, expirationTime: now + 9e5 });
    await page.reaches('number');
    page.element.minimumTime = 60;
    await page.press('renew');
    await page.reaches('requesting');
    expect(service.requests).to.have.length(2);
  });
});

it('every form is sent where the page sets no check', async () => {
  const { sent } = await openForm({ refuse: true });
  expect(await sent()).to.deep.equal({});
});
