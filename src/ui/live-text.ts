import { keyed } from 'lit/directives/keyed.js';

/**
 * A text that may change while its view stays. Translators of pages replace text nodes by elements
 * of their own, so another text gets a node of its own.
 */
export const liveText = (text: string | null | undefined) => keyed(text, text);
