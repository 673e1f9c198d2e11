import { expect } from '@open-wc/testing';
import type { NumberRequest } from '../../src/services/call-in-service.js';
import { deferred, warningsOf } from '../harness.js';
import { callIn } from '../lifecycle/fixtures.js';
import { failing, openPanel, reaches, request } from './request-fixtures.js';

describe('a request whose panel is closed meanwhile', () => {
  it('is aborted before an event is dispatched', () => {
    const { lifecycle, log, send, signal } = openPanel();
    const heard: [string | undefined, boolean][] = [];
    void send();
    lifecycle.subscribe(({ metadata }) => {
      if (metadata.cancelled) heard.push([log.at(-1), signal().aborted]);
    });
    lifecycle.dispatch({ type: 'close' });
    expect(heard[0]).to.deep.equal(['submitted', true]);
  });

  it('is aborted where a number of before would have been renewed', async () => {
    const { lifecycle, send, signal, answer } = openPanel();
    const first = send();
    answer();
    await first;
    void send();
    lifecycle.dispatch({ type: 'close' });
    expect(signal().aborted).to.be.true;
  });

  it('ends quietly, with no timer left', async () => {
    const { lifecycle, log, scheduler, send } = openPanel();
    const sent = send();
    lifecycle.dispatch({ type: 'close' });
    expect(await warningsOf(() => sent)).to.deep.equal([]);
    expect(log.slice(-2)).to.deep.equal(['cancelled', 'closed']);
    expect(scheduler.pending).to.equal(0);
  });

  it('is not taken for the next one, however late it is answered', async () => {
    const { lifecycle, service, send } = openPanel();
    const answers = [deferred<string>(), deferred<string>()];
    service.requestNumber = () => answers.shift()!.promise;
    const [late, current] = [...answers];
    const first = send();
    lifecycle.dispatch({ type: 'close' });
    lifecycle.dispatch({ type: 'open' });
    const second = send();
    late!.resolve('+18005550199');
    await first;
    expect(lifecycle.interaction.state).to.equal('requesting');
    current!.resolve('+18005550123');
    await second;
    expect(lifecycle.interaction.callIn?.phoneNumber).to.equal('+18005550123');
  });

  it('is not taken for the next one when it was answered just then', async () => {
    const { lifecycle, service, send } = openPanel();
    const first = send();
    service.answer('+18005550199');
    lifecycle.dispatch({ type: 'close' });
    lifecycle.dispatch({ type: 'open' });
    service.requestNumber = () => new Promise(() => {});
    void send();
    await first;
    expect(lifecycle.interaction.state).to.equal('requesting');
  });

  it('does not fail the next one, however late it rejects', async () => {
    const { lifecycle, log, service, send } = openPanel();
    const refused = deferred<string>();
    service.requestNumber = () => refused.promise;
    const first = send();
    lifecycle.dispatch({ type: 'close' });
    lifecycle.dispatch({ type: 'open' });
    service.requestNumber = () => new Promise(() => {});
    void send();
    refused.reject({ code: 'server' });
    await first;
    expect(lifecycle.interaction.state).to.equal('requesting');
    expect(log).not.to.include('failed');
  });
});

describe('a request that failed for want of a connection', () => {
  const openOffline = async () => {
    const panel = openPanel();
    const sent = panel.send();
    panel.service.refuse({ code: 'offline' });
    await failing(sent);
    return panel;
  };
  const reconnect = () => window.dispatchEvent(new Event('online'));

  it('is sent again as it was when the connection is back', async () => {
    const { lifecycle, service } = await openOffline();
    reconnect();
    expect(lifecycle.interaction.state).to.equal('requesting');
    expect(service.requests[1]!.request).to.deep.equal(request);
    lifecycle.dispatch({ type: 'close' });
  });

  it('has the same id then, and another request has another', async () => {
    const { lifecycle, service, send } = await openOffline();
    reconnect();
    const refused = reaches(lifecycle, 'failed');
    await warningsOf(() => {
      service.refuse({ code: 'server' });
      return refused;
    });
    void send();
    const ids = service.requests.map(({ options }) => options.requestId);
    expect(ids[0]).to.match(/^[0-9a-f]{32}$/);
    expect(ids[1]).to.equal(ids[0]);
    expect(ids[2])
      .to.match(/^[0-9a-f]{32}$/)
      .and.not.to.equal(ids[0]);
    lifecycle.dispatch({ type: 'close' });
  });

  it('is what the page makes of it then, asked once', async () => {
    const { lifecycle, service, send } = openPanel();
    const renewed = { ...request, userData: { page: 'home' } };
    let asked = 0;
    const sent = send({ beforeRetry: () => (asked++, Promise.resolve(renewed)) });
    service.refuse({ code: 'offline' });
    await failing(sent);
    const requesting = reaches(lifecycle, 'requesting');
    reconnect();
    reconnect();
    await requesting;
    expect(asked).to.equal(1);
    expect(service.requests[1]!.request).to.equal(renewed);
    lifecycle.dispatch({ type: 'close' });
  });

  for (const [what, overtake] of [
    ['has closed the panel', ({ lifecycle }) => lifecycle.dispatch({ type: 'close' })],
    [
      'has opened the panel again',
      ({ lifecycle }) => {
        lifecycle.dispatch({ type: 'close' });
        lifecycle.dispatch({ type: 'open' });
      },
    ],
    ['is back at the form', ({ lifecycle }) => lifecycle.dispatch({ type: 'edit' })],
    [
      'has a number from another try',
      ({ lifecycle }) => {
        lifecycle.dispatch({ type: 'submit', form: {} });
        lifecycle.dispatch({ type: 'complete', callIn });
      },
    ],
  ] satisfies [string, (panel: ReturnType<typeof openPanel>) => void][]) {
    it(`is not sent again where the visitor ${what} while the page is asked`, async () => {
      const panel = openPanel();
      const asked = deferred<NumberRequest>();
      const sent = panel.send({ beforeRetry: () => asked.promise });
      panel.service.refuse({ code: 'offline' });
      await failing(sent);
      reconnect();
      overtake(panel);
      const { state } = panel.lifecycle.interaction;
      asked.resolve(request);
      await asked.promise;
      await null;
      expect(panel.lifecycle.interaction.state).to.equal(state);
      expect(panel.service.requests.length).to.equal(1);
    });
  }

  it('is sent again once only', async () => {
    const { lifecycle, service } = await openOffline();
    reconnect();
    await warningsOf(() => {
      service.refuse({ code: 'network' });
      return reaches(lifecycle, 'failed');
    });
    reconnect();
    expect(service.requests.length).to.equal(2);
    lifecycle.dispatch({ type: 'close' });
  });

  for (const type of ['edit', 'close'] as const) {
    it(`is let be when the visitor has gone to ${type} meanwhile`, async () => {
      const { lifecycle, service } = await openOffline();
      lifecycle.dispatch({ type });
      reconnect();
      expect(service.requests.length).to.equal(1);
    });
  }

  it('is let be when it failed for another reason', async () => {
    const { service, send } = openPanel();
    const sent = send();
    service.refuse({ code: 'server' });
    await failing(sent);
    reconnect();
    expect(service.requests.length).to.equal(1);
  });
});
