import { create } from './elements.js';
import { pages } from './pages.js';

/** Where the documentation begins, whichever page of it this is. */
const root = new URL('./', import.meta.url);

/** @param {string} path */
const addressOf = (path) => new URL(path, root).href;

const isHere = (/** @type {string} */ path) => {
  const here = location.href.replace(/[?#].*|index\.html/g, '');
  // What stands beside the first page of a folder belongs to it.
  return here === addressOf(path) || (path.endsWith('/') && here.startsWith(addressOf(path)));
};

/** @param {import('./pages.js').Page} page */
function linkTo({ path, title }) {
  const link = create('a', { href: addressOf(path) }, title);
  if (isHere(path)) link.ariaCurrent = 'page';
  return link;
}

/** Fills the bar at the top, or at the side of wide screens, with the pages. */
function fillBar() {
  const bar = document.querySelector('header.site');
  if (!bar) return;
  const nav = create(
    'nav',
    { id: 'pages', ariaLabel: 'Documentation' },
    ...Object.entries(pages).flatMap(([heading, group]) => [
      create('h2', {}, heading),
      create('ul', {}, ...group.map((page) => create('li', {}, linkTo(page)))),
    ]),
  );
  const toggle = create('button', { type: 'button', ariaExpanded: 'false' }, 'Pages');
  toggle.setAttribute('aria-controls', nav.id);
  const turn = (/** @type {boolean} */ open) => (toggle.ariaExpanded = String(open));
  toggle.addEventListener('click', () => turn(toggle.ariaExpanded !== 'true'));
  bar.addEventListener('keydown', (event) => {
    if (/** @type {KeyboardEvent} */ (event).key !== 'Escape' || toggle.ariaExpanded !== 'true') {
      return;
    }
    turn(false);
    toggle.focus();
  });
  bar.append(toggle, nav);
}

/** Draws all pages but this one as cards, where the page has a place for them. */
function fillCards() {
  for (const list of document.querySelectorAll('.cards')) {
    const others = Object.values(pages)
      .flat()
      .filter(({ path }) => path);
    for (const { path, title, summary } of others) {
      const link = create('a', { href: addressOf(path) }, create('strong', {}, title), summary);
      list.append(create('li', {}, link));
    }
  }
}

/**
 * A block of code with a button that copies it.
 *
 * @param {string} label what kind of code it is
 * @param {HTMLPreElement} pre
 */
function codeBlock(label, pre) {
  const copy = create('button', { type: 'button', className: 'copy' }, 'Copy');
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(pre.textContent);
    copy.textContent = 'Copied';
  });
  copy.addEventListener('blur', () => (copy.textContent = 'Copy'));
  // What may have to be scrolled can be reached with the keyboard.
  Object.assign(pre, { tabIndex: 0, role: 'group', ariaLabel: `Code: ${label}` });
  return create('div', { className: 'code' }, create('p', {}, label, copy), pre);
}

/** Takes off the indentation that all lines share. */
function dedent(/** @type {string} */ text) {
  const lines = text.replace(/^\s*\n|\s+$/g, '').split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  return lines.map((line) => line.slice(Math.min(...indents))).join('\n');
}

/** What fits on a line of code. */
const lineLength = 76;

const attribute = / [\w-]+(?:="[^"]*"|='[^']*')?/g;

/** A start tag that is too long for a line, with each attribute on a line of its own. */
function breakTag(/** @type {string} */ line) {
  const [tag = '', indent, name, attributes = ''] = /^( *)<([\w-]+)((?: [^>]+)?)>/.exec(line) ?? [];
  const list = attributes.match(attribute) ?? [];
  if (tag.length <= lineLength || list.length < 2) return line;
  const broken = list.map((text) => `\n${indent} ${text}`).join('');
  return line.replace(tag, () => `${indent}<${name}${broken}\n${indent}>`);
}

/**
 * The markup in an element as people write it: a browser writes `inline` as `inline=""`, and a
 * quotation mark in a value as an entity.
 *
 * @param {Element} element
 */
const markupOf = (element) =>
  dedent(
    element.innerHTML
      .replaceAll('=""', '')
      .replace(/="([^"]*&quot;[^"]*)"/g, (_, value) => `='${value.replaceAll('&quot;', '"')}'`),
  )
    .split('\n')
    .map(breakTag)
    .join('\n');

/** What our own type check wants to know is no part of the lesson. */
const withoutTypes = (/** @type {string} */ script) =>
  script
    .replace(/^\/\*\* @type(?:def)? [^\n]*\*\/\n/gm, '')
    .replace(/\/\*\* @type [^\n]*? \*\/ \(\s*([^\n]*)\s*\);/g, '$1;')
    .trim();

/**
 * Shows the code that the page runs, each piece after what it does: the markup of each element
 * with `data-markup`, and the file that `data-source` of a `pre` names.
 */
function showCode() {
  for (const example of document.querySelectorAll('[data-markup]')) {
    const block = codeBlock('HTML', create('pre', {}, markupOf(example)));
    (example.closest('.example') ?? example).after(block);
  }
  for (const pre of /** @type {NodeListOf<HTMLPreElement>} */ (
    document.querySelectorAll('pre[data-source]')
  )) {
    const source = /** @type {string} */ (pre.dataset.source);
    const place = document.createComment('');
    pre.replaceWith(place);
    place.replaceWith(codeBlock(source, pre));
    void showSource(pre, source);
  }
}

/**
 * @param {HTMLPreElement} pre
 * @param {string} source
 */
async function showSource(pre, source) {
  // The page has loaded it already: this asks the cache.
  const response = await fetch(source, { cache: 'force-cache' });
  const text = await response.text();
  pre.textContent = source.endsWith('.js') ? withoutTypes(text) : text.trim();
}

fillBar();
fillCards();
// Before any element of the page is upgraded: its scripts stand below this one.
showCode();

// Browsers without invoker commands leave the buttons inert.
if (!('command' in HTMLButtonElement.prototype)) {
  for (const button of document.querySelectorAll('button[commandfor]')) {
    button.addEventListener('click', () => {
      const call = document.getElementById(button.getAttribute('commandfor') ?? '');
      const command = button.getAttribute('command');
      call?.dispatchEvent(Object.assign(new Event('command'), { command, source: button }));
    });
  }
}
