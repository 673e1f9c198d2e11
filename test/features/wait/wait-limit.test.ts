import { expect, html, nextFrame } from '@open-wc/testing';
// Fetched here so that no test has to wait for it.
import '../../../src/features/wait/wait.js';
import type { WaitEstimate } from '../../../src/services/call-in-service.js';
import { FakeScheduler } from '../../fakes.js';
import { FakeService, answerFor, openPage, type Page } from '../../harness.js';

/** A service with a queue as long as the test says. */
class QueueService extends FakeService {
  wait: WaitEstimate = 'unknown';
  asked = 0;

  readonly estimateWait = () => {
    this.asked++;
    return this.wait;
  };
}

async function openQueue(wait: WaitEstimate, attributes: Readonly<Record<string, unknown>> = {}) {
  const service = new QueueService();
  const scheduler = new FakeScheduler();
  service.wait = wait;
  const page = await openPage(
    html`<click-to-call country="US">
      <a slot="alternative" href="mailto:help@example.com">Write to us</a>
    </click-to-call>`,
    service,
    { scheduler },
  );
  Object.assign(page.element, { timeout: 2 ** 31 - 1 }, attributes);
  return { page, scheduler, service };
}

/** The answer to what was just asked is on screen. */
async function heard({ element }: Page): Promise<void> {
  await nextFrame();
  await element.updateComplete;
}

async function openPanel(wait: WaitEstimate, attributes: Readonly<Record<string, unknown>> = {}) {
  const opened = await openQueue(wait, attributes);
  await opened.page.element.show({ proactive: false });
  await heard(opened.page);
  return opened;
}

/** Time passes, and what it changes is on screen. */
async function pass({ page, scheduler }: { page: Page; scheduler: FakeScheduler }, time: number) {
  scheduler.pass(time);
  await heard(page);
}

async function reachNumber({ page, scheduler, service }: Awaited<ReturnType<typeof openPanel>>) {
  await page.request();
  service.answer(answerFor(scheduler, 600_000));
  await page.reaches('number');
  await heard(page);
}

/** The tab goes to the background, or comes back. */
function setVisibility(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a waiting time above wait-limit', () => {
  it('takes the place of the form, and offers another way', async () => {
    const opened = await openPanel(2400, { waitLimit: 1800 });
    const { page } = opened;
    expect(page.text('heading')).to.equal('Waiting time: about 40 minutes');
    expect(page.text('proceed')).to.equal('Get a number all the same');
    expect(page.has('form')).to.be.false;
    expect(page.element.querySelector('a')!.checkVisibility()).to.be.true;
    // The focus waits at the title until what had it before is gone.
    await pass(opened, 250);
    expect(page.root.activeElement).to.equal(page.part('heading'));
    expect(page.log).to.deep.equal(['opened']);
  });

  const rows: readonly (readonly [what: string, wait: WaitEstimate, limit: number])[] = [
    ['as long as the limit', 1800, 1800],
    ['that is unknown', 'unknown', 1800],
    ['that nobody answers', 'nobody', 1800],
    ['without a limit', 2400, 0],
  ];
  for (const [what, wait, waitLimit] of rows) {
    it(`is none ${what}`, async () => {
      const { page } = await openPanel(wait, { waitLimit });
      expect(page.has('form')).to.be.true;
    });
  }

  it('gives way to the form when it is shorter again', async () => {
    const opened = await openPanel(2400, { waitLimit: 1800 });
    opened.service.wait = 600;
    await pass(opened, 30_000);
    expect(opened.page.has('form')).to.be.true;
    expect(opened.page.text('wait')).to.equal('Waiting time: about 10 minutes');
  });

  it('leads to a number for those who want one all the same', async () => {
    const opened = await openPanel(2400, { waitLimit: 1800 });
    const { page } = opened;
    await page.press('proceed');
    expect(page.text('wait')).to.equal('Waiting time: about 40 minutes');
    expect(page.part('form').contains(page.root.activeElement)).to.be.true;
    await pass(opened, 30_000);
    expect(page.has('form')).to.be.true;
    await reachNumber(opened);
  });

  it('is said anew in the next interaction', async () => {
    const { page } = await openPanel(2400, { waitLimit: 1800 });
    await page.press('proceed');
    await page.element.close();
    await page.element.show();
    await heard(page);
    expect(page.has('proceed')).to.be.true;
  });

  it('leaves a form that was begun', async () => {
    const opened = await openPanel(600, { waitLimit: 1800 });
    await opened.page.fill({ firstname: 'Ada' });
    opened.service.wait = 2400;
    await pass(opened, 30_000);
    expect(opened.page.has('form')).to.be.true;
    expect(opened.page.text('wait')).to.equal('Waiting time: about 40 minutes');
  });

  it('keeps no script from asking for a number', async () => {
    const { page, service } = await openPanel(2400, {
      waitLimit: 1800,
      prefill: { phonenumber: '+1 202 555 0147' },
    });
    void page.element.requestNumber().catch(() => {});
    await page.reaches('requesting');
    expect(service.requests).to.have.length(1);
    await page.element.close({ force: true });
  });
});

describe('wait-refresh', () => {
  const intervals: readonly (readonly [seconds: number, milliseconds: number])[] = [
    [0, 30_000],
    [10, 10_000],
    [90, 90_000],
    [1, 5_000],
    [2 ** 31 - 1, 2 ** 31 - 1],
  ];
  for (const [waitRefresh, interval] of intervals) {
    it(`of ${waitRefresh} s asks again after ${interval} ms`, async () => {
      const opened = await openPanel(90, { waitRefresh });
      await pass(opened, interval - 1);
      expect(opened.service.asked).to.equal(1);
      await pass(opened, 1);
      expect(opened.service.asked).to.equal(2);
    });
  }

  it('is requested while there is a current number, too, and shown there', async () => {
    const opened = await openPanel(90, { waitRefresh: 20 });
    await reachNumber(opened);
    expect(opened.page.text('wait')).to.equal('Waiting time: about 2 minutes');
    opened.service.wait = 600;
    await pass(opened, 20_000);
    expect(opened.page.text('wait')).to.equal('Waiting time: about 10 minutes');
  });

  it('is needed for that', async () => {
    const opened = await openPanel(90);
    await reachNumber(opened);
    await pass(opened, 60_000);
    expect(opened.page.has('wait')).to.be.false;
    expect(opened.service.asked).to.equal(1);
  });

  const ends: Readonly<Record<string, (opened: Awaited<ReturnType<typeof openPanel>>) => unknown>> =
    {
      'is minimized': ({ page }) => page.element.minimize(),
      'is closed': ({ page }) => page.element.close({ force: true }),
      'shows a number that has run out': ({ scheduler }) => scheduler.pass(600_000),
      'is in a tab that is hidden': () => setVisibility('hidden'),
    };
  for (const [what, end] of Object.entries(ends)) {
    it(`asks no longer once the panel ${what}`, async () => {
      const opened = await openPanel(90, { waitRefresh: 20 });
      await reachNumber(opened);
      try {
        await end(opened);
        await heard(opened.page);
        const before = opened.service.asked;
        await pass(opened, 300_000);
        expect(opened.service.asked).to.equal(before);
      } finally {
        setVisibility('visible');
        delete (document as { visibilityState?: unknown }).visibilityState;
      }
    });
  }

  for (const back of ['the tab', 'the panel'] as const) {
    it(`asks at once when ${back} is back, and shows what was known until then`, async () => {
      const opened = await openPanel(90);
      const { page, service } = opened;
      try {
        if (back === 'the tab') setVisibility('hidden');
        else await page.element.minimize();
        await pass(opened, 60_000);
        expect(service.asked).to.equal(1);
        if (back === 'the tab') setVisibility('visible');
        else await page.element.restore();
        await page.element.updateComplete;
        expect(service.asked).to.equal(2);
        expect(page.text('wait')).to.equal('Waiting time: about 2 minutes');
      } finally {
        delete (document as { visibilityState?: unknown }).visibilityState;
      }
    });
  }
});
