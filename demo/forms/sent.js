const sent = /** @type {HTMLOutputElement} */ (document.querySelector('#sent'));

for (const call of document.querySelectorAll('click-to-call')) {
  call.service = ({ phoneNumber, form, userData }) => {
    sent.value = JSON.stringify({ phoneNumber, form, userData }, null, 2);
    return '+1 202 555 0123';
  };
}
