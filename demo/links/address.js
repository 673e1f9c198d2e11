const address = /** @type {HTMLAnchorElement} */ (document.querySelector('#address'));

address.textContent = address.href;
