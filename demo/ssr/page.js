import { html, render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { ClickToCall } from 'click-to-call';
import { ClickToCallTimeline } from 'click-to-call/companions';
import { createHash } from 'node:crypto';

/** What the server puts into a `style` of each element: a strict policy lets it pass by its hash. */
const styleHashes = [ClickToCall, ClickToCallTimeline].map(({ styles }) => {
  const hash = createHash('sha256').update(String(styles)).digest('base64');
  return `'sha256-${hash}'`;
});

const policy = `default-src 'none'; script-src 'self'; style-src 'self' ${styleHashes.join(' ')}; connect-src 'self'; img-src 'self' data:`;

const page = html`<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content=${policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>Server rendering – click-to-call</title>
      <link rel="stylesheet" href="../site.css" />
      <script type="module" src="../site.js"></script>
      <script type="module" src="../../dist-demo/ssr/app.js"></script>
    </head>
    <body>
      <header class="site"><a href="../">click-to-call</a></header>
      <main id="main">
        <h1>Server rendering</h1>
        <p class="lead">
          The launcher comes with the page, before any script: <code>@lit-labs/ssr</code> renders it
          to declarative shadow DOM, and the script takes over what is there.
        </p>
        <div class="example">
          <click-to-call id="call" inline to-phone-number="+1 202 555 0123">Call us</click-to-call>
          <click-to-call-timeline for="call"></click-to-call-timeline>
        </div>
        <p>
          A server does not know what stands between the tags, so a launcher that the page gives no
          label has none until the script has run. Give it one.
        </p>
        <div class="example">
          <click-to-call inline to-phone-number="+1 202 555 0123"></click-to-call>
        </div>
        <h2>On the server</h2>
        <pre data-source="page.js"></pre>
        <h2>On the page</h2>
        <pre data-source="client.js"></pre>
      </main>
    </body>
  </html>`;

/** The page as a server sends it. */
export const renderPage = () => collectResult(render(page));
