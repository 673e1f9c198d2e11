import { reportOnce } from './report-once.js';

/** Marks every class of this package, in all copies and versions that a page may have loaded. */
const mark = Symbol.for('click-to-call');

/**
 * Registers an element. Where a page loads the script twice, or in two versions, the first one is
 * used. A tag that another script has defined is reported once on the console and not changed.
 */
export function defineElement(tag: string, elementClass: CustomElementConstructor): void {
  Object.defineProperty(elementClass, mark, { value: true });
  const existing = customElements.get(tag);
  try {
    if (!existing) customElements.define(tag, elementClass);
    else if (!(mark in existing)) {
      reportOnce(`<${tag}> is already defined by another script.`);
    }
  } catch (error) {
    // The page may have registered the class with another tag.
    reportOnce(`<${tag}> could not be defined: ${String(error)}`);
  }
}
