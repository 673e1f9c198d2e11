import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import 'axe-core';
import type Axe from 'axe-core';
import { narrow, resize, wide } from '../viewport.js';
import { openScene, sceneNames } from './scenes.js';

declare global {
  // It is made for pages without modules, and puts itself there.
  var axe: typeof Axe;
}

/** Text with something see-through over it, which no program can judge; people have. */
const covered = ['select', 'div[part="countdown"]'];

const without = [
  // Level AAA is for visitors who ask for more contrast: `contrast.test.ts`.
  'color-contrast-enhanced',
  // Finds whatever is hidden, right or wrong; it is looked at in the scene that shows it.
  'hidden-content',
];

/** All other rules, also the experimental ones and those that are off by default. */
const rules = Object.fromEntries(
  axe.getRules().map(({ ruleId }) => [ruleId, { enabled: !without.includes(ruleId) }]),
);

/** What is wrong on the whole page, in a line each, and what was looked at. */
async function audit() {
  const { violations, incomplete, passes } = await axe.run(document.body, {
    rules,
    resultTypes: ['violations', 'incomplete', 'passes'],
  });
  const lines = (results: Axe.Result[]) =>
    results.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  return {
    violations: lines(violations),
    undecided: lines(
      incomplete.map((result) => ({
        ...result,
        nodes: result.nodes.filter(({ target }) => !covered.includes(String(target.flat().at(-1)))),
      })),
    ),
    passed: passes.map(({ id }) => id),
  };
}

const root = document.documentElement;

describe('accessibility', function () {
  before(async () => {
    // A panel that fades in has less contrast.
    await emulateMedia({ reducedMotion: 'reduce' });
  });

  after(async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
    await resize(wide);
    root.lang = 'en';
    root.removeAttribute('dir');
    root.removeAttribute('style');
  });

  for (const size of [wide, narrow]) {
    for (const [lang, dir] of [
      ['en', 'ltr'],
      ['ar', 'rtl'],
    ] as const) {
      describe(`at ${size.width} px, in ${lang}, reading ${dir}`, () => {
        before(async () => {
          await resize(size);
          root.lang = lang;
          root.dir = dir;
        });

        for (const scene of sceneNames) {
          it(`finds nothing wrong with: ${scene}`, async () => {
            await openScene(scene);
            for (const scheme of ['light', 'dark']) {
              root.style.colorScheme = scheme;
              const { violations, undecided, passed } = await audit();
              expect(violations, scheme).to.deep.equal([]);
              expect(undecided, scheme).to.deep.equal([]);
              expect(passed, scheme).to.include('button-name');
              // It knows no Arabic letters; the colours are those of every language.
              if (lang === 'en') expect(passed, scheme).to.include('color-contrast');
            }
          });
        }
      });
    }
  }
});
