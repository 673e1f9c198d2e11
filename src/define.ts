import { ClickToCall } from './click-to-call.js';

// A page may load the script twice, or two versions of it: whoever was first stays.
if (!customElements.get('click-to-call')) customElements.define('click-to-call', ClickToCall);

export { ClickToCall };
