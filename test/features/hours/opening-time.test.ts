import { expect } from '@open-wc/testing';
import { openingTime } from '../../../src/features/hours/opening-time.js';

/** Blanks of every kind are the same here: they differ from browser to browser. */
const plain = (text: string) => text.replace(/\s/g, ' ');

/** Friday in the afternoon, in UTC. */
const now = Date.parse('2026-11-27T15:00Z');

const rows: readonly [what: string, at: string, options: object, expected: RegExp][] = [
  ['the time alone on the same day', '2026-11-27T16:30Z', {}, /^4:30 PM$/],
  ['the day of the week within a week', '2026-11-30T09:00Z', {}, /^Monday.* 9:00 AM$/],
  ['the date beyond', '2026-12-24T09:00Z', {}, /^Thursday, December 24,? (at )?9:00 AM$/],
  ['24 hours for whoever is used to them', '2026-11-27T16:30Z', { locale: 'en-GB' }, /^16:30$/],
  [
    'the habit of the language for a browser whose locale no standard knows',
    '2026-11-27T16:30Z',
    { language: 'de', locale: 'en-US@posix' },
    /^16:30$/,
  ],
  [
    'the visitor’s clock, and its zone where the office has another',
    '2026-11-30T08:00Z',
    { officeZone: 'Europe/Berlin', timeZone: 'America/New_York' },
    /^Monday.* 3:00 AM (EST|GMT-5)$/,
  ],
  [
    'the visitor’s day, which may be another than the office’s',
    '2026-11-28T04:00Z',
    { officeZone: 'Europe/Berlin', timeZone: 'America/New_York' },
    /^11:00 PM (EST|GMT-5)$/,
  ],
  [
    'no zone where two of them have the same clock',
    '2026-11-30T08:00Z',
    { officeZone: 'Europe/Berlin', timeZone: 'Europe/Paris' },
    /^Monday.* 9:00 AM$/,
  ],
  [
    'the language of the panel',
    '2026-11-30T09:00Z',
    { language: 'de', locale: 'de' },
    /^Montag 0?9:00$/,
  ],
  ['the new day’s midnight', '2026-11-30T00:00Z', { locale: 'en-GB' }, /^Monday 00:00$/],
  ['noon after the morning', '2026-11-30T12:00Z', { language: 'es' }, /^lunes 12:00 p\. ?m\.$/],
  [
    'the day before the time in every language',
    '2026-11-30T09:00Z',
    { language: 'ja', locale: 'ja' },
    /^月曜日 9:00$/,
  ],
  ['the nominative', '2026-11-30T09:00Z', { language: 'ru', locale: 'ru' }, /^понедельник 0?9:00$/],
];

describe('the time of the next opening has', () => {
  for (const [what, at, options, expected] of rows) {
    it(what, () => {
      const defaults = { language: 'en', locale: 'en-US', officeZone: 'UTC', timeZone: 'UTC' };
      const text = openingTime(Date.parse(at), { now, ...defaults, ...options });
      expect(plain(text)).to.match(expected);
    });
  }
});
