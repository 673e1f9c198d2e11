import { indexedPng } from './indexed-png.mjs';
import { withViews } from './views.mjs';

/** The page's policy forbids style elements, not what comes through the object model. */
const inSteps = `
  #views {
    grid-template-columns: repeat(3, auto);
    gap: 32px;
    inline-size: max-content;
    min-block-size: 0;
    margin: 0;
    padding: 24px;
  }
  #views section {
    min-block-size: 0;
  }
`;

/** The views that are shown, in this order, with what is written above each. */
const steps = {
  Launcher: '1. The launcher, in your words',
  'Waiting time': '2. A short form',
  Number: '3. A number for this visitor',
};

/**
 * The steps to a number side by side, and nothing else: a PNG for each scheme of colours.
 *
 * @returns {Promise<Record<'light' | 'dark', Buffer>>}
 */
export const picturesForReadme = () =>
  withViews(async (show) => {
    const take = (/** @type {string} */ mode) =>
      show({ screen: 'wide', mode, deviceScaleFactor: 2 }, async (page) => {
        await page.evaluate(arrange, inSteps, steps);
        const views = await page.waitForSelector('#views');
        const screenshot = await views?.screenshot({ encoding: 'base64' });
        if (!screenshot) throw new Error('There are no views');
        return indexedPng(page, screenshot);
      });
    return { light: await take('light'), dark: await take('dark') };
  });

/**
 * Runs on the page of views.
 *
 * @param {string} style
 * @param {Readonly<Record<string, string>>} captions by the headings of the views to be left
 */
function arrange(style, captions) {
  const sections = new Map(
    [...document.querySelectorAll('#views section')].map((section) => [
      section.querySelector('h2')?.textContent ?? '',
      section,
    ]),
  );
  const shown = Object.entries(captions).map(([heading, caption]) => {
    const section = sections.get(heading);
    const title = section?.querySelector('h2');
    if (!section || !title) throw new Error(`There is no view ${heading}`);
    title.textContent = caption;
    return section;
  });
  document.querySelector('#views')?.replaceChildren(...shown);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
}
