import { expect } from '@open-wc/testing';
import { connect } from '../../src/analytics/connect.js';
import { consoleSink } from '../../src/analytics/console-sink.js';
import { dataLayerSink } from '../../src/analytics/data-layer-sink.js';
import { gtagSink, type GtagParameters } from '../../src/analytics/gtag-sink.js';
import type { InteractionRecord } from '../../src/analytics/interaction-record.js';
import { openPage, warningsOf } from '../harness.js';
import { anyRecord, recordsOf } from './fixtures.js';

const page = window as unknown as Record<string, unknown>;

describe('the list of a tag manager', () => {
  afterEach(() => {
    delete page.dataLayer;
    delete page.tags;
  });

  it('gets each record under the name of its step', () => {
    const list = (page.dataLayer = [{ event: 'page_view' }]);
    const record = anyRecord();
    dataLayerSink()(record);
    expect(list).to.deep.equal([
      { event: 'page_view' },
      { event: 'click_to_call_opened', click_to_call: record },
    ]);
  });

  it('is begun where the tag manager has not loaded yet', () => {
    const record = anyRecord();
    const sink = dataLayerSink();
    expect(page).not.to.have.property('dataLayer');
    sink(record);
    expect(page.dataLayer).to.deep.equal([
      { event: 'click_to_call_opened', click_to_call: record },
    ]);
  });

  it('may have another name', () => {
    dataLayerSink({ name: 'tags' })(anyRecord());
    expect(page.tags).to.have.length(1);
    expect(page).not.to.have.property('dataLayer');
  });

  // A tag manager keeps what a later entry does not name.
  it('gets the same keys with every record', () => {
    const keys = recordsOf(['open', 0], ['submit', 9], ['network', 9], ['close', 9]).map((record) =>
      Object.keys(record).join(),
    );
    expect(keys).to.have.length(6);
    expect(new Set(keys).size).to.equal(1);
  });
});

describe('the tag', () => {
  /** What a tag was told of these records. */
  function toldOf(records: InteractionRecord[]) {
    const told: [string, string, GtagParameters][] = [];
    const sink = gtagSink({ gtag: (...call) => told.push(call) });
    records.forEach(sink);
    return told;
  }

  it('receives each event with its known values only', () => {
    const records = recordsOf(['open', 0], ['start', 500], ['submit', 1000], ['complete', 250]);
    const id = records[0]!.interaction;
    expect(toldOf(records)).to.deep.equal([
      ['event', 'click_to_call_opened', { interaction_id: id }],
      ['event', 'click_to_call_started', { interaction_id: id }],
      ['event', 'click_to_call_submitted', { interaction_id: id, requests: 1 }],
      ['event', 'click_to_call_completed', { interaction_id: id, requests: 1, elapsed_ms: 1250 }],
    ]);
  });

  it('receives dialled and copied', () => {
    const records = recordsOf(
      ['open', 0],
      ['submit', 0],
      ['complete', 9],
      ['dial', 9],
      ['copy', 9],
    );
    const [dialled, copied] = toldOf(records).slice(-2);
    expect(dialled![1]).to.equal('click_to_call_dialled');
    expect(dialled![2]).not.to.have.property('what');
    expect(copied![1]).to.equal('click_to_call_copied');
    expect(copied![2]).to.include({ what: 'number' });
  });

  it('receives the error code of a failed request', () => {
    const [, , , failed] = toldOf(recordsOf(['open', 0], ['submit', 0], ['timeout', 9]));
    expect(failed![1]).to.equal('click_to_call_failed');
    expect(failed![2]).to.include({ error_code: 'timeout', requests: 1 });
  });

  it('receives the flags of the page and the included fields', () => {
    const record = anyRecord();
    const [[, , parameters]] = toldOf([
      {
        ...record,
        metadata: { ...record.metadata, proactive: true, prefilled: true, autoSubmitted: true },
        form: { topic: 'Sales' },
      },
    ]) as [[string, string, GtagParameters]];
    expect(parameters).to.deep.equal({
      interaction_id: record.interaction,
      proactive: true,
      prefilled: true,
      auto_submitted: true,
      form_topic: 'Sales',
    });
  });

  it('is the one that is on the page by then', () => {
    const sink = gtagSink();
    const calls: unknown[] = [];
    page.gtag = (...call: unknown[]) => calls.push(call[1]);
    sink(anyRecord());
    delete page.gtag;
    expect(calls).to.deep.equal(['click_to_call_opened']);
  });

  it('is missed on the console where the page has none', async () => {
    const { element } = await openPage();
    const warnings = await warningsOf(async () => {
      connect(element, gtagSink());
      await element.show({ proactive: false });
    });
    expect(warnings.join()).to.contain('there is no gtag on this page');
  });
});

// https://support.google.com/analytics/answer/9267744
describe('the limits of the tag', () => {
  /** What a tag receives of a form with these fields, and the warnings on the console. */
  async function toldOfForm(form: Record<string, string>) {
    let told: GtagParameters = {};
    const sink = gtagSink({ gtag: (_, __, parameters) => (told = parameters) });
    const warnings = await warningsOf(() => sink({ ...anyRecord(), form }));
    const { interaction_id, ...fields } = told;
    expect(interaction_id).to.match(/^[0-9a-f]{32}$/);
    return { fields, warnings };
  }

  it('cut a value after 100 characters, and not through one', async () => {
    const { fields, warnings } = await toldOfForm({ note: 'x'.repeat(99) + '😀', topic: 'Sales' });
    expect(fields).to.deep.equal({ form_note: 'x'.repeat(99), form_topic: 'Sales' });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('form_note').and.to.contain('100 characters');
    expect(warnings[0]).not.to.contain('xxx');
  });

  it('cut a name after 40 characters', async () => {
    const { fields, warnings } = await toldOfForm({ ['n'.repeat(50)]: 'Sales' });
    expect(fields).to.deep.equal({ [`form_${'n'.repeat(35)}`]: 'Sales' });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('n'.repeat(50)).and.to.contain('40');
  });

  it('leave nothing in a name but letters, digits and underscores', async () => {
    const { fields, warnings } = await toldOfForm({ 'order-number': 'A1' });
    expect(fields).to.deep.equal({ form_order_number: 'A1' });
    expect(warnings).to.have.length(1);
  });

  it('leave out what would have the name of another', async () => {
    const { fields, warnings } = await toldOfForm({ 'a-b': '1', a_b: '2' });
    expect(fields).to.deep.equal({ form_a_b: '1' });
    expect(warnings.join()).to.contain('"form_a_b" is left out');
  });

  it('leave out what is beyond 25 parameters', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`f${i}`, `${i}`]));
    const { fields, warnings } = await toldOfForm(many);
    expect(Object.keys(fields)).to.have.length(24);
    expect(warnings).to.have.length(6);
    expect(warnings.at(-1)).to.contain('25 parameters').and.to.contain('form_f29');
  });

  it('are spoken of once', async () => {
    const once = { ['once'.repeat(10)]: 'x'.repeat(101) };
    await toldOfForm(once);
    expect((await toldOfForm(once)).warnings).to.deep.equal([]);
  });
});

describe('the console', () => {
  it('shows each record', () => {
    const { info } = console;
    const shown: unknown[][] = [];
    console.info = (...parts: unknown[]) => void shown.push(parts);
    const record = anyRecord();
    try {
      consoleSink()(record);
    } finally {
      console.info = info;
    }
    expect(shown).to.deep.equal([['<click-to-call> opened', record]]);
  });
});
