import { expect } from '@open-wc/testing';
import { openPage } from '../harness.js';
import { describeSnippets } from './snippets.js';

await describeSnippets('docs/styling.md', {
  'click-to-call::part(submit)': async (code) => {
    const page = await openPage();
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = code;
    try {
      const look = (part: string) => getComputedStyle(page.part(part));
      expect(look('launcher').backgroundColor).to.equal('rgb(11, 110, 79)');
      await page.request();
      expect(look('panel').borderTopLeftRadius).to.equal('8px');
      expect(look('submit').textTransform).to.equal('uppercase');
      await Promise.all(
        page
          .part('panel')
          .getAnimations()
          .map(({ finished }) => finished),
      );
      expect(look('panel').opacity).to.equal('0.9');
    } finally {
      style.remove();
    }
  },
});
