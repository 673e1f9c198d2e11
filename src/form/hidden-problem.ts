import type { FieldDefinition } from './definition.js';
import type { FieldErrors } from './validation.js';
import { ownValue } from '../own-value.js';
import type { Texts } from '../i18n/localizer.js';

interface CheckedForm {
  readonly fields: readonly FieldDefinition[];
  readonly errors: FieldErrors;
}

/**
 * The error of a hidden field, which cannot be shown next to the field. Null if there is none.
 */
export function hiddenProblemOf({ fields, errors }: CheckedForm, texts: Texts): string | null {
  const field = fields.find(({ type, name }) => type === 'hidden' && ownValue(errors, name));
  return field ? `${field.label}: ${texts.textOf(errors[field.name]!)}` : null;
}
