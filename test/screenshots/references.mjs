import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { compare } from './compare.mjs';
import { withViews } from './views.mjs';

/**
 * The views whose pictures are kept, one of each kind: a screen, a mode, a state.
 *
 * @type {readonly import('./views.mjs').Choice[]}
 */
const choices = [
  { screen: 'wide', mode: 'light', view: 'Form' },
  { screen: 'wide', mode: 'dark', view: 'Form with an error' },
  { screen: 'wide', mode: 'light', view: 'Number' },
  { screen: 'wide', mode: 'forced-colours', view: 'Number' },
  { screen: 'wide', mode: 'terminal', view: 'Confirm with a number' },
  { screen: 'narrow', mode: 'light', view: 'Form of the page’s own' },
  { screen: 'narrow', mode: 'dark', view: 'Failed' },
  { screen: 'narrow', mode: 'right-to-left', view: 'Number' },
  { screen: 'narrow', mode: 'paper', view: 'Minimized' },
];

/** What is around the widget is no part of its looks. */
const onlyTheWidget = `
  body > :not(main), main > :not(#views), #views h2 { visibility: hidden; }
`;

/** Room for the shadow, in CSS pixels. */
const margin = 24;

const folder = new URL('references/', import.meta.url);

/** @param {import('./views.mjs').Choice} choice */
const nameOf = ({ screen, mode, view = '' }) =>
  `${screen}-${mode}-${view.toLowerCase().replace(/[^a-z]+/g, '-')}.png`;

/**
 * A picture of the widget alone.
 *
 * @param {import('puppeteer-core').Page} page
 */
async function pictureOf(page) {
  const clip = await page.evaluate(
    (style, around) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      document.adoptedStyleSheets.push(sheet);
      const root = document.querySelector('click-to-call')?.shadowRoot;
      const parts = [...(root?.querySelectorAll('[part~=panel], [part~=launcher]') ?? [])];
      const boxes = parts
        .filter((part) => part.checkVisibility())
        .map((part) => part.getBoundingClientRect());
      const left = Math.max(0, Math.min(...boxes.map((box) => box.left)) - around);
      const top = Math.max(0, Math.min(...boxes.map((box) => box.top)) - around);
      const right = Math.min(innerWidth, Math.max(...boxes.map((box) => box.right)) + around);
      const bottom = Math.min(innerHeight, Math.max(...boxes.map((box) => box.bottom)) + around);
      return { x: left, y: top, width: right - left, height: bottom - top };
    },
    onlyTheWidget,
    margin,
  );
  return Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false }));
}

/**
 * Takes a picture of each.
 *
 * @param {(name: string, picture: Buffer) => Promise<void>} then
 */
const takeEach = (then) =>
  withViews(async (show) => {
    for (const choice of choices) {
      const exact = { ...choice, still: true, deviceScaleFactor: 1 };
      await then(nameOf(choice), await show(exact, pictureOf));
    }
  });

/** Makes the references anew, of what there is now. */
export async function renewReferences() {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await takeEach((name, picture) => writeFile(new URL(name, folder), picture));
}

/**
 * Compares what there is now with the references.
 *
 * @param {URL} target a folder for pictures of the differences
 * @returns {Promise<string[]>} what differs, in a line each
 */
export async function compareWithReferences(target) {
  /** @type {string[]} */
  const differences = [];
  await rm(target, { recursive: true, force: true });
  await takeEach(async (name, picture) => {
    const file = new URL(name, folder);
    if (!existsSync(file)) {
      differences.push(`${name}: there is no reference`);
      return;
    }
    const difference = compare(await readFile(file), picture);
    if (!difference) return;
    await mkdir(target, { recursive: true });
    await writeFile(new URL(name, target), difference.picture);
    differences.push(`${name}: ${difference.reason}`);
  });
  return differences;
}
