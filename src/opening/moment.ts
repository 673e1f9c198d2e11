import { focusedIn } from '../ui/focused-in.js';
import type { ShowOptions } from './show-options.js';

/** What is read when the panel is requested: it may change while the code of the panel loads. */
export interface Moment {
  /** Whether the page opens the panel, not the visitor. */
  readonly proactive: boolean;
  /** The focused element. It gets the focus back when the panel is closed. */
  readonly opener: HTMLElement | null;
  /** Whether the panel takes the focus. */
  readonly takesFocus: boolean;
}

/** Reads the current moment. */
export function momentOf(host: HTMLElement, { proactive }: ShowOptions): Moment {
  const isProactive =
    proactive ?? !host.ownerDocument.defaultView?.navigator.userActivation?.isActive;
  return {
    proactive: isProactive,
    opener: focusedIn(host.ownerDocument),
    // The launcher is hidden while the panel is open, so the panel takes its focus.
    takesFocus: !isProactive || !!host.shadowRoot?.activeElement,
  };
}
