/** The types of fields. */
export const fieldTypes = [
  'text',
  'tel',
  'email',
  'select',
  'textarea',
  'checkbox',
  'hidden',
] as const;

export type FieldType = (typeof fieldTypes)[number];

/** The texts of the element that can be the label of a field. */
export const labelKeys = ['first-name', 'last-name', 'phone'] as const;

export type LabelKey = (typeof labelKeys)[number];

/** An option of a `select`. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

/** One field of the form. */
export interface FieldDefinition {
  /** The key of the value in `metadata.form`, unique within the form. */
  readonly name: string;
  readonly type: FieldType;
  /** The label. Default: `name`. */
  readonly label?: string;
  /** The key of a text of the element, used as the label in place of `label`. */
  readonly labelKey?: LabelKey;
  readonly placeholder?: string;
  /** The `autocomplete` attribute (HTML, “Autofill detail tokens”). */
  readonly autocomplete?: string;
  /** Whether the field has to be filled in. Default false. */
  readonly required?: boolean;
  /** The maximum length of the value, in characters. */
  readonly maxlength?: number;
  /** A regular expression that the whole value has to match. */
  readonly pattern?: string;
  /** The options of a `select`. */
  readonly options?: readonly FieldOption[];
  /** The initial value; the fixed value of a `hidden` field. */
  readonly value?: string;
  /** Whether two such fields in a row share one line. Default false. */
  readonly half?: boolean;
  /** Returns an error message for the visitor, or nothing when the value is valid. */
  readonly validate?: (value: string) => string | null | undefined;
}

/** A field as a page defines it. */
export interface FieldInit extends Omit<FieldDefinition, 'type' | 'options'> {
  /** The type. Default `text`. */
  readonly type?: FieldType;
  /** The options of a `select`; a string is both value and label. */
  readonly options?: readonly (string | FieldOption)[];
}

const firstName: FieldDefinition = {
  name: 'firstname',
  type: 'text',
  labelKey: 'first-name',
  autocomplete: 'given-name',
  maxlength: 100,
  half: true,
};

const lastName: FieldDefinition = {
  name: 'lastname',
  type: 'text',
  labelKey: 'last-name',
  autocomplete: 'family-name',
  maxlength: 100,
  half: true,
};

const phoneNumber: FieldDefinition = {
  name: 'phonenumber',
  type: 'tel',
  labelKey: 'phone',
  autocomplete: 'tel',
  required: true,
  maxlength: 200,
};

/** The default form. The names are those of `show({form})`. */
export const defaultFields: readonly FieldDefinition[] = [firstName, lastName, phoneNumber];

/** The default form in languages in which the family name comes first. */
export const familyNameFirstFields: readonly FieldDefinition[] = [lastName, firstName, phoneNumber];
