const call = /** @type {import('../../src/index.js').ClickToCall} */ (
  document.querySelector('#call')
);
const greet = /** @type {HTMLButtonElement} */ (document.querySelector('#greet'));

greet.addEventListener('click', async () => {
  await call.show({ form: { firstname: 'Ada' } });
});
