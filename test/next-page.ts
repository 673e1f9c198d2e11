import { fixtureCleanup, html, nextFrame } from '@open-wc/testing';
// Fetched here so that no test has to wait for them.
import '../src/controllers/persistence-controller.js';
import '../src/extras/custom-form.js';
import { lifecycleEvents } from '../src/lifecycle/interaction.js';
import { FakeService, answer, openPage, type Page } from './harness.js';

/** The entry of the element that stands on each of the pages. */
export const key = 'click-to-call:help';

export const kept = html`<click-to-call id="help" country="US" persist></click-to-call>`;

/** What the tab remembers, in a form that can be compared. */
export const remembered = () => ({ ...sessionStorage });

/** A page on which a number is in hand. */
export async function openNumber(markup = kept, overrides = {}) {
  const service = new FakeService();
  const page = await openPage(markup, service);
  await page.request({ firstname: 'Typed-Ada', phonenumber: '(202) 555-0147' });
  service.answer(answer(overrides));
  await page.reaches('number');
  return { page, service };
}

/** The next page of the site: the one before is gone without a word, and its entry is there. */
export async function follow(markup = kept) {
  const entry = sessionStorage.getItem(key);
  fixtureCleanup();
  // Taking the element out closed it, which leaving a page does not.
  await nextFrame();
  if (entry !== null) sessionStorage.setItem(key, entry);
  const log: string[] = [];
  const listen = ({ type }: Event) => void log.push(type);
  for (const name of lifecycleEvents) document.addEventListener(name, listen, true);
  const service = new FakeService();
  const page = await openPage(markup, service);
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

/** The entry of a number that runs out in so many ms. */
export function keepEntry(expiresIn: number): void {
  const now = Date.now();
  const callIn = {
    id: null,
    phoneNumber: '+18005550123',
    accessCode: null,
    expiresAt: now + expiresIn,
  };
  const metadata = {
    ...{ ready: now - 900, opened: now - 800, started: now - 700, submitted: now - 600 },
    ...{ cancelled: false, completed: now - 500, closed: false, expired: false, form: false },
    ...{ proactive: false, prefilled: false, autoSubmitted: false },
    ...{ requests: 1, expirations: false, errors: false, elapsed: 200 },
  };
  sessionStorage.setItem(key, JSON.stringify({ version: 1, callIn, metadata, minimized: false }));
}
