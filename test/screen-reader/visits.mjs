/** @typedef {import('./texts.mjs').Texts} Texts */

/**
 * What the visitor or the service does, and what is heard of it.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly [key: string, part: string]} [reach] a key that is pressed until the part
 *   has the focus
 * @property {readonly string[]} [keys] pressed after that, as xdotool names them
 * @property {string} [type] typed after the keys
 * @property {readonly string[]} [then] keys pressed after that
 * @property {number} [lines] how many lines are read after that, one by one
 * @property {string} [page] script that the page runs after that: what the service answers
 * @property {string} [until] what the page waits for: an expression
 * @property {(texts: Texts) => readonly string[]} [hears] in this order, each once
 * @property {(texts: Texts) => readonly string[]} [never] what must not be heard
 */

/**
 * @typedef {object} Visit
 * @property {string} name
 * @property {readonly Step[]} steps
 */

const state = (/** @type {string} */ name) =>
  `document.querySelector('click-to-call').state === '${name}'`;

const isAsked = 'service.isAsked()';

/** Answers of the service: a number, and for how many seconds it is reserved. */
const number = (/** @type {string} */ phoneNumber, /** @type {number} */ seconds) =>
  `service.answer('${phoneNumber}', ${seconds})`;

/** @type {Step} */
const reachLauncher = {
  name: 'reaching the launcher',
  reach: ['Tab', 'launcher'],
  hears: () => ['opens dialog'],
};

/** @type {Step} */
const open = {
  name: 'opening',
  keys: ['Return'],
  until: state('form'),
  hears: ({ text }) => [
    `${text('title')} dialog`,
    `${text('first-name')} ${text('optional')} entry`,
  ],
};

/** @type {Step} */
const onToLastName = {
  name: 'on to the last name',
  keys: ['Tab'],
  hears: ({ text }) => [`${text('last-name')} ${text('optional')} entry`],
};

/** @type {Step} */
const onToCountry = {
  name: 'on to the country',
  keys: ['Tab'],
  hears: ({ text }) => [`${text('country')} combo box`],
};

/** @type {Step} */
const onToPhone = {
  name: 'on to the phone number',
  keys: ['Tab'],
  hears: ({ text }) => [`${text('phone')} entry required`],
};

/** @type {Step} */
const request = {
  name: 'requesting',
  type: '2025550147',
  then: ['Return'],
  until: isAsked,
  hears: ({ text }) => [text('requesting')],
};

/** @type {readonly Step[]} */
const requestNumber = [reachLauncher, open, onToLastName, onToCountry, onToPhone, request];

const numbers = /** @type {const} */ (['+18005550199', '+18005550188']);

/**
 * What is said of a number that has just arrived.
 *
 * @param {Texts} texts
 * @param {string} phoneNumber
 * @param {number} seconds for which it is reserved
 */
const details = ({ text, time }, phoneNumber, seconds) =>
  [
    phoneNumber.replace(/(\+1)(...)(...)(....)/, '$1 $2 $3 $4'),
    `${text('access-code')} 0 0 4 2 1`,
    text('reserved', {
      time: seconds < 60 ? time(seconds, 'second') : time(seconds / 60, 'minute'),
    }),
  ].join(', ');

/**
 * A number arrives, and the focus goes to the heading.
 *
 * @param {number} seconds
 * @param {string} phoneNumber
 * @returns {Step}
 */
const arrival = (seconds, phoneNumber = numbers[0]) => ({
  name: 'the number',
  page: number(phoneNumber, seconds),
  until: state('number'),
  hears: (texts) => [
    `${texts.text('number-title')} heading level 2`,
    details(texts, phoneNumber, seconds),
  ],
});

/**
 * A number arrives, and the focus is at the heading already.
 *
 * @param {string} phoneNumber
 * @returns {Step}
 */
const arrivalAtHeading = (phoneNumber) => ({
  ...arrival(300, phoneNumber),
  hears: (texts) => [`${texts.text('number-title')}. ${details(texts, phoneNumber, 300)}`],
});

/** @type {Step} */
const tenSecondsLeft = {
  name: 'ten seconds left',
  until: 'service.timeLeft() < 10',
  hears: ({ text, time }) => [text('time-left', { time: time(10, 'second') })],
};

/** @type {Step} */
const minimizing = {
  name: 'minimizing',
  reach: ['shift+Tab', 'minimize'],
  keys: ['Return'],
  hears: ({ text }) => [`${text('launcher')} push button`],
};

/** Every visit, as a table of its steps. @type {readonly Visit[]} */
export const visits = [
  {
    name: 'A wrong number, a number, and what can be done with it',
    steps: [
      reachLauncher,
      open,
      onToLastName,
      onToCountry,
      onToPhone,
      {
        name: 'a wrong number',
        type: '12',
        then: ['Return'],
        hears: ({ text }) => [text('phone-too-short')],
      },
      { ...request, keys: ['ctrl+a'] },
      arrival(300),
      { name: 'on to the number', reach: ['Tab', 'number'], hears: () => ['+1 800 555 0199 link'] },
      {
        name: 'on to the button that copies it',
        keys: ['Tab'],
        hears: ({ text }) => [`${text('copy-number')} push button`],
      },
      { name: 'copying', keys: ['Return'], hears: ({ text }) => [text('copied')] },
      { name: 'copying once more', keys: ['Return'], hears: ({ text }) => [text('copied')] },
      minimizing,
      {
        name: 'restoring',
        keys: ['Return'],
        hears: ({ text }) => [`${text('number-title')} heading level 2`],
        never: ({ text }) => [text('copied')],
      },
      {
        name: 'the question about leaving',
        keys: ['Escape'],
        hears: ({ text }) => [
          `${text('confirm-title')} dialog`,
          text('confirm-number'),
          `${text('confirm-no')} push button`,
        ],
      },
      { name: 'staying', keys: ['Return'] },
      { name: 'on to the renewal', reach: ['Tab', 'renew'], hears: ({ text }) => [text('renew')] },
      {
        name: 'a renewal',
        keys: ['Return'],
        until: isAsked,
        hears: ({ text }) => [text('requesting')],
      },
      { ...arrival(300, numbers[1]), name: 'the new number' },
      {
        name: 'reading on, line by line',
        lines: 8,
        hears: ({ text }) => [`${text('access-code')} 0 0 4 2 1`],
        never: ({ text }) => ['statusbar', 'timer', 'blank', text('copied')],
      },
    ],
  },
  {
    name: 'A number that expires before the eyes, and a new one',
    steps: [
      ...requestNumber,
      arrival(20),
      tenSecondsLeft,
      {
        name: 'expiry',
        until: state('expired'),
        hears: ({ text }) => [`${text('expired-title')} heading level 3`],
      },
      {
        name: 'a renewal',
        reach: ['Tab', 'renew'],
        keys: ['Return'],
        until: isAsked,
        hears: ({ text }) => [text('requesting')],
      },
      { ...arrivalAtHeading(numbers[1]), name: 'the new number' },
    ],
  },
  {
    name: 'A number that expires while the panel is minimized',
    steps: [
      ...requestNumber,
      arrival(20),
      { ...minimizing, reach: ['Tab', 'minimize'] },
      tenSecondsLeft,
      { name: 'expiry', until: state('expired'), hears: ({ text }) => [text('expired-title')] },
      {
        name: 'restoring',
        keys: ['Return'],
        hears: ({ text }) => [`${text('expired-title')} heading level 3`],
      },
    ],
  },
  {
    name: 'A failure, and another try',
    steps: [
      ...requestNumber,
      {
        name: 'a failure',
        page: "service.fail('server')",
        until: state('failed'),
        hears: ({ text }) => [`${text('error-server')} heading level 3`],
      },
      {
        name: 'another try',
        reach: ['Tab', 'retry'],
        keys: ['Return'],
        until: isAsked,
        hears: ({ text }) => [text('requesting')],
      },
      arrivalAtHeading(numbers[0]),
    ],
  },
];
