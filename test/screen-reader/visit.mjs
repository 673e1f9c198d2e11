/**
 * Makes every visit in one engine and one language, or only the one with that number. Writes a line of JSON for each step to the
 * standard output. Runs on a display and a session bus of its own: see run.mjs.
 */

import { hasAll, problemsOf } from './problems.mjs';
import { serve } from './server.mjs';
import { Session } from './session.mjs';
import { textsIn } from './texts.mjs';
import { visits } from './visits.mjs';
import { Visitor } from './visitor.mjs';

/** @typedef {import('./visits.mjs').Step} Step */

/**
 * What was heard in a step.
 *
 * @typedef {object} Result
 * @property {string} engine
 * @property {string} language
 * @property {string} visit
 * @property {string} step
 * @property {readonly string[]} heard
 * @property {readonly string[]} problems how it differs from what should be heard
 */

/** A step is over when nothing new was said for so long, in ms. */
const silence = 1500;

/** A line is read when nothing new was said for so long, in ms. */
const lineSilence = 300;

/** The title of the page, which is the first that is read of it. */
const pageTitle = 'A shop';

/** How long a busy machine may take to say what a step is to say, in ms. */
const patience = 15_000;

const [engine = '', language = '', only = ''] = process.argv.slice(2);
const texts = await textsIn(language);
const session = await Session.start(Number(process.env.CPS ?? 2000));
const { speech } = session;
const server = await serve();
const visitor = await Visitor.start(/** @type {'firefox' | 'chromium'} */ (engine));

/**
 * Makes a step, and waits for what is heard of it.
 *
 * @param {Step} step
 */
async function make({ hears, reach, keys = [], type, then = [], lines = 0, page, until }) {
  const before = speech.spoken.length;
  if (reach) await visitor.pressUntil(...reach);
  await visitor.press(...keys);
  if (type) await visitor.type(type);
  await visitor.press(...then);
  for (let line = 0; line < lines; line++) {
    await visitor.press('Down');
    await speech.quiet(lineSilence);
  }
  if (page) await visitor.page.evaluate(page);
  if (until) await visitor.page.waitForFunction(until);
  const isHeard = () => hasAll(hears?.(texts) ?? [], speech.spoken.slice(before));
  await speech.until(isHeard, patience);
  if (!isHeard() && (await visitor.tellFocusAgain())) await speech.until(isHeard, patience);
  await speech.quiet(silence);
}

try {
  for (const { name, steps } of visits.filter((_, index) => !only || index === Number(only))) {
    const before = speech.spoken.length;
    await visitor.open(`${server.page}?lang=${language}`);
    // It follows the focus only once it has read the page, for which a busy machine takes its time.
    await speech.until(() => hasAll([pageTitle], speech.spoken.slice(before)), patience);
    await speech.quiet(silence);
    for (const step of steps) {
      const before = speech.spoken.length;
      // A step that cannot be made is one that fails; what follows it cannot be made either.
      const failure = await make(step).then(() => null, String);
      const heard = speech.spoken.slice(before);
      const problems = failure ? [failure] : problemsOf(step, texts, heard);
      console.log(JSON.stringify({ visit: name, step: step.name, heard, problems }));
      if (failure) break;
    }
  }
} finally {
  await visitor.end();
  server.close();
  session.end();
}
