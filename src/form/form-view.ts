import { html, nothing } from 'lit';
import type { FieldDefinition } from './definition.js';
import { ownValue } from '../own-value.js';
import type { FieldErrors } from './validation.js';
import type { Texts } from '../i18n/localizer.js';
import type { FormValues } from '../lifecycle/metadata.js';
import { busyLabel } from '../ui/busy-label.js';
import { warningIcon } from '../ui/icons.js';
import { liveText } from '../ui/live-text.js';

/** The phone fields; loaded when the visitor reaches one of them. */
export interface PhoneFieldsProps {
  /** The phone field of that name. */
  of(name: string): PhoneProps;
}

/** The part of a phone field that the form uses. */
export interface PhoneProps {
  /** The name of the country that a number belongs to. */
  countryName(text: string): string;
  /**
   * Renders the list of countries before the number.
   * @param onText Called with the new text of the field after the visitor has selected a country.
   */
  renderCountry(text: string, busy: boolean, onText: (text: string) => void): unknown;
  /** The visitor types. The value may be grouped again. */
  type(field: HTMLInputElement, event: Partial<InputEvent>): void;
}

/** The part of the form controller that the form uses. */
export interface EnteredProps {
  /** The department field at the top of the form; null where there is none. */
  readonly groupField: FieldDefinition | null;
  readonly fields: readonly FieldDefinition[];
  readonly values: FormValues;
  readonly errors: FieldErrors;
  /** The visitor changes a field. */
  input(name: string, value: string): void;
  /** Checks a field again, because its country has changed. */
  recheck(name: string): Promise<void>;
  /** Handles the visitor's change of a native control. */
  touch(): void;
}

/** The list of departments; loaded on pages that have some. */
export interface GroupsProps {
  render(value: string, busy: boolean, onValue: (value: string) => void): unknown;
}

export interface FormProps {
  texts: Texts;
  form: EnteredProps;
  /** The estimated waiting time; null where it is not known. */
  wait: unknown;
  /** A field that people do not see; nothing where the page has none. */
  honeypot: unknown;
  /** Why the page has stopped the request. */
  notice: string | null;
  /** Whether a request is under way: the values stay visible and cannot be changed. */
  busy: boolean;
  phone: PhoneFieldsProps | null;
  /** Country code shown before the field until the country list is loaded. */
  country: string | undefined;
  /** Renders the department field. */
  groups?: GroupsProps;
  /** The visitor has come to the phone field. */
  onPhone: () => void;
  /** The controls of a form of the page's own. */
  customControl?: (props: ControlProps) => unknown;
  onSubmit: () => void;
  onCancel: () => void;
}

export const formView = (props: FormProps) => {
  const { texts, form, wait, honeypot, notice, busy, onSubmit, onCancel } = props;
  const { text } = texts;
  // In the capture phase: the events of some controls do not bubble.
  const onControl = { handleEvent: () => form.touch(), capture: true };
  const handleSubmit = (event: Event) => {
    event.preventDefault();
    onSubmit();
  };
  // A form's methods are hidden by controls of their names: nothing is inserted into the form
  // itself, and it is removed together with the box around it.
  return html`
    <div class="transparent">
      <form part="form" novalidate @submit=${handleSubmit}>
        <div class="transparent">
          ${wait}
          <slot name="intro"></slot>
          <div class="fields">
            ${form.fields.map((field, index) => fieldView(field, idOf(index), props))}
            <slot name="fields" @input=${onControl} @change=${onControl}></slot>
          </div>
          ${honeypot}
          <slot name="consent" @input=${onControl} @change=${onControl}></slot>
          ${notice && html`<p part="notice" role="alert">${liveText(notice)}</p>`}
          <div class="actions">
            <button part="submit" class="primary" aria-disabled=${busy} @click=${handleSubmit}>
              ${busyLabel(busy, text('submit'), text('requesting'))}
            </button>
            <button part="cancel" class="quiet" type="button" @click=${onCancel}>
              ${text('cancel')}
            </button>
          </div>
        </div>
      </form>
    </div>
  `;
};

/** Generated ids: the names of the page may have any characters, and be ids already. */
const idOf = (index: number) => `field-${index}`;

/** The values of the form on screen by field name; empty where none is shown. */
export function readFields(root: ParentNode, fields: readonly FieldDefinition[]): FormValues {
  return Object.fromEntries(
    fields.flatMap(({ name }, index) => {
      const control = root.querySelector<HTMLInputElement>(`#${idOf(index)}`);
      if (!control) return [];
      const { type, checked, value } = control;
      return [[name, type === 'checkbox' ? (checked ? 'on' : '') : value]];
    }),
  );
}

/** What a control needs to know of its field. */
export interface ControlProps {
  field: FieldDefinition;
  id: string;
  value: string;
  busy: boolean;
  invalid: boolean;
  /** The id of the error message. */
  describedBy: unknown;
  onValue: (value: string) => void;
}

const fieldView = (field: FieldDefinition, id: string, props: FormProps) => {
  const { texts, form, busy, groups, customControl } = props;
  const { text, textOf } = texts;
  const { name, type, label = name, labelKey, required, half } = field;
  if (type === 'hidden') return nothing;
  const value = ownValue(form.values, name) ?? '';
  if (groups && field === form.groupField) {
    return groups.render(value, busy, (chosen) => form.input(name, chosen));
  }
  const phone = type === 'tel' ? props.phone?.of(name) : undefined;
  const error = ownValue(form.errors, name);
  const control = {
    field,
    id,
    value,
    busy,
    invalid: !!error,
    describedBy: error ? `${id}-error` : nothing,
    onValue: (now: string) => {
      // Some tools that fill forms dispatch `change` only.
      if (now !== (ownValue(form.values, name) ?? '')) form.input(name, now);
    },
  };
  const isInput = type === 'text' || type === 'email' || type === 'tel';
  return html`
    <div part="field" class=${half ? 'half' : ''}>
      <label part="label" for=${id}
        >${`${labelKey ? text(labelKey) : label} `}${
          required ? nothing : html`<small part="hint">${text('optional')}</small>`
        }</label
      >
      ${isInput ? inputView(control, props, phone) : customControl?.(control)}
      ${
        error
          ? html`<p part="error" id="${id}-error">
              ${warningIcon}${liveText(textOf(error, { country: phone?.countryName(value) ?? '' }))}
            </p>`
          : nothing
      }
    </div>
  `;
};

const inputView = (
  control: ControlProps,
  { form, country, onPhone }: FormProps,
  phone: PhoneProps | undefined,
) => {
  const { field, id, value, busy, invalid, describedBy, onValue } = control;
  const { name, type, required, autocomplete, maxlength, placeholder } = field;
  const isPhone = type === 'tel';
  const onInput = (event: Partial<InputEvent>) => {
    const target = event.target as HTMLInputElement;
    if (isPhone && event.type === 'input') phone?.type(target, event);
    onValue(target.value);
  };
  const onCountry = (text: string) => {
    onValue(text);
    // Another country may make the same number right.
    void form.recheck(name);
  };
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
      @input=${onInput}
      @change=${onInput}
    />
  `;
  if (!isPhone) return input;
  return html`
    <div class="phone line" @focusin=${onPhone} @pointerenter=${onPhone}>
      <div class="country">
        ${
          phone?.renderCountry(value, busy, onCountry) ??
          html`<div part="select">${value.startsWith('+') ? '+' : country}</div>`
        }
      </div>
      ${input}
    </div>
  `;
};
