const call = /** @type {import('../../src/index.js').ClickToCall} */ (
  document.querySelector('#orders')
);

/** @type {import('../../src/index.js').FieldInit[]} */
const fields = [
  { name: 'phone', type: 'tel', label: 'Mobile', required: true, autocomplete: 'tel' },
  {
    name: 'topic',
    type: 'select',
    label: 'About',
    options: [
      { value: 'orders', label: 'Orders' },
      { value: 'returns', label: 'Returns' },
    ],
  },
  {
    name: 'order',
    type: 'text',
    label: 'Order number',
    validate: (value) => (value && !value.startsWith('A') ? 'It begins with an A.' : null),
  },
];

call.fields = fields;
