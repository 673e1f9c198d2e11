import { expect, nextFrame } from '@open-wc/testing';
import { beaconSink, type BeaconEnvironment } from '../../src/analytics/beacon-sink.js';
import type { InteractionRecord } from '../../src/analytics/interaction-record.js';
import { runOnPageWith } from '../services/page-with.js';
import { anyRecord } from './fixtures.js';

/** A browser that accepts a given number of beacons, and a page that can be left. */
function createBrowser({ takes = Infinity } = {}) {
  const beacons: { url: string; body: Blob }[] = [];
  const requests: { url: string; init: RequestInit }[] = [];
  const listeners: (() => void)[] = [];
  const environment: BeaconEnvironment = {
    sendBeacon(url, body) {
      if (beacons.length >= takes) return false;
      beacons.push({ url, body });
      return true;
    },
    fetch(url, init) {
      requests.push({ url, init });
      return Promise.reject(new TypeError('offline'));
    },
    onLeave(leave) {
      listeners.push(leave);
      return () => listeners.splice(listeners.indexOf(leave), 1);
    },
  };
  return {
    environment,
    beacons,
    requests,
    listeners,
    leave: () => [...listeners].forEach((leave) => leave()),
  };
}

const recordsIn = async (body: unknown) =>
  JSON.parse(await (body as Blob).text()) as InteractionRecord[];

describe('the beacon', () => {
  it('sends nothing while the visitor is on the page and the batch is not full', () => {
    const { environment, beacons, requests } = createBrowser();
    const sink = beaconSink('/collect', { environment, batchSize: 3 });
    sink(anyRecord());
    sink(anyRecord());
    expect(beacons).to.have.length(0);
    expect(requests).to.have.length(0);
  });

  it('sends all that waits as one JSON list when the page is left', async () => {
    const { environment, beacons, leave } = createBrowser();
    const sink = beaconSink('/collect', { environment });
    const records = [anyRecord(), anyRecord()];
    records.forEach(sink);
    leave();
    expect(beacons).to.have.length(1);
    expect(beacons[0]!.url).to.equal('/collect');
    expect(beacons[0]!.body.type).to.equal('application/json');
    expect(await recordsIn(beacons[0]!.body)).to.deep.equal(records);
  });

  it('sends a batch as soon as it is full, and begins another', async () => {
    const { environment, beacons, leave } = createBrowser();
    const sink = beaconSink('/collect', { environment, batchSize: 2 });
    const records = [anyRecord(), anyRecord(), anyRecord()];
    records.forEach(sink);
    expect(beacons).to.have.length(1);
    leave();
    const sent = await Promise.all(beacons.map(({ body }) => recordsIn(body)));
    expect(sent).to.deep.equal([records.slice(0, 2), records.slice(2)]);
  });

  it('sends twenty records at once by default', () => {
    const { environment, beacons } = createBrowser();
    const sink = beaconSink('/collect', { environment });
    for (let count = 0; count < 19; count++) sink(anyRecord());
    expect(beacons).to.have.length(0);
    sink(anyRecord());
    expect(beacons).to.have.length(1);
  });

  it('goes on after a visitor who left has come back', () => {
    const { environment, beacons, leave } = createBrowser();
    const sink = beaconSink('/collect', { environment });
    sink(anyRecord());
    leave();
    sink(anyRecord());
    leave();
    expect(beacons).to.have.length(2);
  });

  it('listens to the page only while something waits', () => {
    const { environment, beacons, listeners } = createBrowser();
    const sink = beaconSink('/collect', { environment });
    expect(listeners.length).to.equal(0);
    sink(anyRecord());
    sink(anyRecord());
    expect(listeners.length).to.equal(1);
    sink.flush();
    expect(listeners.length).to.equal(0);
    sink.flush();
    expect(beacons).to.have.length(1);
  });

  it('falls back to fetch() with keepalive where the browser rejects the beacon', async () => {
    const { environment, beacons, requests, leave } = createBrowser({ takes: 0 });
    const sink = beaconSink('/collect', { environment });
    const record = anyRecord();
    sink(record);
    leave();
    expect(beacons).to.have.length(0);
    expect(requests).to.have.length(1);
    const { url, init } = requests[0]!;
    expect(url).to.equal('/collect');
    expect(init).to.include({ method: 'POST', keepalive: true, credentials: 'include' });
    expect(await recordsIn(init.body)).to.deep.equal([record]);
  });

  it('falls back to fetch() without keepalive where the body is too long for it', async () => {
    const { environment, requests } = createBrowser({ takes: 0 });
    const sink = beaconSink('/collect', { environment });
    const record = anyRecord();
    sink(record);
    sink.flush();
    await nextFrame();
    const { init } = requests.at(-1)!;
    expect(init).to.include({ method: 'POST', keepalive: false });
    expect(await recordsIn(init.body)).to.deep.equal([record]);
  });

  it('throws nothing when fetch() rejects too', async () => {
    const errors: unknown[] = [];
    const listen = ({ reason }: PromiseRejectionEvent) => errors.push(reason);
    addEventListener('unhandledrejection', listen);
    const { environment, requests } = createBrowser({ takes: 0 });
    const sink = beaconSink('/collect', { environment });
    sink(anyRecord());
    sink.flush();
    await nextFrame();
    removeEventListener('unhandledrejection', listen);
    expect(requests).to.have.length(2);
    expect(errors).to.deep.equal([]);
  });

  it('has the type that the endpoint takes', () => {
    const { environment, beacons } = createBrowser();
    const sink = beaconSink('/collect', { environment, contentType: 'text/plain' });
    sink(anyRecord());
    sink.flush();
    expect(beacons[0]!.body.type).to.equal('text/plain');
  });
});

describe('the length of a beacon', () => {
  /** A record of so many bytes as JSON. */
  const recordOf = (length: number): InteractionRecord => {
    const record = { ...anyRecord(), form: { note: '' } };
    const missing = length - new Blob([JSON.stringify(record)]).size;
    return { ...record, form: { note: 'x'.repeat(missing) } };
  };

  const rows = [
    { what: '200 ordinary records', batchSize: 500, records: Array(200).fill(recordOf(600)) },
    { what: '15 records of 6 KB', batchSize: 20, records: Array(15).fill(recordOf(6_000)) },
  ] as { what: string; batchSize: number; records: InteractionRecord[] }[];
  for (const { what, batchSize, records } of rows) {
    it(`is what browsers take: ${what}`, async () => {
      const { environment, beacons, requests, leave } = createBrowser();
      const sink = beaconSink('/collect', { environment, batchSize });
      records.forEach(sink);
      leave();
      for (const { body } of beacons) expect(body.size).to.be.at.most(2 ** 16);
      const sent = await Promise.all(beacons.map(({ body }) => recordsIn(body)));
      expect(sent.flat()).to.deep.equal(records);
      expect(requests).to.deep.equal([]);
    });
  }

  it('is counted in bytes, not in characters', async () => {
    const { environment, beacons, leave } = createBrowser();
    const sink = beaconSink('/collect', { environment });
    const record = { ...anyRecord(), form: { note: '電'.repeat(5_000) } };
    for (let count = 0; count < 10; count++) sink(record);
    leave();
    for (const { body } of beacons) expect(body.size).to.be.at.most(2 ** 16);
    const sent = await Promise.all(beacons.map(({ body }) => recordsIn(body)));
    expect(sent.flat()).to.have.length(10);
  });

  it('is that of one record where that alone is longer', async () => {
    const { environment, beacons, leave } = createBrowser();
    const sink = beaconSink('/collect', { environment });
    const records = [anyRecord(), recordOf(100_000), anyRecord()];
    records.forEach(sink);
    leave();
    const sent = await Promise.all(beacons.map(({ body }) => recordsIn(body)));
    expect(sent).to.deep.equal(records.map((record) => [record]));
  });
});

describe('a beacon that cannot be sent', () => {
  it('throws for one record that cannot be converted to JSON, and sends the others', async () => {
    const { environment, beacons } = createBrowser();
    const sink = beaconSink('/collect', { environment });
    const record = anyRecord();
    const bad = { ...record, time: 1n } as unknown as InteractionRecord;
    sink(record);
    expect(() => sink(bad)).to.throw(TypeError);
    expect(() => sink(undefined as unknown as InteractionRecord)).to.throw(TypeError);
    sink(record);
    sink.flush();
    expect(await recordsIn(beacons[0]!.body)).to.deep.equal([record, record]);
  });

  for (const url of [
    'https://',
    'http://[collect',
    'javascript:alert(1)',
    'data:,',
    '',
    ' ',
    undefined,
  ]) {
    it(`throws immediately for the address ${url}`, () => {
      expect(() => beaconSink(url as string)).to.throw(TypeError, 'url: expected');
    });
  }

  for (const batchSize of [0, -1, 1.5, NaN, '20', null]) {
    it(`throws immediately for the batch size ${batchSize}`, () => {
      const options = { batchSize: batchSize as number };
      expect(() => beaconSink('/collect', options)).to.throw(RangeError, 'batchSize: expected');
    });
  }

  it('throws nothing where the browser throws', async () => {
    const errors: unknown[] = [];
    const listen = ({ reason }: PromiseRejectionEvent) => errors.push(reason);
    addEventListener('unhandledrejection', listen);
    const fails = () => {
      throw new TypeError('blocked');
    };
    const { environment } = createBrowser();
    const sink = beaconSink('/collect', {
      environment: { ...environment, sendBeacon: fails, fetch: fails },
    });
    sink(anyRecord());
    sink.flush();
    await nextFrame();
    removeEventListener('unhandledrejection', listen);
    expect(errors).to.deep.equal([]);
  });
});

describe('the beacon on a page', () => {
  const module = new URL('../../src/analytics/beacon-sink.ts', import.meta.url).href;

  /** How many records had gone out after each step of a script on a page of its own. */
  const sentAfter = (script: string) =>
    runOnPageWith(
      {},
      `
        const { beaconSink } = await import('${module}');
        const sent = [];
        const take = (name) => (url, body) => { sent.push(name); return name === 'beacon'; };
        Object.defineProperty(navigator, 'sendBeacon', { value: take('beacon'), writable: true });
        window.fetch = async (url, init) => void sent.push('fetch');
        let visibility = 'visible';
        Object.defineProperty(document, 'visibilityState', { get: () => visibility });
        const show = (state) => {
          visibility = state;
          document.dispatchEvent(new Event('visibilitychange'));
        };
        const sink = beaconSink('/collect');
        ${script}
        return sent;
      `,
    );

  it('goes out with pagehide', async () => {
    const sent = await sentAfter(`sink({}); dispatchEvent(new Event('pagehide'));`);
    expect(sent).to.deep.equal(['beacon']);
  });

  it('goes out when the page is hidden, and not when it is shown', async () => {
    expect(await sentAfter(`sink({}); show('visible');`)).to.deep.equal([]);
    expect(await sentAfter(`sink({}); show('hidden');`)).to.deep.equal(['beacon']);
  });

  it('goes out once, and not again when nothing is new', async () => {
    const sent = await sentAfter(`
      sink({});
      show('hidden');
      dispatchEvent(new Event('pagehide'));
    `);
    expect(sent).to.deep.equal(['beacon']);
  });

  it('goes out at once while the page is hidden already', async () => {
    const sent = await sentAfter(`show('hidden'); sink({}); await null; await null;`);
    expect(sent).to.deep.equal(['beacon']);
  });

  it('is a request where the browser has no beacons', async () => {
    const sent = await sentAfter(`navigator.sendBeacon = undefined; sink({}); show('hidden');`);
    expect(sent).to.deep.equal(['fetch']);
  });
});
