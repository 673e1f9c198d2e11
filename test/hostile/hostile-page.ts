import { fixture, html } from '@open-wc/testing';
import type { ClickToCall } from '../../src/click-to-call.js';

export interface HostilePageOptions {
  /** The `Content-Security-Policy` it comes with. */
  policy?: string;
  /** What stands before the element's script. */
  head?: string;
  /** What loads the element. */
  script?: string;
  /** What stands on the page. */
  body?: string;
  /** The `sandbox` that it is put into. */
  sandbox?: string;
}

/** The word that lets a script run under a policy that names it. */
export const nonce = 'r4nd0m';

/** How a site loads the element: as a module, or everything in one classic script. */
export const scripts = {
  module: `<script type="module" nonce="${nonce}" src="/dist/define.js"></script>`,
  bundle: `<script defer nonce="${nonce}" src="/dist/click-to-call.bundle.js"></script>`,
};

/** An element that gets its numbers from the demo's service. */
export const clickToCall = (attributes = '') => `
  <click-to-call country="US" endpoint="/engagement/v3" group-name="support" ${attributes}>
    Call us
  </click-to-call>
`;

/** A script that keeps what the policy has stopped, for the test to see. */
const watcher = `
  <script nonce="${nonce}">
    violations = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      violations.push(effectiveDirective + ' ' + blockedURI));
  </script>
`;

/** The window of a page, with what the policy of the page has stopped. */
type PageWindow = Window & typeof globalThis & { readonly violations: readonly string[] };

/** A page of its own with one element on it, loaded as a site would load it. */
export interface HostilePage {
  readonly window: PageWindow;
  readonly document: Document;
  readonly element: ClickToCall;
}

/** Puts a page into a frame of the size of a small window. Resolves once it is loaded. */
async function load(options: HostilePageOptions): Promise<Window> {
  const { policy, head = '', script = scripts.module, body = clickToCall(), sandbox } = options;
  const query = new URLSearchParams({
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
      ${watcher}${head}${script}${body}`,
    ...(policy && { policy }),
  });
  const frame = await fixture<HTMLIFrameElement>(html`<iframe width="640" height="560"></iframe>`);
  if (sandbox) frame.setAttribute('sandbox', sandbox);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = `/page?${query}`;
  await loaded;
  return frame.contentWindow!;
}

/** A page that the test can look into. */
export async function openHostilePage(options: HostilePageOptions = {}): Promise<HostilePage> {
  const window = (await load(options)) as PageWindow;
  const { document, violations } = window;
  const element = document.querySelector('click-to-call')!;
  if (!element.shadowRoot) {
    throw new Error(`The element did not come to life: ${violations.join(', ')}`);
  }
  return { window, document, element };
}

/**
 * Runs a script beside an element on a page that the test cannot look into. Resolves with what
 * the script returns.
 * @param script The body of an asynchronous function; `element` is there.
 */
export async function runInSandbox(attributes: string, script: string): Promise<unknown> {
  const told = new Promise((resolve) => {
    window.onmessage = ({ data }) => resolve(data);
  });
  await load({
    sandbox: 'allow-scripts',
    body: `${clickToCall(attributes)}
      <script type="module">
        const element = document.querySelector('click-to-call');
        parent.postMessage(await (async () => { ${script} })(), '*');
      </script>`,
  });
  return told;
}
