import { inOrder, pages } from './all-pages.js';
import { escapeHtml } from './html.js';

/** @typedef {import('./content.js').Content} Content */
/** @typedef {import('../pages.js').Page} Page */

/** What the pages may load, and from where: by default, nothing. */
const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self' data:",
  'frame-src': "'self'",
};

/** A page with more headings than this lists them. */
const fewHeadings = 2;

/**
 * The page of the documentation that a file belongs to: also what stands beside the first page of
 * a folder.
 *
 * @param {string} path below `demo/`
 */
const pageOf = (path) =>
  inOrder.find((page) => page.path === path) ??
  inOrder.find((page) => page.path.endsWith('/') && path.startsWith(page.path));

/**
 * A whole page: the head, the policy and the navigation around its content.
 *
 * @param {string} path below `demo/`, such as `forms/` or `persistence/next.html`
 * @param {Content} content
 * @param {object} [options]
 * @param {readonly string[]} [options.styleHashes] hashes of the `style` elements in the content
 * @param {readonly string[]} [options.scripts] more scripts, by their paths below `demo/`
 * @returns {string}
 */
export function layOut(path, content, { styleHashes = [], scripts = [] } = {}) {
  const root = '../'.repeat(path.split('/').length - 1) || './';
  const page = pageOf(path);
  const title = path ? `${content.title} – click-to-call` : 'click-to-call';
  return `<!doctype html>
<html lang="en" dir="ltr">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policyWith(styleHashes)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escapeHtml(title)}</title>
    <meta name="description" content="${escapeHtml(page?.summary ?? content.title)}" />
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${root}site.css" />
    ${content.styles}
    ${['site.js', ...scripts].map((script) => `<script type="module" src="${root}${script}"></script>`).join('\n    ')}
    ${content.scripts}
  </head>
  <body>
    <a class="skip" href="#main">Skip to content</a>
    <header class="site">
      <a href="${root}">click-to-call</a>
      <button type="button" class="search">Search</button>
      <button type="button" popovertarget="pages">Pages</button>
      <nav id="pages" popover aria-label="Documentation">${navigation(root, page)}</nav>
    </header>
    <main id="main" tabindex="-1">
      ${withCards(withContents(content), root)}
      ${turns(root, page)}
    </main>
  </body>
</html>
`;
}

/** @param {readonly string[]} styleHashes */
const policyWith = (styleHashes) =>
  Object.entries(policy)
    .map(([directive, sources]) => {
      const hashes = directive === 'style-src' ? styleHashes.map((hash) => ` '${hash}'`) : [];
      return `${directive} ${sources}${hashes.join('')}`;
    })
    .join('; ');

/**
 * @param {string} root
 * @param {Page} [here]
 */
const navigation = (root, here) =>
  Object.entries(pages)
    .map(([heading, group]) => {
      const items = group.map((page) => {
        const current = page === here ? ' aria-current="page"' : '';
        return `<li><a href="${root}${page.path}"${current}>${escapeHtml(page.title)}</a></li>`;
      });
      return `<h2>${escapeHtml(heading)}</h2><ul>${items.join('')}</ul>`;
    })
    .join('');

/**
 * The content with a list of its headings, after the paragraph that leads into it.
 *
 * @param {Content} content
 */
function withContents({ main, headings }) {
  if (headings.length <= fewHeadings) return main;
  const items = headings.map(
    ({ level, id, text }) =>
      `<li class="level-${level}"><a href="#${id}">${escapeHtml(text)}</a></li>`,
  );
  const contents = `<details class="contents"><summary>On this page</summary><nav aria-label="On this page"><ul>${items.join('')}</ul></nav></details>`;
  // Before the first of them: an example above it may have headings of its own.
  const first = new RegExp(`<h[23]\\b[^>]*\\bid="${headings[0]?.id}"`);
  return main.replace(first, (tag) => `${contents}\n${tag}`);
}

/**
 * The content with every other page as a card, where it has a place for them.
 *
 * @param {string} main
 * @param {string} root
 */
const withCards = (main, root) =>
  main.replace('<ul class="cards"></ul>', () => {
    const cards = inOrder
      .filter(({ path }) => path)
      .map(
        ({ path, title, summary }) =>
          `<li><a href="${root}${path}"><strong>${escapeHtml(title)}</strong>${escapeHtml(summary)}</a></li>`,
      );
    return `<ul class="cards">${cards.join('')}</ul>`;
  });

/**
 * Links to the page before and the page after this one.
 *
 * @param {string} root
 * @param {Page} [here]
 */
function turns(root, here) {
  if (!here) return '';
  const index = inOrder.indexOf(here);
  const links = [
    { relation: 'prev', label: 'Previous', page: inOrder[index - 1] },
    { relation: 'next', label: 'Next', page: inOrder[index + 1] },
  ].map(({ relation, label, page }) =>
    page
      ? `<a rel="${relation}" href="${root}${page.path}"><small>${label}</small> ${escapeHtml(page.title)}</a>`
      : '',
  );
  return `<nav class="turns" aria-label="Previous and next page">${links.join('')}</nav>`;
}
