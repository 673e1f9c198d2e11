import { expect, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { Environment } from '../../src/environment.js';
import { FakeScheduler } from '../fakes.js';
import { FakeService, answer, answerFor, helpCommands, openPage, type Page } from '../harness.js';

const phonenumber = '+12025550147';

/** The part or the field that has the focus; null where the panel has not. */
const focused = ({ root }: Page) =>
  root.activeElement?.getAttribute('name') ?? root.activeElement?.getAttribute('part') ?? null;

/** What a screen reader announces. */
const spoken = ({ root }: Page) => root.querySelector('dialog [aria-live]')!.textContent.trim();

/** What a screen reader announces after it has followed the focus. */
async function heard(page: Page, clock: FakeScheduler): Promise<string> {
  await page.element.updateComplete;
  clock.pass(300);
  await page.element.updateComplete;
  return spoken(page);
}

/** A page with a button of its own that opens the panel, and a field. */
async function openPageWithButton(environment: Partial<Environment> = {}) {
  const service = new FakeService();
  const page = await openPage(
    html`
      <button commandfor="call" command="--show">Call us now</button>
      <input aria-label="Search" />
      <click-to-call id="call" country="US"></click-to-call>
    `,
    service,
    environment,
  );
  helpCommands(page);
  const outside = page.element.parentElement!;
  const button = outside.querySelector('button')!;
  return { button, page, search: outside.querySelector('input')!, service };
}

/** A page with something to press after the element, or Tab would go on to the browser's buttons. */
const openPageThatGoesOn = () =>
  openPage(html`<click-to-call country="US"></click-to-call><button>Next</button>`);

async function clickOn(element: Element): Promise<void> {
  const { x, y } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x) + 5, Math.round(y) + 5] });
}

describe('the focus of a visitor', () => {
  it('goes into the form, on through it by Tab, and out again', async () => {
    const page = await openPageThatGoesOn();
    await page.click('launcher');
    await page.reaches('form');
    const way = [focused(page)];
    while (way.at(-1) !== null && way.length < 9) {
      await page.key('Tab');
      way.push(focused(page));
    }
    // The choice of a country comes when the visitor does: the first time, Tab goes past it.
    expect(way.filter((stop) => stop !== 'select')).to.deep.equal([
      'firstname',
      'lastname',
      'phonenumber',
      'submit',
      'cancel',
      null,
    ]);
  });

  it('goes back to the button on the page that opened the panel', async () => {
    const { button, page } = await openPageWithButton();
    await clickOn(button);
    await page.reaches('form');
    expect(focused(page)).to.equal('firstname');
    await page.key('Escape');
    await page.reaches('closed');
    await page.element.updateComplete;
    expect(document.activeElement === button).to.be.true;
  });

  it('goes to the launcher where that button is gone', async () => {
    const { button, page } = await openPageWithButton();
    await clickOn(button);
    await page.reaches('form');
    button.remove();
    await page.key('Escape');
    await page.reaches('closed');
    await page.element.updateComplete;
    expect(focused(page)).to.equal('launcher');
  });

  it('goes to the launcher where nothing had the focus before the panel', async () => {
    const page = await openPage();
    await page.element.show({ proactive: false });
    expect(await page.element.close()).to.be.true;
    expect(focused(page)).to.equal('launcher');
  });

  it('is nobody’s where nothing had it before and there is no launcher', async () => {
    const page = await openPage(html`<click-to-call country="US" no-launcher></click-to-call>`);
    await page.element.show({ proactive: false });
    expect(await page.element.close()).to.be.true;
    expect(document.activeElement === document.body).to.be.true;
  });

  it('stays on the page when the panel closes while the visitor is elsewhere', async () => {
    const { button, page, search } = await openPageWithButton();
    await clickOn(button);
    await page.reaches('form');
    await clickOn(search);
    await page.element.close();
    expect(document.activeElement === search).to.be.true;
  });

  it('stays on the button that sends until the number is there', async () => {
    const { page, service } = await openPageWithButton();
    await page.element.show({ form: { phonenumber }, proactive: false });
    page.part('submit').focus();
    await page.key('Enter');
    await page.reaches('requesting');
    expect(focused(page)).to.equal('submit');
    service.answer(answer());
    await page.reaches('number');
    expect(focused(page)).to.equal('title');
  });

  it('goes back to the field, and the place in it, of one who chose to stay', async () => {
    const page = await openPage();
    await page.element.show({ proactive: false });
    await sendKeys({ type: 'Aa' });
    await page.key('ArrowLeft');
    await page.key('Escape');
    expect(focused(page)).to.equal('confirm-no');
    await page.key('Enter');
    expect(focused(page)).to.equal('firstname');
    await sendKeys({ type: 'd' });
    expect(page.field('firstname').value).to.equal('Ada');
  });

  it('goes back to the field of one who chose to stay, whichever it was', async () => {
    const page = await openPage();
    await page.element.show({ proactive: false });
    await page.fill({ lastname: 'Lovelace' });
    page.field('lastname').focus();
    await page.key('Escape');
    expect(focused(page)).to.equal('confirm-no');
    expect(page.part('panel').matches(':modal'), 'whether the page is blocked').to.be.false;
    await page.key('Escape');
    expect(focused(page)).to.equal('lastname');
  });

  it('goes into the form with one who was elsewhere when asked, and chose to stay', async () => {
    const { page, search } = await openPageWithButton();
    await page.element.show();
    await page.fill({ firstname: 'Ada' });
    search.focus();
    const left = page.element.close();
    await page.shows('confirm-no');
    page.part('confirm-no').focus();
    await page.press('confirm-no');
    expect(await left).to.be.false;
    await page.element.updateComplete;
    expect(focused(page)).to.equal('firstname');
  });

  it('goes to the launcher when the panel shrinks to it, and back into the panel', async () => {
    const page = await openPage();
    await page.element.show({ proactive: false });
    page.part('minimize').focus();
    await page.key('Enter');
    expect(focused(page)).to.equal('launcher');
    await page.key('Enter');
    expect(page.part('panel').contains(page.root.activeElement)).to.be.true;
  });

  it('cannot leave the question about leaving', async () => {
    const page = await openPageThatGoesOn();
    await page.element.show({ proactive: false });
    await sendKeys({ type: 'Ada' });
    await page.key('Escape');
    await page.key('Tab');
    expect(focused(page)).to.equal('confirm-yes');
    await page.key('Tab');
    expect(focused(page)).to.be.null;
  });
});

describe('a visitor who is elsewhere on the page', () => {
  it('keeps the focus there; the heading of each view is announced', async () => {
    const clock = new FakeScheduler();
    const { page, search, service } = await openPageWithButton({ scheduler: clock });
    search.focus();
    await page.element.show({ form: { phonenumber }, proactive: true });
    expect(await heard(page, clock)).to.equal('Talk to us');
    void page.element.requestNumber().catch(() => {});
    await page.reaches('requesting');
    expect(spoken(page)).to.equal('Requesting…');
    service.refuse(Object.assign(new Error(), { code: 'server' }));
    await page.reaches('failed');
    expect(await heard(page, clock)).to.equal('The service has a problem');
    void page.element.requestNumber();
    await page.reaches('requesting');
    service.answer(answerFor(clock, 300_000));
    await page.reaches('number');
    expect(await heard(page, clock)).to.equal(
      'Call this number. +1 800 555 0123, Access code 0 0 4 2 1, Reserved for you for 5 minutes',
    );
    expect(document.activeElement === search).to.be.true;
  });

  it('has the title announced that the page has set', async () => {
    const clock = new FakeScheduler();
    const { page, search } = await openPageWithButton({ scheduler: clock });
    page.element.innerHTML = '<b slot="title">Ask a gardener</b>';
    search.focus();
    await page.element.show({ proactive: true });
    expect(await heard(page, clock)).to.equal('Ask a gardener');
  });
});

describe('what has just had the focus', () => {
  /** A page whose panel has been opened from its launcher, by keyboard. */
  async function openFromLauncher() {
    const clock = new FakeScheduler();
    const page = await openPage(undefined, new FakeService(), { scheduler: clock });
    page.part('launcher').focus();
    await page.key('Enter');
    await page.reaches('form');
    return { clock, page };
  }

  it('is the launcher, which stays unseen until screen readers have followed', async () => {
    const { clock, page } = await openFromLauncher();
    const launcher = page.part('launcher');
    expect(focused(page)).to.equal('firstname');
    expect(launcher.checkVisibility()).to.be.true;
    expect(page.sees('launcher')).to.be.false;
    expect(launcher.tabIndex).to.equal(-1);
    clock.pass(250);
    await page.element.updateComplete;
    expect(launcher.checkVisibility()).to.be.false;
  });

  it('is the panel that is minimized, in the same way', async () => {
    const { clock, page } = await openFromLauncher();
    clock.pass(250);
    page.part('minimize').focus();
    await page.key('Enter');
    const panel = page.part('panel');
    expect(focused(page)).to.equal('launcher');
    expect(panel.checkVisibility()).to.be.true;
    expect(page.sees('panel')).to.be.false;
    clock.pass(250);
    await page.element.updateComplete;
    expect(panel.checkVisibility()).to.be.false;
  });

  it('is the launcher, which is seen again at once where the panel closes meanwhile', async () => {
    const { clock, page } = await openFromLauncher();
    await page.element.minimize();
    clock.pass(250);
    expect(focused(page)).to.equal('launcher');
    page.element.minimized = false;
    await page.element.updateComplete;
    await page.element.close({ force: true });
    expect(page.sees('launcher')).to.be.true;
    expect(page.part('launcher').tabIndex).to.equal(0);
  });

  it('is the view under the question, which is out of reach after that', async () => {
    const { clock, page } = await openFromLauncher();
    await sendKeys({ type: 'Ada' });
    await page.key('Escape');
    expect(focused(page)).to.equal('confirm-no');
    const covered = () =>
      ['title', 'minimize', 'close', 'body', 'footer'].filter((name) => page.part(name).inert);
    expect(covered()).to.deep.equal([]);
    clock.pass(250);
    await page.element.updateComplete;
    // The title stays: it is the name of the panel.
    expect(covered()).to.deep.equal(['minimize', 'close', 'body', 'footer']);
  });

  it('leaves the focus at the title, and a new heading gets it then', async () => {
    const clock = new FakeScheduler();
    const service = new FakeService();
    const page = await openPage(undefined, service, { scheduler: clock });
    await page.element.show({ form: { phonenumber }, proactive: false });
    page.part('submit').focus();
    await page.key('Enter');
    await page.reaches('requesting');
    service.refuse(Object.assign(new Error(), { code: 'server' }));
    await page.reaches('failed');
    expect(focused(page)).to.equal('title');
    clock.pass(250);
    expect(focused(page)).to.equal('heading');
  });

  it('leaves the focus at the title where the panel is restored by a press, too', async () => {
    const clock = new FakeScheduler();
    const service = new FakeService();
    const page = await openPage(undefined, service, { scheduler: clock });
    await page.request();
    service.answer(answerFor(clock, 20_000));
    await page.reaches('number');
    await page.element.minimize();
    clock.pass(20_000);
    await page.reaches('expired');
    page.part('launcher').focus();
    await page.key('Enter');
    await page.shows('renew');
    await page.element.updateComplete;
    expect(focused(page)).to.equal('title');
    clock.pass(250);
    expect(focused(page)).to.equal('heading');
  });

  it('says of a heading that has the focus already what is new', async () => {
    const clock = new FakeScheduler();
    const service = new FakeService();
    const page = await openPage(undefined, service, { scheduler: clock });
    await page.element.show({ form: { phonenumber }, proactive: false });
    page.part('title').focus();
    void page.element.requestNumber();
    await page.reaches('requesting');
    service.answer(answerFor(clock, 300_000));
    await page.reaches('number');
    expect(focused(page)).to.equal('title');
    expect(await heard(page, clock)).to.match(/^Call this number\. \+1 800/);
  });
});

describe('the focus in what the page has put into a slot', () => {
  /** The focused element outside the panel's shadow root; null where there is none. */
  const slotted = () => (document.activeElement === document.body ? null : document.activeElement);

  /** A page with a link in the footer and a box to tick, and the focus in one of them. */
  async function openSlots() {
    const clock = new FakeScheduler();
    const service = new FakeService();
    const page = await openPage(
      html`
        <click-to-call country="US">
          <input slot="consent" type="checkbox" name="terms" aria-label="Terms" />
          <a slot="footer" href="#privacy">Privacy</a>
        </click-to-call>
      `,
      service,
      { scheduler: clock },
    );
    const box = page.element.querySelector('input')!;
    const link = page.element.querySelector('a')!;
    await page.element.show({ form: { phonenumber }, proactive: false });
    return { box, clock, link, page, service };
  }

  it('goes to the question about leaving, and back', async () => {
    const { box, page } = await openSlots();
    box.focus();
    box.click();
    await page.key('Escape');
    expect(focused(page)).to.equal('confirm-no');
    await page.key('Enter');
    expect(slotted()).to.equal(box);
    expect(page.part('panel').matches(':modal'), 'whether the page is blocked').to.be.false;
  });

  it('goes to the heading of a view that has no such slot', async () => {
    const { box, clock, page, service } = await openSlots();
    box.focus();
    await page.key('Enter');
    await page.reaches('requesting');
    service.refuse(Object.assign(new Error(), { code: 'server' }));
    await page.reaches('failed');
    clock.pass(250);
    await page.element.updateComplete;
    expect(focused(page)).to.equal('heading');
  });

  it('goes to the heading of a view that has the slot, too', async () => {
    const { clock, link, page, service } = await openSlots();
    await page.request();
    service.answer(answerFor(clock, 20_000));
    await page.reaches('number');
    link.focus();
    clock.pass(20_000);
    await page.reaches('expired');
    clock.pass(250);
    await page.element.updateComplete;
    expect(focused(page)).to.equal('heading');
  });

  it('goes to the launcher when the panel shrinks to it', async () => {
    const { link, page } = await openSlots();
    link.focus();
    await page.element.minimize();
    expect(focused(page)).to.equal('launcher');
  });

  it('stays there when a phone is turned', async () => {
    const { box, page } = await openSlots();
    box.focus();
    page.element.mobileBreakpoint = 5000;
    await page.element.updateComplete;
    expect(page.part('panel').matches(':modal')).to.be.true;
    expect(slotted()).to.equal(box);
  });
});

describe('the focus in a form of the page’s own', () => {
  const forms = {
    message: [
      { name: 'message', type: 'textarea' },
      { name: 'phonenumber', type: 'tel' },
    ],
    topic: [{ name: 'topic', type: 'select', options: ['Orders'] }],
    phonenumber: [{ name: 'phonenumber', type: 'tel' }],
    news: [
      { name: 'source', type: 'hidden', value: 'web' },
      { name: 'news', type: 'checkbox' },
    ],
  } as const;
  for (const [name, fields] of Object.entries(forms)) {
    it(`begins at its first field: ${name}`, async () => {
      const page = await openPage(
        html`<click-to-call country="US" honeypot .fields=${fields}></click-to-call>`,
      );
      await page.element.show({ proactive: false });
      expect(focused(page)).to.equal(name);
    });
  }
});
