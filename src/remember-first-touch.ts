import { chunks } from './chunks.js';
import { asksForFirstTouch } from './context-words.js';
import { whenVisited } from './prerendering.js';

/** Remembers what this page is asked for, while its address is still the one it was reached by. */
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
