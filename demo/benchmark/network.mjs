import { probeSource } from './measure.mjs';
import { spreadOf } from './statistics.mjs';
import { widgets } from './widgets.mjs';

/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./statistics.mjs').Spread} Spread */
/** @typedef {import('./widgets.mjs').Widget} Widget */

/** The line of a phone: how long a request is on its way and back in ms, and Mbit per second. */
export const line = { roundTrip: 300, megabits: 1.6 };

/** What somebody takes between the last key and the button, in ms. */
const pause = 1_500;

const viewport = { width: 390, height: 844, isMobile: true, hasTouch: true };

const tag = 'click-to-call';
const form = [tag, '[part~=form]'];
const number = [tag, '[part~=number]'];

const element = (/** @type {string} */ attributes) =>
  `<${tag} endpoint="/engagement/v3" group-name="support" country="US" ${attributes}></${tag}>`;

const known = `prefill='{"phonenumber": "+1 202 555 0147"}' auto-submit`;

/**
 * What a visitor of ours does, and how often at most the server may be asked for it, one request
 * after another, with what the bytes take.
 *
 * @typedef {object} Journey
 * @property {string} id
 * @property {string} what
 * @property {number} most
 * @property {string} attributes
 * @property {(page: Page) => Promise<number>} measure
 */

/** @type {readonly Journey[]} */
export const journeys = [
  {
    id: 'panel',
    what: 'Tap → panel',
    most: 1.4,
    attributes: '',
    measure: (page) => press(page, [tag, '[part~=launcher]'], form),
  },
  {
    id: 'later',
    what: 'Submit → number, a second and more after the last key',
    most: 1.3,
    attributes: '',
    async measure(page) {
      await press(page, [tag, '[part~=launcher]'], form);
      await fill(page);
      await new Promise((resolve) => setTimeout(resolve, pause));
      return press(page, [tag, '[part~=submit]'], number);
    },
  },
  {
    id: 'at-once',
    what: 'The same, submitted at once',
    most: 2.4,
    attributes: '',
    async measure(page) {
      await press(page, [tag, '[part~=launcher]'], form);
      await fill(page);
      return press(page, [tag, '[part~=submit]'], number);
    },
  },
  {
    id: 'known',
    what: 'A known visitor (`prefill`, `auto-submit`): tap → number',
    most: 2.6,
    attributes: known,
    measure: (page) => press(page, [tag, '[part~=launcher]'], number),
  },
];

const languages = /** @type {const} */ (['en', 'de']);

/** @type {readonly (Widget & { journey: Journey, language: 'en' | 'de' })[]} */
const visits = journeys.flatMap((journey) =>
  languages.map((language) => ({
    id: `${journey.id}-${language}`,
    name: tag,
    what: journey.what,
    language,
    markup: element(journey.attributes),
    launcher: [tag, '[part~=launcher]'],
    journey,
  })),
);

/** What is served: the pages of the journeys, and those of the widgets that open a panel. */
export const networkWidgets = [...visits, ...widgets.filter(({ panel }) => panel)];

/**
 * Presses what is found there, as a finger does, and answers with the ms until the other is painted.
 *
 * @param {Page} page
 * @param {readonly string[]} pressed
 * @param {readonly string[]} awaited
 */
async function press(page, pressed, awaited) {
  const { x, y } = await page.evaluate(
    (path, then) => {
      Object.assign(globalThis, { painted: probe.awaitPanel(then) });
      const box = probe.find(path)[0]?.getBoundingClientRect();
      if (!box) throw new Error(`There is no ${path}`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    pressed,
    awaited,
  );
  await page.touchscreen.tap(x, y);
  return /** @type {Promise<number>} */ (page.evaluate('painted'));
}

/** Enters a number all at once, as a form filler does. @param {Page} page */
const fill = (page) =>
  page.evaluate(
    (path) => {
      const field = /** @type {HTMLInputElement} */ (probe.find(path)[0]);
      field.focus();
      field.value = '2025550147';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    [tag, '[name=phonenumber]'],
  );

/**
 * Opens a page with nothing in any cache, over the slow line, and closes it after `work`.
 *
 * @template T
 * @param {Browser} browser
 * @param {string} address
 * @param {readonly string[]} launcher
 * @param {(page: Page, launcher: number) => Promise<T>} work told after how many ms the launcher is there
 */
async function visit(browser, address, launcher, work) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.setViewport(viewport);
    await page.evaluateOnNewDocument(probeSource);
    const client = await page.createCDPSession();
    const bytes = (line.megabits * 1e6) / 8;
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.roundTrip,
      downloadThroughput: bytes,
      uploadThroughput: bytes,
    });
    await page.goto(address);
    const first = await page.evaluate((path) => probe.awaitFirst(path), launcher);
    // Whatever the page has left to do by then is no part of what follows.
    await page.waitForNetworkIdle();
    return await work(page, first);
  } finally {
    await context.close();
  }
}

/**
 * @typedef {object} NetworkRow
 * @property {string} id
 * @property {string} name
 * @property {Spread} launcher from the beginning of the visit, in round trips
 * @property {Spread} panel from the tap, in round trips
 */

/**
 * @typedef {object} NetworkResults
 * @property {string} date
 * @property {string} browser
 * @property {number} roundTrip in ms
 * @property {number} megabits per second
 * @property {number} rounds
 * @property {{ id: string, what: string, most: number, en: Spread, de: Spread }[]} journeys
 * @property {NetworkRow[]} widgets
 */

/**
 * Measures the ways to the panel and to the number over a slow line, as multiples of its round
 * trip: one widget after another and round after round.
 *
 * @param {Browser} browser
 * @param {string} origin
 * @param {number} rounds
 * @returns {Promise<NetworkResults>}
 */
export async function measureNetwork(browser, origin, rounds) {
  /** @type {Map<string, number[]>} */
  const values = new Map();
  const note = (/** @type {string} */ key, /** @type {number} */ milliseconds) =>
    values.set(key, [...(values.get(key) ?? []), milliseconds / line.roundTrip]);
  const spread = (/** @type {string} */ key) => spreadOf(values.get(key) ?? []);

  const others = widgets.filter(({ panel }) => panel);
  for (let round = 0; round < rounds; round++) {
    for (const { id, journey, launcher } of visits) {
      await visit(browser, `${origin}/${id}/`, launcher, async (page) =>
        note(id, await journey.measure(page)),
      );
    }
    for (const { id, launcher, panel = [] } of others) {
      await visit(browser, `${origin}/${id}/`, launcher, async (page, first) => {
        note(`${id} launcher`, first);
        note(`${id} panel`, await press(page, launcher, panel));
      });
    }
    console.log(`round ${round + 1} of ${rounds}`);
  }

  return {
    date: new Date().toISOString().slice(0, 10),
    browser: await browser.version(),
    ...line,
    rounds,
    journeys: journeys.map(({ id, what, most }) => ({
      id,
      what,
      most,
      en: spread(`${id}-en`),
      de: spread(`${id}-de`),
    })),
    widgets: others.map(({ id, name }) => ({
      id,
      name,
      launcher: spread(`${id} launcher`),
      panel: spread(`${id} panel`),
    })),
  };
}
