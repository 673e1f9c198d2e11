/**
 * Writes an element of TwiML, the XML by which a voice webhook says what is to become of a call.
 *
 * @param {string} name
 * @param {Readonly<Record<string, string | number | boolean>>} attributes
 * @param {...(Element | string)} children a string is text
 * @returns {Element}
 */
export const element = (name, attributes, ...children) => {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escape(`${value}`, entitiesInAttributes)}"`,
  );
  const content = children.map((child) =>
    typeof child === 'string' ? escape(child, entitiesInText) : child.xml,
  );
  const end = children.length > 0 ? `>${content.join('')}</${name}>` : '/>';
  return { xml: `<${name}${written.join('')}${end}` };
};

/** @typedef {{ readonly xml: string }} Element */

/** @param {...Element} verbs what to do, in this order */
export const response = (...verbs) =>
  `<?xml version="1.0" encoding="UTF-8"?>${element('Response', {}, ...verbs).xml}`;

/** @typedef {Readonly<Record<string, string>>} Entities */

/** @type {Entities} */
const entitiesInText = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };

/**
 * A parser makes spaces of other white space in attributes, where it is not written so.
 *
 * @type {Entities}
 */
const entitiesInAttributes = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

/** What XML 1.0 cannot hold in any form. */
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * @param {string} text
 * @param {Entities} entities
 */
const escape = (text, entities) =>
  text
    .replace(forbidden, '')
    .replace(/[&<>"\t\n\r]/g, (character) => entities[character] ?? character);
