import { defaultFields, type FieldDefinition } from '../form/definition.js';

/** Where a text of the bus's own language packs stands in ours. */
const labels: Readonly<Record<string, string>> = {
  '@i18n:clicktocall.FirstName': 'first-name',
  '@i18n:clicktocall.LastName': 'last-name',
  '@i18n:clicktocall.PhoneNumber': 'phone',
};

/** An entry of a form definition as it comes over the bus. */
interface Input {
  readonly name?: unknown;
  readonly type?: unknown;
  readonly label?: unknown;
  readonly placeholder?: unknown;
  readonly maxlength?: unknown;
  readonly value?: unknown;
  readonly options?: unknown;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** A reference to a text that only the bus's language packs have. */
const isReference = (text: string) => text.startsWith('@i18n:');

/**
 * The form that an open command brings along, in the element's own terms. The names of the
 * standard form have its types and checks. What is code or markup there (`validate`, `custom`,
 * `wrapper`) has no place here and is left out.
 * @param formJson An object with the list `inputs`.
 * @returns null where there is nothing to be read.
 */
export function fieldsOf(formJson: unknown): FieldDefinition[] | null {
  const { inputs } = (formJson ?? {}) as { inputs?: unknown };
  if (!Array.isArray(inputs)) return null;
  return inputs.filter((input: Input | null) => isText(input?.name)).map(fieldOf);
}

function fieldOf(input: Input): FieldDefinition {
  const name = String(input.name);
  const { type, label, placeholder, maxlength, value, options } = input;
  const standard = defaultFields.find((field) => field.name === name);
  // Half a line is for one with a neighbour.
  const { half: _, ...usual } = standard ?? { half: false, name, type: 'text', label: name };
  return {
    ...usual,
    ...(isText(type) && { type: type as FieldDefinition['type'] }),
    ...(isText(label) &&
      (labels[label] || !isReference(label)) && { label: labels[label] ?? label }),
    ...(isText(placeholder) && !isReference(placeholder) && { placeholder }),
    ...(Number(maxlength) > 0 && { maxlength: Number(maxlength) }),
    ...(isText(value) && { value }),
    ...(Array.isArray(options) && { options: options.flatMap(optionOf) }),
  };
}

/** An option that can be chosen: one without a text stands for “please choose”. */
const optionOf = (option: { text?: unknown; value?: unknown } | null) =>
  isText(option?.text)
    ? [{ label: option.text, value: isText(option.value) ? option.value : option.text }]
    : [];
