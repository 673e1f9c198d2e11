import { expect, fixtureCleanup, html } from '@open-wc/testing';
import fc from 'fast-check';
import type { ClickToCall } from '../../src/click-to-call.js';
// Fetched here so that no test has to wait for them.
import '../../src/features/custom-form/custom-form.js';
import '../../src/features/number-tools/number-tools.js';
import '../../src/features/wait/wait.js';
import '../../src/features/qr/qr-view.js';
import type { FieldDefinition } from '../../src/form/definition.js';
import { allEnglish } from '../i18n/all-english.js';
import { errorCodes } from '../../src/lifecycle/failure.js';
import { openPage, warningsOf, type Page } from '../harness.js';
import { anyNumber, anyText, anyValue, megabytes } from './corpus.js';
import { expectUnharmed } from './unharmed.js';

/** What a failure printed, to run it again: `{ seed, path, endOnFailure: true }`. */
const replay: { seed?: number; path?: string; endOnFailure?: boolean } = { seed: 20261124 };

type Service = ClickToCall['service'];
type Texts = Readonly<Record<string, string>>;

/** An answer as it should be. */
const answers: Service = () => ({
  toPhoneNumber: '+12025550100',
  accessCode: '00417',
  expirationTime: Date.now() + 60_000,
});

const phonenumber = '+12025550147';

/**
 * Leads a visitor through everything there is to see, and looks at each step.
 * @param prepare Does to the element what the test is about.
 */
async function walkThrough(
  prepare: (element: ClickToCall) => void = () => {},
  service: Service = answers,
): Promise<Page> {
  const page = await openPage(html`<click-to-call country="US"></click-to-call>`, service);
  const { element } = page;
  const look = async () => {
    await element.updateComplete;
    expectUnharmed(page);
  };
  prepare(element);
  await look();
  await element.show({ form: { phonenumber } });
  await look();
  await element.requestNumber().catch(() => {});
  await look();
  if (element.callIn) {
    // The number's own tools come a moment later.
    await page.shows('copy');
    await look();
    await element.minimize();
    await look();
    await element.restore();
    element.close().catch(() => {});
    await page.shows('confirm');
    await look();
  }
  await element.close({ force: true });
  expect(page.log.at(0)).to.equal('opened');
  expect(page.log.at(-1)).to.equal('closed');
  return page;
}

/** Holds for whatever comes of `arbitrary`; a failure names the seed to run it again with. */
async function always<T>(
  arbitrary: fc.Arbitrary<T>,
  check: (value: T) => Promise<unknown>,
): Promise<void> {
  const property = fc
    .asyncProperty(arbitrary, async (value) => void (await check(value)))
    .afterEach(fixtureCleanup);
  // What is malformed is warned of; that is tested elsewhere.
  await warningsOf(() =>
    fc.assert(property, { numRuns: 12, includeErrorInReport: true, ...replay }),
  );
}

/** Some of these keys, with any text each. */
const textsFor = (keys: readonly string[]): fc.Arbitrary<Texts> =>
  fc
    .array(fc.tuple(fc.constantFrom(...keys), anyText), { maxLength: keys.length })
    .map((entries) => Object.fromEntries(entries));

/** All attributes but those that only switch something on. */
const attributes = [
  ...['endpoint', 'api-key', 'group-name', 'virtual-queue', 'credentials', 'timeout', 'retries'],
  ...['to-phone-number', 'country', 'countries', 'fields', 'prefill', 'user-data', 'context'],
  ...['placement', 'id', 'lang', 'title', 'style', 'class'],
];

const slots = ['', 'icon', 'title', 'intro', 'fields', 'consent', 'number', 'footer'];

const setAttributes = (element: ClickToCall, texts: Texts) => {
  for (const [name, text] of Object.entries(texts)) element.setAttribute(name, text);
};

const fillSlots = (element: ClickToCall, texts: Texts) => {
  for (const [slot, textContent] of Object.entries(texts)) {
    element.append(Object.assign(document.createElement('span'), { slot, textContent }));
  }
};

const setStrings = (element: ClickToCall, strings: Readonly<Record<string, unknown>>) => {
  element.strings = strings as ClickToCall['strings'];
};

describe('any text at all', function () {
  it('may stand in the attributes', () =>
    always(textsFor(attributes), (texts) =>
      walkThrough((element) => setAttributes(element, texts)),
    ));

  it('may stand in the slots', () =>
    always(textsFor(slots), (texts) => walkThrough((element) => fillSlots(element, texts))));

  it('may be a translation', () =>
    always(textsFor(Object.keys(allEnglish)), (texts) =>
      walkThrough((element) => setStrings(element, texts)),
    ));

  it('may be no text at all', () =>
    always(fc.dictionary(fc.constantFrom(...Object.keys(allEnglish)), anyValue), (strings) =>
      walkThrough((element) => setStrings(element, strings)),
    ));

  const anyField = fc.record(
    {
      name: anyText,
      type: fc.constantFrom('text', 'tel', 'email', 'select', 'textarea', 'checkbox', 'hidden'),
      label: anyText,
      placeholder: anyText,
      autocomplete: anyText,
      value: anyText,
      options: fc.array(fc.oneof(anyText, fc.record({ value: anyText, label: anyText }))),
      required: fc.boolean(),
      validate: anyText.map((text) => () => text),
    },
    { requiredKeys: ['name', 'type'] },
  );

  it('may stand in a form of the page’s own', () =>
    always(fc.array(anyField, { minLength: 1, maxLength: 5 }), (fields) =>
      walkThrough((element) => {
        element.fields = fields as unknown as FieldDefinition[];
      }),
    ));

  it('may be what the page fills the form with', () =>
    always(textsFor(['firstname', 'lastname', 'phonenumber', '__proto__']), async (form) => {
      await walkThrough((element) => {
        element.prefill = form;
        element.userData = form;
      });
    }));

  it('may be why the page does not let the form go out', () =>
    always(anyText, (reason) =>
      walkThrough((element) =>
        element.addEventListener('before-submit', (event) =>
          event.waitUntil(Promise.reject(new Error(reason))),
        ),
      ),
    ));
});

describe('a service may answer', function () {
  it('any number, code and expiry', () =>
    always(
      fc.record({
        toPhoneNumber: fc.oneof(anyNumber, anyValue),
        accessCode: anyValue,
        expirationTime: anyValue,
        serverTime: anyValue,
        id: anyValue,
        correlationId: anyValue,
      }),
      (answer) => walkThrough(undefined, () => answer as never),
    ));

  it('any number that has a digit', () =>
    always(anyNumber, (toPhoneNumber) => walkThrough(undefined, () => toPhoneNumber)));

  it('any failure', () =>
    always(
      fc.record({
        code: fc.oneof(fc.constantFrom(...errorCodes), anyValue),
        message: anyValue,
        retryAfter: anyValue,
        status: anyValue,
        correlationId: anyValue,
      }),
      (failure) =>
        walkThrough(undefined, () => {
          throw failure;
        }),
    ));

  it('any waiting time', () =>
    always(anyValue, (wait) =>
      walkThrough(undefined, {
        requestNumber: answers as never,
        estimateWait: () => wait as never,
      }),
    ));
});

describe('a megabyte', function () {
  for (const [kind, text] of Object.entries(megabytes)) {
    /** Where one may come from. */
    const ways: Record<string, [prepare?: (element: ClickToCall) => void, service?: Service]> = {
      'in an attribute': [
        (element) => setAttributes(element, { 'group-name': text, placement: text, context: text }),
      ],
      'in a field': [
        (element) => {
          element.fields = [
            { name: text, label: text, placeholder: text, value: text, type: 'text' },
          ];
        },
      ],
      'as a phone number': [
        (element) => {
          element.prefill = { phonenumber: text };
        },
      ],
      'as the number to dial': [undefined, () => `+12025550100${text}`],
      'as the access code': [
        undefined,
        () => ({ toPhoneNumber: '+12025550100', accessCode: text }),
      ],
    };
    for (const [way, [prepare, service]] of Object.entries(ways)) {
      it(`of ${kind} may come ${way}`, async () => {
        await warningsOf(() => walkThrough(prepare, service));
      });
    }
  }
});

// Shown whole: how long an engine takes to lay out a megabyte says nothing about the element.
describe('100 kilobytes', function () {
  for (const [kind, megabyte] of Object.entries(megabytes)) {
    const text = megabyte.slice(0, 100_000);
    const places: Record<string, (element: ClickToCall) => void> = {
      launcher: (element) => fillSlots(element, { '': text }),
      title: (element) => setStrings(element, { title: text, 'number-title': text }),
      footer: (element) => fillSlots(element, { footer: text }),
    };
    for (const [place, prepare] of Object.entries(places)) {
      it(`of ${kind} may come in the ${place}`, async () => {
        await warningsOf(() => walkThrough(prepare));
      });
    }
  }
});
