import { expect, fixture, html, nextFrame } from '@open-wc/testing';

type View = Window & typeof globalThis;

/** Everything on the pages in frames that went wrong, in words; emptied by the check. */
const problems: string[] = [];

/** Fails when anything on a page in a frame went wrong since the last check. */
export function expectNoProblems(): void {
  expect(problems.splice(0)).to.deep.equal([]);
}

/** Resolves once it holds. */
export async function until(holds: () => unknown): Promise<void> {
  while (!holds()) await nextFrame();
}

/** Keeps a record of what goes wrong on a page whose scripts have not run yet. */
function watch(view: View): void {
  view.addEventListener('error', ({ message }) => problems.push(message ?? 'not loaded'), true);
  view.addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)));
  view.document.addEventListener('securitypolicyviolation', (violation) =>
    problems.push(`${violation.violatedDirective} forbids ${violation.blockedURI}`),
  );
  view.console.error = (...parts: unknown[]) => void problems.push(parts.map(String).join(' '));
}

/** A page of the demo as it is served, over the whole of the window. */
export async function openFrame(path: string, sandbox?: string): Promise<View> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Demo"></iframe>`);
  Object.assign(frame.style, { position: 'fixed', inset: '0', width: '100%', height: '100%' });
  frame.style.border = '0';
  if (sandbox) frame.setAttribute('sandbox', sandbox);
  return navigate(frame, () => (frame.src = `/demo/${path}`), path);
}

/** Follows what leads the frame to another page of the demo, as a press on a link does. */
export async function navigate(
  frame: HTMLIFrameElement,
  go: () => void,
  path: string,
): Promise<View> {
  const { href } = new URL(`/demo/${path}`, location.href);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  go();
  await until(() => frame.contentDocument?.URL === href);
  // From here on, well before the page's scripts: modules run once it is parsed.
  watch(frame.contentWindow as View);
  await loaded;
  return frame.contentWindow as View;
}
