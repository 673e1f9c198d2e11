const call = /** @type {import('../../src/index.js').ClickToCall} */ (
  document.querySelector('#call')
);
const said = /** @type {HTMLOutputElement} */ (document.querySelector('#said'));

call.addEventListener('submitted', ({ detail }) => {
  said.value = detail.form ? `Requested a number for: ${detail.form.group}` : '';
});
