import { expect, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { Page } from '../harness.js';
import { boxOf, narrow, resize, wide } from '../viewport.js';
import { overflowing } from './overflow.js';
import { openScene, sceneNames } from './scenes.js';

const panelScenes = sceneNames.filter((scene) => scene !== 'closed' && scene !== 'minimized');

/** A page in that language. */
const pageIn = (lang: string) => html`
  <click-to-call country="US" lang=${lang}>
    <a slot="alternative" href="mailto:help@example.com">help@example.com</a>
  </click-to-call>
`;

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
          // On a phone the panel is as high as its content: what stays is its lower edge.
          // What a page adds to the form makes the panel grow upwards.
          const heights = size === wide && scene !== 'departments' ? ['y', 'height'] : [];
          const look = async (page: Page) => [
            Math.round((await boxOf(page)).bottom),
            ...[
              page.part('panel').getBoundingClientRect(),
              page.part('title').getBoundingClientRect(),
              page.part('minimize').getBoundingClientRect(),
              page.part('close').getBoundingClientRect(),
            ].map((box) =>
              ['x', 'right', ...heights].map((key) => `${key} ${box[key as keyof DOMRect]}`),
            ),
          ];
          const form = await look(await openScene('form'));
          expect(await look(await openScene(scene))).to.deep.equal(form);
        });

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

  describe('a form of the page’s own, longer than ours', () => {
    const names = ['topic', 'order', 'street', 'city', 'note'];
    const longForm = html`
      <click-to-call fields=${JSON.stringify(names.map((name) => ({ name })))}></click-to-call>
    `;

    afterEach(() => resize(wide));

    it('makes the panel grow towards the top of the window before it scrolls', async () => {
      await resize({ width: 800, height: 900 });
      const page = await openScene('form', longForm);
      const { top, bottom } = await boxOf(page);
      expect(bottom).to.be.closeTo(900 - 24, 0.5);
      expect(top).to.be.within(24, 900 - 24 - 31 * 16 - 1);
      expect(page.part('body').scrollHeight).to.equal(page.part('body').clientHeight);
    });

    it('scrolls between the title and the lower edge where the window is too low', async () => {
      await resize({ width: 800, height: 500 });
      const page = await openScene('form', longForm);
      const { top, bottom } = await boxOf(page);
      expect(top).to.be.closeTo(24, 0.5);
      expect(bottom).to.be.closeTo(500 - 24, 0.5);
      const body = page.part('body');
      expect(body.scrollHeight).to.be.above(body.clientHeight);
      expect(body.getBoundingClientRect().bottom).to.be.at.most(bottom);
    });
  });

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
