import { expect } from '@open-wc/testing';
import { CallInError } from '../../src/services/call-in-error.js';
import { parseAnswer } from '../../src/services/call-in-service.js';
import { noon } from './fixtures.js';

const toPhoneNumber = '+12025550142';

const second = 1000;
const hour = 3600 * second;
const inFiveMinutes = noon + 300 * second;

/** The expiry of a number by a visitor whose clock says noon. */
const expiryOf = (answer: object) => parseAnswer({ toPhoneNumber, ...answer }, noon).expiresAt;

describe('the answer of a service', () => {
  it('becomes a number with its code and expiry', () => {
    const answer = { id: 'r1', toPhoneNumber, accessCode: '417', expirationTime: inFiveMinutes };
    expect(parseAnswer(answer, noon)).to.deep.equal({
      id: 'r1',
      phoneNumber: toPhoneNumber,
      accessCode: '417',
      expiresAt: inFiveMinutes,
    });
  });

  const bare = { id: null, phoneNumber: toPhoneNumber, accessCode: null, expiresAt: null };

  it('needs nothing but the number', () => {
    expect(parseAnswer({ toPhoneNumber }, noon)).to.deep.equal(bare);
  });

  it('may have null for what it does not have', () => {
    const answer = { toPhoneNumber, id: null, accessCode: null, expirationTime: null };
    expect(parseAnswer(answer, noon)).to.deep.equal(bare);
  });

  it('may be the number itself', () => {
    expect(parseAnswer(` ${toPhoneNumber} `, noon)).to.deep.equal(bare);
  });

  it('is less what cannot be seen, such as marks that would turn the digits round', () => {
    const answer = { toPhoneNumber: '\u202e+1202\u200b5550142\0', accessCode: '\u20664\n17' };
    expect(parseAnswer(answer, noon)).to.deep.equal({ ...bare, accessCode: '417' });
  });

  it('has room for a hundred characters of a number, and as many of a code', () => {
    const number = toPhoneNumber.padStart(100, 'Call ');
    const code = '1'.repeat(100);
    const answer = { toPhoneNumber: number, accessCode: code };
    const { phoneNumber, accessCode } = parseAnswer(answer, noon);
    expect([phoneNumber, accessCode]).to.deep.equal([number, code]);
  });

  it('gives a number that nobody can change any more', () => {
    expect(Object.isFrozen(parseAnswer({ toPhoneNumber }, noon))).to.equal(true);
  });

  describe('when it cannot be used', () => {
    const rows: [string, unknown, string][] = [
      ['nothing', undefined, 'toPhoneNumber'],
      ['null', null, 'toPhoneNumber'],
      ['a number', 12025550142, 'toPhoneNumber'],
      ['a list', [toPhoneNumber], 'toPhoneNumber'],
      ['empty text', '', 'toPhoneNumber'],
      ['text without a digit', 'none today', 'toPhoneNumber'],
      ['an object without a number', {}, 'toPhoneNumber'],
      ['an object that has no text of its own', Object.create(null), 'toPhoneNumber'],
      ['a number that is no text', { toPhoneNumber: 12025550142 }, 'toPhoneNumber'],
      ['a number without a digit', { toPhoneNumber: '+' }, 'toPhoneNumber'],
      ['a number with too many digits', { toPhoneNumber: '1'.repeat(20) }, 'toPhoneNumber'],
      ['two numbers', { toPhoneNumber: '+12025550142, +12025550143' }, 'toPhoneNumber'],
      [
        'a text without an end',
        { toPhoneNumber: toPhoneNumber.padStart(101, 'Call ') },
        'toPhoneNumber',
      ],
      ['a number that cannot be seen', { toPhoneNumber: '\u202e' }, 'toPhoneNumber'],
      ['a code without an end', { toPhoneNumber, accessCode: '1'.repeat(101) }, 'accessCode'],
      ['a code that is an object', { toPhoneNumber, accessCode: {} }, 'accessCode'],
      ['a code that is true', { toPhoneNumber, accessCode: true }, 'accessCode'],
      ['a code that is no whole number', { toPhoneNumber, accessCode: 4.5 }, 'accessCode'],
      ['a code that lost its last digits', { toPhoneNumber, accessCode: 1e21 }, 'accessCode'],
      ['an expiry in words', { toPhoneNumber, expirationTime: 'soon' }, 'expirationTime'],
      ['an expiry in digits', { toPhoneNumber, expirationTime: '1577880300' }, 'expirationTime'],
      ['an expiry that is no number', { toPhoneNumber, expirationTime: NaN }, 'expirationTime'],
    ];
    for (const [title, answer, field] of rows) {
      it(`fails with bad-response and the name of the field: ${title}`, () => {
        expect(() => parseAnswer(answer, noon))
          .to.throw(CallInError, field)
          .with.property('code', 'bad-response');
      });
    }

    it('has the correlation id in the error', () => {
      expect(() => parseAnswer({ correlationId: 'c1' }, noon))
        .to.throw(CallInError)
        .with.property('correlationId', 'c1');
    });
  });

  it('does without an id that is no text', () => {
    expect(parseAnswer({ toPhoneNumber, id: 7 }, noon).id).to.equal(null);
  });
});

describe('the access code', () => {
  const rows = [
    ['00417', '00417'],
    [' 417 ', '417'],
    [417, '417'],
    [0, '0'],
    ['', null],
    [' ', null],
  ] as const;
  for (const [accessCode, expected] of rows) {
    it(`of ${JSON.stringify(accessCode)} is ${JSON.stringify(expected)}`, () => {
      expect(parseAnswer({ toPhoneNumber, accessCode }, noon).accessCode).to.equal(expected);
    });
  }
});

describe('the expiry', () => {
  it('may come in ms', () => {
    expect(expiryOf({ expirationTime: inFiveMinutes })).to.equal(inFiveMinutes);
  });

  it('may come in seconds', () => {
    expect(expiryOf({ expirationTime: inFiveMinutes / 1000 })).to.equal(inFiveMinutes);
  });

  it('is taken for ms from March 1973 on, and for seconds before', () => {
    const expiries = [1e11, 1e11 - 1].map((expirationTime) =>
      expiryOf({ expirationTime, serverTime: noon }),
    );
    expect(expiries).to.deep.equal([1e11, 1000 * (1e11 - 1)]);
  });

  it('is none where the service gives none, whatever its clock says', () => {
    expect(expiryOf({ serverTime: noon })).to.equal(null);
  });

  describe('where the server’s clock is not known', () => {
    const rows: [string, number, number | null][] = [
      ['stands when it is to come', noon + 1, noon + 1],
      ['stands up to a day ahead', noon + 24 * hour, noon + 24 * hour],
      ['is not known when it is more than a day ahead', noon + 24 * hour + 1, null],
      ['is not known when it is past already', noon - 1, null],
      ['is not known when it is this very moment', noon, null],
    ];
    for (const [title, expirationTime, expected] of rows) {
      it(title, () => {
        expect(expiryOf({ expirationTime })).to.equal(expected);
      });
    }

    for (const serverTime of [null, NaN, Infinity, String(noon + hour)]) {
      it(`is not moved by a clock that says ${serverTime}`, () => {
        expect(expiryOf({ expirationTime: inFiveMinutes, serverTime })).to.equal(inFiveMinutes);
      });
    }
  });

  describe('where the server’s clock is known', () => {
    const rows: [string, number][] = [
      ['two hours ahead', 2 * hour],
      ['two hours behind', -2 * hour],
      ['three days ahead', 72 * hour],
      ['five seconds and a little ahead', 5001],
    ];
    for (const [title, ahead] of rows) {
      it(`is moved to the visitor’s clock: ${title}`, () => {
        const serverTime = noon + ahead;
        const expirationTime = serverTime + 300 * second;
        expect(expiryOf({ serverTime, expirationTime })).to.equal(inFiveMinutes);
      });
    }

    it('is not known when it lies beyond all calendars', () => {
      const serverTime = noon + hour;
      expect(expiryOf({ serverTime, expirationTime: 1e14 })).to.equal(null);
      expect(expiryOf({ serverTime, expirationTime: 8.64e15 })).to.equal(null);
      expect(expiryOf({ serverTime, expirationTime: 1e300 })).to.equal(null);
    });

    for (const ahead of [5 * second, 0, -5 * second]) {
      it(`is left alone when the clocks are ${ahead} ms apart`, () => {
        const serverTime = noon + ahead;
        expect(expiryOf({ serverTime, expirationTime: inFiveMinutes })).to.equal(inFiveMinutes);
      });
    }

    it('is past when the server says so', () => {
      expect(expiryOf({ serverTime: noon, expirationTime: noon - second })).to.equal(noon - second);
    });
  });
});
