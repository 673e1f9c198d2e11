import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { openingHours } from '../../../src/features/hours/opening-hours.js';
import { parseHours } from '../../../src/features/hours/parse-hours.js';
import type { HoursInit } from '../../../src/features/hours/hours-init.js';

const minute = 60_000;

const hoursOf = (init: HoursInit) =>
  parseHours(init, 'hours', (message) => expect.fail(message)) ?? expect.fail();

const iso = (at: number | null): string =>
  at === null ? 'never' : new Date(at).toISOString().replace(':00.000Z', 'Z');

/** The next changes after a moment, in UTC. */
function changes(init: HoursInit, after: string, count: number): string[] {
  const hours = openingHours(hoursOf(init));
  const found = [];
  let at: number | null = Date.parse(after);
  for (let turn = 0; turn < count && at !== null; turn++) {
    const isOpen = hours.isOpen(at);
    at = hours.nextChange(at);
    found.push(iso(at));
    if (at === null) continue;
    expect(hours.isOpen(at - 1), `before ${iso(at)}`).to.equal(isOpen);
    expect(hours.isOpen(at), `at ${iso(at)}`).to.equal(!isOpen);
  }
  return found;
}

const everyDay = (...ranges: string[]) => ({ 'mon-sun': ranges });

/** What is asked, from when, and the next changes in UTC: it opens, it closes … */
const rows: readonly [what: string, HoursInit, after: string, changes: string[]][] = [
  [
    'over a break at noon',
    { timeZone: 'Europe/Berlin', weekly: { mon: ['09:00-12:30', '13:30-17:30'] } },
    '2026-11-30T00:00Z',
    ['2026-11-30T08:00Z', '2026-11-30T11:30Z', '2026-11-30T12:30Z', '2026-11-30T16:30Z'],
  ],
  [
    'over a weekend',
    { timeZone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:30'] } },
    '2026-11-27T12:00Z',
    ['2026-11-27T16:30Z', '2026-11-30T08:00Z'],
  ],
  [
    'over midnight',
    { timeZone: 'Europe/Berlin', weekly: { fri: ['22:00-02:00'] } },
    '2026-11-27T00:00Z',
    ['2026-11-27T21:00Z', '2026-11-28T01:00Z', '2026-12-04T21:00Z'],
  ],
  [
    'over midnight into a day that opens then',
    { timeZone: 'UTC', weekly: { fri: ['22:00-24:00'], sat: ['00:00-02:00'] } },
    '2026-11-27T00:00Z',
    ['2026-11-27T22:00Z', '2026-11-28T02:00Z'],
  ],
  [
    'of ranges that overlap',
    { timeZone: 'UTC', weekly: { mon: ['12:00-18:00', '09:00-20:00', '19:00-21:00'] } },
    '2026-11-30T00:00Z',
    ['2026-11-30T09:00Z', '2026-11-30T21:00Z'],
  ],
  [
    'over a closed day',
    {
      timeZone: 'Europe/Berlin',
      weekly: everyDay('09:00-17:00'),
      exceptions: { '2026-12-24': ['09:00-12:00'], '2026-12-25': [] },
    },
    '2026-12-24T00:00Z',
    ['2026-12-24T08:00Z', '2026-12-24T11:00Z', '2026-12-26T08:00Z'],
  ],
  [
    'of a night that reaches into a closed day',
    {
      timeZone: 'UTC',
      weekly: everyDay('22:00-02:00'),
      exceptions: { '2026-12-25': [] },
    },
    '2026-12-24T12:00Z',
    ['2026-12-24T22:00Z', '2026-12-25T02:00Z', '2026-12-26T22:00Z'],
  ],
  [
    'over the end of a month and a year',
    { timeZone: 'America/New_York', weekly: everyDay('20:00-01:00') },
    '2026-12-31T12:00Z',
    ['2027-01-01T01:00Z', '2027-01-01T06:00Z'],
  ],
  [
    'over a day that is added to February',
    { timeZone: 'UTC', weekly: { tue: ['09:00-10:00'] } },
    '2028-02-28T12:00Z',
    ['2028-02-29T09:00Z'],
  ],
  [
    'by dates alone',
    { timeZone: 'UTC', weekly: {}, exceptions: { '2027-06-01': ['09:00-10:00'] } },
    '2026-11-27T00:00Z',
    ['2027-06-01T09:00Z', '2027-06-01T10:00Z', 'never'],
  ],
  ['that never open', { timeZone: 'UTC', weekly: {} }, '2026-11-27T00:00Z', ['never']],
  [
    'that never close',
    { timeZone: 'Europe/Berlin', weekly: everyDay('00:00-24:00') },
    '2026-11-27T00:00Z',
    ['never'],
  ],
  [
    'that begin where the day before ends',
    { timeZone: 'Europe/Berlin', weekly: everyDay('09:00-09:00') },
    '2026-11-27T00:00Z',
    ['never'],
  ],
];

/** What is asked around a change of the clock: ranges of every day, and the next changes in UTC. */
const clockChanges: readonly {
  timeZone: string;
  after: string;
  rows: readonly [what: string, ranges: readonly string[], changes: string[]][];
}[] = [
  {
    // From 02:00 to 03:00 on 29 March 2026.
    timeZone: 'Europe/Berlin',
    after: '2026-03-28T20:00Z',
    rows: [
      [
        'over a skipped hour',
        ['01:00-04:00'],
        ['2026-03-29T00:00Z', '2026-03-29T02:00Z', '2026-03-29T23:00Z'],
      ],
      ['that begin in a skipped hour', ['02:30-04:00'], ['2026-03-29T01:00Z', '2026-03-29T02:00Z']],
      ['that end in a skipped hour', ['22:00-02:30'], ['2026-03-28T21:00Z', '2026-03-29T01:00Z']],
      ['within a skipped hour', ['02:10-02:50'], ['2026-03-30T00:10Z', '2026-03-30T00:50Z']],
      [
        'with a break within a skipped hour',
        ['01:00-02:10', '02:50-04:00'],
        ['2026-03-29T00:00Z', '2026-03-29T02:00Z'],
      ],
    ],
  },
  {
    // From 03:00 to 02:00 on 25 October 2026.
    timeZone: 'Europe/Berlin',
    after: '2026-10-24T18:00Z',
    rows: [
      [
        'over a repeated hour',
        ['01:00-04:00'],
        ['2026-10-24T23:00Z', '2026-10-25T03:00Z', '2026-10-26T00:00Z'],
      ],
      [
        'that begin and end in a repeated hour',
        ['02:10-02:50'],
        ['2026-10-25T00:10Z', '2026-10-25T00:50Z', '2026-10-26T01:10Z'],
      ],
      [
        'that end in a repeated hour',
        ['22:00-02:30'],
        ['2026-10-24T20:00Z', '2026-10-25T00:30Z', '2026-10-25T21:00Z'],
      ],
    ],
  },
  {
    // From 02:00 to 03:00 on 8 March 2026.
    timeZone: 'America/New_York',
    after: '2026-03-08T04:00Z',
    rows: [
      [
        'in New York in spring',
        ['00:30-02:30', '09:00-17:00'],
        ['2026-03-08T05:30Z', '2026-03-08T07:00Z', '2026-03-08T13:00Z', '2026-03-08T21:00Z'],
      ],
    ],
  },
  {
    // From 02:00 to 01:00 on 1 November 2026.
    timeZone: 'America/New_York',
    after: '2026-11-01T04:00Z',
    rows: [['in New York in autumn', ['01:30-09:00'], ['2026-11-01T05:30Z', '2026-11-01T14:00Z']]],
  },
  {
    // From 02:00 to 02:30 on 4 October 2026.
    timeZone: 'Australia/Lord_Howe',
    after: '2026-10-03T12:00Z',
    rows: [
      [
        'on Lord Howe Island in spring',
        ['02:15-03:00'],
        ['2026-10-03T15:30Z', '2026-10-03T16:00Z', '2026-10-04T15:15Z'],
      ],
    ],
  },
  {
    // From 02:00 to 01:30 on 5 April 2026.
    timeZone: 'Australia/Lord_Howe',
    after: '2026-04-04T12:00Z',
    rows: [
      [
        'on Lord Howe Island in autumn',
        ['01:45-02:15'],
        ['2026-04-04T14:45Z', '2026-04-04T15:45Z', '2026-04-05T15:15Z'],
      ],
    ],
  },
  {
    // From 00:00 to 01:00 on 29 March 2026: a day without a midnight.
    timeZone: 'Asia/Beirut',
    after: '2026-03-28T12:00Z',
    rows: [
      [
        'on a day that has no midnight',
        ['22:00-24:00', '00:30-02:00'],
        ['2026-03-28T20:00Z', '2026-03-28T23:00Z'],
      ],
    ],
  },
];

describe('the opening hours', () => {
  for (const [what, init, after, expected] of rows) {
    it(what, () => {
      expect(changes(init, after, expected.length)).to.deep.equal(expected);
    });
  }

  for (const { timeZone, after, rows } of clockChanges) {
    for (const [what, ranges, expected] of rows) {
      it(what, () => {
        const init = { timeZone, weekly: { 'mon-sun': ranges } };
        expect(changes(init, after, expected.length)).to.deep.equal(expected);
      });
    }
  }

  describe('agree with a clock on the wall that is read each minute', () => {
    const two = (number: number) => String(number).padStart(2, '0');
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 1, 15, 29, 30, 45, 59))
      .map(([hour, minutes]) => `${two(hour)}:${two(minutes)}`);
    const ranges = fc.array(
      fc.tuple(time, time).map((range) => range.join('-')),
      { maxLength: 3 },
    );
    const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

    /** Two days of each zone in which its clock is changed, and an end of a year. */
    const odd: readonly (readonly [timeZone: string, ...dates: string[]])[] = [
      ['Europe/Berlin', '2026-03-28', '2026-10-24', '2026-12-31'],
      ['America/New_York', '2026-03-07', '2026-10-31', '2026-12-31'],
      ['Australia/Lord_Howe', '2026-04-04', '2026-10-03', '2026-12-31'],
    ];

    /** What a clock on the wall shows each minute for three days, in minutes. */
    function readings(timeZone: string, start: number): number[] {
      const format = new Intl.DateTimeFormat('sv', {
        timeZone,
        dateStyle: 'short',
        timeStyle: 'short',
      });
      return Array.from(
        { length: 3 * 1440 },
        (_, index) =>
          Date.parse(`${format.format(start + index * minute).replace(' ', 'T')}Z`) / minute,
      );
    }

    for (const [timeZone, ...dates] of odd) {
      for (const date of dates) {
        it(`in ${timeZone} from ${date}`, () => {
          const start = Date.parse(`${date}T00:00Z`);
          const shown = readings(timeZone, start);
          const week = fc.record(Object.fromEntries(days.map((each) => [each, ranges])));
          const exceptions = fc.dictionary(
            fc.constantFrom(
              ...[0, 1, 2].map((n) => new Date(start + n * 86_400_000).toISOString().slice(0, 10)),
            ),
            ranges,
          );
          fc.assert(
            fc.property(week, exceptions, (weekly, exceptions) => {
              const init: HoursInit = { timeZone, weekly, exceptions };
              /** Every range of these days by that clock, in minutes. */
              const intervals = [-2, -1, 0, 1, 2, 3, 4].flatMap((n) => {
                const midnight = start + n * 86_400_000;
                const iso = new Date(midnight).toISOString().slice(0, 10);
                const weekday = days[(new Date(midnight).getUTCDay() + 6) % 7]!;
                return (exceptions[iso] ?? weekly[weekday] ?? []).map((range) => {
                  const [from, to] = range
                    .split('-')
                    .map((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));
                  return [
                    midnight / minute + from!,
                    midnight / minute + (to! > from! ? to! : to! + 1440),
                  ] as const;
                });
              });
              // What the clock has reached is not undone when it is set back.
              let reached = -Infinity;
              const open = shown.map((now) => {
                reached = Math.max(reached, now);
                return intervals.some(([from, to]) => from <= reached && reached < to);
              });
              const hours = openingHours(hoursOf(init));
              let at = start;
              for (let turn = 0; turn < 40; turn++) {
                const index = (at - start) / minute;
                const change = open.findIndex((now, later) => later > index && now !== open[index]);
                expect(hours.isOpen(at), iso(at)).to.equal(open[index]);
                const next = hours.nextChange(at);
                if (change < 0) {
                  if (next !== null) expect(next).to.be.at.least(start + open.length * minute);
                  break;
                }
                expect(iso(next)).to.equal(iso(start + change * minute));
                at = next!;
              }
            }),
            { numRuns: 60 },
          );
        });
      }
    }
  });
});
