import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { render, type ReactiveControllerHost } from 'lit';
// Fetched here so that no test has to wait for it.
import '../../../src/features/qr/qr-view.js';
import { NumberTools } from '../../../src/features/number-tools/number-tools.js';
import type { Texts } from '../../../src/i18n/localizer.js';
import type { Copied } from '../../../src/lifecycle/transitions.js';
import { deferred } from '../../harness.js';

/** Texts that are recognized by their key and what is put into them. */
const texts = {
  add() {},
  text: (key: string, values: object = {}) => [key, ...Object.values(values)].join(' '),
} as unknown as Texts;

/** The window of the elements: one with a mouse, or a phone, and with a clipboard of its own. */
async function openView({ mouse = true } = {}) {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Frame"></iframe>`);
  const view = frame.contentWindow as Window & typeof globalThis;
  const written: string[] = [];
  Object.defineProperty(view.navigator, 'clipboard', {
    value: { writeText: async (text: string) => void written.push(text) },
  });
  view.matchMedia = (query) =>
    ({ matches: mouse && query === '(hover: hover) and (pointer: fine)' }) as MediaQueryList;
  return { document: view.document, written };
}

/** The tools of an element in a document, and what they draw there. */
function toolsIn(document: Document) {
  const drawn = deferred<void>();
  const done = deferred<[Copied, boolean]>();
  let updates = 0;
  const host: Element & ReactiveControllerHost = Object.assign(document.createElement('div'), {
    addController() {},
    removeController() {},
    requestUpdate() {
      updates++;
      drawn.resolve();
    },
    updateComplete: Promise.resolve(true),
  });
  const tools = new NumberTools(host, texts, { onDone: (...outcome) => done.resolve(outcome) });
  return {
    tools,
    /** Resolves when an update of the element is requested. */
    drawn: drawn.promise,
    /** Resolves with what was copied, and whether it was. */
    done: done.promise,
    get updates() {
      return updates;
    },
  };
}

describe('the code to scan', () => {
  const numbers = [
    ['tel:+18005550123', '+1 800-555-0123'],
    ['tel:+18005550177', '+1 800-555-0177'],
  ] as const;

  it('is rendered as soon as its code is loaded, once for each number', async () => {
    const { document } = await openView();
    const { tools, drawn } = toolsIn(document);
    expect(tools.renderQr(...numbers[0])).to.be.null;
    await drawn;
    const container = await fixture<HTMLElement>(html`<div></div>`);
    const show = ([href, number]: (typeof numbers)[number]) => {
      render(tools.renderQr(href, number), container);
      const svg = container.querySelector('svg')!;
      return [svg.ariaLabel, svg.querySelector('path')!.getAttribute('d')];
    };
    const [label, path] = show(numbers[0]);
    expect(label).to.equal('qr +1 800-555-0123');
    container.querySelector('path')!.setAttribute('d', 'as it was');
    expect(show(numbers[0])).to.deep.equal([label, 'as it was']);
    const [otherLabel, otherPath] = show(numbers[1]);
    expect(otherLabel).to.equal('qr +1 800-555-0177');
    expect([path, 'as it was']).not.to.include(otherPath);
  });

  it('is not even loaded on a phone', async () => {
    const { document } = await openView({ mouse: false });
    const opened = toolsIn(document);
    opened.tools.prepare();
    await nextFrame();
    expect(opened.updates).to.equal(0);
    expect(opened.tools.renderQr(...numbers[0])).to.be.null;
  });

  it('is not loaded again with the next number', async () => {
    const { document } = await openView();
    const opened = toolsIn(document);
    await opened.drawn;
    opened.tools.prepare();
    await nextFrame();
    expect(opened.updates).to.equal(1);
  });
});

describe('the buttons that copy', () => {
  async function press(tools: NumberTools) {
    const container = await fixture<HTMLElement>(html`<div></div>`);
    const draw = () => render(tools.renderCopy('code', '00421'), container);
    const iconHeight = () => {
      draw();
      return container.querySelector('svg')!.getBBox().height;
    };
    const before = iconHeight();
    container.querySelector('button')!.click();
    return { before, iconHeight };
  }

  it('use the clipboard of the window that shows the element', async () => {
    const { document, written } = await openView();
    const { tools, done } = toolsIn(document);
    const { before, iconHeight } = await press(tools);
    expect(await done).to.deep.equal(['code', true]);
    expect(written).to.deep.equal(['00421']);
    // The check mark is less high than the two sheets.
    expect(iconHeight()).to.be.within(1, before - 1);
  });

  it('do not throw where no window shows the element', async () => {
    const { tools, done } = toolsIn(document.implementation.createHTMLDocument());
    await press(tools);
    expect((await done)[0]).to.equal('code');
  });
});
