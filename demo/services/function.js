const call = /** @type {import('../../src/index.js').ClickToCall} */ (
  document.querySelector('#function')
);

/** @type {import('../../src/index.js').RequestNumber} */
const requestNumber = async ({ phoneNumber }, { signal }) => {
  const response = await fetch('/engagement/v3/call-in/requests/create', {
    method: 'POST',
    body: JSON.stringify({ groupName: 'support', fromPhoneNumber: phoneNumber }),
    signal,
  });
  const { data } = await response.json();
  return { toPhoneNumber: data.toPhoneNumber, accessCode: data.accessCode };
};

call.service = requestNumber;
