const call = /** @type {import('../../src/index.js').ClickToCall} */ (
  document.querySelector('#own')
);

call.service = {
  estimateWait: () => 12 * 60,
  requestNumber: () => '+1 202 555 0123',
};
