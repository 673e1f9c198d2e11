import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { ClickToCall } from '../../src/click-to-call.js';
import { provideEnvironment, type Environment } from '../../src/environment.js';
import { keptNumberKey } from '../../src/tab-storage.js';
import { FakeScheduler } from '../fakes.js';
import {
  FakeService,
  answer,
  deferred,
  next,
  openPage,
  pressHeldBack,
  type Page,
} from '../harness.js';

type PanelModule = Awaited<ReturnType<Environment['loadPanel']>>;

/** How a promise has settled, as a text. */
const settled = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => value,
    (error: Error) => error.name,
  );

/** What has to agree once nothing is going on. */
const summary = (page: Page) => ({
  open: page.element.open,
  isOpen: page.element.matches(':state(open)'),
  state: page.element.state,
  isShown: page.has('panel') && page.part('panel').checkVisibility(),
});

const closed = { open: false, isOpen: false, state: 'closed', isShown: false };
const open = { open: true, isOpen: true, state: 'form', isShown: true };

/** A page whose panel is on the way until the test lets it arrive. */
async function openSlowPage(markup = html`<click-to-call country="US"></click-to-call>`) {
  const loaded = deferred<PanelModule>();
  const page = await openPage(markup);
  provideEnvironment(page.element, { loadPanel: () => loaded.promise });
  return {
    page,
    arrive: async () => loaded.resolve(await import('../../src/panel/panel.js')),
    fail: () => loaded.reject(new TypeError('no network')),
  };
}

/** A page whose element is back in the document, and was asked to open while it was outside. */
async function openAskedOutside() {
  const page = await openPage();
  const { element } = page;
  await element.show();
  const { parentNode } = element;
  element.remove();
  element.open = true;
  parentNode!.append(element);
  return page;
}

describe('requests to open and close', () => {
  it('agree with what is on screen when a listener of closed opens again', async () => {
    const page = await openPage();
    await page.element.show();
    page.element.addEventListener('closed', () => (page.element.open = true), { once: true });
    page.element.open = false;
    await page.reaches('form');
    expect(summary(page)).to.deep.equal(open);
    expect(page.log).to.deep.equal(['opened', 'cancelled', 'closed', 'opened']);
  });

  it('forget what was asked for outside a document once something else is asked for in one', async () => {
    const page = await openAskedOutside();
    const { element } = page;
    element.open = false;
    await page.reaches('closed');
    await element.updateComplete;
    expect(element.open).to.be.false;
  });

  it('forget what was asked for outside a document once the element is back with its panel open', async () => {
    const { element } = await openAskedOutside();
    await element.close({ force: true });
    await element.updateComplete;
    expect(element.open).to.be.false;
    expect(element.state).to.equal('closed');
  });

  it('close what was to open as soon as the element is in a document', async () => {
    const element = document.createElement('click-to-call') as ClickToCall;
    element.open = true;
    expect(await element.close()).to.be.true;
    expect(element.open).to.be.false;
    const parent = await fixture(html`<div></div>`);
    parent.append(element);
    await new Promise((resolve) => element.addEventListener('ready', resolve, { once: true }));
    await element.updateComplete;
    expect(element.open).to.be.false;
  });

  it('are run in order when a listener of opened makes several', async () => {
    const page = await openPage();
    const { element } = page;
    const results: Promise<unknown>[] = [];
    element.addEventListener(
      'opened',
      () =>
        results.push(settled(element.close()), settled(element.show()), settled(element.show())),
      { once: true },
    );
    await element.show();
    expect(await Promise.all(results)).to.deep.equal([true, undefined, 'InvalidStateError']);
    expect(page.log).to.deep.equal(['opened', 'cancelled', 'closed', 'opened']);
    expect(summary(page)).to.deep.equal(open);
  });

  it('answer close() once the panel is closed, also in a listener of opened', async () => {
    const page = await openPage();
    const { element } = page;
    const states: string[] = [];
    element.addEventListener('opened', () => {
      void element.close().then(() => states.push(element.state));
    });
    await element.show();
    await element.updateComplete;
    expect(states).to.deep.equal(['closed']);
    expect(summary(page)).to.deep.equal(closed);
  });

  it('follow open = false of a listener of started, also under auto-submit', async () => {
    const service = new FakeService();
    const page = await openPage(
      html`<click-to-call country="US" auto-submit></click-to-call>`,
      service,
    );
    const { element } = page;
    element.addEventListener('started', () => (element.open = false));
    await element.show({ form: { phonenumber: '+12025550147' } });
    await page.reaches('closed');
    await nextFrame();
    expect(summary(page)).to.deep.equal(closed);
    expect(page.log.at(-1)).to.equal('closed');
    expect(service.requests.every(({ signal }) => signal.aborted)).to.be.true;
  });

  it('reject a show() that is cancelled by close(), and run the next one', async () => {
    const { page, arrive } = await openSlowPage();
    const first = settled(page.element.show());
    const overtaken = settled(page.element.close());
    const second = settled(page.element.show());
    await arrive();
    expect(await Promise.all([first, overtaken, second])).to.deep.equal([
      'AbortError',
      true,
      undefined,
    ]);
    expect(summary(page)).to.deep.equal(open);
  });

  it('do not come from another attribute than `open` that is removed', async () => {
    const page = await openPage(
      html`<click-to-call country="US" placement="top-end"></click-to-call>`,
    );
    await page.element.show();
    page.element.removeAttribute('placement');
    await page.element.updateComplete;
    expect(summary(page)).to.deep.equal(open);
    page.element.setAttribute('open', '');
    page.element.removeAttribute('open');
    await page.reaches('closed');
  });

  it('are forgotten with the element that is removed', async () => {
    const { page, arrive } = await openSlowPage();
    const shown = settled(page.element.show());
    page.element.remove();
    expect(await shown).to.equal('AbortError');
    await arrive();
    await nextFrame();
    expect(page.element.state).to.equal('closed');
    expect(page.element.open).to.be.false;
  });

  it('reject with the reason', async () => {
    const { page } = await openSlowPage();
    const { element } = page;
    const refusal = (promise: Promise<unknown>) => promise.catch(({ message }: Error) => message);
    expect(await refusal(element.minimize())).to.equal('not opened');
    expect(await refusal(element.restore())).to.equal('not opened');
    const overtaken = refusal(element.show());
    await element.close();
    expect(await overtaken).to.equal('closed before it was shown');
    const removed = refusal(element.show());
    element.remove();
    expect(await removed).to.equal('removed from the document');
    expect(await refusal(element.show())).to.equal('not in a document');
  });

  it('do nothing where there is nothing to do', async () => {
    const page = await openPage();
    const { element } = page;
    element.open = false;
    await nextFrame();
    expect(summary(page)).to.deep.equal(closed);
    await element.show();
    element.open = true;
    await nextFrame();
    expect(summary(page)).to.deep.equal(open);
    expect(page.log).to.deep.equal(['opened']);
  });

  it('end where an option of the page throws, and the next one opens', async () => {
    const page = await openPage();
    const { element } = page;
    const error = new TypeError('no such user');
    const options = {
      get form(): never {
        throw error;
      },
    };
    expect(await element.show(options).catch((reason: unknown) => reason)).to.equal(error);
    expect(summary(page)).to.deep.equal(closed);
    await element.show();
    expect(summary(page)).to.deep.equal(open);
  });

  it('leave a later show() to its own code, whatever becomes of the first', async () => {
    const loads = [deferred<PanelModule>(), deferred<PanelModule>()];
    const page = await openPage();
    const { element } = page;
    let load = 0;
    provideEnvironment(element, { loadPanel: () => loads[load++]!.promise });
    const first = settled(element.show());
    await element.close();
    const second = settled(element.show());
    loads[0]!.reject(new TypeError('no network'));
    expect(await first).to.equal('AbortError');
    await nextFrame();
    loads[1]!.resolve(await import('../../src/panel/panel.js'));
    expect(await second).to.equal(undefined);
    expect(summary(page)).to.deep.equal(open);
  });

  it('keep what was asked of minimized while the closed element is moved', async () => {
    const clock = new FakeScheduler();
    const page = await openPage(undefined, undefined, { scheduler: clock });
    const { element } = page;
    const parent = element.parentElement!;
    element.minimized = true;
    element.remove();
    clock.pass(0);
    parent.append(element);
    element.open = true;
    await page.reaches('form');
    expect(element.minimized).to.be.true;
  });

  it('keep what was asked of minimized before the panel is there', async () => {
    const page = await openPage(html`<click-to-call open minimized></click-to-call>`);
    await page.reaches('form');
    expect(page.part('panel').checkVisibility()).to.be.false;
    expect(page.element.minimized).to.be.true;
  });

  it('drop what was asked of minimized at a press, and say so in the custom state', async () => {
    const { page, arrive } = await openSlowPage();
    const { element } = page;
    element.minimized = true;
    const shown = element.show();
    page.part('launcher').click();
    expect([element.minimized, element.matches(':state(minimized)')]).to.deep.equal([false, false]);
    await arrive();
    await shown;
    expect(summary(page)).to.deep.equal(open);
  });

  it('withdraw the question when the panel is minimized', async () => {
    const page = await openPage();
    await page.element.show();
    await page.fill({ firstname: 'Ada' });
    const closing = page.element.close();
    await page.shows('confirm');
    await page.element.minimize();
    expect(await closing).to.be.false;
    await page.element.restore();
    expect(page.has('confirm')).to.be.false;
  });

  it('leave the question when the page says again that the panel is not minimized', async () => {
    const page = await openPage();
    await page.element.show();
    await page.fill({ firstname: 'Ada' });
    const closing = page.element.close();
    await page.shows('confirm');
    page.element.minimized = false;
    await page.element.updateComplete;
    expect(page.has('confirm')).to.be.true;
    await page.press('confirm-yes');
    expect(await closing).to.be.true;
  });

  it('take the answer that has just been given', async () => {
    const page = await openPage();
    const { element } = page;
    await element.show();
    await page.fill({ firstname: 'Ada' });
    const first = element.close();
    await page.shows('confirm');
    page.part('confirm-no').click();
    const second = element.close();
    expect(await Promise.all([first, second])).to.deep.equal([false, false]);
    await element.updateComplete;
    expect(page.has('confirm')).to.be.false;
    const third = element.close();
    await page.shows('confirm');
    await page.press('confirm-yes');
    expect(await third).to.be.true;
  });

  it('open the panel anew right after the question was overtaken', async () => {
    const page = await openPage();
    const { element } = page;
    await element.show();
    await page.fill({ firstname: 'Ada' });
    const asking = element.close();
    await page.shows('confirm');
    const closing = element.close({ force: true });
    const showing = element.show();
    expect(await Promise.all([asking, closing])).to.deep.equal([true, true]);
    await showing;
    await nextFrame();
    expect(summary(page)).to.deep.equal(open);
    expect(page.has('confirm')).to.be.false;
  });

  it('leave the focus where it is when a panel in sight is restored', async () => {
    const page = await openPage(
      html`<button>Help</button><click-to-call country="US"></click-to-call>`,
    );
    const { element } = page;
    const button = element.parentElement!.querySelector('button')!;
    button.focus();
    await element.show({ proactive: true, form: { phonenumber: '+12025550147' } });
    await element.restore();
    void element.requestNumber().catch(() => {});
    await page.reaches('requesting');
    await nextFrame();
    expect(document.activeElement).to.equal(button);
    await element.close({ force: true });
  });

  it('answer every close() at once, however many ask', async () => {
    const page = await openPage();
    await page.element.show();
    await page.fill({ firstname: 'Ada' });
    const asking = [page.element.close(), page.element.close()];
    await page.shows('confirm');
    asking.push(page.element.close({ force: true }));
    expect(await Promise.all(asking)).to.deep.equal([true, true, true]);
  });
});

describe('the moment of the press', () => {
  it('decides who has opened the panel and what gets the focus back, however slow the line', async () => {
    const { page, arrive } = await openSlowPage(html`
      <button id="opener">Call</button>
      <click-to-call country="US"></click-to-call>
    `);
    const opener = document.getElementById('opener')!;
    opener.focus();
    const shown = page.element.show({ proactive: false });
    opener.blur();
    await arrive();
    await shown;
    expect(page.element.metadata.proactive).to.be.false;
    expect(page.root.activeElement === page.field('firstname')).to.be.true;
    await page.element.close();
    expect(document.activeElement === opener).to.be.true;
  });

  it('is that of a press while the page’s own opening is on its way', async () => {
    const { page, arrive } = await openSlowPage();
    const { element } = page;
    const shown = element.show({ proactive: true });
    element.minimized = true;
    await page.press('launcher');
    await arrive();
    await shown;
    expect(element.metadata.proactive).to.be.false;
    expect(element.minimized).to.be.false;
    expect(page.root.activeElement === page.field('firstname')).to.be.true;
    await element.close();
    expect(page.root.activeElement === page.part('launcher')).to.be.true;
  });

  it('does not matter where the launcher has the focus when the panel takes its place', async () => {
    const { page, arrive } = await openSlowPage();
    const shown = page.element.show({ proactive: true });
    page.part('launcher').focus();
    await arrive();
    await shown;
    expect(page.element.metadata.proactive).to.be.true;
    expect(page.root.activeElement === page.field('firstname')).to.be.true;
  });

  it('is over with an opening that nobody has seen', async () => {
    const page = await openPage();
    const { element } = page;
    element.addEventListener('opened', () => void element.close({ force: true }), { once: true });
    await element.show({ proactive: false });
    await page.reaches('closed');
    page.part('launcher').blur();
    await element.show({ proactive: true });
    expect(document.activeElement === document.body).to.be.true;
  });

  it('is over with a restoration that is taken back at once', async () => {
    const page = await openPage();
    const { element } = page;
    await element.show({ proactive: true });
    await element.minimize();
    void element.restore();
    await element.minimize();
    element.minimized = false;
    await element.updateComplete;
    expect(document.activeElement === document.body).to.be.true;
  });
});

describe('an interaction that is looked up', () => {
  const openKept = async (entry: string) => {
    // In Firefox, what another test stored in this tab may come back although that test removed it.
    sessionStorage.clear();
    sessionStorage.setItem(keptNumberKey({ id: 'kept' }), entry);
    const loaded = deferred<PanelModule>();
    const element = document.createElement('click-to-call');
    Object.assign(element, { id: 'kept', country: 'US', persist: true });
    provideEnvironment(element, { loadPanel: () => loaded.promise });
    document.body.append(element);
    await element.updateComplete;
    const arrive = async () => loaded.resolve(await import('../../src/panel/panel.js'));
    const fail = () => loaded.reject(new TypeError('no network'));
    return { element, arrive, fail };
  };

  afterEach(() => {
    document.getElementById('kept')?.remove();
    sessionStorage.clear();
  });

  it('keeps a press on the launcher until it turns out to be outdated', async () => {
    const { element, arrive } = await openKept('outdated');
    element.shadowRoot!.querySelector<HTMLElement>('[part=launcher]')!.click();
    const opened = next(element, 'opened');
    await arrive();
    expect((await opened).detail.proactive).to.be.false;
  });

  it('keeps the other requests too, and runs them in their order', async () => {
    const { element, arrive } = await openKept('outdated');
    const results = [element.close(), element.show(), element.minimize()].map(settled);
    await arrive();
    expect(await Promise.all(results)).to.deep.equal([
      'InvalidStateError',
      undefined,
      'InvalidStateError',
    ]);
    expect(element.state).to.equal('form');
    await element.close();
    const overtaken = settled(element.show());
    await element.close();
    expect(await overtaken).to.equal('AbortError');
  });

  it('is given up where its code cannot be loaded', async () => {
    const { element, fail } = await openKept('outdated');
    const closing = settled(element.close());
    fail();
    expect(await closing).to.equal('InvalidStateError');
    expect(element.open).to.be.false;
  });
});

describe('requestNumber()', () => {
  it('rejects when the interaction ends, though the page never lets the form go', async () => {
    for (const end of ['close', 'remove'] as const) {
      const page = await openPage();
      const { element } = page;
      element.addEventListener('before-submit', (event) => event.waitUntil(new Promise(() => {})));
      await element.show({ form: { phonenumber: '+12025550147' } });
      const asked = next(element, 'before-submit');
      const requested = settled(element.requestNumber());
      await asked;
      if (end === 'close') void element.close({ force: true });
      else element.remove();
      expect(await requested, end).to.equal('AbortError');
    }
  });

  it('rejects in a listener of closed, where nothing can be requested any more', async () => {
    const page = await openPage();
    await page.element.show();
    const outcome = new Promise((resolve) =>
      page.element.addEventListener('closed', () => resolve(settled(page.element.requestNumber()))),
    );
    await page.element.close();
    expect(await outcome).to.equal('InvalidStateError');
  });

  it('joins the automatic try after the visitor was offline', async () => {
    const service = new FakeService();
    const page = await openPage(undefined, service);
    await page.request();
    service.refuse({ code: 'offline' });
    await page.reaches('failed');
    window.dispatchEvent(new Event('online'));
    await page.reaches('requesting');
    const requested = page.element.requestNumber();
    service.answer(answer());
    expect((await requested).phoneNumber).to.equal('+18005550123');
    expect(service.requests.length).to.equal(2);
  });
});

describe('an element that is taken out and put back', () => {
  it('goes on, though a script waits in between', async () => {
    const clock = new FakeScheduler();
    const page = await openPage(undefined, undefined, { scheduler: clock });
    await page.element.show();
    await page.fill({ firstname: 'Ada' });
    page.element.remove();
    await Promise.resolve();
    await Promise.resolve();
    document.body.append(page.element);
    clock.pass(1000);
    expect(page.element.state).to.equal('form');
    expect(page.log).to.deep.equal(['opened', 'started']);
    page.element.remove();
  });
});

describe('the first opening', () => {
  it('adds styles to those that the page and a subclass have put there', async () => {
    const page = await openPage();
    const sheet = new CSSStyleSheet();
    page.root.adoptedStyleSheets.push(sheet);
    const before = [...page.root.adoptedStyleSheets];
    await page.element.show();
    expect(page.root.adoptedStyleSheets.slice(0, before.length)).to.deep.equal(before);
    expect(page.root.adoptedStyleSheets.length).to.be.above(before.length);
  });
});

describe('focus()', () => {
  it('goes to the launcher, or into the panel', async () => {
    const page = await openPage();
    page.element.focus();
    expect(page.root.activeElement === page.part('launcher')).to.be.true;
    await page.element.show({ proactive: true });
    page.element.focus();
    expect(page.root.activeElement === page.field('firstname')).to.be.true;
  });
});

describe('a view with one thing to say', () => {
  it('shows that another try is being prepared', async () => {
    const service = new FakeService();
    const page = await openPage(undefined, service);
    await page.request();
    service.refuse({ code: 'network' });
    await page.reaches('failed');
    await pressHeldBack(page, 'retry');
    expect(page.part('retry').ariaDisabled).to.equal('true');
    expect(page.text('retry')).to.equal('Requesting…');
  });
});
