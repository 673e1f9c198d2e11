import { html } from 'lit';

/** A department in the list. */
export interface GroupOption {
  readonly name: string;
  readonly label: string;
  /** The waiting time, or when the department opens. Empty when neither is known. */
  readonly hint: string;
  readonly isClosed: boolean;
}

export interface GroupsProps {
  legend: string;
  options: readonly GroupOption[];
  /** The name of the chosen department. */
  chosen: string;
  /** Whether a request is pending. */
  busy: boolean;
  onChoose: (name: string) => void;
}

/** The list of departments. The chosen one stays enabled, even if it closes in the meantime. */
export const groupsView = ({ legend, options, chosen, busy, onChoose }: GroupsProps) => html`
  <fieldset part="field">
    <legend part="label">${legend}</legend>
    ${options.map(
      ({ name, label, hint, isClosed }) => html`
        <label part="group">
          <input
            type="radio"
            name="group"
            value=${name}
            .checked=${name === chosen}
            ?disabled=${name !== chosen && (isClosed || busy)}
            @change=${() => onChoose(name)}
          />
          <span>${label}</span>
          ${hint && html`<small part="hint">${hint}</small>`}
        </label>
      `,
    )}
  </fieldset>
`;
