/** One field of the form. */
export interface FieldDefinition {
  /** The key of its value in `metadata.form`, unique within the form. */
  readonly name: string;
  readonly type: 'text' | 'tel';
  /** The key of the text that names it. */
  readonly label: 'first-name' | 'last-name' | 'phone';
  /** The platform's autofill token (HTML, “Autofill detail tokens”). */
  readonly autocomplete: string;
  /** Default false. */
  readonly required?: boolean;
  /** Characters at the most. */
  readonly maxLength: number;
  /** Shares its line with a neighbour that does too. Default false. */
  readonly half?: boolean;
}

/** The name of the field that holds the visitor's own number. */
export const phoneField = 'phonenumber';

/** The form of a page that defines none; the names are those of the open options. */
export const defaultFields: readonly FieldDefinition[] = [
  {
    name: 'firstname',
    type: 'text',
    label: 'first-name',
    autocomplete: 'given-name',
    maxLength: 100,
    half: true,
  },
  {
    name: 'lastname',
    type: 'text',
    label: 'last-name',
    autocomplete: 'family-name',
    maxLength: 100,
    half: true,
  },
  {
    name: phoneField,
    type: 'tel',
    label: 'phone',
    autocomplete: 'tel',
    required: true,
    maxLength: 40,
  },
];
