import { expect, html, nextFrame } from '@open-wc/testing';
import type { BeforeSubmitEvent } from '../../src/events.js';
import type { CallIn } from '../../src/lifecycle/call-in.js';
import type { ShowOptions } from '../../src/opening/show-options.js';
import { FakeService, answer, deferred, next, openPage, warningsOf } from '../harness.js';

const plain = html`<click-to-call country="US"></click-to-call>`;

/** A page whose visitor has filled in the form, and what the service was asked. */
async function openFilled(markup = plain, options: ShowOptions = {}) {
  const service = new FakeService();
  const page = await openPage(markup, service);
  await page.element.show(options);
  await page.fill({ firstname: 'Ada', phonenumber: '+1 202 555 0147' });
  return {
    page,
    service,
    /** What goes along for the agent. */
    async sent() {
      await page.press('submit');
      await page.reaches('requesting');
      return (service.requests[0]!.request as { userData: object }).userData;
    },
  };
}

describe('a submission that the page never lets go', () => {
  it('does not keep the next visitor waiting', async () => {
    const { page, service } = await openFilled();
    const { element } = page;
    element.addEventListener('before-submit', (event) => event.waitUntil(new Promise(() => {})), {
      once: true,
    });
    const asked = next(element, 'before-submit');
    await page.press('submit');
    await asked;
    await element.close({ force: true });
    await element.show();
    await page.fill({ phonenumber: '+1 202 555 0147' });
    await page.press('submit');
    await page.reaches('requesting');
    expect(service.requests.length).to.equal(1);
  });
});

describe('the user data for the agent', () => {
  const configured = html`<click-to-call
    country="US"
    user-data='{"page":"help","plan":"free"}'
  ></click-to-call>`;

  it('is what the element was given, and what the visitor entered', async () => {
    const { sent } = await openFilled(configured);
    expect(await sent()).to.deep.equal({ page: 'help', plan: 'free', firstname: 'Ada' });
  });

  it('is what show() was given over that', async () => {
    const { sent } = await openFilled(configured, { userData: { plan: 'pro', cart: '3' } });
    expect(await sent()).to.deep.equal({ page: 'help', plan: 'pro', cart: '3', firstname: 'Ada' });
  });

  it('is what show() was given for that one interaction', async () => {
    const { page, sent } = await openFilled(configured, { userData: { plan: 'pro' } });
    await page.element.close({ force: true });
    await page.element.show();
    await page.fill({ phonenumber: '+1 202 555 0147' });
    expect(await sent()).to.deep.equal({ page: 'help', plan: 'free' });
  });

  it('is nothing of the page where it was not asked for', async () => {
    const { sent } = await openFilled();
    expect(await sent()).to.deep.equal({ firstname: 'Ada' });
  });

  it('is of the page what was asked for, over all before', async () => {
    const { sent } = await openFilled(
      html`<click-to-call
        country="US"
        context="url  title referrer language"
        user-data='{"pageTitle":"Mine","plan":"free"}'
      ></click-to-call>`,
    );
    expect(await sent()).to.deep.equal({
      plan: 'free',
      pageUrl: location.href,
      pageTitle: document.title,
      referrer: document.referrer,
      language: navigator.language,
      firstname: 'Ada',
    });
  });

  it('is nothing for a word that is none, which is reported', async () => {
    const { page, service } = await openFilled(
      html`<click-to-call country="US" context="title cookies"></click-to-call>`,
    );
    const warnings = await warningsOf(async () => {
      await page.press('submit');
      await page.reaches('requesting');
    });
    expect(service.requests[0]!.request).to.deep.include({
      userData: { pageTitle: document.title, firstname: 'Ada' },
    });
    expect(warnings).to.deep.equal([
      '<click-to-call> context: expected any of url, title, referrer, language, utm, click-id, landing, got "cookies".',
    ]);
  });
});

describe('a page with work of its own before the request', () => {
  /** A page that keeps the form waiting, and the means to let it go. */
  async function openWaiting() {
    const filled = await openFilled();
    const work = deferred<unknown>();
    filled.page.element.addEventListener('before-submit', (event) => event.waitUntil(work.promise));
    const asked = next(filled.page.element, 'before-submit');
    await filled.page.press('submit');
    await asked;
    await filled.page.element.updateComplete;
    return { ...filled, work };
  }

  it('is waited for, in sight of the visitor', async () => {
    const { page, service, work } = await openWaiting();
    expect(page.text('submit')).to.equal('Requesting…');
    expect(page.element.state).to.equal('form');
    expect(service.requests).to.deep.equal([]);
    expect(page.log).not.to.include('submitted');
    work.resolve('whatever');
    await page.reaches('requesting');
    expect(service.requests.length).to.equal(1);
  });

  it('may amend what is sent until it is done', async () => {
    const { page, service } = await openFilled();
    page.element.addEventListener('before-submit', (event) => {
      event.waitUntil(
        Promise.resolve().then(() => {
          event.detail.userData.queue = 'gold';
        }),
      );
    });
    await page.press('submit');
    await page.reaches('requesting');
    expect(service.requests[0]!.request).to.deep.include({
      userData: { firstname: 'Ada', queue: 'gold' },
    });
  });

  it('is waited for once, however often the visitor presses', async () => {
    const { page, service, work } = await openWaiting();
    await page.press('submit');
    await page.press('submit');
    work.resolve(null);
    await page.reaches('requesting');
    service.answer(answer());
    await page.reaches('number');
    expect(service.requests.length).to.equal(1);
  });

  it('waits for each of several', async () => {
    const { page, service } = await openFilled();
    const works = [deferred<unknown>(), deferred<unknown>()];
    page.element.addEventListener('before-submit', (event: BeforeSubmitEvent) => {
      for (const { promise } of works) event.waitUntil(promise);
    });
    const requested = page.element.requestNumber();
    works[0]!.resolve(null);
    await page.element.updateComplete;
    expect(service.requests).to.deep.equal([]);
    works[1]!.resolve(null);
    await page.reaches('requesting');
    service.answer(answer());
    await requested;
  });

  it('is waited for where it begins during the wait', async () => {
    const { page, service } = await openFilled();
    const works = [deferred<void>(), deferred<void>()];
    page.element.addEventListener('before-submit', (event) => {
      const later = works[1]!.promise.then(() => void (event.detail.userData.queue = 'gold'));
      event.waitUntil(works[0]!.promise.then(() => event.waitUntil(later)));
    });
    await page.press('submit');
    works[0]!.resolve();
    await nextFrame();
    expect(service.requests).to.deep.equal([]);
    works[1]!.resolve();
    await page.reaches('requesting');
    expect(service.requests[0]!.request).to.deep.include({
      userData: { firstname: 'Ada', queue: 'gold' },
    });
  });

  it('cannot begin once the request is sent, and says so', async () => {
    const { page } = await openFilled();
    const event = new Promise<BeforeSubmitEvent>((resolve) =>
      page.element.addEventListener('before-submit', resolve),
    );
    await page.press('submit');
    await page.reaches('requesting');
    const late = await event;
    expect(() => late.waitUntil(Promise.resolve())).to.throw(DOMException, 'waitUntil: too late');
  });

  it('stops the request with preventDefault(), also after a wait', async () => {
    const { page, service } = await openFilled();
    const work = deferred<void>();
    page.element.addEventListener('before-submit', (event) => {
      event.waitUntil(work.promise.then(() => event.preventDefault()));
    });
    const refusal = page.element.requestNumber().catch(({ name }: Error) => name);
    work.resolve();
    expect(await refusal).to.equal('AbortError');
    await page.element.updateComplete;
    expect(service.requests).to.deep.equal([]);
    expect(page.text('submit')).to.equal('Request a number');
    expect(page.has('notice')).to.be.false;
  });

  for (const [what, reason, shown] of [
    ['an error', new Error('We open at nine.'), 'We open at nine.'],
    ['a text', 'We open at nine.', 'We open at nine.'],
  ] as const) {
    it(`stops the request with ${what}, whose words the visitor reads`, async () => {
      const { page, service, work } = await openWaiting();
      work.reject(reason);
      await page.shows('notice');
      expect(page.text('notice')).to.equal(shown);
      expect(page.part('notice').getAttribute('role')).to.equal('alert');
      expect(page.element.state).to.equal('form');
      expect(service.requests).to.deep.equal([]);
      expect(page.field('firstname').value).to.equal('Ada');
      expect(page.text('submit')).to.equal('Request a number');
    });
  }

  it('lets the visitor try again after that', async () => {
    const { page, service, work } = await openWaiting();
    work.reject(new Error('We open at nine.'));
    await page.shows('notice');
    const again = openGate(page.element);
    await page.press('submit');
    await again;
    await page.element.updateComplete;
    expect(page.has('notice')).to.be.false;
    expect(service.requests).to.deep.equal([]);
  });

  it('sends nothing any more once the visitor has left', async () => {
    const { page, service, work } = await openWaiting();
    await page.element.close({ force: true });
    work.resolve(null);
    await work.promise;
    await page.element.updateComplete;
    expect(service.requests).to.deep.equal([]);
    expect(page.log.slice(-2)).to.deep.equal(['cancelled', 'closed']);
  });
});

describe('requestNumber() in a listener', () => {
  const ends: Readonly<Record<'completed' | 'failed', (service: FakeService) => void>> = {
    completed: (service) => service.answer(),
    failed: (service) => service.refuse({ code: 'server' }),
  };
  for (const [event, end] of Object.entries(ends)) {
    it(`of ${event} sends another request`, async () => {
      const { page, service } = await openFilled();
      await page.press('submit');
      await page.reaches('requesting');
      const another = new Promise<CallIn>((resolve) =>
        page.element.addEventListener(event, () => resolve(page.element.requestNumber()), {
          once: true,
        }),
      );
      await warningsOf(async () => {
        const ended = next(page.element, event as keyof typeof ends);
        end(service);
        await ended;
        await page.reaches('requesting');
      });
      service.answer(answer({ toPhoneNumber: '+18005550177' }));
      expect((await another).phoneNumber).to.equal('+18005550177');
      expect(service.requests.length).to.equal(2);
    });
  }
});

/** Resolves when the page is asked once more, and has not said yes yet. */
const openGate = (element: EventTarget) =>
  new Promise<void>((resolve) =>
    element.addEventListener(
      'before-submit',
      (event) => {
        (event as BeforeSubmitEvent).waitUntil(new Promise(() => {}));
        resolve();
      },
      { once: true },
    ),
  );

describe('a request that is sent again by itself', () => {
  it('asks the page once more, which may have another token by then', async () => {
    const { page, service } = await openFilled();
    const attempts: number[] = [];
    page.element.addEventListener('before-submit', (event) => {
      attempts.push(event.attempt);
      event.detail.userData.token = `token ${event.attempt}`;
    });
    await page.press('submit');
    await page.reaches('requesting');
    const { options } = service.requests[0]!;
    expect(await options.beforeRetry!()).to.deep.include({
      userData: { firstname: 'Ada', token: 'token 1' },
    });
    expect(attempts).to.deep.equal([0, 1]);
    expect(page.log.filter((name) => name === 'submitted')).to.have.length(1);
  });

  it('is not sent where the page stops it', async () => {
    const { page, service } = await openFilled();
    page.element.addEventListener('before-submit', (event) => {
      if (event.attempt > 0) event.preventDefault();
    });
    await page.press('submit');
    await page.reaches('requesting');
    const { beforeRetry } = service.requests[0]!.options;
    const reason = await beforeRetry!().catch(({ name }: Error) => name);
    expect(reason).to.equal('AbortError');
  });
});
