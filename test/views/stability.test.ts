import { expect, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { Page } from '../harness.js';
import { boxOf, narrow, resize, wide } from '../viewport.js';
import { openScene, sceneNames } from './scenes.js';

const panelScenes = sceneNames.filter((scene) => scene !== 'closed' && scene !== 'minimized');

/** A page in that language. */
const pageIn = (lang: string) => html`
  <click-to-call country="US" lang=${lang}>
    <a slot="alternative" href="mailto:help@example.com">help@example.com</a>
  </click-to-call>
`;

/** What stands out of the panel or the window at a side, or can be scrolled to it. */
function overflowing(page: Page): string[] {
  const panel = page.part('panel').getBoundingClientRect();
  const left = Math.max(0, panel.left);
  const right = Math.min(innerWidth, panel.right);
  return [...page.part('panel').querySelectorAll<HTMLElement>('*')]
    .filter((element) => {
      // What only screen readers see takes no room.
      if (!element.checkVisibility() || element.closest('.spoken, svg')) return false;
      const box = element.getBoundingClientRect();
      const { opacity, overflowX } = getComputedStyle(element);
      const isClear = opacity === '0';
      // A list that is shut cuts the choice it holds: no part of it is drawn outside.
      const isShut = element.localName === 'select' && overflowX === 'clip';
      const scrolls = element.scrollWidth > element.clientWidth && element.clientWidth > 0;
      return box.left < left - 0.5 || box.right > right + 0.5 || (scrolls && !isClear && !isShut);
    })
    .map((element) => element.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 120));
}

describe('from view to view', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));

  after(async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
    await resize(wide);
  });

  for (const size of [wide, narrow]) {
    describe(`at ${size.width} px`, () => {
      before(() => resize(size));

      for (const scene of panelScenes) {
        it(`the panel stays where it is, and so do its title and buttons: ${scene}`, async () => {
          const look = async (page: Page) =>
            [
              await boxOf(page),
              page.part('title').getBoundingClientRect(),
              page.part('minimize').getBoundingClientRect(),
              page.part('close').getBoundingClientRect(),
            ].map(({ x, y, height, right }) => ({ x, y, height, right }));
          const form = await look(await openScene('form'));
          expect(await look(await openScene(scene))).to.deep.equal(form);
        });

        // A code to scan and bad news at once are more than the panel holds: there it scrolls.
        if (scene === 'number without a new one') continue;

        it(`all of it fits without scrolling: ${scene}`, async () => {
          const page = await openScene(scene);
          const body = page.part('body');
          expect(body.scrollHeight).to.be.at.most(body.clientHeight);
          const frame = body.parentElement!;
          expect(frame.scrollHeight).to.be.at.most(frame.clientHeight);
        });
      }
    });
  }

  for (const width of [360, 320]) {
    describe(`at ${width} px`, () => {
      before(() => resize({ width, height: 640 }));

      for (const lang of ['en', 'de', 'ru', 'ar']) {
        it(`nothing stands out at a side, in ${lang}`, async () => {
          for (const scene of panelScenes) {
            const page = await openScene(scene, pageIn(lang));
            expect(overflowing(page), scene).to.deep.equal([]);
            page.element.remove();
          }
          expect(document.documentElement.scrollWidth).to.equal(width);
        });
      }
    });
  }

  for (const size of [wide, narrow]) {
    describe(`at ${size.width} px, with text twice as large`, () => {
      before(() => resize(size));

      for (const lang of ['en', 'de']) {
        it(`everything can be read and reached, in ${lang}`, async () => {
          for (const scene of panelScenes) {
            const page = await openScene(scene, pageIn(lang));
            page.element.style.setProperty('--click-to-call-font-size', '32px');
            expect(overflowing(page), scene).to.deep.equal([]);
            for (const button of page.root.querySelectorAll('dialog :is(button, a)')) {
              if (!button.checkVisibility()) continue;
              button.scrollIntoView();
              const { top, bottom } = button.getBoundingClientRect();
              expect(top, scene).to.be.at.least(-0.5);
              expect(bottom, scene).to.be.at.most(innerHeight + 0.5);
            }
            page.element.remove();
          }
        });
      }
    });
  }
});
