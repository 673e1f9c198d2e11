import { html, nothing } from 'lit';
import type { FieldDefinition } from '../form/definition.js';
import type { FieldErrors } from '../form/validation.js';
import type { Texts } from '../i18n/localizer.js';
import type { FormValues } from '../lifecycle/metadata.js';
import { warningIcon } from './icons.js';

/** What the form knows of the phone number in it, once the visitor has come to its field. */
export interface PhoneProps {
  /** The name of the country that the number belongs to. */
  readonly typedCountry: string;
  /** The choice of another country; null while there is none. */
  renderCountry(busy: boolean): unknown;
  /** The visitor types. Returns what stands in the field from now on. */
  type(input: HTMLInputElement, isDeleting: boolean): string;
}

/** What has been entered, and how more is. */
export interface EnteredProps {
  readonly fields: readonly FieldDefinition[];
  readonly values: FormValues;
  readonly errors: FieldErrors;
  /** The visitor changes a field. */
  input(name: string, value: string): void;
  /** The visitor changes a control of the page's own. */
  touch(): void;
}

export interface FormProps {
  texts: Texts;
  form: EnteredProps;
  /** How long a call made now would wait; null where nothing is known. */
  wait: unknown;
  /** Why the page did not let the form go out. */
  notice: string | null;
  /** A request is under way: what was entered stays in sight and cannot be changed. */
  busy: boolean;
  phone: PhoneProps | null;
  /** The code of the country that stands before the number. */
  country: string | undefined;
  /** The visitor has come to the phone field. */
  onPhone: () => void;
  /** The controls of a form of the page's own. */
  customControl?: (props: ControlProps) => unknown;
  onSubmit: () => void;
  onCancel: () => void;
}

export const formView = (props: FormProps) => {
  const { texts, form, wait, notice, busy, onSubmit, onCancel } = props;
  const { text } = texts;
  const onControlInput = () => form.touch();
  const handleSubmit = (event: Event) => {
    event.preventDefault();
    onSubmit();
  };
  return html`
    <form part="form" novalidate @submit=${handleSubmit}>
      ${wait}
      <slot name="intro"></slot>
      <div class="fields">
        ${form.fields.map((field, index) => fieldView(field, `field-${index}`, props))}
        <slot name="fields" @input=${onControlInput}></slot>
      </div>
      <slot name="consent" @input=${onControlInput}></slot>
      ${notice && html`<p part="notice" role="alert">${notice}</p>`}
      <div class="actions">
        <button part="submit" class="primary" aria-disabled=${busy} @click=${handleSubmit}>
          ${busy ? html`<span part="progress"></span>${text('requesting')}` : text('submit')}
        </button>
        <button part="cancel" class="quiet" type="button" @click=${onCancel}>
          ${text('cancel')}
        </button>
      </div>
    </form>
  `;
};

/** What a control needs to know of its field. */
export interface ControlProps {
  field: FieldDefinition;
  /** Its id: the page's names may hold anything, and be those of other elements. */
  id: string;
  value: string;
  busy: boolean;
  invalid: boolean;
  /** The id of what is wrong with it. */
  describedBy: unknown;
  onValue: (value: string) => void;
}

const fieldView = (field: FieldDefinition, id: string, props: FormProps) => {
  const { texts, form, busy, customControl } = props;
  const { text, textOf } = texts;
  const { name, type, label, required, half } = field;
  if (type === 'hidden') return nothing;
  const error = form.errors[name];
  const control = {
    field,
    id,
    value: form.values[name] ?? '',
    busy,
    invalid: !!error,
    describedBy: error ? `${id}-error` : nothing,
    onValue: (value: string) => form.input(name, value),
  };
  const isInput = type === 'text' || type === 'email' || type === 'tel';
  return html`
    <div part="field" class=${half ? 'half' : ''}>
      <label part="label" for=${id}
        >${textOf(label)}
        ${required ? nothing : html`<small part="hint">${text('optional')}</small>`}</label
      >
      ${isInput ? inputView(control, props) : customControl?.(control)}
      ${
        error
          ? html`<p part="error" id="${id}-error">
              ${warningIcon}${textOf(error, { country: props.phone?.typedCountry ?? '' })}
            </p>`
          : nothing
      }
    </div>
  `;
};

const inputView = (control: ControlProps, { phone, country, onPhone }: FormProps) => {
  const { field, id, value, busy, invalid, describedBy, onValue } = control;
  const { name, type, required, autocomplete, maxlength, placeholder } = field;
  const isPhone = type === 'tel';
  const input = html`
    <input
      part="input"
      id=${id}
      name=${name}
      type=${type}
      maxlength=${maxlength ?? nothing}
      placeholder=${placeholder ?? nothing}
      autocomplete=${autocomplete ?? nothing}
      aria-required=${!!required}
      aria-invalid=${invalid}
      aria-describedby=${describedBy}
      ?readonly=${busy}
      .value=${value}
      @input=${(event: InputEvent) => {
        const target = event.target as HTMLInputElement;
        const isDeleting = !!event.inputType?.startsWith('delete');
        onValue((isPhone && phone?.type(target, isDeleting)) || target.value);
      }}
    />
  `;
  if (!isPhone) return input;
  return html`
    <div class="phone line" @focusin=${onPhone} @pointerenter=${onPhone}>
      <div class="country">
        ${phone?.renderCountry(busy) ?? html`<div part="select" dir="ltr">${country}</div>`}
      </div>
      ${input}
    </div>
  `;
};
