import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../i18n/localizer.js';
import { closeIcon, minimizeIcon } from '../ui/icons.js';
import { liveText } from '../ui/live-text.js';
import { announcementView } from './announcement-view.js';

export interface FrameProps {
  texts: Texts;
  title: string;
  /** The view inside. */
  body: unknown;
  /** A question that covers the view until it is answered; null while there is none. */
  overlay: TemplateResult | null;
  /** Whether the panel is invisible, but still there for screen readers. */
  leaving: boolean;
  /** Whether the overlay has just come: the view behind it is not inert yet. */
  isOverlayNew: boolean;
  /** The text of the live region for screen readers; heard while the panel is on screen. */
  announcement: string;
  /** Whether there is a button to minimize the panel: not in the flow of the page. */
  minimizable: boolean;
  onMinimize: () => void;
  onClose: () => void;
  /** The visitor pressed Escape or used the back gesture of the system. */
  onEscape: () => void;
}

/** The frame of the panel: it has the same title and buttons in each view. */
export const frameView = ({ texts, ...props }: FrameProps) => {
  const { text, language, direction } = texts;
  const title = liveText(props.title);
  // All but the title, which names the panel: an inert one gives no name in Chromium.
  const covered = !!props.overlay && !props.isOverlayNew;
  const name = text('window', { title: props.title });
  // The title itself is the better name: it may be an element of the page's own.
  const isNamedByTitle = name === props.title;
  return html`
    <dialog
      part="panel"
      class=${props.leaving ? 'leaving' : ''}
      popover="manual"
      lang=${language}
      dir=${direction}
      aria-label=${isNamedByTitle ? nothing : name}
      aria-labelledby=${isNamedByTitle ? 'title' : nothing}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        // Neither the Escape handlers of the page nor the dialog itself react to this key.
        event.preventDefault();
        event.stopPropagation();
        props.onEscape();
      }}
      @cancel=${(event: Event) => {
        // A file input dispatches `cancel` too, when the visitor chooses no file.
        if (event.target !== event.currentTarget) return;
        // The back gesture of Android closes a modal dialog.
        event.preventDefault();
        props.onEscape();
      }}
    >
      <div class="frame">
        <div part="header">
          <h2 part="title" id="title" tabindex="-1"><slot name="title">${title}</slot></h2>
          ${
            props.minimizable
              ? html`<button
                  part="minimize"
                  class="icon-button"
                  type="button"
                  aria-label=${text('minimize')}
                  ?inert=${covered}
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
            ?inert=${covered}
            @click=${props.onClose}
          >
            ${closeIcon}
          </button>
        </div>
        <div part="body" ?inert=${covered}>${props.body}</div>
        <div part="footer" ?inert=${covered}><slot name="footer"></slot></div>
      </div>
      ${props.overlay} ${announcementView(props.announcement)}
    </dialog>
  `;
};
