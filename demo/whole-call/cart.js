const call = /** @type {import('../../src/index.js').ClickToCall} */ (
  document.querySelector('#call')
);
const cart = /** @type {HTMLFormElement} */ (document.querySelector('#cart'));

cart.addEventListener('input', tellCart);
await customElements.whenDefined('click-to-call');
tellCart();

/** Sends the cart with the request for a number. */
function tellCart() {
  const lines = [...new FormData(cart)].filter(([, count]) => Number(count) > 0);
  call.userData = {
    cart: lines.map(([name, count]) => `${count} × ${name}`).join(', ') || 'empty',
  };
}
