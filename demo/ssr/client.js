// Before the element: it changes what Lit does with markup that is there already.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import 'click-to-call/companions';
