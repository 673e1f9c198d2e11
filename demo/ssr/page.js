import { html, render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { ClickToCall } from 'click-to-call';
import { ClickToCallTimeline } from 'click-to-call/companions';
import { createHash } from 'node:crypto';

/** The styles in the `<style>` of each element: a strict policy allows them by their hash. */
const styleHashes = [ClickToCall, ClickToCallTimeline].map(
  ({ styles }) => `sha256-${createHash('sha256').update(String(styles)).digest('base64')}`,
);

const page = html`<script type="module" src="../../dist-demo/ssr/app.js"></script>

  <h1>Server rendering</h1>
  <p class="lead">
    The launcher comes with the page, before any script: <code>@lit-labs/ssr</code> renders it to
    declarative shadow DOM, and the script takes over what is there.
  </p>
  <div class="example">
    <click-to-call id="call" inline to-phone-number="+1 202 555 0123">Call us</click-to-call>
    <click-to-call-timeline for="call"></click-to-call-timeline>
  </div>
  <p>
    A server does not know what stands between the tags, so a launcher that the page gives no label
    has none until the script has run. Give it one.
  </p>
  <div class="example">
    <click-to-call inline to-phone-number="+1 202 555 0123"></click-to-call>
  </div>
  <h2>On the server</h2>
  <pre data-source="page.js"></pre>
  <h2>On the page</h2>
  <pre data-source="client.js"></pre>`;

/** The content of the page as the server sends it, and the style hashes for its policy. */
export const renderPage = async () => ({ source: await collectResult(render(page)), styleHashes });
