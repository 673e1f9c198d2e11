/** @typedef {import('../src/click-to-call.js').ClickToCall} ClickToCall */
/** @typedef {import('../src/services/call-in-service.js').CallInService} Service */
/**
 * @typedef {object} View
 * @property {string} heading
 * @property {Service} service
 * @property {Record<string, string>} [form] What the form is filled with.
 * @property {(element: ClickToCall) => unknown} [reach] Takes the opened element to the view.
 */

const select = /** @type {HTMLSelectElement} */ (document.getElementById('mode'));
const wrapper = /** @type {HTMLElement} */ (document.getElementById('views'));

const filled = { firstname: 'Guest', lastname: 'Visitor', phonenumber: '202 555 0123' };
const number = { toPhoneNumber: '+12025550199', accessCode: '00421' };

/** @type {(element: ClickToCall) => Promise<unknown>} */
const request = (element) => element.requestNumber().catch(() => {});

/** @type {(answer: Service['requestNumber'], wait?: Service['estimateWait']) => Service} */
const serviceOf = (requestNumber, estimateWait) =>
  estimateWait ? { requestNumber, estimateWait } : { requestNumber };

const never = serviceOf(() => new Promise(() => {}));

/** @type {View[]} */
const views = [
  { heading: 'Form', service: never },
  {
    heading: 'Form with an error',
    service: never,
    form: { ...filled, phonenumber: '202 55' },
    reach: request,
  },
  {
    heading: 'Requesting',
    service: never,
    form: filled,
    reach: (element) => {
      void request(element);
      return until(element, 'submitted');
    },
  },
  {
    heading: 'Number',
    service: serviceOf(() => ({ ...number, expirationTime: Date.now() + 272_000 })),
    form: filled,
    reach: request,
  },
  {
    heading: 'Number without code',
    service: serviceOf(() => number.toPhoneNumber),
    form: filled,
    reach: request,
  },
  {
    heading: 'Expired',
    service: serviceOf(() => ({ ...number, expirationTime: Date.now() + 50 })),
    form: filled,
    reach: (element) => {
      void request(element);
      return until(element, 'expired');
    },
  },
  {
    heading: 'Failed',
    service: serviceOf(() => Promise.reject({ code: 'network' })),
    form: filled,
    reach: request,
  },
  {
    heading: 'Confirm',
    service: never,
    form: filled,
    reach: (element) => {
      const field = element.shadowRoot?.querySelector('input');
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      void element.close();
      return element.updateComplete;
    },
  },
  { heading: 'Waiting time', service: serviceOf(never.requestNumber, () => 90) },
  { heading: 'Nobody available', service: serviceOf(never.requestNumber, () => 'nobody') },
];

/**
 * Resolves when the element has dispatched the event.
 * @type {(element: ClickToCall, event: 'submitted' | 'expired') => Promise<unknown>}
 */
function until(element, event) {
  return new Promise((resolve) => element.addEventListener(event, resolve, { once: true }));
}

/** @type {(view: View) => Promise<void>} */
async function add({ heading, service, form, reach }) {
  const title = document.createElement('h2');
  title.textContent = heading;
  title.lang = 'en';
  const element = document.createElement('click-to-call');
  element.inline = true;
  element.country = 'US';
  // A request that is never answered is to stay under way.
  element.timeout = 86_400_000;
  element.service = service;
  const alternative = document.createElement('a');
  alternative.slot = 'alternative';
  alternative.href = 'mailto:support@example.com';
  alternative.lang = 'en';
  alternative.textContent = 'Write to us instead';
  element.append(alternative);
  const cell = document.createElement('section');
  cell.append(title, element);
  wrapper.append(cell);
  await element.show({ form, proactive: true });
  await reach?.(element);
}

/** Shows every view in the chosen mode; the wrapper is busy until each is reached. */
async function showMode() {
  const mode = select.value;
  wrapper.ariaBusy = 'true';
  wrapper.replaceChildren();
  wrapper.className = `views ${mode}`;
  wrapper.dir = mode === 'rtl' ? 'rtl' : 'ltr';
  wrapper.lang = mode === 'rtl' ? 'ar' : 'en';
  await Promise.allSettled(views.map(add));
  if (select.value === mode) wrapper.ariaBusy = 'false';
}

// `views.html?mode=dark` begins with that mode.
const wanted = new URLSearchParams(location.search).get('mode');
if ([...select.options].some(({ value }) => value === wanted)) select.value = wanted ?? '';
select.addEventListener('change', () => void showMode());
void showMode();
