import { expect } from '@open-wc/testing';
import { plainText } from '../../src/phone-number/plain-text.js';

describe('a text in plain characters', () => {
  const rows: [string, string][] = [
    ['２０２（５５５）０１４２', '202(555)0142'],
    ['＋４４', '+44'],
    ['\u202a+44\u200e 20\u202c', '+44 20'],
    ['1\ufe0f\u20e32\ufe0f\u20e3', '12'],
    ['202\t555\u00a00142\n', '202 555 0142'],
    ['202\u2013555\u22120142', '202-555-0142'],
    ['03\u30fc1234', '03-1234'],
    ['202\u3002555\uff610142', '202.555.0142'],
    ['030\u2044123\u2215456', '030/123/456'],
    ['202\u223c555\u20530142', '202~555~0142'],
    ['\u279544', '+44'],
    ['202\u00ad555\ufeff0142', '202555 0142'],
    ['', ''],
  ];
  for (const [text, expected] of rows) {
    it(`of ${JSON.stringify(text)} is ${JSON.stringify(expected)}`, () => {
      expect(plainText(text)).to.equal(expected);
    });
  }

  it('has the digits of every script', () => {
    const decimalDigits = Array.from({ length: 0x20000 }, (_, code) => String.fromCodePoint(code))
      .filter((character) => /\p{Nd}/u.test(character))
      .map(plainText);
    expect(decimalDigits.length).to.be.greaterThan(500);
    // Every script has its ten in a row, and the scripts follow each other.
    expect(decimalDigits.every((digit, index) => digit === String(index % 10))).to.be.true;
  });
});
