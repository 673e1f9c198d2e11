import type { FormValues } from '../lifecycle/metadata.js';
import type { FieldDefinition } from './definition.js';
import { loadPhoneCheck, type PhoneProblem } from './phone.js';

/** What can be wrong with a field; the names of texts. */
export type FieldProblem = PhoneProblem | 'field-missing';

/** What is wrong, by the field's name. */
export type FieldErrors = Readonly<Record<string, FieldProblem>>;

/** What a check of the whole form found. */
export interface Validation {
  /** The values as they are to be sent, phone numbers in E.164. */
  readonly form: FormValues;
  /** Empty when all is well. */
  readonly errors: FieldErrors;
}

/**
 * Checks every field.
 * @param values What was typed, by field name.
 * @param country The country that a number without a calling code belongs to.
 */
export async function validate(
  fields: readonly FieldDefinition[],
  values: FormValues,
  country: string | undefined,
): Promise<Validation> {
  const form: Record<string, string> = {};
  const errors: Record<string, FieldProblem> = {};
  for (const { name, type, required } of fields) {
    const value = values[name]?.trim() ?? '';
    form[name] = value;
    if (!value) {
      if (required) errors[name] = type === 'tel' ? 'phone-missing' : 'field-missing';
    } else if (type === 'tel') {
      const check = (await loadPhoneCheck())(value, country);
      if ('problem' in check) errors[name] = check.problem;
      else form[name] = check.phoneNumber;
    }
  }
  return { form, errors };
}
