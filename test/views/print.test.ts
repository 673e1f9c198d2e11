import { expect } from '@open-wc/testing';
import type { Page } from '../harness.js';
import { applyMediaRules, restoreMediaRules } from './media-rules.js';
import { openScene, type Scene } from './scenes.js';

const printed = ({ root }: Page) => root.querySelector<HTMLElement>('.printed');

describe('when the page is printed', () => {
  afterEach(restoreMediaRules);

  for (const scene of ['closed', 'form', 'number', 'confirm', 'minimized'] as Scene[]) {
    it(`launcher and panel are left out: ${scene}`, async () => {
      const page = await openScene(scene);
      applyMediaRules(page, 'print');
      expect(page.part('launcher').checkVisibility()).to.be.false;
      if (page.has('panel')) expect(page.part('panel').checkVisibility()).to.be.false;
    });
  }

  for (const scene of ['number', 'minimized'] as Scene[]) {
    it(`the current number is printed with its code: ${scene}`, async () => {
      const page = await openScene(scene);
      expect(printed(page)!.checkVisibility(), 'on screen').to.be.false;
      applyMediaRules(page, 'print');
      expect(printed(page)!.checkVisibility()).to.be.true;
      const text = printed(page)!.innerText.replace(/\s+/g, ' ').trim();
      expect(text).to.equal('Call this number: +1 800 555 0123 Access code: 00421');
    });
  }

  for (const scene of ['form', 'expired'] as Scene[]) {
    it(`nothing is printed where there is no number: ${scene}`, async () => {
      expect(printed(await openScene(scene))).to.be.null;
    });
  }
});
