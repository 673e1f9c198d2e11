import type { FormValues } from '../lifecycle/metadata.js';
import type { FieldDefinition } from './definition.js';
import type { PhoneCheck } from './plain-phone.js';

/**
 * What is wrong, by the field's name: the key of a text, or a text of the page's own.
 */
export type FieldErrors = Readonly<Record<string, string>>;

/** What a check of the whole form found. */
export interface Validation {
  /** The values as they are to be sent, phone numbers in E.164. */
  readonly form: FormValues;
  /** Empty when all is well. */
  readonly errors: FieldErrors;
}

export interface Checks {
  phone(text: string): Promise<PhoneCheck>;
  /** What a form of the page's own checks beside the phone number. */
  custom?(field: FieldDefinition, value: string): string | undefined;
}

/**
 * Checks every field.
 * @param values What was typed, by field name.
 */
export async function validate(
  fields: readonly FieldDefinition[],
  values: FormValues,
  checks: Checks,
): Promise<Validation> {
  const form: Record<string, string> = {};
  const errors: Record<string, string> = {};
  for (const field of fields) {
    const { name, type, required } = field;
    const value = values[name]?.trim() ?? '';
    form[name] = value;
    let error;
    if (!value) {
      if (required) error = missing[type] ?? 'field-missing';
    } else if (type === 'tel') {
      const check = await checks.phone(value);
      if ('problem' in check) error = check.problem;
      else form[name] = check.phoneNumber;
    }
    error ??= checks.custom?.(field, value);
    if (error) errors[name] = error;
  }
  return { form, errors };
}

const missing: Readonly<Record<string, string>> = {
  tel: 'phone-missing',
  checkbox: 'field-unchecked',
};
