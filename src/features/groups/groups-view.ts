import { css, html } from 'lit';

/** Loaded with the view. */
export const groupsStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
  }
  [part='group'] {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    column-gap: 0.6em;
    padding-block: 0.25em;
    min-block-size: 3em;
  }
  [part='group'] > [part='hint'] {
    grid-column: 2;
    font-size: 0.9375em;
  }
  [type='radio'] {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
  [part='group']:has(:disabled) {
    color: var(--_muted);
  }
`;

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
