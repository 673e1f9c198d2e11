import { keyOf } from './configuration.js';

/** @typedef {import('./manifest.js').Setting} Setting */

/**
 * Shows the element as it is configured, on a page in a frame. It is the same element from change
 * to change: what the visitor has typed and where they are stays.
 *
 * @param {HTMLIFrameElement} frame
 * @param {readonly Setting[]} settings
 * @param {import('./configuration.js').Configuration} configuration
 */
export function show(frame, settings, { values, device, scheme }) {
  frame.className = device;
  const page = frame.contentDocument;
  // The frame's own page, and not the empty one before it.
  if (!page?.querySelector('link')) return;
  page.documentElement.style.colorScheme = scheme;

  const known = page.querySelector('click-to-call');
  const element = /** @type {HTMLElement} */ (known ?? page.createElement('click-to-call'));
  for (const setting of settings) setters[setting.group](element, setting, values[keyOf(setting)]);
  // With everything set: an element that begins to be open is complete then.
  if (!known) page.body.append(element);
}

/** @type {Record<Setting['group'], (element: HTMLElement, setting: Setting, value: string | undefined) => void>} */
const setters = {
  attributes(element, { name }, value) {
    if (element.getAttribute(name) === (value ?? null)) return;
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value);
  },
  slots(element, { name }, value) {
    const known = [...element.children].find(({ slot }) => slot === name);
    if (known && known.textContent === value) return;
    known?.remove();
    if (value === undefined) return;
    const content = element.ownerDocument.createElement('span');
    content.slot = name;
    // As text: it may come from the address of the page.
    content.textContent = value;
    element.append(content);
  },
  properties(element, { name }, value) {
    if (value === undefined) element.style.removeProperty(name);
    else element.style.setProperty(name, value);
  },
};
