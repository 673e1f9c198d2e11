const call = /** @type {import('../../src/index.js').ClickToCall} */ (
  document.querySelector('#plain')
);
const [accent, radius, scheme] = /** @type {NodeListOf<HTMLInputElement>} */ (
  document.querySelectorAll('#accent, #radius, #scheme')
);

accent?.addEventListener('input', () => {
  call.style.setProperty('--click-to-call-accent', accent.value);
  call.style.setProperty('--click-to-call-on-accent', 'white');
});

radius?.addEventListener('input', () => {
  call.style.setProperty('--click-to-call-radius', `${radius.value}px`);
});

scheme?.addEventListener('change', () => {
  call.style.colorScheme = scheme.value;
});
