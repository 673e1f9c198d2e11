import { expect } from '@open-wc/testing';
import { momentOf } from '../../src/opening/moment.js';
import type { ShowOptions } from '../../src/opening/show-options.js';

/** A window whose visitor has just pressed something, or has not; null for no window. */
type Window = { navigator: { userActivation?: { isActive: boolean } } } | null;

const pressed: Window = { navigator: { userActivation: { isActive: true } } };
const unpressed: Window = { navigator: { userActivation: { isActive: false } } };
const old: Window = { navigator: {} };

/** What is read of an element in a document with that window and that focused element. */
const hostIn = (defaultView: Window, activeElement: unknown = null) => {
  const ownerDocument = { defaultView, activeElement, body: document.body };
  return { ownerDocument } as unknown as HTMLElement;
};

describe('who opens the panel', () => {
  const rows: [what: string, window: Window, options: ShowOptions, proactive: boolean][] = [
    ['the visitor, after a press', pressed, {}, false],
    ['the page, without a press', unpressed, {}, true],
    ['the page, in a browser that does not know of presses', old, {}, true],
    ['the page, without a window', null, {}, true],
    ['whom the page names, after a press', pressed, { proactive: true }, true],
    ['whom the page names, without a press', unpressed, { proactive: false }, false],
  ];
  for (const [what, window, options, proactive] of rows) {
    it(`is ${what}`, () => {
      expect(momentOf(hostIn(window), options).proactive).to.equal(proactive);
    });
  }
});

describe('a panel that is closed', () => {
  it('gives the focus back to the element that had it, within all shadow roots', () => {
    const button = document.createElement('button');
    const inner = { shadowRoot: { activeElement: button } };
    const outer = { shadowRoot: { activeElement: inner } };
    expect(momentOf(hostIn(null, outer), {}).opener).to.equal(button);
  });

  it('gives the focus back to nothing where nothing had it', () => {
    expect(momentOf(hostIn(null), {}).opener).to.equal(null);
    expect(momentOf(hostIn(null, document.body), {}).opener).to.equal(null);
  });
});
