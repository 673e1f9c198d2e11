/**
 * A telephone, and the exchange that asks for the access code, as a voice webhook does in a real
 * call. The server matches the call, as for every telephony.
 */

import { create } from '../elements.js';

const endpoint = '/engagement/v3';

const codeLength = 5;

const attempts = 3;

/** The keys with the usual letters. */
const keys = [
  ['1', ''],
  ['2', 'ABC'],
  ['3', 'DEF'],
  ['4', 'GHI'],
  ['5', 'JKL'],
  ['6', 'MNO'],
  ['7', 'PQRS'],
  ['8', 'TUV'],
  ['9', 'WXYZ'],
  ['*', ''],
  ['0', '+'],
  ['#', ''],
];

const texts = {
  idle: 'Key in the number, then press Call.',
  noNumber: 'Key in a number first.',
  calling: 'Calling…',
  code: 'Please key in your access code.',
  wrongCode: 'This code is not valid. Please key in your access code.',
  giveUp: 'This code is not valid. Goodbye.',
  connected: 'Connected: an agent has your call.',
  ended: 'The call has ended.',
  noService: 'The exchange does not answer.',
};

const find = (/** @type {string} */ selector) =>
  /** @type {HTMLElement} */ (document.querySelector(selector));
const telephone = find('#telephone');
const display = /** @type {HTMLOutputElement} */ (find('#display'));
const says = find('#says');
const dial = /** @type {HTMLButtonElement} */ (find('#dial'));
/**
 * The state of the telephone. A new call ends pending requests of the last one.
 *
 * @type {{ state: 'idle' | 'calling' | 'code' | 'connected', keyed: string, to: string, attempt: number }}
 */
let call = { state: 'idle', keyed: '', to: '', attempt: 0 };

/**
 * @param {Partial<typeof call>} changes
 * @param {keyof typeof texts} [text]
 */
function become(changes, text) {
  call = { ...call, ...changes };
  if (text) says.textContent = texts[text];
  display.value = call.state === 'code' ? call.keyed : call.to || call.keyed;
  dial.textContent = call.state === 'idle' ? 'Call' : 'Hang up';
  telephone.dataset.state = call.state;
}

/** @param {string} key */
function press(key) {
  if (call.state === 'idle') become({ keyed: call.keyed + key });
  if (call.state !== 'code') return;
  if (key !== '#') become({ keyed: call.keyed + key });
  if (key === '#' || call.keyed.length === codeLength) void tryCode();
}

function erase() {
  if (call.state === 'idle' || call.state === 'code') become({ keyed: call.keyed.slice(0, -1) });
}

/** @param {string} keyed with or without the plus and the country’s 1 */
function toE164(keyed) {
  const digits = keyed.replace(/\D/g, '');
  return digits.length === 10 ? `+1${digits}` : `+${digits}`;
}

/** @param {string} number */
async function startCall(number) {
  if (!/\d/.test(number)) return become({}, 'noNumber');
  become({ state: 'calling', keyed: '', to: toE164(number), attempt: 1 }, 'calling');
  // Some numbers need no code.
  await connect(undefined, () => become({ state: 'code' }, 'code'));
}

async function tryCode() {
  const { keyed, attempt } = call;
  become({ state: 'calling', keyed: '', attempt: attempt + 1 }, 'calling');
  await connect(keyed, () => {
    if (attempt < attempts) become({ state: 'code' }, 'wrongCode');
    else endCall('giveUp');
  });
}

/**
 * @param {string | undefined} accessCode
 * @param {() => void} otherwise there is no reservation for it
 */
async function connect(accessCode, otherwise) {
  const { to } = call;
  const asked = call;
  const response = await fetch(`${endpoint}/call-in/match`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ toPhoneNumber: to, accessCode }),
  }).catch(() => undefined);
  const body = response && (await response.json());
  // The visitor has hung up in the meantime.
  if (call !== asked) return;
  if (!response) return endCall('noService');
  if (!response.ok) return otherwise();
  become({ state: 'connected' }, 'connected');
  document.dispatchEvent(new CustomEvent('call-connected', { detail: body.data }));
}

/** @param {keyof typeof texts} text */
function endCall(text) {
  if (call.state === 'connected') document.dispatchEvent(new CustomEvent('call-ended'));
  become({ state: 'idle', keyed: '', to: '', attempt: 0 }, text);
}

find('#keys').prepend(
  ...keys.map(([key = '', letters]) => {
    const button = create('button', { type: 'button' }, key, create('small', {}, letters ?? ''));
    button.addEventListener('click', () => press(key));
    return button;
  }),
);
dial.addEventListener('click', () => {
  if (call.state === 'idle') void startCall(call.keyed);
  else endCall('ended');
});
find('#erase').addEventListener('click', erase);

telephone.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
  if (ctrlKey || metaKey || altKey) return;
  if (/^[\d*#]$/.test(key)) press(key);
  if (key === 'Backspace') erase();
});

// A press on the number of the site dials it on this telephone.
document.addEventListener('click', (event) => {
  const path = event.composedPath();
  const link = path.find((node) => node instanceof HTMLAnchorElement && node.protocol === 'tel:');
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  if (call.state !== 'idle') endCall('ended');
  telephone.scrollIntoView({ block: 'nearest' });
  dial.focus({ preventScroll: true });
  void startCall(link.pathname);
});

become({}, 'idle');
