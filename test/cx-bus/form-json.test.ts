import { expect } from '@open-wc/testing';
import { fieldsOf } from '../../src/cx-bus/form-json.js';
import { parseFields } from '../../src/form/custom-fields.js';

/** The one field that comes of an entry. */
const fieldOf = (input: object) => fieldsOf({ inputs: [input] })![0];

describe('a form definition off the bus', () => {
  const rows = [
    {
      title: 'gives a standard field its type and its checks by its name',
      input: { id: 'cx_phone', name: 'phonenumber', label: 'Mobile' },
      field: {
        name: 'phonenumber',
        type: 'tel',
        label: 'Mobile',
        autocomplete: 'tel',
        required: true,
        maxlength: 40,
      },
    },
    {
      title: 'has our text where it names one of the language packs',
      input: { name: 'firstname', label: '@i18n:clicktocall.FirstName', maxlength: '30' },
      field: {
        name: 'firstname',
        type: 'text',
        label: 'first-name',
        autocomplete: 'given-name',
        maxlength: 30,
      },
    },
    {
      title: 'goes by its name where it names a text that we have not',
      input: {
        name: 'order',
        label: '@i18n:clicktocall.Order',
        placeholder: '@i18n:clicktocall.PlaceholderOptional',
      },
      field: { name: 'order', type: 'text', label: 'order' },
    },
    {
      title: 'keeps its kind, its hint and its value',
      input: {
        name: 'note',
        type: 'textarea',
        label: 'Note',
        placeholder: 'What is it about?',
        value: 'Hello',
      },
      field: {
        name: 'note',
        type: 'textarea',
        label: 'Note',
        placeholder: 'What is it about?',
        value: 'Hello',
      },
    },
    {
      title: 'keeps the options that can be chosen',
      input: {
        name: 'topic',
        type: 'select',
        label: 'Topic',
        options: [{ disabled: 'disabled' }, { text: 'Orders', value: 'o' }, { text: 'Returns' }],
      },
      field: {
        name: 'topic',
        type: 'select',
        label: 'Topic',
        options: [
          { label: 'Orders', value: 'o' },
          { label: 'Returns', value: 'Returns' },
        ],
      },
    },
    {
      title: 'leaves code and markup out',
      input: { name: 'age', label: 'Age', validate: () => true, span: 2, wrapper: '<i></i>' },
      field: { name: 'age', type: 'text', label: 'Age' },
    },
  ];

  for (const { title, input, field } of rows) {
    it(title, () => {
      expect(fieldOf(input)).to.deep.equal(field);
    });

    it(`${title}: what comes of it is a form that the element takes`, () => {
      const mistakes: string[] = [];
      parseFields([fieldOf(input)], (message) => mistakes.push(message));
      expect(mistakes).to.deep.equal([]);
    });
  }

  it('leaves out what has no name, such as markup between the fields', () => {
    const inputs = [null, { custom: '<tr></tr>' }, { name: 'order' }];
    expect(fieldsOf({ inputs })!.map(({ name }) => name)).to.deep.equal(['order']);
  });

  for (const nothing of [undefined, null, {}, { inputs: 'all' }]) {
    it(`is none when it is ${JSON.stringify(nothing)}`, () => {
      expect(fieldsOf(nothing)).to.be.null;
    });
  }
});
