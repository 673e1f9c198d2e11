import { focusedIn } from '../ui/focused-in.js';
import type { ShowOptions } from './show-options.js';

/** What is read when the panel is requested: it may change while the code of the panel loads. */
export interface Moment {
  /** Whether the page opens the panel, not the visitor. */
  readonly proactive: boolean;
  /** The focused element. It gets the focus back when the panel is closed. */
  readonly opener: HTMLElement | null;
}

/** Reads the current moment. */
export function momentOf(host: HTMLElement, { proactive }: ShowOptions): Moment {
  return {
    proactive: proactive ?? !host.ownerDocument.defaultView?.navigator.userActivation?.isActive,
    opener: focusedIn(host.ownerDocument),
  };
}
