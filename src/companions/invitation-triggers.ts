import type { Scheduler } from '../scheduler.js';

/** What an invitation is shown after. */
export type InvitationTrigger = 'delay' | 'scroll-depth' | 'exit';

/** Which triggers are awaited. */
export interface TriggerOptions {
  /** The time on the page, in ms; null for never. */
  readonly delay: number | null;
  /** The share of the page that has been scrolled, from 0 to 1; null for never. */
  readonly scrollDepth: number | null;
  /** Whether the pointer leaving the page at the top is a trigger. */
  readonly exit: boolean;
  readonly scheduler: Scheduler;
}

/**
 * Waits for the first of some triggers.
 * @returns A function that stops waiting.
 */
export function awaitTrigger(
  page: Document,
  { delay, scrollDepth, exit, scheduler }: TriggerOptions,
  onTrigger: (trigger: InvitationTrigger) => void,
): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let cancelDelay = () => {};
  const stop = () => {
    listening.abort();
    cancelDelay();
  };
  const trigger = (name: InvitationTrigger) => {
    stop();
    onTrigger(name);
  };
  if (delay !== null) cancelDelay = scheduler.after(delay, () => trigger('delay'));
  if (scrollDepth !== null) {
    const handleScroll = () => {
      if (depthOf(page) >= scrollDepth) trigger('scroll-depth');
    };
    page.addEventListener('scroll', handleScroll, { signal, passive: true });
  }
  if (exit) {
    const handleLeave = ({ clientY }: MouseEvent) => {
      if (clientY <= 0) trigger('exit');
    };
    page.documentElement.addEventListener('mouseleave', handleLeave, { signal });
  }
  return stop;
}

/**
 * The share of a page that has been scrolled, from 0 to 1. NaN when the page cannot scroll. The
 * heights are rounded, so that the last pixel may be out of reach.
 */
function depthOf({ scrollingElement }: Document): number {
  if (!scrollingElement) return NaN;
  const { scrollTop, scrollHeight, clientHeight } = scrollingElement;
  return scrollHeight > clientHeight ? (scrollTop + 1) / (scrollHeight - clientHeight) : NaN;
}
