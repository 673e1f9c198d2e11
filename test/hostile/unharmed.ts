import { expect } from '@open-wc/testing';
import type { Page } from '../harness.js';
import { comeToRest, isReachable } from './visit.js';

/** Everything that the element's own templates make. */
const tags =
  'dialog div h2 h3 p span bdi small b button a form label input select option textarea slot svg path circle rect s';

/** What can be dialled, as a `tel:` address. */
const dialable = /^tel:(\d|[+*]|%23|,)+(;ext=\d+)?$/;

declare global {
  interface Window {
    /** Called by whatever of a hostile text comes to run. */
    trap(): void;
  }
}

let sprung = 0;
window.trap = () => void sprung++;

/**
 * Nothing of a hostile text has run or become markup, the panel is where it should be, and every
 * button in it can be pressed.
 */
export function expectUnharmed({ element, root }: Page): void {
  expect(sprung, 'scripts that ran').to.equal(0);
  for (const { localName, attributes } of root.querySelectorAll('*')) {
    expect(tags.split(' ')).to.include(localName);
    for (const { name, value } of attributes) {
      expect(name).not.to.match(/^(on|src)/);
      if (name === 'href') expect(value).to.match(dialable);
    }
  }

  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.scrollingElement!;
  expect(scrollWidth, 'width of the page').to.be.at.most(clientWidth);
  expect(scrollHeight, 'height of the page').to.be.at.most(clientHeight);

  comeToRest(root.querySelector('dialog'));
  const shown = element.state !== 'closed' && !element.minimized;
  const box = (name: string) => root.querySelector(`[part=${name}]`)!.getBoundingClientRect();
  const { left, top, right, bottom } = box(shown ? 'panel' : 'launcher');
  expect(left, 'left').to.be.at.least(0);
  expect(top, 'top').to.be.at.least(0);
  expect(right, 'right').to.be.at.most(innerWidth);
  expect(bottom, 'bottom').to.be.at.most(innerHeight);
  if (!shown) return;

  const frame = root.querySelector('.frame')!;
  expect(frame.scrollWidth, 'width of the panel').to.be.at.most(frame.clientWidth);
  // What lies under the question is not to be reached, at once or in a moment.
  const view = root.querySelector('[part=confirm]') ?? root.querySelector('dialog')!;
  for (const button of view.querySelectorAll<HTMLElement>(':is(button, a)')) {
    expect(isReachable(button), `whether ${button.getAttribute('part')} is reachable`).to.be.true;
  }
}
