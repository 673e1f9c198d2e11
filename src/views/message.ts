import { html, type TemplateResult } from 'lit';

export interface MessageProps {
  icon: TemplateResult;
  heading: string;
  content: unknown;
  actions: unknown;
}

/** A view that has one thing to say: a picture, a sentence, and what can be done. */
export const messageView = ({ icon, heading, content, actions }: MessageProps) => html`
  <div class="message">
    <span part="badge">${icon}</span>
    <h3 part="heading" tabindex="-1">${heading}</h3>
    <p part="hint">${content}</p>
  </div>
  <div class="actions">${actions}</div>
`;
