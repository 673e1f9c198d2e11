import { expect } from '@open-wc/testing';
import { telUri } from '../../src/lifecycle/call-in.js';

describe('the tel: address', () => {
  const rows = [
    ['+12025550142', 'tel:+12025550142'],
    ['+1 (202) 555-0142', 'tel:+12025550142'],
    ['(+1) 202.555.0142', 'tel:+12025550142'],
    ['0800 555 0142', 'tel:08005550142'],
    ['*31#0142', 'tel:*31%230142'],
    ['1+2+3', 'tel:123'],
    ['++12025550142', 'tel:+12025550142'],
    ['555-0142"><script>', 'tel:5550142'],
    ['\u0665\u0665\u0665 0142', 'tel:0142'],
    ['javascript:alert(1)', 'tel:1'],
  ] as const;
  for (const [phoneNumber, expected] of rows) {
    it(`of ${phoneNumber} is ${expected}`, () => {
      expect(telUri(phoneNumber)).to.equal(expected);
    });
  }
});

describe('the tel: address with an access code', () => {
  const rows = [
    ['00417', 'tel:+12025550142,,00417%23'],
    ['', 'tel:+12025550142'],
    [null, 'tel:+12025550142'],
    ['12a', 'tel:+12025550142'],
    ['1;ext=2', 'tel:+12025550142'],
    ['*1#', 'tel:+12025550142'],
  ] as const;
  for (const [accessCode, expected] of rows) {
    it(`${JSON.stringify(accessCode)} is ${expected}`, () => {
      expect(telUri('+1 202 555 0142', accessCode)).to.equal(expected);
    });
  }
});
