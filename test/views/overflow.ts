import type { Page } from '../harness.js';

/** What stands out of the panel or the window at a side, or can be scrolled to it. */
export function overflowing(page: Page): string[] {
  const panel = page.part('panel').getBoundingClientRect();
  const left = Math.max(0, panel.left);
  const right = Math.min(innerWidth, panel.right);
  return [...page.part('panel').querySelectorAll<HTMLElement>('*')]
    .filter((element) => {
      // What only screen readers see takes no room.
      if (!element.checkVisibility() || element.closest('.visually-hidden, svg')) return false;
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
