/** What a field can be. */
export type FieldType = 'text' | 'tel' | 'email' | 'select' | 'textarea' | 'checkbox' | 'hidden';

/** One of the values to choose from in a `select`. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

/** One field of the form. */
export interface FieldDefinition {
  /** The key of its value in `metadata.form`, unique within the form. */
  readonly name: string;
  readonly type: FieldType;
  /** What names it: a text, or the key of one of the element's own. */
  readonly label: string;
  readonly placeholder?: string;
  /** The platform's autofill token (HTML, “Autofill detail tokens”). */
  readonly autocomplete?: string;
  /** Default false. */
  readonly required?: boolean;
  /** Characters at the most. */
  readonly maxlength?: number;
  /** A regular expression that the whole value has to match. */
  readonly pattern?: string;
  /** What a `select` offers. */
  readonly options?: readonly FieldOption[];
  /** What stands in it to begin with; all there is of a `hidden` one. */
  readonly value?: string;
  /** Shares its line with a neighbour that does too. Default false. */
  readonly half?: boolean;
  /** What is wrong with a value, in words for the visitor; nothing when it will do. */
  readonly validate?: (value: string) => string | null | undefined;
}

/** A field as a page gives it; what may be left out has a default. */
export interface FieldInit extends Omit<FieldDefinition, 'type' | 'label' | 'options'> {
  /** Default `text`. */
  readonly type?: FieldType;
  /** Default: the name. */
  readonly label?: string;
  /** What a `select` offers; a text stands for itself. */
  readonly options?: readonly (string | FieldOption)[];
}

/** The form of a page that defines none; the names are those of the open options. */
export const defaultFields: readonly FieldDefinition[] = [
  {
    name: 'firstname',
    type: 'text',
    label: 'first-name',
    autocomplete: 'given-name',
    maxlength: 100,
    half: true,
  },
  {
    name: 'lastname',
    type: 'text',
    label: 'last-name',
    autocomplete: 'family-name',
    maxlength: 100,
    half: true,
  },
  {
    name: 'phonenumber',
    type: 'tel',
    label: 'phone',
    autocomplete: 'tel',
    required: true,
    maxlength: 40,
  },
];
