import { create, rowsOf, withCode } from '../elements.js';

/**
 * @typedef {object} Member
 * @property {string} name
 * @property {string} description
 */

const manifest = await (
  await fetch(new URL('../../dist/custom-elements.json', import.meta.url))
).json();

/** @type {Record<'cssProperties' | 'cssParts' | 'cssStates', Member[]>} */
const element = manifest.modules
  .flatMap(
    (/** @type {{ declarations?: { tagName?: string }[] }} */ { declarations = [] }) =>
      declarations,
  )
  .find((/** @type {{ tagName?: string }} */ { tagName }) => tagName === 'click-to-call');

/** Fills a table of the page with names and descriptions. */
function fill(/** @type {string} */ id, /** @type {readonly Member[]} */ members) {
  document
    .querySelector(`#${id} tbody`)
    ?.append(
      ...rowsOf(
        members.map(({ name, description }) => [create('code', {}, name), withCode(description)]),
      ),
    );
}

fill('properties', element.cssProperties);
fill('parts', element.cssParts);
fill('states', element.cssStates);
