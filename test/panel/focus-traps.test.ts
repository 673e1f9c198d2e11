import { expect, html, nextFrame } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { openPage, type Page } from '../harness.js';
import { boxOf, isFloating, isModal, resize, wide } from '../viewport.js';

/** A visitor presses an element of the page. */
async function press(element: Element): Promise<void> {
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(x + width / 2), Math.round(y + height / 2)],
  });
}

/** A page with a modal of its own that keeps the focus, once a trap is set. */
async function openTrap() {
  const page = await openPage(html`
    <div class="page">
      <div class="trap"><input style="position: fixed; inset: 0 auto auto 0" /></div>
      <click-to-call></click-to-call>
    </div>
  `);
  const input = page.element.closest('.page')!.querySelector('input')!;
  input.focus();
  return { page, input };
}

/** Resolves once the page has taken the focus, and the panel has answered. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await nextFrame();
}

/** How pages keep the focus in an input, until the signal is aborted. */
const traps: Readonly<Record<string, (input: HTMLElement, signal: AbortSignal) => void>> = {
  'at focusin, capturing': (input, signal) =>
    document.addEventListener('focusin', ({ target }) => target === input || input.focus(), {
      signal,
      capture: true,
    }),
  'at focusin, bubbling': (input, signal) =>
    document.addEventListener('focusin', ({ target }) => target === input || input.focus(), {
      signal,
    }),
  'in a microtask': (input, signal) =>
    document.addEventListener(
      'focusin',
      ({ target }) => target === input || queueMicrotask(() => input.focus()),
      { signal },
    ),
  'at focusout, before anything else has the focus': (input, signal) =>
    input.addEventListener('focusout', ({ relatedTarget }) => relatedTarget && input.focus(), {
      signal,
    }),
  'in the next frame': (input, signal) =>
    input.addEventListener('focusout', () => requestAnimationFrame(() => input.focus()), {
      signal,
    }),
  'in a task': (input, signal) =>
    input.addEventListener('blur', () => setTimeout(() => input.focus()), { signal }),
  'by a timer': (input, signal) => {
    const timer = setInterval(() => document.activeElement === input || input.focus(), 20);
    signal.addEventListener('abort', () => clearInterval(timer));
  },
  'by refusing every press beside it': (_input, signal) =>
    document.addEventListener('mousedown', (event) => event.preventDefault(), {
      signal,
      capture: true,
    }),
};

describe('the panel on a page that keeps the focus in a modal of its own', () => {
  let trap: AbortController;
  beforeEach(async () => {
    trap = new AbortController();
    await resize(wide);
  });
  afterEach(() => trap.abort());

  for (const [name, set] of Object.entries(traps)) {
    it(`lets the visitor type: ${name}`, async () => {
      const { page, input } = await openTrap();
      set(input, trap.signal);
      await page.element.show({ proactive: true });
      expect(isFloating(page)).to.be.true;
      await boxOf(page);
      await press(page.field('firstname'));
      await until(() => isModal(page));
      await sendKeys({ type: 'Ada' });
      expect(page.field('firstname').value).to.equal('Ada');
      expect(input.value).to.equal('');
    });
  }

  it('takes the focus at once where the visitor opens it', async () => {
    const { page, input } = await openTrap();
    traps['at focusin, bubbling']!(input, trap.signal);
    await page.element.show({ proactive: false });
    await sendKeys({ type: 'Ada' });
    expect(page.field('firstname').value).to.equal('Ada');
    expect(input.value).to.equal('');
  });

  it('floats again once the visitor presses beside it', async () => {
    const { page, input } = await openTrap();
    traps['at focusin, bubbling']!(input, trap.signal);
    await page.element.show({ proactive: false });
    expect(isModal(page)).to.be.true;
    await boxOf(page);
    await press(input);
    expect(isFloating(page)).to.be.true;
    await press(input);
    await sendKeys({ type: 'Ada' });
    expect(input.value).to.equal('Ada');
  });
});

describe('the panel leaves the focus to a page', () => {
  beforeEach(() => resize(wide));

  async function openField(): Promise<{ page: Page; input: HTMLElement }> {
    const opened = await openTrap();
    await opened.page.element.show({ proactive: false });
    await boxOf(opened.page);
    await press(opened.page.field('firstname'));
    return opened;
  }

  /** Whether the page has the focus, and the panel has let it. */
  async function expectLeft(page: Page, focused: Element): Promise<void> {
    await page.element.updateComplete;
    expect(document.activeElement === focused).to.be.true;
    expect(isFloating(page)).to.be.true;
  }

  it('that moves it after the visitor has typed', async () => {
    const { page, input } = await openField();
    await sendKeys({ type: 'Ada' });
    input.focus();
    await expectLeft(page, input);
  });

  it('that moves it after the visitor has pressed a button', async () => {
    const { page, input } = await openField();
    await press(page.part('title'));
    input.focus();
    await expectLeft(page, input);
  });

  it('that keeps it from a panel in the flow of the page', async () => {
    const { page, input } = await openTrap();
    page.element.inline = true;
    const trap = new AbortController();
    traps['at focusin, bubbling']!(input, trap.signal);
    await page.element.show({ proactive: true });
    await press(page.field('firstname'));
    await page.element.updateComplete;
    trap.abort();
    expect(document.activeElement === input).to.be.true;
  });

  it('that opens a modal dialog', async () => {
    const { page, input } = await openField();
    const dialog = document.createElement('dialog');
    dialog.innerHTML = '<button>Stay signed in</button>';
    input.after(dialog);
    dialog.showModal();
    await expectLeft(page, dialog.querySelector('button')!);
  });

  it('where the visitor drags from one place to another', async () => {
    const { page } = await openField();
    const centre = (name: string): [number, number] => {
      const { x, y, width, height } = page.field(name).getBoundingClientRect();
      return [Math.round(x + width / 2), Math.round(y + height / 2)];
    };
    await sendMouse({ type: 'move', position: centre('firstname') });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: centre('lastname') });
    await sendMouse({ type: 'up' });
    await expectLeft(page, page.element);
  });
});
