// Before the element: it changes what Lit does with markup that is there already.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import 'click-to-call/define';

// What is not needed at once may come later, and is taken over just so.
void import('click-to-call/companions');
