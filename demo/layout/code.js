import highlighter from 'highlight.js';
import { escapeHtml } from './html.js';

/** The language of a file, by the end of its name. @type {Readonly<Record<string, string>>} */
const languages = {
  html: 'xml',
  astro: 'xml',
  svelte: 'xml',
  vue: 'xml',
  css: 'css',
  js: 'javascript',
  mjs: 'javascript',
  json: 'json',
  ts: 'typescript',
  tsx: 'typescript',
  sh: 'bash',
  nginx: 'nginx',
  http: 'http',
  php: 'php',
  py: 'python',
  yaml: 'yaml',
};

/**
 * Code with its words in `span` elements, whose classes begin with `hljs-`. Where the language is
 * not known, it is only escaped.
 *
 * @param {string} code
 * @param {string} [type] the end of a file's name, such as `js`
 */
export function highlight(code, type = '') {
  const language = languages[type];
  return language ? highlighter.highlight(code, { language }).value : escapeHtml(code);
}

/**
 * A block of code. A script of the site adds the button that copies it.
 *
 * @param {string} label what kind of code it is
 * @param {string} code
 * @param {string} [type] as above
 */
export const codeBlock = (label, code, type) =>
  // What may have to be scrolled can be reached with the keyboard.
  `<div class="code"><p>${escapeHtml(label)}</p><pre tabindex="0" role="group" aria-label="Code: ${escapeHtml(label)}">${highlight(code, type)}</pre></div>`;

/**
 * Takes off the indentation that all lines share.
 *
 * @param {string} text
 */
export function dedent(text) {
  const lines = text.replace(/^\s*\n|\s+$/g, '').split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  return lines.map((line) => line.slice(Math.min(...indents))).join('\n');
}

/** What fits on a line of code. */
const lineLength = 76;

const attribute = / [\w-]+(?:="[^"]*"|='[^']*')?/g;

/**
 * A start tag that is too long for a line, with each attribute on a line of its own.
 *
 * @param {string} line
 */
export function breakTag(line) {
  const [tag = '', indent, name, attributes = ''] = /^( *)<([\w-]+)((?: [^>]+)?)>/.exec(line) ?? [];
  const list = attributes.match(attribute) ?? [];
  if (tag.length <= lineLength || list.length < 2) return line;
  const broken = list.map((text) => `\n${indent} ${text}`).join('');
  return line.replace(tag, () => `${indent}<${name}${broken}\n${indent}>`);
}

/**
 * A script without what only the project's own type check reads.
 *
 * @param {string} script
 */
export const withoutTypes = (script) =>
  script
    .replace(/^\/\*\* @type(?:def)? [^\n]*\*\/\n/gm, '')
    .replace(/\/\*\* @type [^\n]*? \*\/ \(\s*([^\n]*)\s*\);/g, '$1;')
    .trim();

/**
 * Code as a reader can use it: the folder `dist/` is where `docs/install.md` tells a site to put it.
 *
 * @param {string} code
 */
export const asPublished = (code) => code.replace(/(?:\.\.\/)+dist\//g, '/click-to-call/');
