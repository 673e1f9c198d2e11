const record = /** @type {HTMLOutputElement} */ (document.querySelector('#record'));

for (const call of document.querySelectorAll('click-to-call')) {
  call.service = ({ userData }) => {
    record.value = JSON.stringify(userData, null, 2);
    return '+1 202 555 0123';
  };
}
