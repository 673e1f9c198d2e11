import { expect, fixture, html } from '@open-wc/testing';
import { connect } from '../../src/analytics/connect.js';
import { ClickToCall } from '../../src/click-to-call.js';
import { openPage, warningsOf } from '../harness.js';
import { notebook, recordsOf } from './fixtures.js';
import { openConnected, visit } from './visit.js';

const withTopic = [
  { name: 'phonenumber', type: 'tel', label: 'Phone', required: true },
  { name: 'topic', type: 'text', label: 'About' },
  { name: 'order', type: 'text', label: 'Order' },
] as const;

describe('the records of a visit', () => {
  it('contain every event in order, with its time and its metadata', async () => {
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

describe('the records of what became of a number', () => {
  it('have when it was dialled, and what of it was copied', () => {
    const records = recordsOf(
      ...([
        ['open', 0],
        ['submit', 100],
        ['complete', 100],
      ] as const),
      ...([
        ['dial', 700],
        ['copy', 100],
        ['close', 100],
      ] as const),
    );
    const [, , , completed, dialled, copied, closed] = records;
    expect([dialled!.event, copied!.event]).to.deep.equal(['dialled', 'copied']);
    expect(dialled!.time).to.equal(completed!.time + 700);
    expect(dialled!.metadata.dialled).to.equal(dialled!.time);
    expect(records.map(({ what }) => what)).to.deep.equal([
      ...[null, null, null, null, null],
      'number',
      null,
    ]);
    expect(copied!.metadata).not.to.have.property('what');
    expect(closed!.metadata.dialled).to.equal(dialled!.time);
  });
});

describe('a connection', () => {
  it('is not taken in by events of the same names that come from inside', async () => {
    const page = await openPage(
      html`<click-to-call country="US"><p slot="intro">Welcome.</p></click-to-call>`,
    );
    const { sink, events } = notebook();
    connect(page.element, sink, { early: true });
    const foreign = { bubbles: true, composed: true, detail: page.element.metadata };
    page.element.querySelector('p')!.dispatchEvent(new CustomEvent('opened', foreign));
    page.element.querySelector('p')!.dispatchEvent(new Event('closed', foreign));
    expect(events()).to.deep.equal([]);
  });

  const mistakes: [what: string, given: unknown[], message: string][] = [
    ['a sink that is none', ['dataLayer'], 'sink: expected a function'],
    ['a field in place of a list', [() => {}, { include: 'topic' }], 'include: expected a list'],
    ['null in place of a list', [() => {}, { include: null }], 'include: expected a list'],
    ['a list of something else', [() => {}, { include: [1] }], 'include: expected a list'],
  ];
  for (const [what, given, message] of mistakes) {
    it(`is not made with ${what}`, () => {
      const make = connect as (...parameters: unknown[]) => unknown;
      expect(() => make(new EventTarget(), ...given)).to.throw(TypeError, message);
    });
  }

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

describe('a sink that sends what waits later', () => {
  it('may fail at it, which is reported', async () => {
    const page = await openPage();
    const sink = Object.assign(() => {}, { flush: () => Promise.reject(new Error('offline')) });
    const warnings = await warningsOf(async () => {
      connect(page.element, sink)();
      await Promise.resolve();
      await Promise.resolve();
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('offline');
  });
});

describe('an event that the page dispatches by a name of ours', () => {
  for (const detail of [null, 5, 'x', {}, []]) {
    it(`is no record: ${JSON.stringify(detail)}`, async () => {
      const { page, records } = await openConnected({ early: true });
      for (const name of ['opened', 'failed', 'copied', 'closed']) {
        page.element.dispatchEvent(new CustomEvent(name, { detail }));
      }
      expect(records).to.deep.equal([]);
    });
  }
});
