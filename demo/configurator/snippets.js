import { keyOf } from './configuration.js';

/** @typedef {import('./manifest.js').Setting} Setting */
/** @typedef {Readonly<Record<string, string>>} Values the values that are set, by the keys of their settings */

/** A setting with its value. @typedef {Setting & { value: string }} SetSetting */

/**
 * The code that sets what is set, in several languages.
 *
 * @param {readonly Setting[]} settings
 * @param {Values} values
 */
export function snippetsOf(settings, values) {
  const set = settings.flatMap((setting) => {
    const value = values[keyOf(setting)];
    return value === undefined ? [] : [{ ...setting, value }];
  });
  const of = (/** @type {Setting['group']} */ group) => set.filter((one) => one.group === group);
  const attributes = of('attributes');
  const slots = of('slots');
  return {
    html: tag('click-to-call', attributes.map(htmlAttribute), slots.map(childIn(htmlText))),
    css: cssOf(of('properties').filter(({ value }) => isWholeValue(value))),
    react: [
      "import { ClickToCall } from 'click-to-call/react';",
      '',
      'export const Call = () => (',
      indent(tag('ClickToCall', attributes.map(jsxAttribute), slots.map(childIn(jsxText)))),
      ');',
    ].join('\n'),
    vue: [
      '<script setup>',
      "import 'click-to-call/define';",
      '</script>',
      '',
      '<template>',
      indent(tag('click-to-call', attributes.map(vueAttribute), slots.map(childIn(vueText)))),
      '</template>',
    ].join('\n'),
  };
}

/** @param {string} text */
const indent = (text) => text.replace(/^(?=.)/gm, '  ');

/**
 * @param {string} name
 * @param {readonly string[]} attributes
 * @param {readonly string[]} children
 */
function tag(name, attributes, children) {
  const start = [`<${name}`, ...attributes.map(indent)].join('\n');
  const short = [`<${name}`, ...attributes].join(' ');
  const opening = short.length <= 72 && !short.includes('\n') ? `${short}>` : `${start}\n>`;
  if (children.length === 0) return `${opening}</${name}>`;
  return [opening, ...children.map(indent), `</${name}>`].join('\n');
}

/**
 * The content of a slot; the default one takes text as it is.
 *
 * @param {(text: string) => string} write
 * @returns {(slot: SetSetting) => string}
 */
const childIn =
  (write) =>
  ({ name, value }) =>
    name ? `<span slot="${name}">${write(value)}</span>` : write(value);

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const htmlText = escaped;

/**
 * A value of an attribute in quotes, the kind that spares escaping: JSON is full of double ones.
 *
 * @param {string} value
 */
function quoted(value) {
  const text = escaped(value);
  return text.includes('"') ? `'${text.replaceAll("'", '&#39;')}'` : `"${text}"`;
}

/** @param {SetSetting} attribute */
const htmlAttribute = ({ name, kind, value }) =>
  kind === 'flag' ? name : `${name}=${quoted(value)}`;

/**
 * A value as an expression of script; undefined where it is a text, or not the number or the JSON
 * that it should be.
 *
 * @param {SetSetting} attribute
 */
function expressionOf({ kind, value }) {
  if (kind === 'number')
    return value.trim() && Number.isFinite(Number(value)) ? value.trim() : undefined;
  if (kind !== 'json') return undefined;
  try {
    return JSON.stringify(JSON.parse(value));
  } catch {
    return undefined;
  }
}

/** What JSX does not take as it is, between tags and in quotes. */
const special = /[{}<>&"'\\\n\r]|^\s|\s$/;

/** @param {SetSetting} attribute */
function jsxAttribute(attribute) {
  const { property, kind, value } = attribute;
  if (kind === 'flag') return `${property}`;
  const expression = expressionOf(attribute) ?? (special.test(value) && JSON.stringify(value));
  return expression ? `${property}={${expression}}` : `${property}="${value}"`;
}

/** @param {string} text */
const jsxText = (text) => (special.test(text) ? `{${JSON.stringify(text)}}` : text);

/** With `.prop`, Vue takes the name as it is. @param {SetSetting} attribute */
function vueAttribute(attribute) {
  const expression = expressionOf(attribute);
  return expression === undefined
    ? htmlAttribute(attribute)
    : `:${attribute.property}.prop=${quoted(expression)}`;
}

/** Two braces would begin an expression. @param {string} text */
const vueText = (text) => escaped(text).replaceAll('{', '&#123;');

/**
 * Whether a text is the value of one declaration and closes what it opens. Others are left out: they
 * would change what stands behind them.
 *
 * @param {string} text
 */
function isWholeValue(text) {
  let rest = text.replace(/"[^"\\\n]*"|'[^'\\\n]*'/g, '');
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/\([^()]*\)/g, '');
  }
  return !/[;{}()[\]"'\\<>]|\/\*/.test(rest);
}

/** @param {readonly SetSetting[]} properties */
const cssOf = (properties) =>
  properties.length === 0
    ? '/* No custom property is set. */'
    : ['click-to-call {', ...properties.map(({ name, value }) => `  ${name}: ${value};`), '}'].join(
        '\n',
      );
