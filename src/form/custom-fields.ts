import type { FormValues } from '../lifecycle/metadata.js';
import type { FieldDefinition, FieldType } from './definition.js';

const fieldTypes: readonly FieldType[] = [
  'text',
  'tel',
  'email',
  'select',
  'textarea',
  'checkbox',
  'hidden',
];

/** Tells the integrator what is wrong with a definition. */
export type Report = (message: string) => void;

const isText = (value: unknown): value is string => typeof value === 'string';
const isFlag = (value: unknown) => typeof value === 'boolean';

/** What each key of a definition has to be. */
const checks: Readonly<Record<string, [expected: string, check: (value: unknown) => boolean]>> = {
  name: ['a text that is not empty', (value) => isText(value) && value !== ''],
  type: [`one of ${fieldTypes.join(', ')}`, (value) => fieldTypes.includes(value as FieldType)],
  label: ['a text', isText],
  placeholder: ['a text', isText],
  autocomplete: ['a text', isText],
  value: ['a text', isText],
  required: ['true or false', isFlag],
  half: ['true or false', isFlag],
  maxlength: [
    'a whole number from 1 up',
    (value) => Number.isSafeInteger(value) && Number(value) > 0,
  ],
  pattern: ['a regular expression', (value) => isText(value) && !!compile(value)],
  options: ['a list of texts or of {value, label}', (value) => !!parseOptions(value)],
  validate: ['a function', (value) => typeof value === 'function'],
};

/**
 * Reads the page's own form definition. What is wrong in it is reported field by field; a field
 * that cannot be used is left out, and the rest still works.
 * @param definition A list of fields, or JSON of one.
 */
export function parseFields(definition: unknown, report: Report): FieldDefinition[] {
  const list = isText(definition) ? parseJson(definition) : definition;
  if (!Array.isArray(list)) {
    report('fields: expected a list of fields, or JSON of one.');
    return [];
  }
  const fields: FieldDefinition[] = [];
  list.forEach((item: unknown, index) => {
    const field = parseField(item, `fields[${index}]`, report);
    if (!field) return;
    if (field.name in Object.prototype) {
      // What was entered is looked up by name, here and by whoever reads it.
      report(`fields[${index}].name: "${field.name}" is the name of what every object has.`);
    } else if (fields.some(({ name }) => name === field.name)) {
      report(`fields[${index}].name: "${field.name}" is the name of another field.`);
    } else {
      fields.push(field);
    }
  });
  return fields;
}

function parseField(item: unknown, path: string, report: Report): FieldDefinition | null {
  const copy = copyOf(item);
  if (!copy) {
    report(`${path}: expected an object.`);
    return null;
  }
  const given: Record<string, unknown> = { type: 'text', ...copy };
  let usable = true;
  for (const [key, value] of Object.entries(given)) {
    // An object has keys of its own that are none of ours: `constructor`.
    const known = Object.hasOwn(checks, key) ? checks[key] : undefined;
    const [expected, check] = known ?? ['no such key', () => false];
    if (check(value)) continue;
    report(`${path}.${key}: expected ${expected}.`);
    delete given[key];
    // Without these two, nobody could tell what the field is.
    if (key === 'name' || key === 'type') usable = false;
  }
  if (!('name' in given)) {
    if (usable) report(`${path}.name: expected a text that is not empty.`);
    return null;
  }
  if (given.type === 'select' && !given.options) {
    report(`${path}.options: a select has to offer some.`);
    return null;
  }
  if (!usable) return null;
  const options = parseOptions(given.options);
  return { label: given.name, ...given, options } as unknown as FieldDefinition;
}

/** What an object holds now; undefined where it is none, or does not let itself be looked at. */
function copyOf(item: unknown): object | undefined {
  try {
    return typeof item === 'object' && item !== null ? { ...item } : undefined;
  } catch {
    return undefined;
  }
}

function parseOptions(value: unknown) {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const options = value.map((option: unknown) =>
    isText(option) ? { value: option, label: option } : (option as Record<string, unknown> | null),
  );
  return options.every((option) => isText(option?.value) && isText(option?.label))
    ? options
    : undefined;
}

/** A pattern as the platform reads it: over the whole value. */
function compile(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`, 'v');
  } catch {
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * What is wrong with a value beside being missing: the key of a text, or the page's own words.
 */
export function checkField(
  field: FieldDefinition,
  value: string,
  report: Report,
): string | undefined {
  const { type, pattern, validate } = field;
  if (value) {
    if (type === 'email' && !/^[^\s@]+@[^\s@]+$/.test(value)) return 'field-email';
    if (pattern && !compile(pattern)?.test(value)) return 'field-invalid';
  }
  try {
    const problem: unknown = validate?.(value) || undefined;
    if (problem === undefined || isText(problem)) return problem;
    report(`fields: validate of "${field.name}" has to return a text, or null, at once.`);
    return undefined;
  } catch (error) {
    // A fault of the page's own code is not the visitor's.
    console.error('<click-to-call>', error);
    return undefined;
  }
}

/** The same values, with none in a box that is not to be ticked: `false`, as a text or not. */
export const untick = (fields: readonly FieldDefinition[], values: FormValues): FormValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const isBox = fields.some((field) => field.name === name && field.type === 'checkbox');
      return [name, isBox && value === 'false' ? '' : value];
    }),
  );
