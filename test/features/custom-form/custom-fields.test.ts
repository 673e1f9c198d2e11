import { expect } from '@open-wc/testing';
import { checkField, parseFields } from '../../../src/features/custom-form/custom-fields.js';
import type { FieldProblem } from '../../../src/form/validation.js';
import type { FieldDefinition } from '../../../src/form/definition.js';

/** Reads a definition; what is reported stands beside what can be used. */
function parse(definition: unknown) {
  const reports: string[] = [];
  const fields = parseFields(definition, (message) => reports.push(message));
  return { fields, reports };
}

const names = (fields: readonly FieldDefinition[]) => fields.map(({ name }) => name);

describe('a form definition', () => {
  const definition = [
    { name: 'phone', type: 'tel', label: 'Mobile', required: true, autocomplete: 'tel' },
    { name: 'topic', type: 'select', options: ['Orders', { value: 'r', label: 'Returns' }] },
    { name: 'note', type: 'textarea', placeholder: 'In short', maxlength: 200, half: false },
    { name: 'order', pattern: 'A\\d+', value: 'A1' },
  ];
  const expected = [
    {
      name: 'phone',
      type: 'tel',
      label: 'Mobile',
      required: true,
      autocomplete: 'tel',
      options: undefined,
    },
    {
      name: 'topic',
      type: 'select',
      label: 'topic',
      options: [
        { value: 'Orders', label: 'Orders' },
        { value: 'r', label: 'Returns' },
      ],
    },
    {
      name: 'note',
      type: 'textarea',
      label: 'note',
      placeholder: 'In short',
      maxlength: 200,
      half: false,
      options: undefined,
    },
    {
      name: 'order',
      type: 'text',
      label: 'order',
      pattern: 'A\\d+',
      value: 'A1',
      options: undefined,
    },
  ];

  it('is read from a list, a text field by its name where nothing else is said', () => {
    expect(parse(definition)).to.deep.equal({ fields: expected, reports: [] });
  });

  it('is read from JSON just the same', () => {
    expect(parse(JSON.stringify(definition))).to.deep.equal({ fields: expected, reports: [] });
  });

  it('is left as it was', () => {
    const field = Object.freeze({ name: 'a', half: 'yes' });
    parse(Object.freeze([field]));
    expect(field).to.deep.equal({ name: 'a', half: 'yes' });
  });

  it('keeps the key of a label', () => {
    const { fields, reports } = parse([{ name: 'a', labelKey: 'phone' }]);
    expect(fields[0]!.labelKey).to.equal('phone');
    expect(reports).to.be.empty;
  });

  it('keeps a function that checks', () => {
    const validate = () => null;
    expect(parse([{ name: 'a', validate }]).fields[0]!.validate).to.equal(validate);
  });

  for (const nonsense of ['[', '{}', '5', '', 'name', {}, 5, null, undefined, true]) {
    it(`is no list when it is ${JSON.stringify(nonsense)}`, () => {
      expect(parse(nonsense)).to.deep.equal({
        fields: [],
        reports: ['fields: expected a list of fields, or JSON of one.'],
      });
    });
  }

  describe('with a mistake that leaves the field usable', () => {
    const mistakes: [key: string, value: unknown, expected: string][] = [
      ['label', 5, 'a string'],
      ['labelKey', 'mobile', 'one of first-name, last-name, phone'],
      ['placeholder', {}, 'a string'],
      ['autocomplete', true, 'a string'],
      ['value', 1, 'a string'],
      ['required', 'yes', 'true or false'],
      ['half', 1, 'true or false'],
      ['maxlength', '10', 'a whole number from 1 up'],
      ['maxlength', 0, 'a whole number from 1 up'],
      ['maxlength', 1.5, 'a whole number from 1 up'],
      ['pattern', '(', 'a regular expression'],
      ['pattern', /a/, 'a regular expression'],
      ['options', 'Orders', 'a list of texts or of {value, label}'],
      ['options', [], 'a list of texts or of {value, label}'],
      ['options', [null], 'a list of texts or of {value, label}'],
      ['options', ['a', { value: 'b' }], 'a list of texts or of {value, label}'],
      ['options', [{ value: 1, label: 'One' }], 'a list of texts or of {value, label}'],
      ['validate', 'required', 'a function'],
    ];
    for (const [key, value, words] of mistakes) {
      it(`reports ${key}: ${Array.isArray(value) ? JSON.stringify(value) : String(value)}`, () => {
        const { fields, reports } = parse([{ name: 'a' }, { name: 'b', [key]: value }]);
        expect(reports).to.deep.equal([`fields[1].${key}: expected ${words}.`]);
        expect(fields[1]).to.deep.equal({
          name: 'b',
          type: 'text',
          label: 'b',
          options: undefined,
        });
      });
    }

    for (const key of ['requierd', 'constructor']) {
      it(`reports ${key}, an unknown key`, () => {
        const { fields, reports } = parse([{ name: 'a' }, { name: 'b', [key]: true }]);
        expect(reports).to.deep.equal([`fields[1].${key}: unknown key.`]);
        expect(fields[1]).to.deep.equal({
          name: 'b',
          type: 'text',
          label: 'b',
          options: undefined,
        });
      });
    }

    it('reports each of several', () => {
      expect(parse([{ name: 'a', half: 1, value: 2 }]).reports).to.deep.equal([
        'fields[0].half: expected true or false.',
        'fields[0].value: expected a string.',
      ]);
    });
  });

  describe('with a field that nobody can use', () => {
    const select = 'fields[1].options: expected at least one option for a select.';
    const mistakes: [what: string, field: unknown, reports: string[]][] = [
      ['nothing', null, ['fields[1]: expected an object.']],
      ['a text', 'name', ['fields[1]: expected an object.']],
      ['no name', { label: 'A' }, ['fields[1].name: expected a non-empty string.']],
      ['an empty name', { name: '' }, ['fields[1].name: expected a non-empty string.']],
      ['a name that is no text', { name: 5 }, ['fields[1].name: expected a non-empty string.']],
      [
        'a type that there is not',
        { name: 'b', type: 'date' },
        ['fields[1].type: expected one of text, tel, email, select, textarea, checkbox, hidden.'],
      ],
      ['a select without options', { name: 'b', type: 'select' }, [select]],
      [
        'a select with options that will not do',
        { name: 'b', type: 'select', options: [] },
        ['fields[1].options: expected a list of texts or of {value, label}.', select],
      ],
      [
        'the name of another',
        { name: 'a', type: 'email' },
        ['fields[1].name: "a" is the name of another field.'],
      ],
    ];
    for (const [what, field, reports] of mistakes) {
      it(`leaves out ${what}, and the rest still works`, () => {
        const parsed = parse([{ name: 'a' }, field, { name: 'c' }]);
        expect(parsed.reports).to.deep.equal(reports);
        expect(names(parsed.fields)).to.deep.equal(['a', 'c']);
        expect(parsed.fields[0]!.type).to.equal('text');
      });
    }
  });
});

describe('a value of the page’s own form', () => {
  const field = (overrides: Partial<FieldDefinition>): FieldDefinition => ({
    name: 'a',
    type: 'text',
    label: 'A',
    ...overrides,
  });

  const rows: [Partial<FieldDefinition>, value: string, problem: FieldProblem | undefined][] = [
    [{}, 'anything', undefined],
    [{ type: 'email' }, 'ada@example.com', undefined],
    [{ type: 'email' }, 'ada@localhost', undefined],
    [{ type: 'email' }, 'ada', { key: 'field-email' }],
    [{ type: 'email' }, '@example.com', { key: 'field-email' }],
    [{ type: 'email' }, 'ada@', { key: 'field-email' }],
    [{ type: 'email' }, 'ada lovelace@example.com', { key: 'field-email' }],
    [{ type: 'email' }, 'ada@one@example.com', { key: 'field-email' }],
    [{ type: 'email' }, '', undefined],
    [{ pattern: '\\d{3}' }, '123', undefined],
    [{ pattern: '\\d{3}' }, '1234', { key: 'field-invalid' }],
    [{ pattern: '\\d{3}' }, 'a123', { key: 'field-invalid' }],
    [{ pattern: 'a|b' }, 'b', undefined],
    [{ pattern: 'a|b' }, 'ax', { key: 'field-invalid' }],
    [{ pattern: 'a|b' }, 'xb', { key: 'field-invalid' }],
    [{ pattern: '\\d{3}' }, '', undefined],
    [{ pattern: '[\\p{L}--[a-z]]+' }, 'ÅÖ', undefined],
    [{ pattern: '[\\p{L}--[a-z]]+' }, 'ao', { key: 'field-invalid' }],
    [{ type: 'email', pattern: '.*@example\\.com' }, 'ada@example.org', { key: 'field-invalid' }],
    [{ validate: (value) => `Not ${value}.` }, 'this', { text: 'Not this.' }],
    [{ validate: (value) => (value ? null : 'Say something.') }, '', { text: 'Say something.' }],
    [{ validate: () => null }, 'this', undefined],
    [{ validate: () => undefined }, 'this', undefined],
    [{ validate: () => '' }, 'this', undefined],
    [{ pattern: '\\d', validate: () => 'Asked all the same.' }, 'a', { key: 'field-invalid' }],
  ];
  for (const [overrides, value, problem] of rows) {
    const { type, pattern, validate } = overrides;
    const kind = [type, pattern, validate].filter(Boolean).map(String).join(' ') || 'text';
    it(`“${value}” is ${JSON.stringify(problem) ?? 'fine'} for ${kind}`, () => {
      expect(checkField(field(overrides), value, expect.fail)).to.deep.equal(problem);
    });
  }

  /** Checks a value, and returns what is written to the console as errors. */
  function errorsOf(validate?: () => never) {
    const { error } = console;
    const errors: unknown[][] = [];
    console.error = (...parts: unknown[]) => void errors.push(parts);
    try {
      expect(checkField(field({ validate }), 'a', expect.fail)).to.be.undefined;
    } finally {
      console.error = error;
    }
    return errors;
  }

  it('is valid where the page’s own check throws; the error is reported', () => {
    const error = new TypeError('a fault of the page');
    const validate = () => {
      throw error;
    };
    expect(errorsOf(validate)).to.deep.equal([['<click-to-call>', error]]);
  });

  it('is valid where the page has no check, and nothing is reported', () => {
    expect(errorsOf()).to.be.empty;
  });
});
