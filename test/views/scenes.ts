import { html, nextFrame } from '@open-wc/testing';
import type { Environment } from '../../src/environment.js';
import { FakeScheduler } from '../fakes.js';
import { FakeService, answer, answerFor, openPage, warningsOf, type Page } from '../harness.js';

type Markup = ReturnType<typeof html>;

/** A page that offers another way beside the form. */
const plainPage = html`
  <click-to-call country="US">
    <a slot="alternative" href="mailto:help@example.com">Write to us</a>
  </click-to-call>
`;

const filled = { firstname: 'Ada', lastname: 'Lovelace', phonenumber: '(202) 555-0147' };

/** A service that also knows how long a caller waits. */
class FakeQueue extends FakeService {
  readonly estimateWait = () => 90;
}

/** Whoever has one is shown a code to scan with a phone. */
const hasMouse = () => matchMedia('(hover: hover) and (pointer: fine)').matches;

/** Resolves once that is on screen: some pieces come a moment after their view. */
async function untilThere(page: Page, ...parts: string[]): Promise<void> {
  while (!parts.every((part) => page.has(part))) await nextFrame();
}

/** Lets the time pass in which screen readers follow the focus. */
async function handOver({ element }: Page, clock: FakeScheduler): Promise<void> {
  clock.pass(250);
  await element.updateComplete;
}

async function openForm(markup: Markup, environment?: Partial<Environment>) {
  const service = new FakeQueue();
  const page = await openPage(markup, service, environment);
  await page.element.show({ proactive: false });
  await untilThere(page, 'wait');
  return { page, service };
}

async function openRequest(markup: Markup, environment?: Partial<Environment>) {
  const { page, service } = await openForm(markup, environment);
  await page.request(filled);
  return { page, service };
}

async function openNumber(markup: Markup, clock?: FakeScheduler) {
  const { page, service } = await openRequest(markup, clock && { scheduler: clock });
  service.answer(clock ? answerFor(clock, 272_000) : answer());
  await page.reaches('number');
  await untilThere(page, 'copy');
  if (hasMouse()) await untilThere(page, 'qr');
  return { page, service };
}

/** Everything that a visitor may have before them, and how they come there. */
export const scenes = {
  closed: (markup: Markup) => openPage(markup),

  form: async (markup: Markup) => (await openForm(markup)).page,

  'long wait': async (markup: Markup) => {
    const page = await openPage(markup, new FakeQueue());
    page.element.waitLimit = 60;
    await page.element.show({ proactive: false });
    await untilThere(page, 'proceed');
    return page;
  },

  'outside hours': async (markup: Markup) => {
    const page = await openPage(markup, null, { scheduler: new FakeScheduler() });
    page.element.hours = { timeZone: 'UTC', weekly: { sun: ['09:00-17:00'] } };
    await page.element.show({ proactive: false });
    await untilThere(page, 'heading');
    return page;
  },

  departments: async (markup: Markup) => {
    const page = await openPage(markup, new FakeQueue(), { scheduler: new FakeScheduler() });
    page.element.groups = [
      { name: 'support', label: 'Support', virtualQueue: 'support' },
      { name: 'sales', hours: { timeZone: 'UTC', weekly: { sun: ['09:00-17:00'] } } },
    ];
    await page.element.show({ proactive: false });
    await untilThere(page, 'group');
    // How long it takes with the first one, in whatever language.
    while (!page.part('group').querySelector('[part=hint]')) await nextFrame();
    return page;
  },

  'form with errors': async (markup: Markup) => {
    const { page } = await openForm(markup);
    await page.fill({ ...filled, phonenumber: '202 555' });
    await page.element.requestNumber().catch(() => {});
    await untilThere(page, 'error');
    return page;
  },

  requesting: async (markup: Markup) => (await openRequest(markup)).page,

  number: async (markup: Markup) => (await openNumber(markup)).page,

  'number without a new one': async (markup: Markup) => {
    const { page, service } = await openNumber(markup);
    await page.press('renew');
    await page.reaches('requesting');
    await warningsOf(async () => {
      service.refuse({ code: 'too-many-requests' });
      await page.reaches('number');
    });
    await untilThere(page, 'notice');
    return page;
  },

  expired: async (markup: Markup) => {
    const clock = new FakeScheduler();
    const { page, service } = await openRequest(markup, { scheduler: clock });
    service.answer(answerFor(clock, 1000));
    await page.reaches('number');
    clock.pass(1000);
    await page.reaches('expired');
    await handOver(page, clock);
    return page;
  },

  failed: async (markup: Markup) => {
    const { page, service } = await openRequest(markup);
    await warningsOf(async () => {
      service.refuse({ code: 'too-many-requests', retryAfter: 30 });
      await page.reaches('failed');
    });
    return page;
  },

  confirm: async (markup: Markup) => {
    const clock = new FakeScheduler();
    const { page } = await openNumber(markup, clock);
    await page.press('close');
    await untilThere(page, 'confirm');
    await handOver(page, clock);
    return page;
  },

  minimized: async (markup: Markup) => {
    const { page } = await openNumber(markup);
    await page.element.minimize();
    return page;
  },
} satisfies Record<string, (markup: Markup) => Promise<Page>>;

export type Scene = keyof typeof scenes;

/** A page on which a visitor has come that far. */
export const openScene = (scene: Scene, markup: Markup = plainPage): Promise<Page> =>
  scenes[scene](markup);

export const sceneNames = Object.keys(scenes) as Scene[];
