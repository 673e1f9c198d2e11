import { chunks } from './chunks.js';
import { asksForFirstTouch } from './context-words.js';
import { whenVisited } from './prerendering.js';

/** Stores the data that `context` requests about this page, before a script changes its URL. */
export function rememberFirstTouch({ context }: { readonly context: string }): void {
  if (!asksForFirstTouch(context)) return;
  const visited = { url: location.href, referrer: document.referrer };
  whenVisited(document, () => {
    chunks.attribution().then(
      ({ firstTouch }) => firstTouch(context, visited),
      () => {
        // Read again when the form is sent.
      },
    );
  });
}
