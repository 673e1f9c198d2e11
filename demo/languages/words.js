const call = /** @type {import('../../src/index.js').ClickToCall} */ (
  document.querySelector('#words')
);

call.strings = {
  title: 'Ring the workshop',
  submit: 'Get my number',
  'first-name': 'What shall we call you?',
};
