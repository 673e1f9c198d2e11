import { html, nothing } from 'lit';
import type { FieldDefinition } from '../form/definition.js';
import type { FieldErrors } from '../form/validation.js';
import type { Texts } from '../i18n/localizer.js';
import type { FormValues } from '../lifecycle/metadata.js';
import { warningIcon } from './icons.js';

/** What the form knows of the phone number in it. */
export interface PhoneProps {
  /** The code of the country that stands before it. */
  country: string | undefined;
  /** The choice of another; null until there is one. */
  choice: unknown;
  /** The name of the country that the number belongs to. */
  typedCountry: string;
  /** The visitor has come to the field. */
  onFocus: () => void;
  /** The visitor types. Returns what stands in the field from now on. */
  onType: (input: HTMLInputElement, isDeleting: boolean) => string;
}

export interface FormProps {
  texts: Texts;
  fields: readonly FieldDefinition[];
  values: FormValues;
  errors: FieldErrors;
  /** How long a call made now would wait; null where nothing is known. */
  wait: unknown;
  /** Why the page did not let the form go out. */
  notice: string | null;
  /** A request is under way: what was entered stays in sight and cannot be changed. */
  busy: boolean;
  phone: PhoneProps;
  /** The controls of a form of the page's own. */
  customControl?: (props: ControlProps) => unknown;
  onInput: (name: string, value: string) => void;
  /** The visitor types in a control of the page's own. */
  onControlInput: () => void;
  onSubmit: () => void;
  onCancel: () => void;
}

export const formView = (props: FormProps) => {
  const { texts, fields, wait, notice, busy, onControlInput, onSubmit, onCancel } = props;
  const { text } = texts;
  return html`
    <form
      part="form"
      novalidate
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      ${wait}
      <slot name="intro"></slot>
      <div class="fields">
        ${fields.map((field) => fieldView(field, props))}
        <slot name="fields" @input=${onControlInput}></slot>
      </div>
      <slot name="consent" @input=${onControlInput}></slot>
      ${notice && html`<p part="notice" role="alert">${notice}</p>`}
      <div class="actions">
        <button part="submit" class="primary" aria-disabled=${busy}>
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
  value: string;
  busy: boolean;
  invalid: boolean;
  /** The id of what is wrong with it. */
  describedBy: unknown;
  onValue: (value: string) => void;
}

const fieldView = (field: FieldDefinition, props: FormProps) => {
  const { texts, values, errors, busy, customControl, onInput } = props;
  const { text, textOf } = texts;
  const { name, type, label, required, half } = field;
  if (type === 'hidden') return nothing;
  const error = errors[name];
  const control = {
    field,
    value: values[name] ?? '',
    busy,
    invalid: !!error,
    describedBy: error ? `${name}-error` : nothing,
    onValue: (value: string) => onInput(name, value),
  };
  const isInput = type === 'text' || type === 'email' || type === 'tel';
  return html`
    <div part="field" class=${half ? 'half' : ''}>
      <label part="label" for=${name}
        >${textOf(label)}
        ${required ? nothing : html`<small part="hint">${text('optional')}</small>`}</label
      >
      ${isInput ? inputView(control, props) : customControl?.(control)}
      ${
        error
          ? html`<p part="error" id="${name}-error">
              ${warningIcon}${textOf(error, { country: props.phone.typedCountry })}
            </p>`
          : nothing
      }
    </div>
  `;
};

const inputView = (control: ControlProps, { phone }: FormProps) => {
  const { field, value, busy, invalid, describedBy, onValue } = control;
  const { name, type, required, autocomplete, maxlength, placeholder } = field;
  const isPhone = type === 'tel';
  const input = html`
    <input
      part="input"
      id=${name}
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
        onValue(isPhone ? phone.onType(target, isDeleting) : target.value);
      }}
    />
  `;
  if (!isPhone) return input;
  return html`
    <div class="phone" @focusin=${phone.onFocus} @pointerenter=${phone.onFocus}>
      <div class="country">
        ${phone.choice ?? html`<div part="select" dir="ltr">${phone.country}</div>`}
      </div>
      ${input}
    </div>
  `;
};
