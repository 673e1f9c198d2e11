import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../i18n/localizer.js';
import { closeIcon, minimizeIcon } from './icons.js';

export interface FrameProps {
  texts: Texts;
  title: string;
  /** The view inside. */
  body: unknown;
  /** What lies over the view until it is answered; null while nothing does. */
  overlay: TemplateResult | null;
  /** Said to screen readers, silently. */
  announcement: string;
  /** In the flow there is nothing to shrink to. */
  minimizable: boolean;
  onMinimize: () => void;
  onClose: () => void;
  onKeydown: (event: KeyboardEvent) => void;
  onCancel: (event: Event) => void;
}

/** The panel around every view: the same size, title and buttons in each. */
export const frameView = ({ texts: { text }, ...props }: FrameProps) => html`
  <dialog
    part="panel"
    popover="manual"
    aria-labelledby="title"
    @keydown=${props.onKeydown}
    @cancel=${props.onCancel}
  >
    <div class="frame" ?inert=${!!props.overlay}>
      <header part="header">
        <h2 part="title" id="title" tabindex="-1"><slot name="title">${props.title}</slot></h2>
        ${
          props.minimizable
            ? html`<button
                part="minimize"
                type="button"
                aria-label=${text('minimize')}
                @click=${props.onMinimize}
              >
                ${minimizeIcon}
              </button>`
            : nothing
        }
        <button part="close" type="button" aria-label=${text('close')} @click=${props.onClose}>
          ${closeIcon}
        </button>
      </header>
      <div part="body">${props.body}</div>
      <footer part="footer"><slot name="footer"></slot></footer>
    </div>
    ${props.overlay}
    <p class="spoken" role="status">${props.announcement}</p>
  </dialog>
`;
