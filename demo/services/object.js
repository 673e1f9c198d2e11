const call = /** @type {import('../../src/index.js').ClickToCall} */ (
  document.querySelector('#object')
);

/** @type {import('../../src/index.js').CallInService} */
const service = {
  requestNumber({ form }) {
    if (!form.firstname) throw { code: 'office-closed' };
    return '+1 202 555 0142';
  },
  estimateWait: () => 90,
};

call.service = service;
