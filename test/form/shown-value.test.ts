import { expect } from '@open-wc/testing';
import type { FieldDefinition } from '../../src/form/definition.js';
import { shownValue } from '../../src/form/shown-value.js';

const options = ['a', 'b'].map((value) => ({ value, label: value }));
const select = { type: 'select', options } as const;

describe('the value that a control shows', () => {
  const rows: [what: string, field: Partial<FieldDefinition>, given: string, shown: string][] = [
    ['all of a hidden one', { type: 'hidden', maxlength: 2 }, ' a\r\nb ', ' a\r\nb '],
    ['a tick for yes', { type: 'checkbox' }, 'yes', 'on'],
    ['a tick for a word that begins with no', { type: 'checkbox' }, 'noted', 'on'],
    ['a tick for a word that ends with no', { type: 'checkbox' }, 'piano', 'on'],
    ['no tick for a no with blanks', { type: 'checkbox' }, ' No ', ''],
    ['no tick for blanks', { type: 'checkbox' }, '  ', ''],
    ['an option that is there', select, 'a', 'a'],
    ['no option that is not there', select, 'c', ''],
    ['no option where there is none', { type: 'select' }, 'a', ''],
    ['lines in an area', { type: 'textarea' }, ' a\r\nb\rc\nd ', ' a\nb\nc\nd '],
    ['as much as an area has room for', { type: 'textarea', maxlength: 3 }, 'a\r\nbc', 'a\nb'],
    ['one line', { type: 'text' }, ' a\r\nb\rc\nd ', ' abcd '],
    ['as much as a line has room for', { type: 'text', maxlength: 3 }, 'a\nbcd', 'abc'],
    ['an address without blanks', { type: 'email', maxlength: 3 }, ' a@b.example ', 'a@b'],
  ];
  for (const [what, field, given, shown] of rows) {
    it(`is ${what}`, () => {
      expect(shownValue({ name: 'a', type: 'text', ...field }, given)).to.equal(shown);
    });
  }
});
