const call = /** @type {import('../../src/index.js').ClickToCall} */ (
  document.querySelector('#corner-call')
);
const corner = /** @type {HTMLSelectElement} */ (document.querySelector('#corner'));

corner.addEventListener('change', () => call.setAttribute('placement', corner.value));
