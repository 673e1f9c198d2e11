import {
  fieldTypes,
  labelKeys,
  type FieldDefinition,
  type FieldType,
  type LabelKey,
} from '../../form/definition.js';
import type { FieldProblem } from '../../form/validation.js';
import { parseJson } from '../../parse-json.js';

/** Reports a problem of a definition to developers. */
export type Report = (message: string) => void;

const isText = (value: unknown): value is string => typeof value === 'string';
const isFlag = (value: unknown) => typeof value === 'boolean';

/** The check of each key of a definition. */
const checks: Readonly<Record<string, [expected: string, check: (value: unknown) => boolean]>> = {
  name: ['a non-empty string', (value) => isText(value) && value !== ''],
  type: [`one of ${fieldTypes.join(', ')}`, (value) => fieldTypes.includes(value as FieldType)],
  label: ['a string', isText],
  labelKey: [`one of ${labelKeys.join(', ')}`, (value) => labelKeys.includes(value as LabelKey)],
  placeholder: ['a string', isText],
  autocomplete: ['a string', isText],
  value: ['a string', isText],
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
 * Reads the form definition of the page. Problems are reported field by field. A field that cannot
 * be used is left out, and the others still work.
 * @param definition An array of fields, or JSON of one.
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
    if (fields.some(({ name }) => name === field.name)) {
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
    // Every object has inherited keys, such as `constructor`.
    const [expected, check] = (Object.hasOwn(checks, key) && checks[key]) || [];
    if (check?.(value)) continue;
    report(`${path}.${key}: ${expected ? `expected ${expected}` : 'unknown key'}.`);
    delete given[key];
    // A field needs these two.
    if (key === 'name' || key === 'type') usable = false;
  }
  if (!('name' in given)) {
    if (usable) report(`${path}.name: expected a non-empty string.`);
    return null;
  }
  if (given.type === 'select' && !given.options) {
    report(`${path}.options: expected at least one option for a select.`);
    return null;
  }
  if (!usable) return null;
  const options = parseOptions(given.options);
  return { label: given.name, ...given, options } as unknown as FieldDefinition;
}

/** A copy of an object. Undefined when the value is not an object, or a getter of it throws. */
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
  return options.every((option) => isText(option?.value) && isText(option.label))
    ? options
    : undefined;
}

/** Compiles a pattern as the browser does: it has to match the whole value. */
function compile(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`, 'v');
  } catch {
    return undefined;
  }
}

/** The problem of a value that is not empty. */
export function checkField(
  field: FieldDefinition,
  value: string,
  report: Report,
): FieldProblem | undefined {
  const { type, pattern, validate } = field;
  if (value) {
    if (type === 'email' && !/^[^\s@]+@[^\s@]+$/.test(value)) return { key: 'field-email' };
    if (pattern && !compile(pattern)!.test(value)) return { key: 'field-invalid' };
  }
  try {
    const problem: unknown = validate?.(value) || undefined;
    if (problem === undefined) return undefined;
    if (isText(problem)) return { text: problem };
    report(`fields: validate of "${field.name}" has to return a string or null, not a promise.`);
    return undefined;
  } catch (error) {
    // An error in code of the page is not an error of the visitor.
    console.error('<click-to-call>', error);
    return undefined;
  }
}
