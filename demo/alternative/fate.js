const call = /** @type {import('../../src/index.js').ClickToCall} */ (
  document.querySelector('#call')
);
const fate = /** @type {HTMLSelectElement} */ (document.querySelector('#fate'));

fate.addEventListener('change', () => call.setAttribute('endpoint', fate.value));
