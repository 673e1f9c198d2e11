import { expect } from '@open-wc/testing';
import { checkWithoutPlan, type PhoneCheck } from '../../src/form/plain-phone.js';

/** A check's finding in a word: the number, or what is wrong with it. */
const finding = (check: PhoneCheck) => ('problem' in check ? check.problem : check.phoneNumber);

describe('a phone number checked plainly', () => {
  const rows: [text: string, expected: string, prefix?: string][] = [
    ['+12025550142', '+12025550142'],
    ['+1 (202) 555-0142', '+12025550142'],
    ['202.555.0142', '2025550142'],
    ['030/123456', '030123456'],
    ['0049 30 123456', '+4930123456'],
    ['011 44 20 7946 0958', '+442079460958', '011'],
    ['011 44 20 7946 0958', '011442079460958'],
    ['202\u00a0555\u00a00142', '2025550142'],
    ['(0)20 7946 0958', '02079460958'],
    ['12345', '12345'],
    ['1234', 'phone-too-short'],
    ['+1234', 'phone-too-short'],
    ['123456789012345', '123456789012345'],
    ['+123456789012345', '+123456789012345'],
    ['1234567890123456', 'phone-too-long'],
    ['hello', 'phone-invalid'],
    ['call 20', 'phone-invalid'],
    ['1-800-FLOWERS', 'phone-invalid'],
    ['202 555 0142 x9', '2025550142'],
    ['my number is 202 555 0142, thanks', '2025550142'],
    ['202 555 0142 or 202 555 0143', 'phone-several'],
    ['+44 020 7946 0958', '+442079460958'],
    ['(+44) (0)20 7946 0958', '+442079460958'],
    ['011 44 020 7946 0958', '+442079460958', '011'],
    ['+236 0612 3456', '+2366123456'],
    ['0036 06 1 234 5678', '+3612345678'],
    ['+011 44 20 7946 0958', '+442079460958'],
    ['202 555 0142 24/7', '2025550142'],
    ['202 555 0142/43', '2025550142'],
    ['202\u3002555\u30020142', '2025550142'],
    ['{202} 555 0142', '2025550142'],
    // What is no digit, and what no visitor can be called back on.
    ['2o2 555 0142', 'phone-invalid'],
    ['202-555-CALL', 'phone-invalid'],
    ['020 7946 TAXI', 'phone-invalid'],
    ['5550142 home', '5550142'],
    ['*67 202 555 0142', 'phone-invalid'],
    ['*100#', 'phone-invalid'],
    ['+', 'phone-invalid'],
    ['', 'phone-invalid'],
  ];
  for (const [text, expected, prefix] of rows) {
    it(`“${text}” is ${expected}${prefix ? ` where ${prefix} is dialled abroad` : ''}`, () => {
      expect(finding(checkWithoutPlan(text, prefix))).to.equal(expected);
    });
  }
});
