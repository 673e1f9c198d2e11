import type { ClickToCall, ClickToCallEventMap } from 'click-to-call';
import type { HTMLAttributes } from 'preact';

/** The tag as JSX takes it: the element's properties, and `on` with each event's name. */
type ClickToCallAttributes = HTMLAttributes<ClickToCall> &
  Partial<Omit<ClickToCall, keyof HTMLElement>> & {
    [Name in keyof ClickToCallEventMap as `on${Name}`]?: (event: ClickToCallEventMap[Name]) => void;
  };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'click-to-call': ClickToCallAttributes;
    }
  }
}
