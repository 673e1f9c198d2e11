import { setViewport } from '@web/test-runner-commands';
import type { Page } from './harness.js';

export const wide = { width: 800, height: 600 };
export const narrow = { width: 360, height: 640 };

/** Gives the page another size, and waits until everybody on it has heard of it. */
export async function resize(size: { width: number; height: number }): Promise<void> {
  // Once it has been set, a browser without a window has no mouse any more.
  if (size.width === innerWidth && size.height === innerHeight) return;
  // Made after the element's own, and so told after it.
  const smallScreen = matchMedia('(max-width: 479.98px)');
  const turns = size.width < 480 !== smallScreen.matches;
  const turned = new Promise((resolve) => {
    if (turns) smallScreen.addEventListener('change', resolve, { once: true });
    else resolve(null);
  });
  await setViewport(size);
  await turned;
}

/** Where the panel stands once it has come to rest. */
export async function boxOf(page: Page): Promise<DOMRect> {
  const panel = page.part('panel');
  await Promise.all(panel.getAnimations().map(({ finished }) => finished));
  return panel.getBoundingClientRect();
}

export const isFloating = (page: Page) => page.part('panel').matches(':popover-open:not(:modal)');
export const isModal = (page: Page) => page.part('panel').matches(':modal');
