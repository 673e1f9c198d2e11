const call = /** @type {import('../../src/index.js').ClickToCall} */ (
  document.querySelector('#call')
);
const closed = /** @type {HTMLInputElement} */ (document.querySelector('#closed'));

call.addEventListener('before-submit', (event) => {
  event.detail.userData.cart = '2 tickets';
  event.waitUntil(checkOpeningHours());
});

async function checkOpeningHours() {
  if (closed.checked) throw new Error('We open again at nine.');
}
