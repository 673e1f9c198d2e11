import { expect } from '@open-wc/testing';
import type { BeforeSubmitEvent } from '../../src/events.js';
import { FormController } from '../../src/form/form-controller.js';
import type { CallIn } from '../../src/lifecycle/call-in.js';
import type { SendOptions } from '../../src/request/request-controller.js';
import {
  SubmissionController,
  type RequestSender,
} from '../../src/request/submission-controller.js';
import { CallInError } from '../../src/services/call-in-error.js';
import type { NumberRequest } from '../../src/services/call-in-service.js';
import { FakeHost, FakeScheduler, openedLifecycle } from '../fakes.js';
import { deferred } from '../harness.js';

const phonenumber = '+12025550147';
const callIn = (phoneNumber: string): CallIn => ({
  id: null,
  phoneNumber,
  accessCode: null,
  expiresAt: null,
});

/** The target of the events, which renders nothing. */
class FakeTarget extends EventTarget {
  readonly #host = new FakeHost();
  readonly updateComplete = this.#host.updateComplete;
  readonly addController = () => {};
  readonly removeController = () => {};
  readonly requestUpdate = () => this.#host.requestUpdate();

  /** How often an update was requested. */
  get updates(): number {
    return this.#host.updates;
  }
}

/** An open form that is filled in, and all that a submission waits for. */
function openForm({ loadCustom }: { loadCustom?: () => Promise<null> } = {}) {
  const host = new FakeTarget();
  const { lifecycle, log } = openedLifecycle(new FakeScheduler());
  const form = new FormController(new FakeHost(), {
    lifecycle,
    checkPhone: async (phoneNumber) =>
      phoneNumber === phonenumber ? { phoneNumber } : { problem: 'phone-too-short' },
    phoneOptional: () => false,
    loadCustom,
  });
  form.fill({ phonenumber });
  const sent: { request: NumberRequest; options: SendOptions }[] = [];
  const sender: RequestSender = {
    async send(request, options) {
      sent.push({ request, options });
      lifecycle.dispatch({ type: 'submit', form: request.form, ...options });
    },
  };
  const settings = {
    load: async () => sender,
    robotMessage: (_autoSubmitted: boolean): string | null => null,
    userData: async (_autoSubmitted: boolean): Promise<Record<string, string>> => ({}),
  };
  const controller = new SubmissionController(host, {
    lifecycle,
    form,
    load: () => settings.load(),
    robotMessage: (autoSubmitted) => settings.robotMessage(autoSubmitted),
    userData: (autoSubmitted) => settings.userData(autoSubmitted),
  });
  const events: BeforeSubmitEvent[] = [];
  host.addEventListener('before-submit', (event) => events.push(event as BeforeSubmitEvent));
  return {
    controller,
    events,
    form,
    host,
    lifecycle,
    log,
    sender,
    sent,
    settings,
    /** The page listens. The promise resolves when it is asked, once its listener is done. */
    onAsked: (listener: (event: BeforeSubmitEvent) => void = () => {}) =>
      new Promise<void>((resolve) =>
        host.addEventListener(
          'before-submit',
          (event) => {
            listener(event as BeforeSubmitEvent);
            resolve();
          },
          { once: true },
        ),
      ),
    /** The visitor leaves, and comes back. */
    reopen() {
      lifecycle.dispatch({ type: 'close' });
      lifecycle.dispatch({ type: 'open' });
      form.fill({});
    },
    /** The automatic retry after the visitor was offline. */
    retry: () => lifecycle.dispatch({ type: 'submit', form: {} }),
    fail(code: 'offline' | 'server' = 'offline') {
      const failure = new CallInError(code);
      lifecycle.dispatch({ type: 'submit', form: {} });
      lifecycle.dispatch({ type: 'fail', failure });
      return failure;
    },
    complete(phoneNumber = '+18005550123') {
      lifecycle.dispatch({ type: 'complete', callIn: callIn(phoneNumber) });
      return lifecycle.interaction.callIn;
    },
  };
}

type Opened = ReturnType<typeof openForm>;

const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    ({ name, message }: Error) => `${name}: ${message}`,
  );

describe('a submission', () => {
  it('is nothing yet before the visitor sends the form', () => {
    const { controller } = openForm();
    expect([controller.waiting, controller.message]).to.deep.equal([false, null]);
  });

  it('waits from its beginning until the request is sent, and shows it', async () => {
    const { controller, host, lifecycle, onAsked } = openForm();
    const page = deferred<void>();
    const asked = onAsked((event) => event.waitUntil(page.promise));
    const { updates } = host;
    const submitted = controller.submit();
    expect(controller.waiting).to.be.true;
    expect(host.updates).to.be.greaterThan(updates);
    await asked;
    expect(controller.waiting).to.be.true;
    page.resolve();
    await submitted;
    expect(lifecycle.interaction.state).to.equal('requesting');
    expect(controller.waiting).to.be.false;
  });

  it('starts the interaction, but not where it is the page’s', async () => {
    for (const autoSubmitted of [false, true]) {
      const { controller, log, onAsked } = openForm();
      const asked = onAsked((event) => event.preventDefault());
      const submitted = autoSubmitted ? controller.submit(true) : controller.submit();
      expect(log).to.deep.equal(autoSubmitted ? [] : ['started']);
      await asked;
      await submitted;
    }
  });

  it('passes to the sender, the user data and the robot check whether the page sends it', async () => {
    for (const autoSubmitted of [false, true]) {
      const { controller, sent, settings } = openForm();
      const told: boolean[] = [];
      settings.robotMessage = (by) => (told.push(by), null);
      settings.userData = async (by) => (told.push(by), {});
      await (autoSubmitted ? controller.submit(true) : controller.submit());
      expect(told).to.deep.equal([autoSubmitted, autoSubmitted]);
      expect(sent[0]!.options.autoSubmitted).to.equal(autoSubmitted);
    }
  });

  it('is joined by a call of a listener of `started`', async () => {
    const { controller, events, lifecycle, sent } = openForm();
    let joined: unknown;
    lifecycle.subscribe(({ metadata }) => {
      if (metadata.started) joined ??= controller.submit();
    });
    await controller.submit();
    expect([events.length, sent.length]).to.deep.equal([1, 1]);
  });

  it('is joined by later calls until the request is sent', async () => {
    const { controller, events, sent } = openForm();
    const submitted = controller.submit();
    expect(controller.submit()).to.equal(submitted);
    expect(await submitted).to.be.null;
    expect([events.length, sent.length]).to.deep.equal([1, 1]);
  });

  it('is none where the panel is closed, or a request is under way', async () => {
    for (const type of ['close', 'submit'] as const) {
      const { controller, events, lifecycle } = openForm();
      lifecycle.dispatch({ type, form: {} });
      expect(await controller.submit()).to.be.null;
      expect(controller.waiting).to.be.false;
      expect(events).to.deep.equal([]);
    }
  });

  it('ends where code of the page throws, and the next one is sent', async () => {
    const { controller, sent, settings } = openForm();
    const { userData } = settings;
    settings.userData = () => Promise.reject(new Error('no data'));
    expect(await errorOf(controller.submit())).to.equal('Error: no data');
    expect(controller.waiting).to.be.false;
    settings.userData = userData;
    await controller.submit();
    expect(sent.length).to.equal(1);
  });

  it('fails like one without a network where its code does not load', async () => {
    const { controller, form, lifecycle, log, settings } = openForm();
    const cause = new Error('no such file');
    settings.load = () => Promise.reject(cause);
    form.input('firstname', 'Ada');
    expect(await controller.submit(true)).to.be.null;
    const { failure, metadata, state } = lifecycle.interaction;
    expect(state).to.equal('failed');
    expect(failure).to.include({ code: 'network', cause });
    expect(metadata.form).to.deep.equal({ firstname: 'Ada', phonenumber });
    expect(metadata.autoSubmitted).to.be.true;
    expect(log).to.deep.equal(['started', 'submitted', 'failed']);
    expect(controller.waiting).to.be.false;
  });

  it('fails in the same way where the code for controls of the page does not load', async () => {
    const { controller, lifecycle } = openForm({ loadCustom: () => Promise.reject(new Error()) });
    expect(await controller.submit()).to.be.null;
    expect(lifecycle.interaction.failure?.code).to.equal('network');
  });

  it('goes back to the form where that is not valid', async () => {
    const { controller, events, form, lifecycle, fail } = openForm();
    fail();
    form.input('phonenumber', '12');
    expect(await controller.submit()).to.equal('invalid');
    expect(lifecycle.interaction.state).to.equal('form');
    expect([controller.waiting, controller.message]).to.deep.equal([false, null]);
    expect(events).to.deep.equal([]);
  });

  it('is stopped by the check for robots, in its words', async () => {
    const { controller, events, host, settings } = openForm();
    settings.robotMessage = () => 'Wait a moment.';
    const submitted = controller.submit();
    const { updates } = host;
    expect(await submitted).to.equal('stopped');
    expect(controller.message).to.equal('Wait a moment.');
    expect(host.updates).to.be.greaterThan(updates);
    expect(events).to.deep.equal([]);
  });

  it('is stopped by the page at once, which leaves a promise behind', async () => {
    const { controller, lifecycle, onAsked, fail, sent } = openForm();
    fail();
    const asked = onAsked((event) => {
      event.waitUntil(new Promise(() => {}));
      event.preventDefault();
    });
    const submitted = controller.submit();
    await asked;
    expect(await submitted).to.equal('stopped');
    // Nothing is said: the page says it in its own way, over what is there.
    expect(controller.message).to.be.null;
    expect(lifecycle.interaction.state).to.equal('failed');
    expect(sent).to.deep.equal([]);
  });

  for (const [what, reason, shown] of [
    ['an error', new Error('We open at nine.'), 'We open at nine.'],
    ['a text', 'We open at nine.', 'We open at nine.'],
    ['an error without words', new Error(''), null],
    ['nothing', undefined, null],
    ['null', null, null],
  ] as const) {
    it(`is stopped by a promise of the page that rejects with ${what}`, async () => {
      const { controller, lifecycle, onAsked, fail } = openForm();
      fail();
      void onAsked((event) => event.waitUntil(Promise.reject(reason as Error)));
      expect(await controller.submit()).to.equal('stopped');
      expect(controller.message).to.equal(shown);
      expect(lifecycle.interaction.state).to.equal('form');
      expect(controller.waiting).to.be.false;
    });
  }

  it('takes back why the one before was stopped', async () => {
    const { controller, settings } = openForm();
    settings.robotMessage = () => 'Wait a moment.';
    await controller.submit();
    void controller.submit();
    expect(controller.message).to.be.null;
  });
});

describe('why the page stopped a submission', () => {
  /** A renewal that the page has stopped, with a current number. */
  async function stopRenewal() {
    const opened = openForm();
    opened.fail();
    opened.retry();
    opened.complete();
    opened.settings.robotMessage = () => 'Wait a moment.';
    await opened.controller.submit();
    expect(opened.controller.message).to.equal('Wait a moment.');
    return opened;
  }

  it('stays while the visitor uses the current number', async () => {
    const { controller, lifecycle } = await stopRenewal();
    lifecycle.dispatch({ type: 'dial' });
    lifecycle.dispatch({ type: 'copy', what: 'number' });
    expect(controller.message).to.equal('Wait a moment.');
  });

  it('goes with the number, the interaction, or a request', async () => {
    for (const type of ['expire', 'close', 'submit'] as const) {
      const { controller, lifecycle } = await stopRenewal();
      lifecycle.dispatch({ type, form: {} });
      expect(controller.message, type).to.be.null;
    }
  });

  it('goes when the visitor begins to change the form', async () => {
    const { controller, form, settings } = openForm();
    settings.robotMessage = () => 'Wait a moment.';
    await controller.submit(true);
    form.input('firstname', 'Ada');
    expect(controller.message).to.be.null;
  });
});

describe('a submission that is still waiting', () => {
  /** What it may wait for; each returns what ends the wait. */
  const waits: Readonly<Record<string, (opened: Opened) => () => void>> = {
    'for its code': ({ settings, sender }) => {
      const { promise, resolve } = deferred<RequestSender>();
      settings.load = () => promise;
      return () => resolve(sender);
    },
    'for code that does not load': ({ settings }) => {
      const { promise, reject } = deferred<RequestSender>();
      settings.load = () => promise;
      return () => reject(new Error('no such file'));
    },
    'for the data of the page': ({ settings }) => {
      const { promise, resolve } = deferred<Record<string, string>>();
      settings.userData = () => promise;
      return () => resolve({});
    },
    'for the page': ({ onAsked }) => {
      const { promise, resolve } = deferred<void>();
      void onAsked((event) => event.waitUntil(promise));
      return resolve;
    },
    'for a page that stops it': ({ onAsked }) => {
      const { promise, resolve } = deferred<void>();
      void onAsked((event) => event.waitUntil(promise.then(() => event.preventDefault())));
      return resolve;
    },
    'for a page that throws': ({ onAsked }) => {
      const { promise, reject } = deferred<void>();
      void onAsked((event) => event.waitUntil(promise));
      return () => reject(new Error('We open at nine.'));
    },
  };

  /** Begins to wait, and resolves once it does. */
  async function begin(opened: Opened, wait: (opened: Opened) => () => void) {
    const end = wait(opened);
    const submitted = opened.controller.submit();
    // As many steps as lead to the page.
    for (let i = 0; i < 30; i++) await Promise.resolve();
    return { submitted, end };
  }

  for (const [what, wait] of Object.entries(waits)) {
    it(`${what} does nothing to the next interaction`, async () => {
      const opened = openForm();
      const { controller, events, form, lifecycle, log, reopen, sent } = opened;
      const { submitted, end } = await begin(opened, wait);
      reopen();
      expect(controller.waiting).to.be.false;
      log.length = events.length = 0;
      end();
      expect(await submitted).to.be.null;
      expect(lifecycle.interaction.state).to.equal('form');
      expect(form.errors).to.deep.equal({});
      expect([controller.waiting, controller.message]).to.deep.equal([false, null]);
      expect([...log, ...events, ...sent]).to.deep.equal([]);
    });

    it(`${what} does nothing to the submission of the next interaction`, async () => {
      const opened = openForm();
      const { controller, form, onAsked, reopen, settings, sent } = opened;
      const { load, userData } = settings;
      const { submitted, end } = await begin(opened, wait);
      reopen();
      Object.assign(settings, { load, userData });
      form.fill({ phonenumber });
      const page = deferred<void>();
      const asked = onAsked((event) => event.waitUntil(page.promise));
      const next = controller.submit();
      expect(next).not.to.equal(submitted);
      await asked;
      end();
      await submitted;
      expect(controller.waiting).to.be.true;
      expect(controller.submit()).to.equal(next);
      page.resolve();
      await next;
      expect(sent.length).to.equal(1);
    });

    it(`${what} leaves the automatic retry alone`, async () => {
      const opened = openForm();
      const { controller, lifecycle, log, complete, fail, retry, sent } = opened;
      fail();
      const { submitted, end } = await begin(opened, wait);
      const requested = controller.requestNumber();
      retry();
      expect(controller.waiting).to.be.false;
      log.length = 0;
      end();
      await submitted;
      expect(lifecycle.interaction.state).to.equal('requesting');
      expect([...log, ...sent]).to.deep.equal([]);
      complete('+18005550177');
      expect((await requested).phoneNumber).to.equal('+18005550177');
    });
  }
});

describe('a renewal that the page delays', () => {
  it('goes on while the visitor uses the current number, and while that expires', async () => {
    const { controller, lifecycle, complete, onAsked, retry, sent } = openForm();
    retry();
    complete();
    const page = deferred<void>();
    const asked = onAsked((event) => event.waitUntil(page.promise));
    const submitted = controller.submit();
    await asked;
    for (const type of ['dial', 'expire', 'edit'] as const) {
      lifecycle.dispatch({ type });
      expect(controller.waiting, type).to.be.true;
      expect(controller.submit()).to.equal(submitted);
    }
    page.resolve();
    await submitted;
    expect(sent.length).to.equal(1);
  });
});

describe('a number that the page asks for', () => {
  it('is the one of its request, not the current one whose renewal has failed', async () => {
    const { controller, lifecycle, complete, fail, retry } = openForm();
    retry();
    complete('+18005550123');
    fail();
    const requested = controller.requestNumber();
    lifecycle.dispatch({ type: 'dial' });
    await controller.submit();
    complete('+18005550177');
    expect((await requested).phoneNumber).to.equal('+18005550177');
  });

  it('is that of a request that is under way', async () => {
    const { controller, complete, retry } = openForm();
    retry();
    const requested = controller.requestNumber();
    const callIn = complete();
    expect(await requested).to.equal(callIn);
  });

  it('fails with the failure of its request, not with the one before', async () => {
    const { controller, lifecycle, fail } = openForm();
    fail();
    const requested = errorOf(controller.requestNumber());
    await controller.submit();
    const failure = new CallInError('server');
    lifecycle.dispatch({ type: 'fail', failure });
    expect(await requested).to.equal(String(failure));
  });

  it('fails once more where the service rejects with the same error', async () => {
    const { controller, lifecycle, sender } = openForm();
    const failure = new CallInError('server');
    sender.send = async ({ form }) => {
      lifecycle.dispatch({ type: 'submit', form });
      lifecycle.dispatch({ type: 'fail', failure });
    };
    for (let tries = 0; tries < 2; tries++) {
      expect(await errorOf(controller.requestNumber())).to.equal('CallInError: server');
    }
  });

  it('does not come where the interaction ends', async () => {
    const { controller, lifecycle } = openForm();
    const requested = errorOf(controller.requestNumber());
    lifecycle.dispatch({ type: 'close' });
    expect(await requested).to.equal('AbortError: closed');
  });

  it('does not come where the form is not valid, and it says why', async () => {
    const { controller, form } = openForm();
    form.custom = {
      fields: [
        { name: 'city', type: 'text', required: true },
        { name: 'phonenumber', type: 'tel' },
      ],
      checkField: () => undefined,
      checkControls: () => ({ name: 'terms', text: 'Terms: please agree' }),
      valuesOfControls: () => ({}),
      reportControls: () => true,
      render: () => null,
    };
    form.fill({ phonenumber: '12' });
    expect(await errorOf(controller.requestNumber())).to.equal(
      'DataError: city: field-missing, phonenumber: phone-too-short, terms: Terms: please agree',
    );
  });

  it('does not come where the page fills the form while it is checked', async () => {
    const { controller, form } = openForm();
    const requested = errorOf(controller.requestNumber());
    const { check } = form;
    form.check = () => {
      const checked = check.call(form);
      form.fill({ phonenumber: '12' });
      return checked;
    };
    expect(await requested).to.equal('DataError: the form is not valid');
  });

  it('does not come where the page stops the request, in its words if it has any', async () => {
    for (const [stop, error] of [
      [(event) => event.preventDefault(), 'AbortError: stopped by the page'],
      [
        (event) => event.waitUntil(Promise.reject(new Error('We open at nine.'))),
        'AbortError: We open at nine.',
      ],
    ] as [(event: BeforeSubmitEvent) => void, string][]) {
      const { controller, onAsked } = openForm();
      void onAsked(stop);
      expect(await errorOf(controller.requestNumber())).to.equal(error);
    }
  });

  it('does not come where code of the page throws', async () => {
    const { controller, settings } = openForm();
    settings.userData = () => Promise.reject(new Error('no data'));
    expect(await errorOf(controller.requestNumber())).to.equal('Error: no data');
  });

  it('leaves no listener behind', async () => {
    const { controller, lifecycle, complete } = openForm();
    const { subscribe } = lifecycle;
    let listeners = 0;
    lifecycle.subscribe = (subscriber) => {
      listeners++;
      const unsubscribe = subscribe.call(lifecycle, subscriber);
      return () => {
        listeners--;
        unsubscribe();
      };
    };
    const requested = controller.requestNumber();
    await controller.submit();
    expect(listeners).to.equal(1);
    complete();
    await requested;
    expect(listeners).to.equal(0);
  });
});

describe('a request that is about to be sent again', () => {
  it('is not where the page stops it', async () => {
    const { controller, onAsked, sent } = openForm();
    await controller.submit();
    const { beforeRetry } = sent[0]!.options;
    void onAsked((event) => event.preventDefault());
    expect(await errorOf(beforeRetry!())).to.equal('AbortError: stopped by the page');
  });
});
