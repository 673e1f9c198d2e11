const call = /** @type {import('../../src/index.js').ClickToCall} */ (
  document.querySelector('#call')
);
const said = /** @type {HTMLOutputElement} */ (document.querySelector('#said'));

call.addEventListener('completed', ({ detail }) => {
  said.value = `a number within ${detail.elapsed} ms of the first keystroke`;
});

call.addEventListener('dialled', () => (said.value = 'on the phone, as far as a page can know'));

call.addEventListener('copied', ({ detail }) => (said.value = `the ${detail.what} is copied`));

call.addEventListener('failed', ({ error, detail }) => {
  said.value = `no number: ${error.code}; errors so far: ${detail.errors}`;
});

// For every element of the page, also those that are added later.
document.addEventListener('cancelled', () => (said.value = 'not this time'), { capture: true });
