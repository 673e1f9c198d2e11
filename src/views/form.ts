import { html, nothing } from 'lit';
import type { FieldDefinition } from '../form/definition.js';
import type { FieldErrors } from '../form/validation.js';
import type { Texts } from '../i18n/localizer.js';
import type { FormValues } from '../lifecycle/metadata.js';
import type { WaitEstimate } from '../services/call-in-service.js';
import { warningIcon } from './icons.js';

export interface FormProps {
  texts: Texts;
  fields: readonly FieldDefinition[];
  values: FormValues;
  errors: FieldErrors;
  /** How long a call made now would wait. */
  wait: WaitEstimate;
  /** Why the page did not let the form go out. */
  notice: string | null;
  /** A request is under way: what was entered stays in sight and cannot be changed. */
  busy: boolean;
  onInput: (name: string, value: string) => void;
  /** The visitor has come to a field. */
  onFocus: (field: FieldDefinition) => void;
  onSubmit: () => void;
  onCancel: () => void;
}

export const formView = (props: FormProps) => {
  const { texts, fields, notice, busy, onSubmit, onCancel } = props;
  const { text } = texts;
  return html`
    <form
      part="form"
      novalidate
      aria-busy=${busy}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      ${waitView(props)}
      <slot name="intro"></slot>
      <div class="fields">
        ${fields.map((field) => fieldView(field, props))}
        <slot name="fields"></slot>
      </div>
      <slot name="consent"></slot>
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

const waitView = ({ texts: { text, duration }, wait }: FormProps) => {
  if (wait === 'unknown') return nothing;
  if (wait === 'nobody') {
    return html`
      <p part="wait" class="nobody">${text('wait-nobody')}</p>
      <slot name="alternative"></slot>
    `;
  }
  return html`<p part="wait">
    ${wait > 0 ? text('wait', { time: duration(wait * 1000) }) : text('wait-none')}
  </p>`;
};

const fieldView = (
  field: FieldDefinition,
  { texts: { text }, values, errors, busy, onInput, onFocus }: FormProps,
) => {
  const { name, type, label, required, autocomplete, maxLength, half } = field;
  const error = errors[name];
  return html`
    <div part="field" class=${half ? 'half' : ''}>
      <label part="label" for=${name}
        >${text(label)} ${required ? nothing : html`<small>${text('optional')}</small>`}</label
      >
      <input
        part="input"
        id=${name}
        name=${name}
        type=${type}
        maxlength=${maxLength}
        autocomplete=${autocomplete}
        aria-required=${!!required}
        aria-invalid=${!!error}
        aria-describedby=${error ? `${name}-error` : nothing}
        ?readonly=${busy}
        .value=${values[name] ?? ''}
        @focus=${() => onFocus(field)}
        @input=${(event: InputEvent) => onInput(name, (event.target as HTMLInputElement).value)}
      />
      ${error ? html`<p part="error" id="${name}-error">${warningIcon}${text(error)}</p>` : nothing}
    </div>
  `;
};
