const told = /** @type {HTMLOutputElement} */ (document.querySelector('#user-data'));

for (const call of document.querySelectorAll('click-to-call')) {
  call.service = ({ userData }) => {
    told.value = JSON.stringify(userData, null, 2);
    return '+1 202 555 0123';
  };
}

const refused = /** @type {import('../../src/index.js').ClickToCall} */ (
  document.querySelector('#refused')
);

document.querySelector('#fill')?.addEventListener('click', async () => {
  if (!refused.open) await refused.show();
  const fields = /** @type {NodeListOf<HTMLInputElement>} */ (
    refused.shadowRoot?.querySelectorAll('form input')
  );
  for (const field of fields) field.value = '+1 202 555 0147';
  await refused.requestNumber().catch(() => {
    // The form shows the reason.
  });
});
