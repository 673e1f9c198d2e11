import { fixture, html } from '@open-wc/testing';

/** The page's script. It registers the elements, which no other module of a test may do. */
export const script: string = '/dist-demo/ssr/app.js';

/** The main element of the demo's page as its server sends it, in a frame that runs no script. */
export async function loadMain(): Promise<HTMLElement> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="Page" sandbox="allow-same-origin"></iframe>`,
  );
  const isLoaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.src = '/demo/ssr/';
  await isLoaded;
  return frame.contentDocument!.querySelector('main')!;
}
