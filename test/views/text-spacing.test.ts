import { expect } from '@open-wc/testing';
import { narrow, resize, wide } from '../viewport.js';
import { overflowing } from './overflow.js';
import { openScene, sceneNames } from './scenes.js';

/** What a visitor may ask for, by success criterion 1.4.12 of WCAG 2.2. */
const spacing = new CSSStyleSheet();
spacing.replaceSync(`
  * {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p {
    margin-block-end: 2em !important;
  }
`);

describe('with the text spacing that a visitor may ask for', () => {
  after(() => resize(wide));

  for (const size of [wide, narrow]) {
    for (const scene of sceneNames) {
      it(`nothing is cut, at ${size.width} px: ${scene}`, async () => {
        await resize(size);
        const page = await openScene(scene);
        page.root.adoptedStyleSheets.push(spacing);
        if (page.has('panel')) expect(overflowing(page)).to.deep.equal([]);
        for (const part of ['launcher', 'number', 'access-code', 'countdown', 'submit', 'renew']) {
          if (!page.has(part)) continue;
          const { scrollWidth, clientWidth, scrollHeight, clientHeight } = page.part(part);
          // What is in the line has no box of its own.
          if (clientWidth === 0) continue;
          expect(scrollWidth, part).to.be.at.most(clientWidth);
          expect(scrollHeight, part).to.be.at.most(clientHeight);
        }
      });
    }
  }
});
