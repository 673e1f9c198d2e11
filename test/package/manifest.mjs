import { readFileSync } from 'node:fs';
import { repository } from './packed.mjs';

/**
 * Whatever has a name in a manifest; what it has beside that depends on what it is.
 *
 * @typedef {object} Entry
 * @property {string} name
 * @property {string} kind
 * @property {string} [description]
 * @property {{ text: string }} type
 * @property {string} [default]
 * @property {string} [attribute]
 * @property {string} fieldName
 * @property {boolean} [reflects]
 * @property {boolean} [readonly]
 * @property {Entry[]} [parameters]
 * @property {{ type: { text: string } }} return
 */

/**
 * @typedef {'members' | 'attributes' | 'slots' | 'events' | 'cssParts' | 'cssProperties' |
 *   'cssStates'} List
 */

/** @typedef {{ tagName: string } & Record<List, Entry[] | undefined>} Declaration */

/** @typedef {{ path: string, declarations: Declaration[], exports: Entry[] }} Module */

/**
 * A file of JSON that the build has left in `dist/`.
 *
 * @param {string} file
 */
export const readBuilt = (file) => JSON.parse(readFileSync(`${repository}/dist/${file}`, 'utf8'));

/** @type {{ modules: Module[] }} */
export const { modules } = readBuilt('custom-elements.json');

/** The elements of the manifest, the main one first. */
export const declarations = modules.flatMap((module) => module.declarations);

/**
 * One of them.
 *
 * @param {string} tag
 * @returns {Record<List, Entry[]>} lists are empty where it has none
 */
export const declarationOf = (tag) => ({
  members: [],
  attributes: [],
  slots: [],
  events: [],
  cssParts: [],
  cssProperties: [],
  cssStates: [],
  ...declarations.find(({ tagName }) => tagName === tag),
});

/** @param {readonly Entry[]} entries */
export const namesOf = (entries) => entries.map(({ name }) => name);
