import { expect } from '@open-wc/testing';
import { fieldsOf } from '../../src/cx-bus/form-json.js';
import { parseFields } from '../../src/features/custom-form/custom-fields.js';

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
        maxlength: 200,
      },
    },
    {
      title: 'has our text where it names one of the language packs',
      input: { name: 'firstname', label: '@i18n:clicktocall.FirstName', maxlength: '30' },
      field: {
        name: 'firstname',
        type: 'text',
        labelKey: 'first-name',
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
      field: { name: 'order', type: 'text' },
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
      title: 'has a box that nobody has ticked, whatever it stands for',
      input: { type: 'checkbox', name: 'agree', label: 'I agree', value: 'yes', checked: false },
      field: { name: 'agree', type: 'checkbox', label: 'I agree' },
    },
    {
      title: 'has a box ticked that is ticked there',
      input: { type: 'checkbox', name: 'news', label: 'News', value: 'yes', checked: 'checked' },
      field: { name: 'news', type: 'checkbox', label: 'News', value: 'on' },
    },
    {
      title: 'has a radio button that nobody has chosen, whatever it stands for',
      input: { type: ' Radio ', name: 'agree', label: 'I agree', value: 'yes' },
      field: { name: 'agree', type: 'checkbox', label: 'I agree' },
    },
    {
      title: 'offers the options of radio buttons',
      input: { type: 'radio', name: 'floor', label: 'Floor', options: ['Ground', 'Roof'] },
      field: {
        name: 'floor',
        type: 'select',
        label: 'Floor',
        options: [
          { label: 'Ground', value: 'Ground' },
          { label: 'Roof', value: 'Roof' },
        ],
      },
    },
    {
      title: 'leaves out what is no length, and what is no number',
      input: { name: 'note', label: 'Note', maxlength: true, value: NaN },
      field: { name: 'note', type: 'text', label: 'Note' },
    },
    {
      title: 'takes the text of a date',
      input: { name: 'day', label: 'Day', value: new Date(0) },
      field: { name: 'day', type: 'text', label: 'Day', value: '1970-01-01T00:00:00.000Z' },
    },
    {
      title: 'takes a figure for a text',
      input: { name: 'floor', label: 'Floor', value: 3, placeholder: 1 },
      field: { name: 'floor', type: 'text', label: 'Floor', value: '3', placeholder: '1' },
    },
    {
      title: 'keeps the values of options that are figures, and options that are only texts',
      input: {
        name: 'floor',
        type: 'SELECT',
        label: 'Floor',
        options: [{ text: 'Ground', value: 0 }, { text: 1 }, 'Roof', 2],
      },
      field: {
        name: 'floor',
        type: 'select',
        label: 'Floor',
        options: [
          { label: 'Ground', value: '0' },
          { label: '1', value: '1' },
          { label: 'Roof', value: 'Roof' },
          { label: '2', value: '2' },
        ],
      },
    },
    {
      title: 'leaves out the options that cannot be chosen',
      input: {
        name: 'topic',
        type: 'select',
        label: 'Topic',
        options: [
          { text: 'Please choose', value: '' },
          { text: 'None today', value: 'none', disabled: true },
          { text: 'Orders', value: 'o', selected: 'selected' },
          { text: 'Returns', value: 'r' },
          null,
        ],
      },
      field: {
        name: 'topic',
        type: 'select',
        label: 'Topic',
        options: [
          { label: 'Orders', value: 'o' },
          { label: 'Returns', value: 'r' },
        ],
        value: 'o',
      },
    },
    ...['number', 'password', 'date', 'constructor', 'Text'].map((type) => ({
      title: `has a field for text where the type is ${type}`,
      input: { name: 'age', label: 'Age', type },
      field: { name: 'age', type: 'text', label: 'Age' },
    })),
    ...['text', 'number', 'phone', 'TEL', 'hidden'].map((type) => ({
      title: `has the visitor’s own number where its type is ${type}`,
      input: { name: 'phonenumber', label: 'Mobile', type },
      field: {
        name: 'phonenumber',
        type: 'tel',
        label: 'Mobile',
        autocomplete: 'tel',
        required: true,
        maxlength: 200,
      },
    })),
    {
      title: 'knows the bus’s other word for a phone number',
      input: { name: 'mobile', label: 'Mobile', type: 'Phone' },
      field: { name: 'mobile', type: 'tel', label: 'Mobile' },
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

describe('a button in a form definition off the bus', () => {
  for (const type of ['submit', 'BUTTON', 'reset', 'image', 'file']) {
    it(`is not a field: ${type}`, () => {
      expect(fieldsOf({ inputs: [{ name: 'go', type, value: 'Send' }] })).to.deep.equal([]);
    });
  }
});
