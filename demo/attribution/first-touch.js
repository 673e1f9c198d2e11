const key = 'click-to-call-attribution';
const stored = /** @type {HTMLOutputElement} */ (document.querySelector('#stored'));
const sent = /** @type {HTMLOutputElement} */ (document.querySelector('#sent'));

for (const call of document.querySelectorAll('click-to-call')) {
  call.service = ({ userData }) => {
    sent.value = JSON.stringify(userData, null, 2);
    return '+1 202 555 0123';
  };
}

function show() {
  const entry = sessionStorage.getItem(key);
  if (entry) stored.value = JSON.stringify(JSON.parse(entry), null, 2);
  else requestAnimationFrame(show);
}
show();

// A new tab has an empty storage.
for (const link of document.querySelectorAll('a[data-arrive]')) {
  link.addEventListener('click', () => sessionStorage.removeItem(key));
}
