import { expect, html } from '@open-wc/testing';
import type { ClickToCall } from '../src/click-to-call.js';
import { textLike } from '../src/property-checks.js';
import { FakeService, openPage, warningsOf } from './harness.js';

interface Row {
  readonly attribute: string;
  readonly property: keyof ClickToCall;
  readonly fallback: unknown;
  readonly expected: string;
  /** What the integrator may have written instead. */
  readonly wrong: readonly string[];
  /** What a script may have set instead. */
  readonly wrongValues: readonly unknown[];
  /** What is right, as the attribute has it and as the property has it. */
  readonly right: readonly (readonly [string, unknown])[];
}

const jsonOfStrings: Pick<Row, 'fallback' | 'expected' | 'wrong' | 'wrongValues' | 'right'> = {
  fallback: {},
  expected: 'a JSON object of strings',
  wrong: ["{firstname: 'Ada'}", '["Ada"]', '"Ada"', 'null', '{"a":{"b":"c"}}', '{"a":[]}', ''],
  wrongValues: [['Grace'], 7, { name: { first: 'Ada' } }, { age: Symbol() }],
  right: [
    ['{"firstname":"Ada"}', { firstname: 'Ada' }],
    ['{"age":36,"member":true}', { age: '36', member: 'true' }],
    ['{}', {}],
    ['{"firstname":null}', { firstname: '' }],
  ],
};

const rows: readonly Row[] = [
  {
    attribute: 'timeout',
    property: 'timeout',
    fallback: 10_000,
    expected: 'a whole number from 1 up',
    wrong: ['soon', '0', '-1', '1.5', '10s', '', ' ', 'Infinity', '1e99'],
    wrongValues: [-7, NaN, {}],
    right: [
      ['1', 1],
      [' 2500 ', 2500],
      // The longest time that a timer of the browser can wait.
      ['2147483648', 2_147_483_647],
    ],
  },
  {
    attribute: 'retries',
    property: 'retries',
    fallback: 1,
    expected: 'a whole number from 0 up',
    wrong: ['often', '-1', '0.5', '', ' '],
    wrongValues: [-2, NaN, {}],
    right: [
      ['0', 0],
      ['3', 3],
    ],
  },
  {
    attribute: 'to-phone-number',
    property: 'toPhoneNumber',
    fallback: '',
    expected: 'a phone number',
    wrong: ['call me', '+'],
    wrongValues: [18005550123, {}],
    right: [
      ['+1 800 555 0123', '+1 800 555 0123'],
      ['', ''],
    ],
  },
  {
    attribute: 'country',
    property: 'country',
    fallback: '',
    expected: 'two letters, such as US',
    wrong: ['USA', 'United States', 'U', '1A', 'U S'],
    wrongValues: [1, {}],
    right: [
      ['GB', 'GB'],
      ['uk', 'GB'],
      [' us\n', 'US'],
      [' ', ''],
      ['', ''],
    ],
  },
  { attribute: 'prefill', property: 'prefill', ...jsonOfStrings },
  { attribute: 'user-data', property: 'userData', ...jsonOfStrings },
  {
    attribute: 'placement',
    property: 'placement',
    fallback: 'bottom-end',
    expected: 'one of bottom-end, bottom-start, top-end, top-start',
    wrong: ['bottom', 'top-left', 'BOTTOM-END', 'nowhere', ''],
    wrongValues: [3, {}],
    right: [
      ['top-start', 'top-start'],
      ['bottom-start', 'bottom-start'],
    ],
  },
  {
    attribute: 'credentials',
    property: 'credentials',
    fallback: 'omit',
    expected: 'one of omit, same-origin, include',
    wrong: ['yes', 'Include', ''],
    wrongValues: [true],
    right: [['include', 'include']],
  },
];

for (const { attribute, property, fallback, expected, wrong, wrongValues, right } of rows) {
  describe(`the ${attribute} attribute`, () => {
    for (const value of wrong) {
      it(`is reported once when it says “${value}”, and its default stands`, async () => {
        const page = await openPage();
        const warnings = await warningsOf(async () => {
          page.element.setAttribute(attribute, value);
          await page.element.updateComplete;
          // Another element with the same mistake is the same mistake.
          document.createElement('click-to-call').setAttribute(attribute, value);
        });
        expect(warnings).to.deep.equal([
          `<click-to-call> ${attribute}: expected ${expected}, got "${value}".`,
        ]);
        expect(page.element[property]).to.deep.equal(fallback);
      });
    }

    for (const [text, value] of right) {
      it(`is taken when it says “${text}”`, async () => {
        const page = await openPage();
        const warnings = await warningsOf(() => page.element.setAttribute(attribute, text));
        expect(page.element[property]).to.deep.equal(value);
        expect(warnings).to.deep.equal([]);
      });
    }

    it('goes back to its default when it is wrong after it was right, or taken off', async () => {
      const page = await openPage();
      const [text, value] = right[0]!;
      page.element.setAttribute(attribute, text);
      expect(page.element[property]).to.deep.equal(value);
      await warningsOf(() => page.element.setAttribute(attribute, wrong[0]!));
      expect(page.element[property]).to.deep.equal(fallback);
      page.element.setAttribute(attribute, text);
      const warnings = await warningsOf(() => page.element.removeAttribute(attribute));
      expect(page.element[property]).to.deep.equal(fallback);
      expect(warnings).to.deep.equal([]);
    });

    describe('set from script', () => {
      const set = (element: ClickToCall, value: unknown) =>
        Object.assign(element, { [property]: value });

      for (const value of wrongValues) {
        it(`is reported by that name when it is ${JSON.stringify(value)}`, async () => {
          const page = await openPage();
          const warnings = await warningsOf(() => set(page.element, value));
          expect(warnings.length).to.equal(1);
          expect(warnings[0]).to.contain(`${attribute}: expected ${expected}`);
          expect(page.element[property]).to.deep.equal(fallback);
        });
      }

      for (const [text, value] of right) {
        it(`takes the text “${text}”, as frameworks set it, and the value itself`, async () => {
          const page = await openPage();
          const warnings = await warningsOf(() => {
            set(page.element, text);
            expect(page.element[property]).to.deep.equal(value);
            set(page.element, null);
            set(page.element, value);
            expect(page.element[property]).to.deep.equal(value);
          });
          expect(warnings).to.deep.equal([]);
        });
      }

      for (const nothing of [null, undefined]) {
        it(`has its default when it is ${nothing}, and nothing is said`, async () => {
          const page = await openPage();
          set(page.element, right[0]![1]);
          const warnings = await warningsOf(() => set(page.element, nothing));
          expect(page.element[property]).to.deep.equal(fallback);
          expect(warnings).to.deep.equal([]);
        });
      }

      it('never throws, whatever it is', async () => {
        const page = await openPage();
        const itself: Record<string, unknown> = {};
        itself.itself = itself;
        const values = [itself, 10n ** 30n, Symbol('no'), () => 'no', document, window];
        await warningsOf(() => {
          for (const value of values) {
            set(page.element, value);
            expect(page.element[property]).to.deep.equal(fallback);
          }
        });
      });
    });
  });
}

describe('what the visitor sees of a wrong attribute', () => {
  it('is nothing: the panel opens as it does without it', async () => {
    const warnings = await warningsOf(async () => {
      const page = await openPage(html`
        <click-to-call timeout="x1" retries="x1" country="x1" prefill="x1" user-data="x1">
        </click-to-call>
      `);
      await page.element.show();
      expect(page.element.state).to.equal('form');
      expect(page.field('firstname').value).to.equal('');
    });
    expect(warnings.filter((warning) => warning.includes('got "x1"')).length).to.equal(5);
  });

  for (const placement of ['top', 'top-left', 'not-start']) {
    it(`is a launcher in its usual corner, for a placement of “${placement}”`, async () => {
      const corner = async (markup: Parameters<typeof openPage>[0]) => {
        const { x, y } = (await openPage(markup)).part('launcher').getBoundingClientRect();
        return { x, y };
      };
      const usual = await corner(html`<click-to-call></click-to-call>`);
      await warningsOf(async () => {
        const wrong = await corner(html`<click-to-call placement=${placement}></click-to-call>`);
        expect(wrong).to.deep.equal(usual);
      });
    });
  }

  it('is nothing where only the case of the country is odd', async () => {
    const service = new FakeService();
    const page = await openPage(html`<click-to-call country="gb"></click-to-call>`, service);
    await page.request({ phonenumber: '020 7946 0958' });
    expect(service.requests[0]!.request).to.include({ phoneNumber: '+442079460958' });
  });
});

describe('an object of strings with something else among them', () => {
  for (const property of ['prefill', 'userData'] as const) {
    it(`is used without it in ${property}, and reported`, async () => {
      const page = await openPage();
      const others = [['a'], { a: property }, Symbol('a'), () => 'a', Object.create(null)];
      const warnings = await warningsOf(() => {
        page.element[property] = { ...others, name: 'Ada', age: 5, none: null } as never;
      });
      expect(page.element[property]).to.deep.equal({ name: 'Ada', age: '5', none: '' });
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain(': expected a JSON object of strings, got "');
    });
  }
});

describe('a text', () => {
  for (const nothing of [null, undefined]) {
    it(`is its default again when a script sets it to ${nothing}`, async () => {
      const { element } = await openPage();
      element.endpoint = 'https://api.example.com';
      element.endpoint = nothing as never;
      expect(element.endpoint).to.equal('');
    });
  }

  it('of a certain shape may be empty', () => {
    expect(textLike('digits', /^\d+$/).parse('')).to.equal('');
  });
});

describe('the report of a wrong value', () => {
  const values: [what: string, value: unknown, shown: string][] = [
    ['the kind of a symbol', Symbol('a'), 'symbol'],
    ['the kind of a function', () => 'a', 'function'],
    ['the first hundred characters of a long text', 'a'.repeat(101), 'a'.repeat(100)],
  ];
  for (const [what, value, shown] of values) {
    it(`has ${what}`, async () => {
      const { element } = await openPage();
      const warnings = await warningsOf(() => {
        element.mobileBreakpoint = value as never;
      });
      expect(warnings).to.deep.equal([
        `<click-to-call> mobile-breakpoint: expected a whole number from 1 up, got "${shown}".`,
      ]);
    });
  }
});
