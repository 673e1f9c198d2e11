import { html, nothing, type TemplateResult } from 'lit';
import type { ControlProps } from '../../form/form-view.js';

/** Renders the controls of a custom form that the default form does not have. */
export function customControl(props: ControlProps): TemplateResult | typeof nothing {
  const { field, id, value, busy, describedBy, invalid, onValue } = props;
  const { name, type, options = [], required = false, placeholder = '', maxlength } = field;
  const onInput = (event: Event) => {
    const control = event.target as HTMLInputElement;
    onValue(type === 'checkbox' ? (control.checked ? 'on' : '') : control.value);
  };
  if (type === 'select') {
    return html`<div class="chevron">
      <select
        part="select"
        id=${id}
        name=${name}
        autocomplete=${field.autocomplete ?? nothing}
        aria-required=${required}
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        ?disabled=${busy}
        @input=${onInput}
        @change=${onInput}
      >
        <option value="" ?selected=${!value}>${placeholder}</option>
        ${options.map(
          (option) =>
            html`<option value=${option.value} ?selected=${option.value === value}>
              ${option.label}
            </option>`,
        )}
      </select>
    </div>`;
  }
  if (type === 'textarea') {
    return html`
      <textarea
        part="input"
        id=${id}
        name=${name}
        rows="3"
        maxlength=${maxlength ?? nothing}
        placeholder=${placeholder}
        autocomplete=${field.autocomplete ?? nothing}
        aria-required=${required}
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        ?readonly=${busy}
        .value=${value}
        @input=${onInput}
        @change=${onInput}
      ></textarea>
    `;
  }
  return html`
    <input
      part="input"
      type="checkbox"
      id=${id}
      name=${name}
      aria-required=${required}
      aria-invalid=${invalid}
      aria-describedby=${describedBy}
      aria-disabled=${busy}
      .checked=${!!value}
      @click=${(event: Event) => busy && event.preventDefault()}
      @input=${onInput}
      @change=${onInput}
    />
  `;
}
