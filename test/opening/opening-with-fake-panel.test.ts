import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { Lifecycle } from '../../src/lifecycle/lifecycle.js';
import type { Moment } from '../../src/opening/moment.js';
import type { OpenablePanel } from '../../src/opening/openable-panel.js';
import { Opening } from '../../src/opening/opening.js';
import { deferred } from '../harness.js';

/** An opening whose panel is loaded, and answers questions, when the test says so. */
async function createOpening({ isReady = true, hasKept = false } = {}) {
  const parent = await fixture(html`<div></div>`);
  const host = Object.assign(document.createElement('div'), {
    updateComplete: Promise.resolve<unknown>(true),
  });
  parent.append(host);
  const errors: unknown[] = [];
  const lifecycle = new Lifecycle({ onError: (error) => errors.push(error) });
  const stored = { hasKept, resumed: 0, isValid: false };
  const loads: ReturnType<typeof deferred<OpenablePanel>>[] = [];
  const moments: Moment[] = [];
  let answered = deferred<boolean>();
  const panel: OpenablePanel & { hasSomethingToLose: boolean } = {
    hasSomethingToLose: true,
    question: {
      ask: () => (answered = deferred<boolean>()).promise,
      answer: (leave) => answered.resolve(leave),
    },
    isOutdated: false,
    problem: () => null,
    open(moment) {
      moments.push(moment);
      lifecycle.dispatch({ type: 'open' });
    },
    resume() {
      stored.resumed++;
      return stored.isValid ? { minimized: false } : null;
    },
    releaseKept() {},
    takeFocus() {},
    focus() {},
    giveBackFocus: () => Promise.resolve(),
  };
  const opening = new Opening(host, {
    lifecycle,
    loadPanel() {
      loads.push(deferred<OpenablePanel>());
      return loads.at(-1)!.promise;
    },
    hasKept: () => stored.hasKept,
    onChange() {},
  });
  if (isReady) opening.ready();
  const created = { parent, host, lifecycle, errors, stored, loads, moments, panel, opening };
  return {
    ...created,
    /** Opens the panel. */
    async open() {
      const shown = opening.show({});
      await nextFrame();
      loads.at(-1)!.resolve(panel);
      await shown;
    },
  };
}

describe('a request to open', () => {
  it('rejects where the panel could not be seen, and changes nothing', async () => {
    const { opening, lifecycle, loads, panel } = await createOpening();
    panel.problem = () => 'not rendered';
    const shown = opening.show({}).catch((error: unknown) => error);
    await nextFrame();
    loads[0]!.resolve(panel);
    const { name, message } = (await shown) as DOMException;
    expect([name, message]).to.deep.equal(['InvalidStateError', 'not rendered']);
    expect([opening.isOpen, lifecycle.interaction.state]).to.deep.equal([false, 'closed']);
  });

  it('rejects where its options throw, and takes null for none, as close() does', async () => {
    const { opening, loads, panel } = await createOpening();
    const throwing = {
      get proactive(): boolean {
        throw new RangeError('no');
      },
    };
    expect(await opening.show(throwing).catch(({ name }: Error) => name)).to.equal('RangeError');
    const shown = opening.show(null);
    await nextFrame();
    loads[0]!.resolve(panel);
    await shown;
    panel.hasSomethingToLose = false;
    expect(await opening.close(null)).to.be.true;
  });

  it('resolves after the host has rendered, as the others do', async () => {
    const { open, opening, host } = await createOpening();
    await open();
    const rendered = deferred<void>();
    host.updateComplete = rendered.promise;
    let isMinimized = false;
    const minimized = opening.minimize().then(() => (isMinimized = true));
    await nextFrame();
    expect(isMinimized).to.be.false;
    rendered.resolve();
    await minimized;
  });

  it('is not ended by the answer to a question of the interaction before', async () => {
    const { open, opening, panel, loads, lifecycle } = await createOpening();
    await open();
    void opening.close(null);
    await opening.close({ force: true });
    const shown = opening.show({});
    panel.question.answer(true);
    await nextFrame();
    expect(opening.isOpen).to.be.true;
    loads[1]!.resolve(panel);
    await shown;
    expect(lifecycle.interaction.state).to.equal('form');
  });

  it('waits until the element is ready, as on a page that was prerendered', async () => {
    const { opening, lifecycle, loads, panel } = await createOpening({ isReady: false });
    const shown = opening.show({});
    await nextFrame();
    expect([opening.isOpen, loads.length]).to.deep.equal([true, 0]);
    opening.ready();
    await nextFrame();
    loads[0]!.resolve(panel);
    await shown;
    expect(lifecycle.interaction.state).to.equal('form');
  });

  it('can be taken back before the element is ready', async () => {
    const { opening, loads } = await createOpening({ isReady: false });
    const shown = opening.show({}).catch(({ name }: Error) => name);
    expect(await opening.close(null)).to.be.true;
    expect(await shown).to.equal('AbortError');
    opening.ready();
    await nextFrame();
    expect([opening.isOpen, loads.length]).to.deep.equal([false, 1]);
  });

  it('has no failure before it was made', async () => {
    const { opening } = await createOpening();
    expect(opening.loadFailed).to.be.false;
  });
});

describe('who opens the panel', () => {
  afterEach(() => delete (navigator as { userActivation?: unknown }).userActivation);

  /** The visitor has just pressed something, or has not. */
  const setActivation = (isActive: boolean) =>
    Object.defineProperty(navigator, 'userActivation', { configurable: true, value: { isActive } });

  it('is the visitor who presses the launcher, whatever the browser knows of it', async () => {
    setActivation(false);
    const { opening, loads, moments, panel } = await createOpening();
    opening.press();
    await nextFrame();
    loads[0]!.resolve(panel);
    await nextFrame();
    expect(moments.map(({ proactive }) => proactive)).to.deep.equal([false]);
  });

  it('is the page that sets `open` before the element is ready, even right after a press', async () => {
    setActivation(true);
    const { opening, loads, moments, panel } = await createOpening({ isReady: false });
    opening.setOpen(true);
    await nextFrame();
    expect(loads.length).to.equal(0);
    opening.ready();
    await nextFrame();
    loads[0]!.resolve(panel);
    await nextFrame();
    expect(moments.map(({ proactive }) => proactive)).to.deep.equal([true]);
  });
});

describe('a stored interaction', () => {
  it('is not looked up before the element is ready', async () => {
    const { opening, loads } = await createOpening({ isReady: false, hasKept: true });
    opening.resumeOrOpen();
    await nextFrame();
    expect(loads.length).to.equal(0);
    opening.ready();
    await nextFrame();
    expect(loads.length).to.equal(1);
  });

  it('is not looked up while the panel is open', async () => {
    const { open, opening, stored, loads, panel } = await createOpening();
    await open();
    stored.hasKept = true;
    opening.resumeOrOpen();
    await nextFrame();
    expect(loads.length).to.equal(1);
    expect(opening.panel).to.equal(panel);
  });

  it('fulfils the request of the page to open, also after it has ended', async () => {
    const { opening, stored, loads, panel } = await createOpening({ isReady: false });
    Object.assign(stored, { hasKept: true, isValid: true });
    opening.setOpen(true);
    opening.ready();
    await nextFrame();
    loads[0]!.resolve(panel);
    await nextFrame();
    expect(stored.resumed).to.equal(1);
    opening.handleRemoval();
    expect(opening.isOpen).to.be.false;
  });

  it('is not resumed once the element was removed, nor does it end what comes after', async () => {
    const { opening, stored, loads, errors, panel } = await createOpening({ hasKept: true });
    await nextFrame();
    opening.handleRemoval();
    expect([opening.isOpen, errors.length]).to.deep.equal([false, 0]);
    const shown = opening.show({});
    await nextFrame();
    loads[0]!.resolve(panel);
    await nextFrame();
    expect([opening.isOpen, stored.resumed]).to.deep.equal([true, 0]);
    loads[1]!.resolve(panel);
    await shown;
  });
});

describe('a request made outside a document', () => {
  /** The panel is open when its element leaves the document and is asked to open. */
  async function requestOutside() {
    const created = await createOpening();
    await created.open();
    created.host.remove();
    created.opening.setOpen(true);
    return created;
  }

  it('is followed once the element is back and the interaction before has ended', async () => {
    const { opening, parent, host, loads } = await requestOutside();
    opening.resumeOrOpen();
    opening.handleRemoval();
    parent.append(host);
    opening.resumeOrOpen();
    await nextFrame();
    expect(loads.length).to.equal(2);
  });

  it('is fulfilled where the panel is open still, and forgotten after that', async () => {
    const { opening, parent, host, loads } = await requestOutside();
    parent.append(host);
    opening.resumeOrOpen();
    opening.handleRemoval();
    expect(opening.isOpen).to.be.false;
    opening.resumeOrOpen();
    await nextFrame();
    expect(loads.length).to.equal(1);
  });
});
