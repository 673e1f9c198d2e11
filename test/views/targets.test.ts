import { expect, html } from '@open-wc/testing';
import type { Page } from '../harness.js';
import { narrow, resize, wide } from '../viewport.js';
import { openScene, sceneNames } from './scenes.js';

const pageWithForm = html`
  <click-to-call
    country="US"
    .fields=${[
      { name: 'phonenumber', type: 'tel', label: 'phone', required: true },
      { name: 'firstname', type: 'select', options: ['Ada', 'Grace'] },
      { name: 'lastname', type: 'checkbox' },
      { name: 'message', type: 'textarea' },
    ]}
  >
    <a slot="alternative" href="mailto:help@example.com">Write to us</a>
  </click-to-call>
`;

/** Everything that can be pressed, with its size in whole pixels; a box goes with its label. */
const targets = ({ root }: Page) =>
  [...root.querySelectorAll<HTMLElement>('button,a,input,select,textarea')]
    .filter((element) => element.checkVisibility() && !element.closest('[inert]'))
    .map((element) => {
      const isBox = /^(checkbox|radio)$/.test((element as HTMLInputElement).type);
      const label = isBox && labelOf(element);
      const { width, height } = (label || element).getBoundingClientRect();
      return {
        name: element.getAttribute('name') ?? element.getAttribute('part'),
        smallest: Math.round(Math.min(width, height)),
      };
    });

const labelOf = (element: Element) => (element as HTMLInputElement).labels?.[0];

describe('what a visitor presses', () => {
  after(() => resize(wide));

  for (const [size, least] of [
    [wide, 24],
    [narrow, 44],
  ] as const) {
    describe(`at ${size.width} px`, () => {
      before(() => resize(size));

      for (const scene of sceneNames) {
        for (const [form, markup] of [
          ['the usual form', undefined],
          ['a form of the page’s own', pageWithForm],
        ] as const) {
          it(`is ${least} px in both directions at least: ${scene}, with ${form}`, async () => {
            const found = targets(await openScene(scene, markup));
            expect(found).not.to.be.empty;
            expect(found.filter(({ smallest }) => smallest < least)).to.deep.equal([]);
          });
        }
      }
    });
  }
});
