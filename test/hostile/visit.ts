import type { ClickToCall } from '../../src/click-to-call.js';
import { lifecycleEvents, type LifecycleEvent } from '../../src/lifecycle/interaction.js';

/** What a visit came to. */
export interface Visit {
  /** What the page was told, in that order. */
  readonly events: readonly LifecycleEvent[];
  /** Where the number's link leads. */
  readonly href: string | null;
}

/**
 * One whole visit: from the launcher to a number and out again. Imports nothing that needs a
 * page, so that a page in a sandbox can run it too.
 * @throws when something to be pressed cannot be reached.
 */
export async function visit(element: ClickToCall): Promise<Visit> {
  const events: LifecycleEvent[] = [];
  for (const name of lifecycleEvents) element.addEventListener(name, () => events.push(name));
  const root = element.shadowRoot!;

  await element.updateComplete;
  await Promise.all([next(element, 'opened'), press(element, 'launcher')]);
  await element.updateComplete;
  const field = root.querySelector<HTMLInputElement>('[name=phonenumber]')!;
  field.value = '+1 202 555 0147';
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await Promise.all([next(element, 'completed', 'failed'), press(element, 'submit')]);
  await element.updateComplete;
  const href = root.querySelector('[part=number]')?.getAttribute('href') ?? null;
  await press(element, 'close');
  await Promise.all([next(element, 'closed'), press(element, 'confirm-yes')]);
  return { events, href };
}

const next = (element: ClickToCall, ...names: LifecycleEvent[]) =>
  new Promise((resolve) => {
    for (const name of names) element.addEventListener(name, resolve, { once: true });
  });

/** Presses a part where a visitor would. */
async function press(element: ClickToCall, name: string): Promise<void> {
  const part = element.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`);
  if (!part) throw new Error(`There is no part "${name}" on screen`);
  if (!isReachable(part)) throw new Error(`The part "${name}" is out of reach`);
  part.click();
  await element.updateComplete;
}

/** Ends the movement in which a panel comes. */
export function comeToRest(panel: Element | null): void {
  for (const animation of panel?.getAnimations() ?? []) animation.finish();
}

/** Whether a visitor can press that piece, be it after some scrolling. */
export function isReachable(part: HTMLElement): boolean {
  comeToRest(part.closest('dialog'));
  part.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const { x, y, width, height } = part.getBoundingClientRect();
  const root = part.getRootNode() as ShadowRoot;
  const middle = [x + width / 2, y + height / 2] as const;
  // One engine's answer within a shadow root leaves out what lies over all of the element.
  if (!root.host.contains(root.ownerDocument.elementFromPoint(...middle))) return false;
  const hit = root.elementFromPoint(...middle);
  // What stands in a slot is the page's own.
  return !!hit && (part.contains(hit) || root.host.contains(hit));
}
