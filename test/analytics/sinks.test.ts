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

  it('is told each step with what is known of it, and nothing else', () => {
    const records = recordsOf(['open', 0], ['start', 500], ['submit', 1000], ['complete', 250]);
    const id = records[0]!.interaction;
    expect(toldOf(records)).to.deep.equal([
      ['event', 'click_to_call_opened', { interaction_id: id }],
      ['event', 'click_to_call_started', { interaction_id: id }],
      ['event', 'click_to_call_submitted', { interaction_id: id, requests: 1 }],
      ['event', 'click_to_call_completed', { interaction_id: id, requests: 1, elapsed_ms: 1250 }],
    ]);
  });

  it('is told why a request failed', () => {
    const [, , , failed] = toldOf(recordsOf(['open', 0], ['submit', 0], ['timeout', 9]));
    expect(failed![1]).to.equal('click_to_call_failed');
    expect(failed![2]).to.include({ error_code: 'timeout', requests: 1 });
  });

  it('is told what the page did, and what fields it lets through', () => {
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
