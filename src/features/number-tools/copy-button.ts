import { html, svg } from 'lit';

export interface CopyButtonProps {
  label: string;
  /** Whether the text was copied a moment ago. The button shows a check mark then. */
  done: boolean;
  onPress: () => void;
}

const copied = svg`<path d="M5 13l4.5 4.5L19 7"/>`;
const copy = svg`<rect x="9" y="9" width="11" height="11" rx="2"/>
  <path d="M5 15V6a2 2 0 0 1 2-2h8"/>`;

/** A button that copies the number or the access code. */
export const copyButton = ({ label, done, onPress }: CopyButtonProps) => html`
  <button
    part="copy"
    class="icon-button"
    type="button"
    aria-label=${label}
    title=${label}
    @click=${onPress}
  >
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${done ? copied : copy}</svg>
  </button>
`;
