import { expect } from '@open-wc/testing';
import type { FieldDefinition } from '../../src/form/definition.js';
import { validate, type Checks } from '../../src/form/validation.js';

const fields: readonly FieldDefinition[] = [
  { name: 'note', type: 'text' },
  { name: 'mobile', type: 'tel', required: true },
  { name: 'office', type: 'tel' },
  { name: 'terms', type: 'checkbox', required: true },
  { name: 'city', type: 'text', required: true },
];

/** Takes numbers without blanks, and tells for which field it was asked. */
function checks(custom?: Checks['custom']) {
  const asked: string[] = [];
  return {
    asked,
    phone: async (text: string, name: string) => {
      asked.push(`${name}: ${text}`);
      return text.includes(' ')
        ? { problem: 'phone-invalid' as const }
        : { phoneNumber: `+${text}` };
    },
    custom,
  };
}

describe('the check of the fields', () => {
  it('hands back every value without blanks around it, and phone numbers as they are sent', async () => {
    const { asked, ...all } = checks();
    const values = { note: ' Hi ', mobile: ' 49 ', terms: 'on', city: 'Ulm', other: 'dropped' };
    expect(await validate(fields, values, all)).to.deep.equal({
      form: { note: 'Hi', mobile: '+49', office: '', terms: 'on', city: 'Ulm' },
      errors: {},
    });
    expect(asked).to.deep.equal(['mobile: 49']);
  });

  it('says of each kind of field what is missing', async () => {
    const { form, errors } = await validate(fields, { city: '  ' }, checks());
    expect(form).to.deep.equal({ note: '', mobile: '', office: '', terms: '', city: '' });
    expect(errors).to.deep.equal({
      mobile: { key: 'phone-missing' },
      terms: { key: 'field-unchecked' },
      city: { key: 'field-missing' },
    });
  });

  it('says what is wrong with a phone number, whether it is required or not', async () => {
    const values = { mobile: '4 9', office: '4 8', terms: 'on', city: 'Ulm' };
    const { form, errors } = await validate(fields, values, checks());
    expect([form.mobile, form.office]).to.deep.equal(['4 9', '4 8']);
    expect(errors).to.deep.equal({
      mobile: { key: 'phone-invalid' },
      office: { key: 'phone-invalid' },
    });
  });

  it('asks the page about the fields in which nothing else is wrong', async () => {
    const asked: string[] = [];
    const values = { note: ' Hi ', mobile: '4 9', office: '48', terms: 'on' };
    const { errors } = await validate(
      fields,
      values,
      checks(({ name }, value) => {
        asked.push(`${name}: ${value}`);
        return name === 'note' ? { text: 'Say more' } : undefined;
      }),
    );
    expect(asked).to.deep.equal(['note: Hi', 'office: 48', 'terms: on']);
    expect(errors).to.deep.equal({
      note: { text: 'Say more' },
      mobile: { key: 'phone-invalid' },
      city: { key: 'field-missing' },
    });
  });

  it('does not take what every object has for a value', async () => {
    const { form } = await validate([{ name: 'toString', type: 'text' }], {}, checks());
    expect(Object.entries(form)).to.deep.equal([['toString', '']]);
  });
});
