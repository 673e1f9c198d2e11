import { expect, html } from '@open-wc/testing';
import type { Page } from '../harness.js';
import { openScene, type Scene } from './scenes.js';

const pageWith = (radius: string) => html`
  <click-to-call country="US" style="--click-to-call-radius: ${radius}"></click-to-call>
`;

const shown = ({ root }: Page) =>
  [...root.querySelectorAll<HTMLElement>('[part]')].filter((part) => part.checkVisibility());

describe('corners', () => {
  for (const scene of ['closed', 'form', 'number', 'failed', 'confirm'] as Scene[]) {
    for (const radius of ['0', '0px']) {
      it(`are all square with a radius of ${radius}: ${scene}`, async () => {
        for (const part of shown(await openScene(scene, pageWith(radius)))) {
          const { borderTopLeftRadius, borderBottomRightRadius } = getComputedStyle(part);
          const name = part.getAttribute('part')!;
          expect([borderTopLeftRadius, borderBottomRightRadius], name).to.deep.equal([
            '0px',
            '0px',
          ]);
        }
      });
    }
  }

  it('are all a little round with a small radius', async () => {
    const page = await openScene('form', pageWith('4px'));
    for (const part of ['panel', 'input', 'select', 'submit', 'cancel']) {
      const radius = parseFloat(getComputedStyle(page.part(part)).borderTopLeftRadius);
      expect(radius, part).to.be.within(4, 5);
    }
  });

  it('are those of a pill on the launcher, also with large text', async () => {
    const page = await openScene('closed');
    for (const size of ['16px', '32px']) {
      page.element.style.setProperty('--click-to-call-font-size', size);
      const radius = parseFloat(getComputedStyle(page.part('launcher')).borderTopLeftRadius);
      const { height } = page.part('launcher').getBoundingClientRect();
      expect(radius).to.be.at.least(height / 2);
    }
  });
});
