/** The agent’s desk: shows the result of matching a call. */

import { create } from '../elements.js';

/** @typedef {{ fromPhoneNumber?: string, groupName: string, userData: Record<string, string> }} Caller */

const state = /** @type {HTMLElement} */ (document.querySelector('#desk-state'));
const caller = /** @type {HTMLElement} */ (document.querySelector('#caller'));
const desk = /** @type {HTMLElement} */ (document.querySelector('#desk'));

/**
 * The rows for the agent, in this order. Rows without a value are left out.
 *
 * @type {readonly [label: string, of: (caller: Caller) => string | undefined][]}
 */
const rows = [
  ['Name', ({ userData }) => [userData.firstname, userData.lastname].filter(Boolean).join(' ')],
  ['Phone', ({ fromPhoneNumber }) => fromPhoneNumber],
  ['Page', ({ userData }) => userData.pageTitle],
  ['Address', ({ userData }) => userData.pageUrl],
  ['Cart', ({ userData }) => userData.cart],
  ['Group', ({ groupName }) => groupName],
];

document.addEventListener('call-connected', (event) => {
  const found = /** @type {CustomEvent<Caller>} */ (event).detail;
  state.textContent = 'A call has come in.';
  // As text: what a visitor has entered must not become markup.
  caller.replaceChildren(
    ...rows.flatMap(([label, of]) => {
      const value = of(found);
      return value ? [create('dt', {}, label), create('dd', {}, value)] : [];
    }),
  );
  caller.hidden = false;
  desk.dataset.state = 'connected';
});

document.addEventListener('call-ended', () => {
  state.textContent = 'The call has ended.';
  desk.dataset.state = 'ended';
});
