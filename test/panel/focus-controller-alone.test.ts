import { expect, fixture, html } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { FocusController } from '../../src/panel/focus-controller.js';
import { FakeScheduler } from '../fakes.js';

/** A host with a launcher and an open panel, whose view the test sets. */
async function createFocus({ isTouchScreen = false } = {}) {
  const page = await fixture(
    html`<div>
      <input aria-label="Search" />
      <div></div>
    </div>`,
  );
  const host = page.lastElementChild as HTMLElement & ReactiveControllerHost;
  Object.assign(host, { requestUpdate() {}, updateComplete: Promise.resolve(true) });
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `
    <button part="launcher">Call us</button>
    <dialog open>
      <h2 part="title" tabindex="-1">Talk to us</h2>
      <div part="body"></div>
    </dialog>`;
  const body = root.querySelector('[part=body]')!;
  const scheduler = new FakeScheduler();
  const taken: HTMLElement[] = [];
  let view = '';
  const focus = new FocusController(host, {
    scheduler,
    dialog: () => root.querySelector('dialog'),
    view: () => view,
    onUnseen() {},
    onTaken: (from) => taken.push(from),
  });
  const { matchMedia } = window;
  return {
    focus,
    root,
    body,
    scheduler,
    taken,
    search: page.firstElementChild as HTMLElement,
    /** Shows a view with that content. */
    show(name: string, content: string) {
      window.matchMedia = (query) =>
        ({ matches: isTouchScreen && query === '(pointer: coarse)' }) as MediaQueryList;
      try {
        view = name;
        focus.hostUpdate();
        body.innerHTML = content;
        focus.hostUpdated();
      } finally {
        window.matchMedia = matchMedia;
      }
    },
  };
}

const form = '<div class="fields"><input id="name" name="name"></div>';
const message = '<h3 part="heading" tabindex="-1">No number</h3>';

describe('the handover of the focus', () => {
  it('does not take the focus back from a visitor who has left the panel', async () => {
    const { root, search, show, scheduler, focus } = await createFocus();
    focus.take();
    show('form', form);
    show('failed', message);
    expect(root.activeElement === root.querySelector('[part=title]')).to.be.true;
    search.focus();
    scheduler.pass(250);
    expect(document.activeElement === search).to.be.true;
  });

  it('ends when the host leaves its document', async () => {
    const { show, scheduler, focus } = await createFocus();
    focus.take();
    show('form', form);
    show('failed', message);
    expect(scheduler.pending).to.equal(1);
    focus.hostDisconnected();
    expect(scheduler.pending).to.equal(0);
    expect(focus.leaving).to.be.null;
  });

  it('does not begin where the focus is not in the host', async () => {
    const { show, scheduler } = await createFocus();
    show('form', form);
    expect(scheduler.pending).to.equal(0);
  });
});

describe('the focus', () => {
  it('that a script takes away at once is reported', async () => {
    const { focus, root, body, search, show, taken } = await createFocus();
    body.addEventListener('focusin', () => search.focus());
    focus.take();
    show('form', form);
    expect(taken.length === 1 && taken[0] === root.querySelector('#name')).to.be.true;
  });

  it('goes to the button of the question on a touch screen, too, which needs no keyboard', async () => {
    const { focus, root, show } = await createFocus({ isTouchScreen: true });
    focus.take();
    show('form', form);
    expect(root.activeElement === root.querySelector('[part=title]')).to.be.true;
    show('confirm', '<button part="confirm-no">Stay</button>');
    expect(root.activeElement === root.querySelector('[part=confirm-no]')).to.be.true;
  });
});
