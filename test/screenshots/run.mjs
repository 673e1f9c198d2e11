/**
 * Pictures of the widget, of the page of every view. The demo has to be built.
 *
 *     npm run screenshots                    every view in every mode, for people to look at
 *     npm run screenshots -- --references    renews the pictures that are kept as references
 *     npm run screenshots -- --compare       fails where a view differs from its reference
 *     npm run screenshots -- --readme        renews `demo/steps-*.png`
 */

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { compareWithReferences, renewReferences } from './references.mjs';
import { picturesForReadme } from './readme.mjs';
import { modes, screens, withViews } from './views.mjs';

const folder = new URL('../../screenshots/', import.meta.url);

/** @param {string} text */
const toName = (text) => text.toLowerCase().replace(/[^a-z]+/g, '-');

/** Takes a picture of every view on every screen and in every mode. */
async function takeAll() {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await withViews(async (show) => {
    const views = await show({ screen: 'wide', mode: 'light' }, (page) =>
      page.$$eval('#view option', (options) => options.map(({ value }) => value)),
    );
    for (const screen of /** @type {(keyof typeof screens)[]} */ (Object.keys(screens))) {
      for (const mode of Object.keys(modes)) {
        for (const view of views) {
          const name = [screen, mode, toName(view) || 'all-in-the-flow'].join('-');
          const path = new URL(`${name}.png`, folder).pathname;
          await show({ screen, mode, view }, (page) => page.screenshot({ path, fullPage: !view }));
          console.log(name);
        }
      }
    }
  });
}

async function compareAll() {
  const target = new URL('differences/', folder);
  const differences = await compareWithReferences(target);
  for (const line of differences) console.error(line);
  if (differences.length === 0) return;
  console.error(`Reference, picture and difference side by side: ${target.pathname}`);
  console.error('Where they are meant: npm run screenshots -- --references');
  process.exitCode = 1;
}

const { values } = parseArgs({
  options: {
    references: { type: 'boolean' },
    compare: { type: 'boolean' },
    readme: { type: 'boolean' },
  },
});
if (values.references) await renewReferences();
else if (values.compare) await compareAll();
else if (values.readme) {
  for (const [mode, picture] of Object.entries(await picturesForReadme())) {
    await writeFile(new URL(`../../demo/steps-${mode}.png`, import.meta.url), picture);
  }
} else await takeAll();
