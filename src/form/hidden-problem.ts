import type { FieldDefinition } from './definition.js';
import type { FieldErrors } from './validation.js';
import { ownValue } from '../own-value.js';
import type { Texts } from '../i18n/localizer.js';

interface CheckedForm {
  readonly fields: readonly FieldDefinition[];
  readonly errors: FieldErrors;
}

/**
 * What is wrong with a hidden field, which has no place in the form for it: the page has not filled
 * it in as its definition demands. Null when nothing is.
 */
export function hiddenProblemOf({ fields, errors }: CheckedForm, texts: Texts): string | null {
  const field = fields.find(({ type, name }) => type === 'hidden' && ownValue(errors, name));
  return field ? `${field.label}: ${texts.textOf(errors[field.name]!)}` : null;
}
