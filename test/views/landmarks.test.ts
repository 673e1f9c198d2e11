import { expect } from '@open-wc/testing';
import { openScene, sceneNames } from './scenes.js';

/** What a page has once. `header` and `footer` are such landmarks in a dialog, which is no section. */
const landmarks = 'header, footer, main, [role=banner], [role=contentinfo], [role=main]';

describe('the banner, the main part and the content information of a page', () => {
  for (const scene of sceneNames) {
    it(`have no second one beside them with: ${scene}`, async () => {
      const { root } = await openScene(scene);
      expect([...root.querySelectorAll(landmarks)]).to.deep.equal([]);
    });
  }
});
