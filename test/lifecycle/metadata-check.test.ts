import { expect } from '@open-wc/testing';
import { initialMetadata, type MetadataKey } from '../../src/lifecycle/metadata.js';
import { isMetadata, isMetadataValue, isTimestamp } from '../../src/lifecycle/metadata-check.js';

const latestDate = 8.64e15;
/** What is of no kind. */
const others = [undefined, null, NaN, -1, 0.5, '1', Symbol(), () => {}];

describe('a value of the metadata', () => {
  /** Of each kind a key, what it may hold, and what it may not hold. */
  const rows: [kind: string, key: MetadataKey, fine: unknown[], wrong: unknown[]][] = [
    [
      'a moment',
      'opened',
      [0, 1, latestDate],
      [...others, true, latestDate + 2, -latestDate, [], [1], {}],
    ],
    [
      'a count',
      'requests',
      [0, 1, Number.MAX_SAFE_INTEGER],
      [...others, true, Number.MAX_SAFE_INTEGER + 1, [], [1], {}],
    ],
    ['a time', 'elapsed', [0, 1, Number.MAX_SAFE_INTEGER], [...others, true, Infinity, [], {}]],
    ['a yes', 'proactive', [true], [...others, 1, 'true', [], {}]],
    ['a list', 'errors', [[], ['network'], ['a', 'b']], [...others, true, 1, {}, [1], ['a', 1]]],
    [
      'the values of a form',
      'form',
      [{}, { a: '' }, { a: 'b', c: 'd' }],
      [...others, true, 1, { a: 1 }, { a: 'b', c: null }],
    ],
  ];
  for (const [kind, key, fine, wrong] of rows) {
    it(`may be ${kind}, or false until it is known`, () => {
      for (const value of [false, ...fine]) {
        expect(isMetadataValue(key, value), JSON.stringify(value)).to.be.true;
      }
      for (const value of wrong) expect(isMetadataValue(key, value), String(value)).to.be.false;
    });
  }

  it('is no moment where it is not known', () => {
    expect(isTimestamp(false)).to.be.false;
    expect(isTimestamp(0)).to.be.true;
  });
});

describe('a metadata block', () => {
  it('has a value that fits under every key', () => {
    expect(isMetadata(initialMetadata)).to.be.true;
    expect(isMetadata({ ...initialMetadata, opened: 1, errors: ['network'] })).to.be.true;
    expect(isMetadata({ ...initialMetadata, opened: 'yesterday' })).to.be.false;
    expect(isMetadata({ ...initialMetadata, elapsed: undefined })).to.be.false;
    expect(isMetadata({ opened: 1 })).to.be.false;
  });

  it('is an object', () => {
    const callable = Object.assign(() => {}, initialMetadata);
    for (const value of [undefined, null, 1, '', false, [], {}, callable]) {
      expect(isMetadata(value), String(value)).to.be.false;
    }
  });
});
