import { expect } from '@open-wc/testing';
import { requestJson, type HttpOptions } from '../../src/services/http.js';
import {
  createEnvironment,
  failureOf,
  headerDate,
  json,
  noConnection,
  noon,
  noSignal,
  reasonOf,
  refusal,
} from './fixtures.js';

const url = '/numbers';

/** Sends a request that gets this answer. */
const get = (answer: Response | Error, options: Partial<HttpOptions> = {}) =>
  requestJson(url, {}, { signal: noSignal, ...createEnvironment(answer), ...options });

/** A body that comes in these pieces and then breaks off, goes on for ever, or ends. */
function bodyOf(
  pieces: readonly Uint8Array<ArrayBuffer>[],
  end: 'break' | 'never' | 'end' = 'end',
) {
  const state = { cancelled: false };
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      if (end === 'end') controller.close();
      if (end === 'break') controller.error(noConnection());
    },
    cancel() {
      state.cancelled = true;
    },
  });
  return Object.assign(state, { stream });
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** JSON of an exact length in bytes. */
const jsonOfLength = (length: number) =>
  JSON.stringify({ pad: '' }).replace('""', `"${'x'.repeat(length - 10)}"`);

describe('a request', () => {
  it('goes out as it is given, with the signal', async () => {
    const { environment, sent } = createEnvironment(json({}));
    const init = { method: 'POST', body: 'b' };
    await requestJson(url, init, { signal: noSignal, environment });
    expect(sent).to.deep.equal([{ url, init: { ...init, signal: noSignal } }]);
  });

  describe('when it is answered', () => {
    it('resolves with the body', async () => {
      expect((await get(json({ a: [1] }))).body).to.deep.equal({ a: [1] });
    });

    it('knows the server’s clock from its Date header', async () => {
      const answer = json({}, { headers: { Date: headerDate(7) } });
      expect((await get(answer)).serverTime).to.equal(noon + 7000);
    });

    it('does not know the server’s clock without that header', async () => {
      expect((await get(json({}))).serverTime).to.equal(undefined);
    });

    it('does not know the server’s clock from a header that is no date', async () => {
      const answer = json({}, { headers: { Date: 'today' } });
      expect((await get(answer)).serverTime).to.equal(undefined);
    });

    it('puts characters together that fall apart between two pieces', async () => {
      const body = bytes('{"a":"é"}');
      const { stream } = bodyOf([body.slice(0, 7), body.slice(7)]);
      expect((await get(new Response(stream))).body).to.deep.equal({ a: 'é' });
    });

    it('takes a body of 64 KB', async () => {
      const body = jsonOfLength(65_536);
      expect(bytes(body)).to.have.length(65_536);
      expect((await get(new Response(body))).body).to.have.property('pad');
    });
  });

  describe('when the answer cannot be used', () => {
    const rows: [string, () => BodyInit | null][] = [
      ['an HTML page', () => '<!doctype html><title>Sign in</title>'],
      ['an empty body', () => ''],
      ['no body', () => null],
      ['JSON that breaks off', () => '{"data":'],
      ['a string', () => '"+12025550142"'],
      ['a number', () => '12025550142'],
      ['null', () => 'null'],
      ['a body over 64 KB', () => jsonOfLength(65_537)],
    ];
    for (const [title, body] of rows) {
      it(`fails with bad-response: ${title}`, async () => {
        const failure = await failureOf(get(new Response(body())));
        expect(failure).to.include({ code: 'bad-response', status: 200 });
        expect(failure.message).to.contain('JSON object of 65536 bytes');
      });
    }

    it('does not read on in a body without an end', async () => {
      const endless = bodyOf([new Uint8Array(65_536), new Uint8Array(1)], 'never');
      const failure = await failureOf(get(new Response(endless.stream)));
      expect(failure.code).to.equal('bad-response');
      expect(endless.cancelled).to.equal(true);
    });
  });

  describe('when it fails with an HTTP error', () => {
    const rows = [
      [400, 'bad-request'],
      [401, 'unauthorized'],
      [403, 'unauthorized'],
      [404, 'not-found'],
      [405, 'bad-request'],
      [408, 'timeout'],
      [413, 'bad-request'],
      [429, 'too-many-requests'],
      [499, 'bad-request'],
      [500, 'server'],
      [502, 'server'],
      [503, 'server'],
      [504, 'server'],
    ] as const;
    for (const [status, code] of rows) {
      it(`fails with ${code} for a ${status}, and says so`, async () => {
        const failure = await failureOf(get(refusal(status)));
        expect(failure).to.include({ code, status });
        expect(failure.message).to.contain(`status ${status}`);
      });
    }

    it('takes the body’s word before the status', async () => {
      const codeOf: HttpOptions['codeOf'] = (status, body) =>
        status === 403 && (body as { closed?: boolean }).closed ? 'office-closed' : undefined;
      const failure = await failureOf(get(json({ closed: true }, { status: 403 }), { codeOf }));
      expect(failure.code).to.equal('office-closed');
    });

    it('has the id of the exchange from the body', async () => {
      const correlationIdOf = (body: unknown) => (body as { id: string }).id;
      const failure = await failureOf(
        get(json({ id: 'c1' }, { status: 500 }), { correlationIdOf }),
      );
      expect(failure.correlationId).to.equal('c1');
    });

    it('goes by the status where the body is an overlong page', async () => {
      const failure = await failureOf(get(new Response('x'.repeat(65_537), { status: 502 })));
      expect(failure.code).to.equal('server');
    });
  });

  describe('when the response has Retry-After', () => {
    const rows = [
      ['seconds', '120', 120],
      ['no time at all', '0', 0],
      ['a date', headerDate(30), 30],
      ['a date in two hours', headerDate(7200), 7200],
      ['a date long past', headerDate(-30), 0],
      ['a date in another spelling', '2020-01-01T14:00:30+02:00', 30],
      ['something else', 'soon', undefined],
      ['nothing', '', undefined],
      ['no header', undefined, undefined],
    ] as const;
    for (const [title, header, expected] of rows) {
      it(`knows how long from ${title}: ${expected}`, async () => {
        const { retryAfter } = await failureOf(get(refusal(429, header)));
        expect(retryAfter).to.equal(expected);
      });
    }

    it('reads a date by the server’s clock', async () => {
      const headers = { 'Retry-After': headerDate(7230), Date: headerDate(7200) };
      const { retryAfter } = await failureOf(get(new Response('', { status: 503, headers })));
      expect(retryAfter).to.equal(30);
    });
  });

  describe('when there is no connection', () => {
    it('fails with network, and what was thrown underneath', async () => {
      const cause = noConnection();
      expect(await failureOf(get(cause))).to.include({ code: 'network', cause });
    });

    it('fails with network when the body breaks off', async () => {
      const { stream } = bodyOf([bytes('{')], 'break');
      expect((await failureOf(get(new Response(stream)))).code).to.equal('network');
    });

    it('fails with offline at once, and sends nothing', async () => {
      const { environment, sent } = createEnvironment(json({}));
      environment.online = () => false;
      const failure = await failureOf(requestJson(url, {}, { signal: noSignal, environment }));
      expect(failure.code).to.equal('offline');
      expect(sent).to.deep.equal([]);
    });

    it('fails with offline when the connection went meanwhile', async () => {
      const { environment, sent } = createEnvironment(noConnection());
      environment.online = () => sent.length === 0;
      const failure = await failureOf(requestJson(url, {}, { signal: noSignal, environment }));
      expect(failure.code).to.equal('offline');
    });
  });

  describe('when it is aborted', () => {
    const reason = new Error('nobody waits any more');

    it('is rejected with the reason while it waits for an answer', async () => {
      const abort = new AbortController();
      const { environment } = createEnvironment();
      const rejection = reasonOf(requestJson(url, {}, { signal: abort.signal, environment }));
      abort.abort(reason);
      expect(await rejection).to.equal(reason);
    });

    it('is rejected with the reason when an answer fails afterwards', async () => {
      const { environment } = createEnvironment(refusal(500));
      const signal = AbortSignal.abort(reason);
      expect(await reasonOf(requestJson(url, {}, { signal, environment }))).to.equal(reason);
    });
  });
});
