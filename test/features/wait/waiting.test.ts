import { expect, html, nextFrame } from '@open-wc/testing';
// Fetched here so that no test has to wait for it.
import '../../../src/features/wait/wait.js';
import type { WaitEstimate } from '../../../src/services/call-in-service.js';
import { FakeService, deferred, openPage, warningsOf, type Page } from '../../harness.js';

/** A service that can tell how long a caller would wait, when the test says so. */
class QueueService extends FakeService {
  readonly signals: AbortSignal[] = [];
  readonly estimates: ReturnType<typeof deferred<WaitEstimate>>[] = [];

  readonly estimateWait = ({ signal }: { signal: AbortSignal }) => {
    const estimate = deferred<WaitEstimate>();
    this.signals.push(signal);
    this.estimates.push(estimate);
    return estimate.promise;
  };
}

const markup = html`
  <click-to-call country="US">
    <a slot="alternative" href="mailto:help@example.com">Write to us</a>
  </click-to-call>
`;

/** A page whose panel is open, and whose service has been asked. */
async function openForm() {
  const service = new QueueService();
  const page = await openPage(markup, service);
  await page.element.show();
  return { page, service };
}

/** The same once the answer is there. */
async function openAnswered(estimate: unknown): Promise<Page> {
  const { page, service } = await openForm();
  service.estimates[0]!.resolve(estimate as WaitEstimate);
  await nextFrame();
  await page.element.updateComplete;
  return page;
}

const alternative = ({ element }: Page) => element.querySelector('a')!;

describe('the waiting time in the panel', () => {
  it('is asked for when the panel opens, and not before', async () => {
    const service = new QueueService();
    const page = await openPage(markup, service);
    page.part('launcher').focus();
    await import('../../../src/panel/panel.js');
    await nextFrame();
    expect(service.signals.length).to.equal(0);
    await page.element.show();
    expect(service.signals.length).to.equal(1);
  });

  for (const [seconds, words] of [
    [0, 'No waiting time right now'],
    [45, 'Waiting time: about 45 seconds'],
    [60, 'Waiting time: about 1 minute'],
    [300, 'Waiting time: about 5 minutes'],
    [5400, 'Waiting time: about 1 hour, 30 minutes'],
  ] as const) {
    it(`is shown in words: ${seconds} s`, async () => {
      const page = await openAnswered(seconds);
      expect(page.text('wait')).to.equal(words);
      expect(alternative(page).checkVisibility()).to.be.false;
    });
  }

  it('is shown in the language of the page', async () => {
    await import('../../../src/i18n/languages/de.js');
    const service = new QueueService();
    const page = await openPage(html`<click-to-call lang="de"></click-to-call>`, service);
    await page.element.show();
    service.estimates[0]!.resolve(300);
    await page.shows('wait');
    expect(page.text('wait')).to.contain('5 Minuten');
  });

  it('says nothing while it is unknown', async () => {
    const { page } = await openForm();
    expect(page.has('wait')).to.be.false;
    expect((await openAnswered('unknown')).has('wait')).to.be.false;
  });

  it('says that nobody is there, and shows another way', async () => {
    const page = await openAnswered('nobody');
    expect(page.text('wait')).to.contain('Nobody is available');
    expect(alternative(page).checkVisibility()).to.be.true;
  });

  it('leaves the form usable where nobody is there', async () => {
    const page = await openAnswered('nobody');
    await page.request();
    expect(page.element.state).to.equal('requesting');
  });

  it('says nothing, on the console either, when it cannot be had', async () => {
    const { page, service } = await openForm();
    const warnings = await warningsOf(async () => {
      service.estimates[0]!.reject(new Error('no'));
      await nextFrame();
    });
    expect(warnings).to.deep.equal([]);
    expect(page.has('wait')).to.be.false;
    expect(page.element.metadata.errors).to.be.false;
  });

  it('is waited for no more when the panel is closed', async () => {
    const { page, service } = await openForm();
    await page.element.close();
    expect(service.signals[0]!.aborted).to.be.true;
  });

  it('is waited for no more when the form is sent', async () => {
    const { page, service } = await openForm();
    await page.request();
    expect(service.signals[0]!.aborted).to.be.true;
  });

  it('is waited for no more when the element leaves the document', async () => {
    const { page, service } = await openForm();
    page.element.remove();
    await nextFrame();
    expect(service.signals[0]!.aborted).to.be.true;
  });
});

describe('the waiting time of an endpoint', () => {
  const ownFetch = window.fetch;
  /** The queues that this page has asked about. */
  let asked: (string | null)[];

  beforeEach(() => {
    asked = [];
    window.fetch = (resource, init) => {
      const { pathname, searchParams } = new URL(String(resource), location.href);
      if (pathname.endsWith('/estimated-wait-time')) asked.push(searchParams.get('virtual-queues'));
      return ownFetch(resource, init);
    };
  });

  afterEach(() => {
    window.fetch = ownFetch;
  });

  const openEndpoint = (queue: string) =>
    openPage(
      html`<click-to-call endpoint="/engagement/v3" virtual-queue=${queue}></click-to-call>`,
      null,
    );

  it('is that of its queue, asked for when the panel opens and not before', async () => {
    const page = await openEndpoint('nights');
    page.part('launcher').focus();
    await import('../../../src/services/engagement.js');
    await nextFrame();
    expect(asked).to.deep.equal([]);
    await page.element.show();
    await page.shows('wait');
    expect(asked).to.deep.equal(['nights']);
    expect(page.part('wait').classList.contains('nobody')).to.be.true;
  });

  it('is never asked for without a queue', async () => {
    const page = await openEndpoint('');
    await page.element.show();
    await nextFrame();
    expect(asked).to.deep.equal([]);
    expect(page.has('wait')).to.be.false;
  });
});
