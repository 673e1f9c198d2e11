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
  /** The visitor wants out, by whatever the platform has for that. */
  onEscape: () => void;
}

/** The panel around every view: the same size, title and buttons in each. */
export const frameView = ({ texts, ...props }: FrameProps) => {
  const { text, language } = texts;
  return html`
    <dialog
      part="panel"
      popover="manual"
      lang=${language}
      aria-labelledby="title"
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        // The page's own Escape handlers are not meant, nor is the dialog's closing unasked.
        event.preventDefault();
        event.stopPropagation();
        props.onEscape();
      }}
      @cancel=${(event: Event) => {
        // A file that the visitor did not choose after all is not the panel.
        if (event.target !== event.currentTarget) return;
        // Android's back gesture, on a modal panel.
        event.preventDefault();
        props.onEscape();
      }}
    >
      <div class="frame" ?inert=${!!props.overlay}>
        <header part="header">
          <h2 part="title" id="title" tabindex="-1"><slot name="title">${props.title}</slot></h2>
          ${
            props.minimizable
              ? html`<button
                  part="minimize"
                  class="icon-button"
                  type="button"
                  aria-label=${text('minimize')}
                  @click=${props.onMinimize}
                >
                  ${minimizeIcon}
                </button>`
              : nothing
          }
          <button
            part="close"
            class="icon-button"
            type="button"
            aria-label=${text('close')}
            @click=${props.onClose}
          >
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
};
