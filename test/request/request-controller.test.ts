import { expect } from '@open-wc/testing';
import { CallInError } from '../../src/services/call-in-error.js';
import { warningsOf } from '../harness.js';
import { failing, openPanel, request } from './request-fixtures.js';

describe('a request for a number', () => {
  it('goes to the service as it is, and brings the number', async () => {
    const { lifecycle, log, service, send, answer } = openPanel();
    const sent = send();
    expect(lifecycle.interaction.state).to.equal('requesting');
    answer();
    await sent;
    expect(service.requests.map((sent) => sent.request)).to.deep.equal([request]);
    expect(lifecycle.interaction.state).to.equal('number');
    expect(lifecycle.interaction.callIn?.phoneNumber).to.equal('+18005550123');
    expect(lifecycle.interaction.metadata.form).to.deep.equal(request.form);
    expect(log).to.deep.equal(['started', 'submitted', 'completed']);
  });

  for (const byPage of [true, false]) {
    it(`is ${byPage ? 'put' : 'not put'} down to the page when ${byPage ? 'it' : 'the visitor'} sent it`, () => {
      const { lifecycle, send } = openPanel();
      void send({ autoSubmitted: byPage });
      expect(lifecycle.interaction.metadata.autoSubmitted).to.equal(byPage);
    });
  }

  it('is not sent where the panel is closed', async () => {
    const { lifecycle, log, service, send } = openPanel();
    lifecycle.dispatch({ type: 'close' });
    log.length = 0;
    await send();
    expect(service.requests).to.deep.equal([]);
    expect(log).to.deep.equal([]);
  });

  describe('when another is under way', () => {
    it('is not sent', async () => {
      const { log, service, send } = openPanel();
      void send();
      await send();
      expect(service.requests.length).to.equal(1);
      expect(log).to.deep.equal(['started', 'submitted']);
    });

    it('is sent once that has been answered', async () => {
      const { log, service, send, answer } = openPanel();
      const first = send();
      answer();
      await first;
      const second = send();
      answer();
      await second;
      expect(service.requests.length).to.equal(2);
      expect(log.slice(-2)).to.deep.equal(['submitted', 'completed']);
    });

    it('is sent once that has failed', async () => {
      const { log, service, send, answer } = openPanel();
      const first = send();
      service.refuse({ code: 'network' });
      await failing(first);
      const second = send();
      answer();
      await second;
      expect(log.slice(-3)).to.deep.equal(['failed', 'submitted', 'completed']);
    });
  });

  describe('that takes too long', () => {
    it('fails at its time and not before, even where the service looks at no signal', async () => {
      const { lifecycle, scheduler, send } = openPanel();
      const sent = failing(send());
      scheduler.pass(9999);
      expect(lifecycle.interaction.state).to.equal('requesting');
      scheduler.pass(1);
      await sent;
      expect(lifecycle.interaction.state).to.equal('failed');
      expect(lifecycle.interaction.failure?.code).to.equal('timeout');
    });

    it('is aborted', async () => {
      const { scheduler, send, signal } = openPanel();
      const sent = failing(send());
      scheduler.pass(10_000);
      await sent;
      expect(signal().aborted).to.be.true;
    });

    it('has the time that the page sets at that moment', async () => {
      const { lifecycle, scheduler, settings, send } = openPanel();
      settings.timeout = 500;
      const sent = failing(send());
      scheduler.pass(500);
      await sent;
      expect(lifecycle.interaction.state).to.equal('failed');
    });

    it('is not answered any more', async () => {
      const { lifecycle, log, scheduler, send, answer } = openPanel();
      const sent = failing(send());
      scheduler.pass(10_000);
      await sent;
      answer();
      await Promise.resolve();
      expect(lifecycle.interaction.callIn).to.be.null;
      expect(log.at(-1)).to.equal('failed');
    });
  });

  it('leaves no timer behind, answered or failed', async () => {
    const { scheduler, service, send, answer } = openPanel();
    const first = send();
    expect(scheduler.pending).to.equal(1);
    answer();
    await first;
    expect(scheduler.pending).to.equal(0);
    const second = send();
    service.refuse({ code: 'network' });
    await failing(second);
    expect(scheduler.pending).to.equal(0);
  });

  it('goes on when the old number expires meanwhile', async () => {
    const { lifecycle, log, send, signal, answer } = openPanel();
    const first = send();
    answer();
    await first;
    const renewal = send();
    lifecycle.dispatch({ type: 'expire' });
    expect(signal().aborted).to.be.false;
    answer();
    await renewal;
    expect(lifecycle.interaction.state).to.equal('number');
    expect(log.slice(-3)).to.deep.equal(['submitted', 'expired', 'completed']);
  });

  it('lets the service know how long it has', () => {
    const { scheduler, service, send } = openPanel();
    let deadline: number | undefined;
    service.requestNumber = (_, options) => {
      deadline = options.deadline;
      return new Promise(() => {});
    };
    const start = scheduler.now();
    void send();
    expect(deadline).to.equal(start + 10_000);
  });

  it('reports on the console why it failed', async () => {
    const { service, send } = openPanel();
    const warnings = await warningsOf(() => {
      const sent = send();
      service.refuse({ code: 'office-closed', status: 403, correlationId: 'c-1', retryAfter: 60 });
      return sent;
    });
    expect(warnings).to.deep.equal([
      '<click-to-call> the request for a number failed: CallInError: office-closed c-1',
    ]);
  });

  it('passes on what the service says beside the code', async () => {
    const { lifecycle, service, send } = openPanel();
    const details = { code: 'too-many-requests', status: 429, correlationId: 'c', retryAfter: 5 };
    const sent = send();
    service.refuse(details);
    await failing(sent);
    expect(lifecycle.interaction.failure).to.include(details);
  });

  it('fails with the error of the service itself, or with one that leads to it', async () => {
    const ours = new CallInError('server', { message: 'The database is full' });
    const other = new Error('no such method');
    for (const reason of [ours, other]) {
      const { lifecycle, service, send } = openPanel();
      const sent = send();
      service.refuse(reason);
      const warnings = await failing(sent);
      const failure = lifecycle.interaction.failure as CallInError;
      expect(failure === reason || failure.cause === reason).to.be.true;
      expect(failure === ours).to.equal(reason === ours);
      expect(warnings).to.deep.equal([
        `<click-to-call> the request for a number failed: ${failure} `,
      ]);
    }
  });

  it('is the visitor’s, where nobody says that it is sent on its own', () => {
    const { lifecycle, send } = openPanel();
    void send();
    expect(lifecycle.interaction.metadata.autoSubmitted).to.be.false;
    lifecycle.dispatch({ type: 'close' });
  });
});
