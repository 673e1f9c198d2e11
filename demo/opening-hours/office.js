const call = /** @type {import('../../src/index.js').ClickToCall} */ (
  document.querySelector('#call')
);
const office = /** @type {HTMLSelectElement} */ (document.querySelector('#office'));
const said = /** @type {HTMLOutputElement} */ (document.querySelector('#said'));

/**
 * An ISO date, so many days from now.
 *
 * @param {number} days
 */
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const timeZone = 'Europe/Berlin';

/** @type {Record<string, import('../../src/index.js').ClickToCall['hours']>} */
const hours = {
  night: {
    timeZone,
    weekly: { 'mon-sun': ['09:00-12:30', '13:30-17:30'] },
    exceptions: { [inDays(-1)]: [], [inDays(0)]: [] },
  },
  season: { timeZone, weekly: {}, exceptions: { [inDays(30)]: ['09:00-17:30'] } },
  always: { timeZone, weekly: { 'mon-sun': ['00:00-24:00'] } },
};

async function follow() {
  call.hours = hours[office.value] ?? null;
  await call.updateComplete;
  said.value = call.outsideHours ? 'It is closed.' : 'It is open.';
}

office.addEventListener('change', follow);
call.addEventListener('opened', follow);
await follow();
