import type { ReactiveControllerHost } from 'lit';
import { defaultFields, type FieldDefinition } from '../form/definition.js';
import type { PhoneCheck } from '../form/plain-phone.js';
import { validate, type FieldErrors } from '../form/validation.js';
import type { FormValues } from '../lifecycle/metadata.js';
import type { Lifecycle } from '../lifecycle/lifecycle.js';

/** What a form of the page's own brings along. */
export interface CustomForm {
  /** Empty where the form is the default one. */
  readonly fields: readonly FieldDefinition[];
  /** What is wrong with a value beside being missing. */
  readonly checkField: (field: FieldDefinition, value: string) => string | undefined;
  /** The same values, with none in a box that is not to be ticked. */
  untick(values: FormValues): FormValues;
  /** Whether the native controls of the page will do. */
  checkControls(): boolean;
  /** Their values by name. */
  valuesOfControls(): FormValues;
}

export interface FormControllerOptions {
  lifecycle: Lifecycle;
  /** Fetches what controls of the page's own need, where some have come since. */
  prepare?: () => Promise<unknown>;
  checkPhone: (text: string) => Promise<PhoneCheck>;
  /** Whether the visitor's own phone number may be left out. */
  phoneOptional: () => boolean;
}

/** What the visitor has entered, and what is wrong with it. */
export class FormController {
  readonly #host: ReactiveControllerHost;
  readonly #options: FormControllerOptions;
  #values: FormValues = {};
  #errors: FieldErrors = {};
  #touched = false;
  /** How often the page has filled the form. */
  #fillings = 0;

  /** The page's own form; null where it has none. */
  custom: CustomForm | null = null;

  constructor(host: ReactiveControllerHost, options: FormControllerOptions) {
    this.#host = host;
    this.#options = options;
    options.lifecycle.subscribe(({ state }) => {
      // What was entered outlives failures and renewals, but not the interaction.
      if (state === 'closed') this.fill({});
    });
  }

  get fields(): readonly FieldDefinition[] {
    if (this.custom?.fields.length) return this.custom.fields;
    return this.#options.phoneOptional()
      ? defaultFields.map((field) => ({ ...field, required: false }))
      : defaultFields;
  }

  /** The name of the field with the visitor's own number: the first of its kind. */
  get phoneField(): string {
    return this.fields.find(({ type }) => type === 'tel')?.name ?? '';
  }

  /** What stands in the fields, by field name. */
  get values(): FormValues {
    return this.#values;
  }

  /** What was wrong at the last check, less the fields changed since. */
  get errors(): FieldErrors {
    return this.#errors;
  }

  /** Whether the visitor has changed a field in this interaction. */
  get touched(): boolean {
    return this.#touched;
  }

  /** Whether every field that has to be filled in is. */
  get complete(): boolean {
    return this.fields.every(({ name, required }) => !required || this.#values[name]);
  }

  /** The page fills the form; what stood in it before is gone. */
  fill(values: FormValues): void {
    const given: Record<string, string> = {};
    for (const { name, value } of this.fields) if (value) given[name] = value;
    Object.assign(given, values);
    this.#values = this.custom?.untick(given) ?? given;
    this.#errors = {};
    this.#touched = false;
    this.#fillings++;
    this.#host.requestUpdate();
  }

  /** The visitor changes a field. */
  input(name: string, value: string): void {
    this.#values = { ...this.#values, [name]: value };
    const { [name]: _, ...others } = this.#errors;
    this.#errors = others;
    this.touch();
  }

  /** The visitor changes a control of the page's own. */
  touch(): void {
    this.#touched = true;
    this.#options.lifecycle.dispatch({ type: 'start' });
    this.#host.requestUpdate();
  }

  /** Checks the form. Resolves with the values to send, or with null and {@link errors} set. */
  async check(): Promise<FormValues | null> {
    const fillings = this.#fillings;
    if (!this.custom) await this.#options.prepare?.();
    const { form, errors } = await validate(this.fields, this.#values, {
      phone: this.#options.checkPhone,
      custom: this.custom?.checkField,
    });
    // The check may have waited for its library; what it found is not said of another form.
    if (fillings !== this.#fillings) return null;
    this.#errors = errors;
    this.#host.requestUpdate();
    if (Object.keys(errors).length > 0 || this.custom?.checkControls() === false) return null;
    return { ...form, ...this.custom?.valuesOfControls() };
  }
}
