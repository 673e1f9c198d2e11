import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { InteractionRecord } from '../../src/analytics/interaction-record.js';
import { summarize } from '../../src/analytics/summarize.js';
import { recordsOf, type Step } from './fixtures.js';

/** Visits of every kind, each on a page of its own. */
const visits: Step[][] = [
  [
    ['open', 100],
    ['close', 900],
  ],
  [
    ['open', 100],
    ['start', 200],
    ['close', 4000],
  ],
  [
    ['open', 100],
    ['start', 200],
    ['submit', 800],
    ['complete', 200],
    ['dial', 4000],
    ['dial', 1000],
    ['close', 4000],
  ],
  [
    ['open', 100],
    ['start', 100],
    ['submit', 1000],
    ['network', 500],
    ['submit', 700],
    ['network', 500],
    ['submit', 300],
    ['complete', 900],
    ['expire', 60_000],
    ['submit', 2000],
    ['complete', 1000],
    ['expire', 60_000],
    ['close', 100],
  ],
  [
    ['open', 100],
    ['start', 100],
    ['submit', 100],
    ['office-closed', 400],
    ['close', 400],
  ],
];

const records = visits.flatMap((steps) => recordsOf(...steps));

describe('the summary of some visits', () => {
  const summary = summarize(records);

  it('counts the interactions that came to each step, however often they did', () => {
    expect(summary.counts).to.deep.equal({
      opened: 5,
      started: 4,
      submitted: 3,
      completed: 2,
      dialled: 1,
      cancelled: 3,
      expired: 1,
      failed: 2,
    });
  });

  it('has the conversion from step to step', () => {
    expect(summary.conversion).to.deep.equal({
      openedToStarted: 4 / 5,
      startedToSubmitted: 3 / 4,
      submittedToCompleted: 2 / 3,
      completedToDialled: 1 / 2,
      openedToCompleted: 2 / 5,
    });
  });

  it('has the times until the first number, and until leaving without one', () => {
    // 1000 and 3900 ms to a number; 4000 and 900 ms until they left.
    expect(summary.elapsed).to.deep.equal({
      completed: { median: 2450, percentile90: 3610 },
      cancelled: { median: 2450, percentile90: 3690 },
    });
  });

  it('counts the failures by their codes', () => {
    expect(summary.errors).to.deep.equal({ network: 2, 'office-closed': 1 });
  });
});

describe('the summary of records', () => {
  it('is the same in any order, and however often a record comes', () => {
    const summary = summarize(records);
    const again = fc.array(fc.constantFrom(...records));
    const shuffled = fc.shuffledSubarray(records, { minLength: records.length });
    fc.assert(
      fc.property(shuffled, again, (all, more) => {
        expect(summarize([...more, ...all])).to.deep.equal(summary);
      }),
    );
  });

  it('knows of steps whose own records were lost', () => {
    const isLast = ({ event }: InteractionRecord) => event === 'closed';
    const { counts, conversion, errors } = summarize(records.filter(isLast));
    const complete = summarize(records);
    expect(counts).to.deep.equal(complete.counts);
    expect(conversion).to.deep.equal(complete.conversion);
    expect(errors).to.deep.equal(complete.errors);
  });

  it('is the same after they were sent as JSON', () => {
    const received = JSON.parse(JSON.stringify(records)) as InteractionRecord[];
    expect(summarize(received)).to.deep.equal(summarize(records));
  });

  it('leaves out what belongs to no interaction', () => {
    const [opened] = recordsOf(['open', 0]);
    const ready = { ...opened!, event: 'ready', interaction: null } as const;
    expect(summarize([ready]).counts.opened).to.equal(0);
  });

  it('says nothing of shares and times where there are none', () => {
    expect(summarize([])).to.deep.equal({
      counts: {
        opened: 0,
        started: 0,
        submitted: 0,
        completed: 0,
        dialled: 0,
        cancelled: 0,
        expired: 0,
        failed: 0,
      },
      conversion: {
        openedToStarted: null,
        startedToSubmitted: null,
        submittedToCompleted: null,
        completedToDialled: null,
        openedToCompleted: null,
      },
      elapsed: {
        completed: { median: null, percentile90: null },
        cancelled: { median: null, percentile90: null },
      },
      errors: {},
      skipped: 0,
    });
  });

  it('takes the only time for the median and for the rest', () => {
    const { elapsed } = summarize(recordsOf(...visits[2]!));
    expect(elapsed.completed).to.deep.equal({ median: 1000, percentile90: 1000 });
    expect(elapsed.cancelled).to.deep.equal({ median: null, percentile90: null });
  });
});

it('does without the time of a record that has none', () => {
  const steps: Step[] = [
    ['open', 0],
    ['start', 5],
    ['submit', 5],
    ['complete', 100],
  ];
  const records = recordsOf(...steps).map(
    ({ metadata: { elapsed: _, ...metadata }, ...record }) => ({
      ...record,
      metadata: metadata as InteractionRecord['metadata'],
    }),
  );
  const { counts, elapsed } = summarize(records);
  expect(counts.completed).to.equal(1);
  expect(elapsed.completed.median).to.be.null;
});

describe('bad records', () => {
  const visit = recordsOf(['open', 0], ['start', 5], ['submit', 5], ['complete', 90]);
  const good = visit.at(-1)!;
  const withMetadata = (metadata: object): unknown => ({
    ...good,
    metadata: { ...good.metadata, ...metadata },
  });

  const unreadable = (name: string) =>
    Object.defineProperty({ ...good }, name, {
      get() {
        throw new Error('not to be read');
      },
    });
  const revoked = (): unknown => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  };

  const rows: [what: string, record: unknown][] = [
    ['null', null],
    ['a text', 'completed'],
    ['no keys', {}],
    ['no time', { ...good, time: undefined }],
    ['a time that is none', { ...good, time: NaN }],
    ['an interaction that is no text', { ...good, interaction: 7 }],
    ['no metadata', { ...good, metadata: null }],
    ['a list in place of metadata', { ...good, metadata: [] }],
    ['a value that cannot be read', { ...good, metadata: unreadable('opened') }],
    ['metadata that cannot be read', unreadable('metadata')],
    ['an object whose access was revoked', revoked()],
    ['a moment that is none', withMetadata({ opened: 'yes' })],
    ['a moment that is not a number', withMetadata({ completed: NaN })],
    ['a duration that is not a number', withMetadata({ elapsed: NaN })],
    ['a duration below zero', withMetadata({ elapsed: -1 })],
    ['a count that is none', withMetadata({ expirations: Infinity })],
    ['a text in place of a list of errors', withMetadata({ errors: 'network' })],
    ['a list of something else', withMetadata({ errors: [1] })],
  ];
  for (const [what, record] of rows) {
    it(`are left out and counted: ${what}`, () => {
      const summary = summarize([record as InteractionRecord, ...visit]);
      expect(summary).to.deep.equal({ ...summarize(visit), skipped: 1 });
    });
  }

  it('cost nothing more with codes that every object has', () => {
    const errors = ['constructor', '__proto__', 'network'];
    const summary = summarize([withMetadata({ errors }) as InteractionRecord]);
    expect(Object.entries(summary.errors).sort()).to.deep.equal(
      errors.map((code) => [code, 1]).sort(),
    );
  });

  it('may be as many as there are', () => {
    const many = Array<InteractionRecord>(150_000).fill(good);
    expect(summarize(many)).to.deep.equal(summarize([good]));
  });
});
