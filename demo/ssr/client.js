// Imported before the element: it makes Lit hydrate existing markup.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import 'click-to-call/define';

// The companions may be loaded later, and are hydrated in the same way.
void import('click-to-call/companions');
