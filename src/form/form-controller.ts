import type { ReactiveControllerHost } from 'lit';
import { defaultFields, familyNameFirstFields, type FieldDefinition } from './definition.js';
import type { ControlProps } from './form-view.js';
import type { PhoneCheck } from './plain-phone.js';
import { ownValue } from '../own-value.js';
import { shownValue } from './shown-value.js';
import { validate, type FieldErrors, type FieldProblem } from './validation.js';
import type { FormValues } from '../lifecycle/metadata.js';
import type { Lifecycle } from '../lifecycle/lifecycle.js';

/** A form control of the page that is not valid. */
export interface ControlProblem {
  /** The control's name; its label where it has none. */
  readonly name: string;
  /** The label of the control and the validation message of the browser. */
  readonly text: string;
}

/** A form of the page's own: its fields and controls. */
export interface CustomForm {
  /** Empty where the form is the default one. */
  readonly fields: readonly FieldDefinition[];
  /** The problem of a value that is not empty. */
  readonly checkField: (field: FieldDefinition, value: string) => FieldProblem | undefined;
  /** The first control of the page that is not valid; null where all are valid. */
  checkControls(): ControlProblem | null;
  /** The values of the controls by name. One with the name of a field is left out and reported. */
  valuesOfControls(fieldNames: readonly string[]): FormValues;
  /**
   * Focuses the first control that is not valid. Returns whether it could: a control that is not
   * visible takes no focus.
   */
  reportControls(): boolean;
  /** Renders the control of a field that the default form does not have. */
  readonly render: (props: ControlProps) => unknown;
}

export interface FormControllerOptions {
  lifecycle: Lifecycle;
  /** Loads the code for controls of the page; null where the page has none. */
  loadCustom?: () => Promise<CustomForm | null>;
  /** The values on screen by field name; empty while the form is not shown. */
  read?: () => FormValues;
  /**
   * Checks the phone number in the field of that name. While the visitor types, nothing is asked
   * about it.
   */
  checkPhone: (text: string, whileTyping: boolean, name: string) => Promise<PhoneCheck>;
  /** Whether the visitor's own phone number may be left out. */
  phoneOptional: () => boolean;
  /** Whether the default form asks for the family name first. Default: never. */
  familyNameFirst?: () => boolean;
}

/** What the visitor has entered, and what is wrong with it. */
export class FormController {
  readonly #host: ReactiveControllerHost;
  readonly #options: FormControllerOptions;
  #values: FormValues = {};
  #errors: FieldErrors = {};
  #controlProblem: ControlProblem | null = null;
  #notice: string | null = null;
  #touched = false;
  /** How often the page has filled the form. */
  #fillings = 0;
  /** The last check while typing, by the name of a field that has shown an error. */
  readonly #rechecks = new Map<string, symbol>();

  /** The page's own form; null where it has none. */
  custom: CustomForm | null = null;

  /** The department field at the top of the form; null where there is none. */
  groupField: FieldDefinition | null = null;

  constructor(host: ReactiveControllerHost, options: FormControllerOptions) {
    this.#host = host;
    this.#options = options;
    options.lifecycle.subscribe(({ state }) => {
      // The values are kept after failures and for renewals, until the interaction ends.
      if (state === 'closed') this.fill({});
    });
  }

  get fields(): readonly FieldDefinition[] {
    const { groupField } = this;
    if (!groupField) return this.#ownFields;
    return [groupField, ...this.#ownFields.filter(({ name }) => name !== groupField.name)];
  }

  get #ownFields(): readonly FieldDefinition[] {
    if (this.custom?.fields.length) return this.custom.fields;
    const fields = this.#options.familyNameFirst?.() ? familyNameFirstFields : defaultFields;
    return this.#options.phoneOptional()
      ? fields.map((field) => ({ ...field, required: false }))
      : fields;
  }

  /** The name of the field with the visitor's phone number: the first of type `tel`. */
  get phoneField(): string {
    return this.fields.find(({ type }) => type === 'tel')?.name ?? '';
  }

  /** The values by field name. */
  get values(): FormValues {
    return this.#values;
  }

  /** The problems of the last check; those of fields that were changed since are checked again. */
  get errors(): FieldErrors {
    return this.#errors;
  }

  /** The control of the page that was not valid at the last check; null for none. */
  get controlProblem(): ControlProblem | null {
    return this.#controlProblem;
  }

  /** The problem of a control of the page that is not visible; null for none. */
  get notice(): string | null {
    return this.#notice;
  }

  /** All problems of the last check, each with the name of its field, for developers. */
  get problems(): readonly string[] {
    const fields = Object.entries(this.#errors).map(
      ([name, problem]) => `${name}: ${'key' in problem ? problem.key : problem.text}`,
    );
    const control = this.#controlProblem;
    return control ? [...fields, `${control.name}: ${control.text}`] : fields;
  }

  /** Whether the visitor has changed a field in this interaction. */
  get touched(): boolean {
    // Password managers and similar tools change fields without an event.
    return this.#touched || Object.keys(this.#unread()).length > 0;
  }

  /** Whether every required field has a value. */
  get complete(): boolean {
    return this.fields.every(({ name, required }) => !required || ownValue(this.#values, name));
  }

  /** Fills the form for the page. The previous values are dropped. */
  fill(values: FormValues): void {
    const shown = this.fields.flatMap((field) => {
      const value = ownValue(values, field.name) ?? field.value;
      return value ? [[field.name, shownValue(field, value)]] : [];
    });
    this.#values = { ...values, ...Object.fromEntries(shown) } as FormValues;
    this.#errors = {};
    this.#rechecks.clear();
    this.#controlProblem = this.#notice = null;
    this.#touched = false;
    this.#fillings++;
    this.#host.requestUpdate();
  }

  /** Selects a department for the visitor: it does not count as a change of the form. */
  selectGroup(value: string): void {
    if (this.groupField) this.#take({ [this.groupField.name]: value });
  }

  /** The visitor changes a field. */
  input(name: string, value: string): void {
    // A field that is removed while it has the focus fires a last `change`.
    if (this.#options.lifecycle.interaction.state === 'closed') return;
    this.#values = { ...this.#values, [name]: value };
    this.touch();
    void this.recheck(name);
  }

  /**
   * Checks a field again that has shown an error. One that has shown none is left alone until the
   * form is sent.
   */
  async recheck(name: string): Promise<void> {
    if (!this.#rechecks.has(name)) return;
    const recheck = Symbol(name);
    this.#rechecks.set(name, recheck);
    const fields = this.fields.filter((field) => field.name === name);
    // Without the code for phone numbers, the next check of the form says what is wrong.
    const validation = await this.#validate(fields, true).catch(() => undefined);
    // The field may have been changed again, or the form checked as a whole, or filled.
    if (this.#rechecks.get(name) !== recheck) return;
    this.#removeErrors([name]);
    this.#errors = { ...this.#errors, ...validation?.errors };
    this.#host.requestUpdate();
  }

  /** Handles the visitor's change of a field or of a native control. */
  touch(): void {
    this.#touched = true;
    this.#controlProblem = this.#notice = null;
    this.#options.lifecycle.dispatch({ type: 'start' });
    this.#host.requestUpdate();
  }

  /** Reads the current values of the controls: form fillers change them without an event. */
  readControls(): void {
    this.#take(this.#unread());
  }

  /**
   * Loads the code for controls that the page has added since the panel was opened. The fields on
   * screen stay: those of the page take effect at the next opening.
   */
  async prepare(): Promise<void> {
    if (this.custom) return;
    const added = await this.#options.loadCustom?.();
    // The panel may have been opened again in the meantime, with all that the page has.
    if (added) this.custom ??= { ...added, fields: [] };
  }

  /**
   * Checks the form. Resolves with the values to send, or with null and {@link errors} or
   * {@link controlProblem} set.
   */
  async check(): Promise<FormValues | null> {
    const fillings = this.#fillings;
    this.readControls();
    // Results of earlier checks that are still pending are ignored.
    for (const name of this.#rechecks.keys()) this.#rechecks.set(name, Symbol(name));
    const { form, errors } = await this.#validate(this.fields, false);
    // The page may have filled the form again while the check was waiting for its code.
    if (fillings !== this.#fillings) return null;
    this.#errors = errors;
    for (const name of Object.keys(errors)) this.#rechecks.set(name, Symbol(name));
    this.#controlProblem = this.custom?.checkControls() ?? null;
    this.#notice = null;
    this.#host.requestUpdate();
    if (Object.keys(errors).length > 0 || this.#controlProblem) return null;
    return { ...this.custom?.valuesOfControls(this.fields.map(({ name }) => name)), ...form };
  }

  /** Focuses the control of the page that is not valid, once it is on screen. */
  reportControls(): void {
    // The browser reports nothing for a control that is not visible.
    if (!this.custom?.reportControls()) this.#notice = this.#controlProblem?.text ?? null;
    this.#host.requestUpdate();
  }

  #validate(fields: readonly FieldDefinition[], whileTyping: boolean) {
    return validate(fields, this.#values, {
      phone: (text, name) => this.#options.checkPhone(text, whileTyping, name),
      custom: this.custom?.checkField,
    });
  }

  #take(values: FormValues): void {
    this.#values = { ...this.#values, ...values };
    this.#removeErrors(Object.keys(values));
  }

  /** Removes the errors of some fields. */
  #removeErrors(names: readonly string[]): void {
    this.#errors = Object.fromEntries(
      Object.entries(this.#errors).filter(([name]) => !names.includes(name)),
    );
  }

  /** The values on screen that were changed without an event. */
  #unread(): FormValues {
    const shown = Object.entries(this.#options.read?.() ?? {});
    return Object.fromEntries(
      shown.filter(([name, value]) => value !== (ownValue(this.#values, name) ?? '')),
    );
  }
}
