import {
  defaultFields,
  type FieldDefinition,
  type FieldType,
  type LabelKey,
} from '../form/definition.js';
import { isText, textOf } from './texts.js';

/** Where a text of the bus's own language packs stands in ours. */
const labelKeys: Readonly<Record<string, LabelKey>> = {
  '@i18n:clicktocall.FirstName': 'first-name',
  '@i18n:clicktocall.LastName': 'last-name',
  '@i18n:clicktocall.PhoneNumber': 'phone',
};

/** The types that an entry may have, in lower case, and ours for each; any other is `text`. */
const types = new Map<string, FieldType>([
  ['text', 'text'],
  ['tel', 'tel'],
  ['phone', 'tel'],
  ['email', 'email'],
  ['select', 'select'],
  ['textarea', 'textarea'],
  ['checkbox', 'checkbox'],
  ['hidden', 'hidden'],
]);

/** Types of entries that have no value of the visitor's own. */
const buttons: readonly string[] = ['submit', 'button', 'reset', 'image', 'file'];

/** An entry of a form definition as it comes over the bus. */
interface Input {
  readonly name?: unknown;
  readonly type?: unknown;
  readonly label?: unknown;
  readonly placeholder?: unknown;
  readonly maxlength?: unknown;
  readonly value?: unknown;
  readonly checked?: unknown;
  readonly options?: unknown;
}

/** An entry of a list of options. */
interface Option {
  readonly text?: unknown;
  readonly value?: unknown;
  readonly selected?: unknown;
  readonly disabled?: unknown;
}

/** A reference to a text that only the bus's language packs have. */
const isReference = (text: string) => text.startsWith('@i18n:');

/** Whether a flag is set, given as one or as the attribute of HTML: `checked: 'checked'`. */
const isSet = (value: unknown, name: string) =>
  value === true || value === 'true' || value === name;

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
  return (inputs as (Input | null)[])
    .filter((input): input is Input => isText(input?.name) && !buttons.includes(kindOf(input)))
    .map(fieldOf);
}

function fieldOf(input: Input): FieldDefinition {
  const name = String(input.name);
  const label = textOf(input.label);
  const placeholder = textOf(input.placeholder);
  const maxlength = Number(textOf(input.maxlength));
  const options = Array.isArray(input.options) ? optionsOf(input.options) : undefined;
  const standard = defaultFields.find((field) => field.name === name);
  // Half a line is for one with a neighbour.
  const { half: _, labelKey: usualKey, ...usual } = standard ?? { name, type: 'text' };
  const labelKey = labelKeys[label ?? ''] ?? usualKey;
  const type = typeOf(input, usual.type);
  const value = valueOf(input, type);
  return {
    ...usual,
    type,
    ...(label && !isReference(label) ? { label } : labelKey && { labelKey }),
    ...(placeholder && !isReference(placeholder) && { placeholder }),
    ...(Number.isSafeInteger(maxlength) && maxlength > 0 && { maxlength }),
    ...(value && { value }),
    ...(options && { options }),
  };
}

/** The type of an entry, in lower case; empty where it has none. */
const kindOf = ({ type }: Input) => (isText(type) ? type.trim().toLowerCase() : '');

/** The visitor's own number is asked for as one, whatever type its entry has. */
function typeOf(input: Input, usual: FieldType): FieldType {
  const kind = kindOf(input);
  if (usual === 'tel' || !kind) return usual;
  // Alone, it is chosen or not, as a box is.
  if (kind === 'radio') return Array.isArray(input.options) ? 'select' : 'checkbox';
  return types.get(kind) ?? 'text';
}

/**
 * What a field begins with. The value of a box is what it stands for, and says nothing of whether
 * it is ticked.
 */
function valueOf({ value, checked, options }: Input, type: FieldType): string | undefined {
  if (type === 'checkbox') return isSet(checked, 'checked') ? 'on' : undefined;
  const selected = (Array.isArray(options) ? (options as unknown[]) : []).find((option) =>
    isSet((option as Option | null)?.selected, 'selected'),
  );
  return textOf(value) ?? optionsOf([selected])[0]?.value;
}

/** The options that can be chosen: one without a text or a value stands for “please choose”. */
const optionsOf = (options: readonly unknown[]) =>
  options.flatMap((option) => {
    const {
      text,
      value = text,
      disabled,
    } = typeof option === 'object' ? ((option ?? {}) as Option) : { text: option };
    const label = textOf(text);
    const chosen = textOf(value);
    return label && chosen && !isSet(disabled, 'disabled') ? [{ label, value: chosen }] : [];
  });
