import { fixtureCleanup, html, nextFrame } from '@open-wc/testing';
// Fetched here so that no test has to wait for them.
import '../src/features/persistence/persistence-controller.js';
import '../src/features/custom-form/custom-form.js';
import type { KeptEntry } from '../src/features/persistence/kept-entry.js';
import { environmentOf } from '../src/environment.js';
import { systemClock, type Clock } from '../src/lifecycle/clock.js';
import { lifecycleEvents, type LifecycleEvent } from '../src/lifecycle/interaction.js';
import { initialMetadata, type Metadata } from '../src/lifecycle/metadata.js';
import { FakeScheduler } from './fakes.js';
import { FakeService, answer, answerFor, next, openPage, type Page } from './harness.js';

/** The entry of the element that stands on each of the pages. */
export const key = 'click-to-call:help';

export const kept = html`<click-to-call id="help" country="US" persist></click-to-call>`;

/** What the tab remembers, in a form that can be compared. */
export const remembered = () => ({ ...sessionStorage });

/**
 * A page on which a number is shown.
 * @param clock Its clock. Default: the browser's.
 */
export async function openNumber(markup = kept, clock?: FakeScheduler) {
  const service = new FakeService();
  const page = await openPage(markup, service, clock && { scheduler: clock });
  await page.request({ firstname: 'Typed-Ada', phonenumber: '(202) 555-0147' });
  service.answer(clock ? answerFor(clock, 272_000) : answer());
  await page.reaches('number');
  return { page, service };
}

/** Takes all elements off the page. Resolves when the interactions that they had have ended. */
export async function leave(): Promise<void> {
  const open = [...document.querySelectorAll('click-to-call')].filter(
    ({ state }) => state !== 'closed',
  );
  const ends = open.map((element) => next(element, 'closed'));
  fixtureCleanup();
  for (const element of open) {
    const { scheduler } = environmentOf(element);
    // Until then, an element may only be moved.
    if (scheduler instanceof FakeScheduler) scheduler.pass(0);
  }
  await Promise.all(ends);
}

/**
 * The next page of the site: the one before is gone without a word, and its entry is there.
 * @param clock The clock of both pages. Default: the browser's.
 */
export async function follow(markup = kept, clock?: FakeScheduler) {
  await leave();
  const log: string[] = [];
  const listen = ({ type }: Event) => void log.push(type);
  for (const name of lifecycleEvents) document.addEventListener(name, listen, true);
  const service = new FakeService();
  const page = await openPage(markup, service, clock && { scheduler: clock });
  await settled(page);
  for (const name of lifecycleEvents) document.removeEventListener(name, listen, true);
  return { page, service, log };
}

/** Nothing is said when an interaction goes on: the state tells, or that the entry is gone. */
export async function settled({ element }: Page): Promise<void> {
  while (element.persist && element.state === 'closed' && sessionStorage.getItem(key)) {
    await nextFrame();
  }
  await element.updateComplete;
}

/**
 * The entry of a number that runs out in so many ms.
 * @param options `gone`: how much of its reservation is over, in ms. `clock`: the clock of the page;
 *   default: the browser's.
 */
export function keepEntry(
  expiresIn: number,
  { gone = 500, clock = systemClock }: { gone?: number; clock?: Clock } = {},
): void {
  const time = clock.now();
  const callIn = {
    id: null,
    phoneNumber: '+18005550123',
    accessCode: null,
    expiresAt: time + expiresIn,
  };
  const steps = { ready: time - 900, opened: time - 800, started: time - 700 };
  const moments = { ...steps, submitted: time - 600, completed: time - 500 };
  const metadata: Metadata = { ...initialMetadata, ...moments, requests: 1, elapsed: 200 };
  const history = Object.entries(moments).map(([event, time]) => ({
    event: event as LifecycleEvent,
    time,
  }));
  const reservation = Math.max(0, expiresIn + gone);
  const version = 2;
  // In Firefox, what another test stored in this tab may come back although that test removed it.
  sessionStorage.clear();
  sessionStorage.setItem(
    key,
    JSON.stringify({
      ...{ version, time, callIn, reservation, metadata, history, minimized: false },
    } satisfies KeptEntry),
  );
}
