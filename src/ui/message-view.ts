import { html, type TemplateResult } from 'lit';
import { liveText } from './live-text.js';

export interface MessageProps {
  icon: TemplateResult;
  heading: string;
  content: unknown;
  actions: unknown;
}

/** A view with a message: an icon, a heading, a text and buttons. */
export const messageView = ({ icon, heading, content, actions }: MessageProps) => html`
  <div class="message">
    <span part="badge">${icon}</span>
    <h3 part="heading" tabindex="-1">${liveText(heading)}</h3>
    <p part="hint">${content}</p>
  </div>
  <div class="actions">${actions}</div>
`;
