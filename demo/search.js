import { create } from './elements.js';

/** @typedef {import('./layout/documents.js').Entry} Entry */

/** How many results are shown at once. */
const mostResults = 12;

/** How much of a text is shown around what was found, in characters. */
const before = 40;
const after = 100;

/** What a place counts where a word is found in it. */
const weights = { title: 6, heading: 4, text: 1 };

/** Without accents and capitals; as long as the text, so that places in it are the same. */
const plain = (/** @type {string} */ text) =>
  [...text].map((character) => character.normalize('NFD').charAt(0).toLowerCase()).join('');

/** @param {string} query */
const wordsIn = (query) => plain(query).split(/\s+/).filter(Boolean);

/**
 * The sections in which every word of a query is found, the best first.
 *
 * @param {readonly Entry[]} index
 * @param {string} query
 * @returns {Entry[]}
 */
export function find(index, query) {
  const words = wordsIn(query);
  if (words.length === 0) return [];
  return index
    .map((entry) => ({ entry, score: scoreOf(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostResults)
    .map(({ entry }) => entry);
}

/**
 * @param {Entry} entry
 * @param {readonly string[]} words
 */
function scoreOf(entry, words) {
  const scores = words.map((word) => {
    let score = 0;
    for (const [place, weight] of Object.entries(weights)) {
      const text = plain(entry[/** @type {keyof typeof weights} */ (place)]);
      if (!text.includes(word)) continue;
      // The beginning of a word says more than its middle.
      score += text.split(/[^\p{L}\p{N}-]+/u).some((found) => found.startsWith(word))
        ? 2 * weight
        : weight;
    }
    return score;
  });
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
}

/**
 * What is around the first word that is found in a text, with all that were found marked.
 *
 * @param {string} text
 * @param {string} query
 * @returns {(string | HTMLElement)[]}
 */
function excerpt(text, query) {
  const words = wordsIn(query);
  const places = words.map((word) => plain(text).indexOf(word)).filter((place) => place >= 0);
  const start = Math.max(0, Math.min(...places, text.length) - before);
  const shown =
    places.length > 0 ? text.slice(start, start + before + after) : text.slice(0, after);
  /** @type {(string | HTMLElement)[]} */
  const pieces = places.length > 0 && start > 0 ? ['…'] : [];
  let done = 0;
  for (let place = 0; place < shown.length;) {
    const word = words.find((candidate) => plain(shown).startsWith(candidate, place));
    if (!word) {
      place += 1;
      continue;
    }
    pieces.push(
      shown.slice(done, place),
      create('mark', {}, shown.slice(place, place + word.length)),
    );
    place += word.length;
    done = place;
  }
  return [...pieces, shown.slice(done), shown.length < text.length - start ? '…' : ''];
}

/**
 * Makes a button open the search over all pages; so do `/` and Ctrl+K or ⌘K.
 *
 * @param {HTMLElement} button
 * @param {URL} root where the pages are
 */
export function addSearch(button, root) {
  /** @type {Promise<Entry[]> | undefined} */
  let index;
  const field = document.createElement('input');
  field.type = 'search';
  field.id = 'search';
  const label = create('label', { htmlFor: 'search' }, 'Search the documentation');
  const status = create('p', { role: 'status', className: 'muted' });
  const results = create('ul', { className: 'results' });
  const close = create('button', { type: 'button', className: 'copy' }, 'Close');
  const dialog = create('dialog', { className: 'search-dialog', ariaLabel: 'Search' });
  dialog.append(
    create('div', { className: 'row' }, create('div', {}, label, field), close),
    status,
    results,
  );
  document.body.append(dialog);

  const links = () => [...results.querySelectorAll('a')];

  const open = () => {
    index ??= fetch(new URL('search-index.json', root)).then((response) => response.json());
    dialog.showModal();
    field.select();
  };

  async function show() {
    const query = field.value;
    const found = find((await index) ?? [], query);
    // A letter more may have been typed meanwhile.
    if (query !== field.value) return;
    results.replaceChildren(
      ...found.map(({ path, id, title, heading, text }) => {
        const name = heading ? `${title}: ${heading}` : title;
        const href = new URL(id ? `${path}#${id}` : path, root).href;
        const link = create('a', { href }, create('strong', {}, name), ...excerpt(text, query));
        // On the page that is open, nothing is loaded that would close the dialog.
        link.addEventListener('click', () => dialog.close());
        return create('li', {}, link);
      }),
    );
    const count = found.length === 1 ? '1 result' : `${found.length} results`;
    const none = `Nothing is found for “${query}”.`;
    status.textContent = query.trim() ? (found.length > 0 ? count : none) : '';
  }

  function failed() {
    index = undefined;
    status.textContent = 'The search could not be loaded: try again.';
  }

  button.addEventListener('click', open);
  close.addEventListener('click', () => dialog.close());
  field.addEventListener('input', () => show().catch(failed));
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    // The focus goes back to the button, which would take the same key for a press.
    event.preventDefault();
    links()[0]?.click();
  });
  dialog.addEventListener('keydown', (event) => {
    // In some browsers, the first Escape would only empty the field.
    if (event.key === 'Escape') {
      event.preventDefault();
      dialog.close();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const places = [field, ...links()];
    const place = places.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
    places[Math.min(Math.max(place + step, 0), places.length - 1)]?.focus();
  });
  document.addEventListener('keydown', (event) => {
    const isShortcut = event.key === 'k' && (event.ctrlKey || event.metaKey);
    if (dialog.open || !(isShortcut || (event.key === '/' && !isTyping(event)))) return;
    event.preventDefault();
    open();
  });
}

/** Whether a key goes to a field, also to one in a shadow root. */
const isTyping = (/** @type {KeyboardEvent} */ event) =>
  event
    .composedPath()
    .some((target) => target instanceof Element && target.matches('input, select, textarea'));
