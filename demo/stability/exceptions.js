/**
 * What the element uses beyond its year of Baseline: each where a browser has it, and what visitors
 * of others get. The test of the build (test/package/baseline.test.mjs) allows these alone.
 *
 * @typedef {object} Exception
 * @property {string} name an interface's member, or a property of CSS
 * @property {string} without what happens in a browser that does not have it
 */

/** The year of Baseline that the element is held to. */
export const baselineYear = 2024;

/** @type {readonly Exception[]} */
export const scriptExceptions = [
  {
    name: 'CustomElementRegistry.get',
    without: 'Every browser with custom elements has it; the data has no version for Safari.',
  },
  {
    name: 'Element.currentCSSZoom',
    without: 'The panel has another place and height on a page with `zoom`.',
  },
  {
    name: 'KeyboardEvent.isComposing',
    without: 'An Escape that only ends a composition closes the panel: Safari before 27.',
  },
  {
    name: 'KeyboardEvent.code',
    without:
      'On Android, whose keyboards have no keys to name: a shortcut of the page may not see its key being released.',
  },
  {
    name: 'Document.execCommand',
    without:
      'Every browser has it, marked as outdated. Without it, Undo does not work in the phone field.',
  },
];

/** @type {readonly Exception[]} */
export const styleExceptions = [
  { name: 'accent-color', without: 'Checkboxes have the colour of the browser.' },
  { name: 'forced-color-adjust', without: 'The QR code has the colours of the page.' },
  { name: 'overscroll-behavior', without: 'The page scrolls on where the panel ends.' },
  { name: 'resize', without: 'A text area keeps its size.' },
  { name: 'word-break', without: 'A line of Japanese may end within a phrase.' },
  { name: 'text-wrap', without: 'The last line of a text may be a single word.' },
];
