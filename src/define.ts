import { ClickToCall } from './click-to-call.js';
import { defineElement } from './define-element.js';

defineElement('click-to-call', ClickToCall);

export { ClickToCall };
