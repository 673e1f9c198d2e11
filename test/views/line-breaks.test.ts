import { expect, html } from '@open-wc/testing';
import { resize, wide } from '../viewport.js';
import { openScene, sceneNames } from './scenes.js';

/** The words of a panel that stand in more than one line. */
function brokenWords(panel: HTMLElement): string[] {
  const texts = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
      if (lines.size > 1) broken.push(word);
    }
  }
  return broken;
}

describe('in Korean, whose words have spaces between them', () => {
  before(() => resize({ width: 320, height: 640 }));
  after(() => resize(wide));

  for (const scene of sceneNames) {
    it(`no line ends within a word: ${scene}`, async () => {
      const page = await openScene(
        scene,
        html`<click-to-call lang="ko" country="US"></click-to-call>`,
      );
      if (!page.has('panel')) return expect(page.has('launcher')).to.be.true;
      while (page.part('panel').lang !== 'ko') await page.element.updateComplete;
      expect(brokenWords(page.part('panel'))).to.deep.equal([]);
    });
  }
});
