import { create } from './elements.js';
import { addSearch } from './search.js';

/** Puts a button that copies it on a block of code. */
function addCopyButton(/** @type {HTMLPreElement} */ pre) {
  const button = create('button', { type: 'button', className: 'copy' }, 'Copy');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(pre.textContent);
      button.textContent = 'Copied';
    } catch {
      // The visitor or the page around it refuses: with the code selected, the keyboard still can.
      getSelection()?.selectAllChildren(pre);
      button.textContent = 'Not allowed: press Ctrl+C or ⌘C';
    }
    status.textContent = button.textContent;
  });
  button.addEventListener('blur', () => {
    button.textContent = 'Copy';
    status.textContent = '';
  });
  pre.previousElementSibling?.append(button);
}

/** Read out when it changes. */
const status = create('p', { className: 'visually-hidden', role: 'status' });
document.body.append(status);

for (const pre of /** @type {NodeListOf<HTMLPreElement>} */ (
  document.querySelectorAll('.code > p + pre')
)) {
  addCopyButton(pre);
}

// Where there is room for it, the list of headings is beside the text, and open.
const contents = document.querySelector('details.contents');
if (contents)
  /** @type {HTMLDetailsElement} */ (contents).open = matchMedia('(min-width: 84rem)').matches;

const search = document.querySelector('.site > .search');
if (search) addSearch(/** @type {HTMLElement} */ (search), new URL('./', import.meta.url));

// The list of pages is longer than some windows are high.
document.querySelector('#pages [aria-current]')?.scrollIntoView({ block: 'nearest' });

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

/** The roles of a table's elements, which some browsers forget when these are laid out as blocks. */
const tableRoles = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tr: 'row',
  'thead th': 'columnheader',
  'tbody th': 'rowheader',
  td: 'cell',
};

/** Makes a table ready to be stacked on a narrow screen: each cell knows its column. */
function prepareTable(/** @type {HTMLTableElement} */ table) {
  // A table that a script fills is none before.
  if (table.rows.length === 0) return;
  for (const [selector, role] of Object.entries(tableRoles)) {
    const found = table.matches(selector) ? [table] : table.querySelectorAll(selector);
    for (const element of found) element.role = role;
  }
  const columns = [...(table.tHead?.rows[0]?.cells ?? [])].map(({ innerText }) => innerText);
  // With two columns, the heading of the row says it all.
  if (columns.length < 3) return;
  for (const { cells } of [...table.tBodies].flatMap(({ rows }) => [...rows])) {
    for (const cell of cells) {
      const label = columns[cell.cellIndex];
      if (cell.localName === 'td' && label) cell.dataset.label = label;
    }
  }
}

for (const table of document.querySelectorAll('main table')) {
  const prepare = () => prepareTable(/** @type {HTMLTableElement} */ (table));
  prepare();
  // Rows that a script of the page adds.
  new MutationObserver(prepare).observe(table, { childList: true, subtree: true });
}
