/** @typedef {import('../src/click-to-call.js').ClickToCall} ClickToCall */
/** @typedef {import('../src/services/call-in-service.js').CallInService} Service */
/**
 * @typedef {object} View
 * @property {string} heading
 * @property {Service} [service] Default: one that never answers.
 * @property {Record<string, string>} [form] What the form is filled with.
 * @property {ClickToCall['fields']} [fields] A form of the page's own.
 * @property {(element: ClickToCall) => unknown} [reach] Takes the opened element to the view.
 */

const modes = /** @type {HTMLSelectElement} */ (document.getElementById('mode'));
const choice = /** @type {HTMLSelectElement} */ (document.getElementById('view'));
const wrapper = /** @type {HTMLElement} */ (document.getElementById('views'));

const filled = { firstname: 'Guest', lastname: 'Visitor', phonenumber: '202 555 0123' };
const number = { toPhoneNumber: '+12025550199', accessCode: '00421' };

/** @type {(element: ClickToCall) => Promise<unknown>} */
const request = (element) => element.requestNumber().catch(() => {});

/** @type {(answer: Service['requestNumber'], wait?: Service['estimateWait']) => Service} */
const serviceOf = (requestNumber, estimateWait) =>
  estimateWait ? { requestNumber, estimateWait } : { requestNumber };

const never = serviceOf(() => new Promise(() => {}));

/** @type {Service['requestNumber']} */
const lend = () => ({ ...number, expirationTime: Date.now() + 272_000 });

/** Answers the first request with a number, and the next one as it is told. */
const once = (/** @type {Service['requestNumber']} */ then) => {
  let requests = 0;
  return serviceOf((...request) => (requests++ ? then(...request) : lend(...request)));
};

/** @type {(element: ClickToCall) => Promise<void>} */
async function renew(element) {
  await request(element);
  await request(element);
}

/** @type {View[]} */
const views = [
  { heading: 'Form' },
  {
    heading: 'Form with an error',
    form: { ...filled, phonenumber: '202 55' },
    reach: request,
  },
  {
    heading: 'Form of the page’s own',
    fields: [
      { name: 'phone', type: 'tel', label: 'Mobile', required: true },
      {
        name: 'topic',
        type: 'select',
        label: 'About',
        options: [
          { value: 'orders', label: 'Orders' },
          { value: 'returns', label: 'Returns' },
        ],
      },
      { name: 'email', type: 'email', label: 'E-mail', required: true },
      { name: 'message', type: 'textarea', label: 'What is it about?' },
      { name: 'news', type: 'checkbox', label: 'Send me news', required: true },
    ],
    reach: request,
  },
  {
    heading: 'Requesting',
    form: filled,
    reach: (element) => {
      void request(element);
      return until(element, 'submitted');
    },
  },
  { heading: 'Number', service: serviceOf(lend), form: filled, reach: request },
  {
    heading: 'Number without code',
    service: serviceOf(() => number.toPhoneNumber),
    form: filled,
    reach: request,
  },
  {
    heading: 'Renewing',
    service: once(never.requestNumber),
    form: filled,
    reach: async (element) => {
      await request(element);
      void request(element);
      return until(element, 'submitted');
    },
  },
  {
    heading: 'Renewal failed',
    service: once(() => Promise.reject({ code: 'too-many-requests' })),
    form: filled,
    reach: renew,
  },
  {
    heading: 'Expired',
    // With the service's clock: without, a late one would be a number that never runs out.
    service: serviceOf(() => {
      const serverTime = Date.now();
      return { ...number, serverTime, expirationTime: serverTime + 50 };
    }),
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
    form: filled,
    reach: (element) => {
      const field = element.shadowRoot?.querySelector('input');
      if (field) field.value = 'Somebody';
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      void element.close();
      return element.updateComplete;
    },
  },
  {
    heading: 'Confirm with a number',
    service: serviceOf(lend),
    form: filled,
    reach: async (element) => {
      await request(element);
      void element.close();
      return element.updateComplete;
    },
  },
  {
    heading: 'Waiting time',
    service: serviceOf(never.requestNumber, () => 90),
    form: filled,
  },
  { heading: 'Nobody available', service: serviceOf(never.requestNumber, () => 'nobody') },
  {
    heading: 'Minimized',
    service: serviceOf(lend),
    form: filled,
    reach: async (element) => {
      await request(element);
      await element.minimize();
    },
  },
  { heading: 'Launcher', reach: (element) => element.close({ force: true }) },
];

/**
 * Resolves when the element has dispatched the event.
 * @type {(element: ClickToCall, event: 'submitted' | 'expired') => Promise<unknown>}
 */
function until(element, event) {
  return new Promise((resolve) => element.addEventListener(event, resolve, { once: true }));
}

/** @type {(view: View) => Promise<void>} */
async function add({ heading, service = never, form, fields = null, reach }) {
  const title = document.createElement('h2');
  title.textContent = heading;
  title.lang = 'en';
  const element = document.createElement('click-to-call');
  element.inline = !choice.value;
  element.country = 'US';
  // A request that is never answered is to stay under way.
  element.timeout = 86_400_000;
  element.service = service;
  element.fields = fields;
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

/** Shows what is chosen; the wrapper is busy until each view is reached. */
async function showChoice() {
  const shown = `${modes.value} ${choice.value}`;
  const mode = modes.value;
  wrapper.ariaBusy = 'true';
  wrapper.replaceChildren();
  document.documentElement.className = mode;
  wrapper.dir = mode === 'rtl' ? 'rtl' : 'ltr';
  wrapper.lang = mode === 'rtl' ? 'ar' : 'en';
  const chosen = views.filter(({ heading }) => !choice.value || heading === choice.value);
  await Promise.allSettled(chosen.map(add));
  if (shown === `${modes.value} ${choice.value}`) wrapper.ariaBusy = 'false';
}

for (const { heading } of views) choice.add(new Option(`${heading}, as a visitor has it`, heading));

// `views.html?mode=dark&view=Number` begins with those.
const wanted = new URLSearchParams(location.search);
for (const select of [modes, choice]) {
  const value = wanted.get(select.id);
  if ([...select.options].some((option) => option.value === value)) select.value = value ?? '';
  select.addEventListener('change', () => void showChoice());
}
void showChoice();
