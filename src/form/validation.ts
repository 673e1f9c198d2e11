import type { StringKey } from '../i18n/english.js';
import type { FormValues } from '../lifecycle/metadata.js';
import type { FieldDefinition, FieldType } from './definition.js';
import { ownValue } from '../own-value.js';
import type { PhoneCheck } from './plain-phone.js';

/** The problem of a field: the key of a text of the element, or a text of the page. */
export type FieldProblem = { readonly key: StringKey } | { readonly text: string };

/** The problems by field name. */
export type FieldErrors = Readonly<Record<string, FieldProblem>>;

/** The result of a check of the whole form. */
export interface Validation {
  /** The values as they are to be sent, phone numbers in E.164. */
  readonly form: FormValues;
  /** Empty when all is well. */
  readonly errors: FieldErrors;
}

export interface Checks {
  /** Checks the phone number in the field of that name. */
  phone(text: string, name: string): Promise<PhoneCheck>;
  /** The additional check of a form of the page's own. */
  custom?(field: FieldDefinition, value: string): FieldProblem | undefined;
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
  const form: [name: string, value: string][] = [];
  const errors: [name: string, problem: FieldProblem][] = [];
  for (const field of fields) {
    const { name, type, required } = field;
    const value = ownValue(values, name)?.trim() ?? '';
    let sent = value;
    let error: FieldProblem | undefined;
    if (!value) {
      if (required) error = { key: missing[type] ?? 'field-missing' };
    } else if (type === 'tel') {
      const check = await checks.phone(value, name);
      if ('problem' in check) error = { key: check.problem };
      else sent = check.phoneNumber;
    }
    error ??= checks.custom?.(field, value);
    form.push([name, sent]);
    if (error) errors.push([name, error]);
  }
  return { form: Object.fromEntries(form), errors: Object.fromEntries(errors) };
}

const missing: Readonly<Partial<Record<FieldType, StringKey>>> = {
  tel: 'phone-missing',
  checkbox: 'field-unchecked',
};
