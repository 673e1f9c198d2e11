import { expect, fixture, fixtureCleanup, html, nextFrame } from '@open-wc/testing';
import { connect } from '../../src/analytics/connect.js';
import { ClickToCall } from '../../src/click-to-call.js';
import { FakeService, answerFor, next, openPage, warningsOf, type Page } from '../harness.js';
import { follow, kept, openNumber } from '../next-page.js';
import { runOnPageWith } from '../services/page-with.js';
import { notebook } from './fixtures.js';

/** What the visitor types; none of it may be known to anyone. */
const typed = { firstname: 'Augusta', lastname: 'Byron', phonenumber: '+1 202 555 0147' };

const withTopic = [
  { name: 'phonenumber', type: 'tel', label: 'Phone', required: true },
  { name: 'topic', type: 'text', label: 'About' },
  { name: 'order', type: 'text', label: 'Order' },
] as const;

/** A page whose element is connected to a sink before the visitor does anything. */
async function openConnected(options = {}) {
  const service = new FakeService();
  const page = await openPage(undefined, service);
  const { records, sink, events } = notebook();
  const disconnect = connect(page.element, sink, options);
  return { page, service, records, events, disconnect };
}

/** Puts texts of that length into the tab's storage for as long as they fit. */
function fill(length: number): void {
  try {
    for (;;) sessionStorage.setItem(`filler ${sessionStorage.length}`, 'x'.repeat(length));
  } catch {
    // It is full of them.
  }
}

/** A visit from the launcher to the number and away. */
async function visit(page: Page, service: FakeService, values: Record<string, string> = typed) {
  await page.element.show({ proactive: false });
  await page.request(values);
  service.answer();
  await page.reaches('number');
  await page.element.close({ force: true });
}

describe('the records of a visit', () => {
  it('tell every step in its order, with its time and the block as it was', async () => {
    const { page, service, records, events } = await openConnected();
    await visit(page, service);
    expect(events()).to.deep.equal(['opened', 'started', 'submitted', 'completed', 'closed']);
    const { metadata } = page.element;
    const last = records.at(-1)!;
    expect(last.metadata).not.to.have.property('form');
    expect({ ...last.metadata, form: metadata.form }).to.deep.equal(metadata);
    expect(records.map(({ time }) => time)).to.deep.equal([
      metadata.opened,
      metadata.started,
      metadata.submitted,
      metadata.completed,
      metadata.closed,
    ]);
    expect(records[0]!.metadata).to.include({ started: false, closed: false });
  });

  it('have nothing in them that the visitor typed', async () => {
    const { page, service, records } = await openConnected();
    await visit(page, service);
    const text = JSON.stringify(records);
    for (const secret of ['Augusta', 'Byron', '5550147', '555 0147', '00421', '18005550123']) {
      expect(text).not.to.contain(secret);
    }
    for (const { form } of records) expect(form).to.be.null;
  });

  it('have those fields of the form that the page lets through, once it was sent', async () => {
    const { page, service, records } = await openConnected({ include: ['topic', 'missing'] });
    page.element.fields = withTopic;
    await visit(page, service, { phonenumber: '+12025550147', topic: 'Sales', order: 'A1' });
    expect(records.map(({ form }) => form)).to.deep.equal([
      null,
      null,
      { topic: 'Sales' },
      { topic: 'Sales' },
      { topic: 'Sales' },
    ]);
  });

  it('cannot be changed', async () => {
    const { page, service, records } = await openConnected({ include: ['firstname'] });
    await visit(page, service);
    const record = records.at(-1)!;
    for (const part of [record, record.metadata, record.form]) {
      expect(Object.isFrozen(part)).to.be.true;
    }
  });

  it('say why there is no number', async () => {
    const { page, service, records, events } = await openConnected();
    await page.element.show({ proactive: false });
    await page.request();
    const before = Date.now();
    await warningsOf(async () => {
      service.refuse({ code: 'office-closed' });
      await page.reaches('failed');
    });
    expect(events().at(-1)).to.equal('failed');
    expect(records.map(({ error }) => error)).to.deep.equal([null, null, null, 'office-closed']);
    expect(records.at(-1)!.time).to.be.within(before, Date.now());
  });
});

describe('the id of an interaction', () => {
  it('is random, and another for the next one', async () => {
    const { page, service, records } = await openConnected();
    await visit(page, service);
    await visit(page, service);
    const ids = new Set(records.map(({ interaction }) => interaction));
    expect(ids.size).to.equal(2);
    for (const id of ids) expect(id).to.match(/^[0-9a-f]{32}$/);
    const counts = [...ids].map((id) => records.filter((r) => r.interaction === id).length);
    expect(counts).to.deep.equal([5, 5]);
  });

  it('is another for each of two that begin in the same moment', async () => {
    const { page, records } = await openConnected();
    const begin = (opened: number) =>
      page.element.dispatchEvent(
        new CustomEvent('opened', { detail: { ...page.element.metadata, opened } }),
      );
    begin(1);
    begin(1);
    expect(records[0]!.interaction).not.to.equal(records[1]!.interaction);
  });

  it('is the same for every sink of an element', async () => {
    const { page, service, records } = await openConnected();
    const other = notebook();
    await page.element.show({ proactive: false });
    connect(page.element, other.sink);
    await page.request();
    service.answer();
    await page.reaches('number');
    const ids = [...records, ...other.records].map(({ interaction }) => interaction);
    expect(other.events()).to.deep.equal(['started', 'submitted', 'completed']);
    expect(new Set(ids).size).to.equal(1);
  });

  describe('whose number the element keeps', () => {
    const key = 'click-to-call-analytics:help';

    beforeEach(() => sessionStorage.clear());
    afterEach(async () => {
      fixtureCleanup();
      await nextFrame();
      sessionStorage.clear();
    });

    async function openFirstPage(markup = kept) {
      const { records, sink } = notebook();
      const first = await openPage(markup, new FakeService());
      const disconnect = connect(first.element, sink);
      const service = first.element.service as FakeService;
      await first.request({ phonenumber: '(202) 555-0147' });
      expect(sessionStorage.getItem(key)).to.be.null;
      service.answer();
      await first.reaches('number');
      return { page: first, id: records[0]!.interaction, disconnect };
    }

    it('is the same on the next page, and forgotten with the end', async () => {
      const { id, disconnect } = await openFirstPage();
      disconnect();
      const { page } = await follow();
      const { records, sink } = notebook();
      connect(page.element, sink);
      await page.element.close({ force: true });
      expect(records.map(({ event }) => event)).to.deep.equal(['closed']);
      expect(records[0]!.interaction).to.equal(id);
      expect(sessionStorage.getItem(key)).to.be.null;
    });

    it('is forgotten once the number has run out', async () => {
      const service = new FakeService();
      const page = await openPage(kept, service);
      connect(page.element, notebook().sink);
      await page.request({ phonenumber: '(202) 555-0147' });
      service.answer(answerFor(200));
      await page.reaches('number');
      expect(sessionStorage.getItem(key)).not.to.be.null;
      await page.reaches('expired');
      expect(sessionStorage.getItem(key)).to.be.null;
    });

    it('is another for an interaction that began at another time', async () => {
      const { id, disconnect } = await openFirstPage();
      disconnect();
      sessionStorage.setItem(key, `1 ${id}`);
      const { page } = await follow();
      const { records, sink } = notebook();
      connect(page.element, sink);
      await page.element.close({ force: true });
      expect(records[0]!.interaction).to.match(/^[0-9a-f]{32}$/);
      expect(records[0]!.interaction).not.to.equal(id);
    });

    it('is not kept by an element that keeps nothing', async () => {
      await openFirstPage(html`<click-to-call id="help" country="US"></click-to-call>`);
      expect({ ...sessionStorage }).to.deep.equal({});
    });

    it('is not written down where nobody is connected', async () => {
      await openNumber();
      expect(sessionStorage.getItem(key)).to.be.null;
    });

    it('is one and the same to the end where the storage is full', async () => {
      for (let length = 2 ** 22; length > 0; length = Math.floor(length / 2)) fill(length);
      const service = new FakeService();
      const page = await openPage(kept, service);
      const { records, sink, events } = notebook();
      connect(page.element, sink);
      await visit(page, service);
      expect(sessionStorage.getItem(key)).to.be.null;
      expect(events().slice(-2)).to.deep.equal(['completed', 'closed']);
      expect(new Set(records.map(({ interaction }) => interaction)).size).to.equal(1);
    });

    it('is one and the same to the end where there is no storage', async () => {
      const address = (file: string) => new URL(`../../src/${file}`, import.meta.url).href;
      const ids = await runOnPageWith(
        {},
        `
          Object.defineProperty(window, 'sessionStorage', {
            get() {
              throw new DOMException('not here', 'SecurityError');
            },
          });
          const { connect } = await import('${address('analytics/connect.ts')}');
          const { emit } = await import('${address('events.ts')}');
          const { initialMetadata } = await import('${address('lifecycle/metadata.ts')}');
          const element = Object.assign(new EventTarget(), { id: 'help', persist: true });
          const ids = [];
          connect(element, ({ interaction }) => ids.push(interaction));
          for (const event of ['opened', 'completed', 'closed']) {
            emit(element, event, { ...initialMetadata, opened: 1 }, null);
          }
          return ids;
        `,
      );
      const [id] = ids as string[];
      expect(id).to.match(/^[0-9a-f]{32}$/);
      expect(ids).to.deep.equal([id, id, id]);
    });
  });
});

describe('before the visitor has done anything', () => {
  it('nothing is handed on: not that the element is ready', async () => {
    const element = document.createElement('click-to-call');
    const { sink, events } = notebook();
    connect(element, sink);
    const ready = next(element, 'ready');
    await fixture(html`<div>${element}</div>`);
    await ready;
    expect(events()).to.deep.equal([]);
  });

  it('nothing is handed on of a panel that the page opened, until the visitor goes on', async () => {
    const { page, events } = await openConnected();
    await page.element.show({ proactive: true });
    expect(events()).to.deep.equal([]);
    await page.fill({ firstname: 'A' });
    expect(events()).to.deep.equal(['opened', 'started']);
  });

  it('nothing is handed on after the connection has ended', async () => {
    const { page, events, disconnect } = await openConnected();
    await page.element.show({ proactive: true });
    disconnect();
    await page.fill({ firstname: 'A' });
    expect(events()).to.deep.equal([]);
  });

  it('everything is handed on at once where the page wants it early', async () => {
    const element = document.createElement('click-to-call');
    const { records, sink, events } = notebook();
    connect(element, sink, { early: true });
    const ready = next(element, 'ready');
    await fixture(html`<div>${element}</div>`);
    await ready;
    expect(events()).to.deep.equal(['ready']);
    expect(records[0]!.interaction).to.be.null;
    await element.show({ proactive: true });
    expect(events()).to.deep.equal(['ready', 'opened']);
  });
});

describe('a connection', () => {
  it('may be made before the element is one', async () => {
    const wrapper = await fixture(html`<div><call-of-tomorrow></call-of-tomorrow></div>`);
    const element = wrapper.querySelector('call-of-tomorrow') as ClickToCall;
    const { sink, events } = notebook();
    connect(element, sink);
    customElements.define('call-of-tomorrow', class extends ClickToCall {});
    await element.show({ proactive: false });
    expect(events()).to.deep.equal(['opened']);
  });

  it('ends, and has the sink send what it holds', async () => {
    const page = await openPage();
    const { sink, events } = notebook();
    let flushed = 0;
    const disconnect = connect(page.element, Object.assign(sink, { flush: () => flushed++ }));
    await page.element.show({ proactive: false });
    expect(flushed).to.equal(0);
    disconnect();
    expect(flushed).to.equal(1);
    await page.element.close();
    expect(events()).to.deep.equal(['opened']);
  });
});

describe('a sink that fails', () => {
  const failing = {
    'by throwing': () => {
      throw new Error('no analytics today');
    },
    'by rejecting': () => Promise.reject(new Error('no analytics today')),
  };

  for (const [how, sink] of Object.entries(failing)) {
    it(`${how} is reported once, and stops neither the page nor other sinks`, async () => {
      const page = await openPage();
      const { sink: other, events } = notebook();
      const warnings = await warningsOf(async () => {
        connect(page.element, sink);
        connect(page.element, other);
        await page.element.show({ proactive: false });
        await page.element.close();
      });
      expect(events()).to.deep.equal(['opened', 'cancelled', 'closed']);
      expect(page.log.slice(-3)).to.deep.equal(['opened', 'cancelled', 'closed']);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('no analytics today');
    });
  }

  it('in its last moment is reported, too', async () => {
    const page = await openPage();
    const sink = Object.assign(() => {}, { flush: failing['by throwing'] });
    const warnings = await warningsOf(() => connect(page.element, sink)());
    expect(warnings).to.have.length(1);
  });
});
