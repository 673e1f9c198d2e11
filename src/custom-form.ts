/** What only a form of the page's own needs; a chunk of its own. */
export { checkField, parseFields } from './form/custom-fields.js';
export { checkControls, controlSlots, valuesOfControls } from './form/slotted-controls.js';
export { customControl } from './views/custom-control.js';
