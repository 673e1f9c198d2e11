import { expect } from '@open-wc/testing';
import { parseHours } from '../../../src/features/hours/parse-hours.js';

const hour = 3_600_000;

function parse(value: unknown) {
  const reports: string[] = [];
  return { hours: parseHours(value, 'hours', (message) => reports.push(message)), reports };
}

const berlin = { timeZone: 'Europe/Berlin', weekly: {} };

describe('opening hours of a page', () => {
  it('are read from an object and from JSON', () => {
    const given = { ...berlin, weekly: { mon: ['09:00-12:00'] } };
    const { hours, reports } = parse(given);
    expect(reports).to.deep.equal([]);
    expect(hours!.timeZone).to.equal('Europe/Berlin');
    expect(hours!.weekly).to.deep.equal([[], [[9 * hour, 12 * hour]], [], [], [], [], []]);
    expect(parse(JSON.stringify(given)).hours).to.deep.equal(hours);
  });

  const days: readonly (readonly [key: string, open: readonly number[]])[] = [
    ['sun', [0]],
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['sat-sun', [0, 6]],
    ['fri-mon', [0, 1, 5, 6]],
    ['wed-wed', [3]],
    ['mon-sun', [0, 1, 2, 3, 4, 5, 6]],
  ];
  for (const [key, open] of days) {
    it(`hold for the days of ${key}`, () => {
      const { hours } = parse({ ...berlin, weekly: { [key]: ['09:00-12:00'] } });
      const found = hours!.weekly.flatMap((ranges, weekday) => (ranges.length ? [weekday] : []));
      expect(found).to.deep.equal(open);
    });
  }

  const ranges: readonly (readonly [text: string, start: number, end: number])[] = [
    ['00:00-24:00', 0, 24],
    ['09:30-17:45', 9.5, 17.75],
    ['22:00-02:00', 22, 26],
    ['22:00-00:00', 22, 24],
    ['09:00-09:00', 9, 33],
  ];
  for (const [text, start, end] of ranges) {
    it(`last from ${text}`, () => {
      const { hours } = parse({ ...berlin, weekly: { mon: [text] } });
      expect(hours!.weekly[1]).to.deep.equal([[start * hour, end * hour]]);
    });
  }

  it('are other ones on single dates', () => {
    const { hours } = parse({
      ...berlin,
      exceptions: { '2028-02-29': ['09:00-10:00'], '2026-12-25': [] },
    });
    expect([...hours!.exceptions]).to.deep.equal([
      ['2028-02-29', [[9 * hour, 10 * hour]]],
      ['2026-12-25', []],
    ]);
  });

  const faults: readonly (readonly [value: unknown, ...reports: string[]])[] = [
    ['{', 'hours: expected an object of opening hours, or JSON of one.'],
    [[], 'hours: expected an object of opening hours, or JSON of one.'],
    [7, 'hours: expected an object of opening hours, or JSON of one.'],
    [{ weekly: {} }, 'hours.timeZone: expected the name of a time zone, such as Europe/Berlin.'],
    [
      { ...berlin, timeZone: 'Mars/Olympus' },
      'hours.timeZone: expected the name of a time zone, such as Europe/Berlin.',
    ],
    [{ timeZone: 'UTC' }, 'hours.weekly: expected an object of lists of ranges.'],
    [
      { ...berlin, exceptions: ['2026-12-25'] },
      'hours.exceptions: expected an object of lists of ranges.',
    ],
    [{ ...berlin, holidays: {} }, 'hours.holidays: unknown key.'],
    [{ ...berlin, weekly: { monday: [] } }, 'hours.weekly.monday: expected a day, such as mon.'],
    [{ ...berlin, weekly: { 'mon-': [] } }, 'hours.weekly.mon-: expected a day, such as mon.'],
    [
      { ...berlin, weekly: { 'mon-wed-fri': [] } },
      'hours.weekly.mon-wed-fri: expected a day, such as mon.',
    ],
    [
      { ...berlin, weekly: { 'mon-fri': [], tue: [] } },
      'hours.weekly.tue: tue is set more than once.',
    ],
    ...['9:00-17:00', '09:00', '09:00-24:01', '09:60-10:00', '24:00-02:00', '', 9, null].map(
      (range) =>
        [
          { ...berlin, weekly: { mon: [range] } },
          'hours.weekly.mon: expected a list of ranges, such as "09:00-17:30".',
        ] as const,
    ),
    [
      { ...berlin, weekly: { mon: '09:00-17:00' } },
      'hours.weekly.mon: expected a list of ranges, such as "09:00-17:30".',
    ],
    ...['2026-02-29', '2026-13-01', '25.12.2026', '2026-1-1', 'christmas'].map(
      (date) =>
        [
          { ...berlin, exceptions: { [date]: [] } },
          `hours.exceptions.${date}: expected a date.`,
        ] as const,
    ),
    [
      { timeZone: 1, weekly: { mon: [1] } },
      'hours.timeZone: expected the name of a time zone, such as Europe/Berlin.',
      'hours.weekly.mon: expected a list of ranges, such as "09:00-17:30".',
    ],
  ];
  for (const [value, ...expected] of faults) {
    it(`are none, and the fault is named: ${JSON.stringify(value)}`, () => {
      const { hours, reports } = parse(value);
      expect(hours).to.be.null;
      expect(reports).to.deep.equal(expected);
    });
  }
});
