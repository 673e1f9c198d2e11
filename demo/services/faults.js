import { endpointWith, faults } from '../call-in-server/faults.js';

const call = /** @type {import('../../src/index.js').ClickToCall} */ (
  document.querySelector('#endpoint')
);
const choice = /** @type {HTMLSelectElement} */ (document.querySelector('#fault'));
const effect = /** @type {HTMLOutputElement} */ (document.querySelector('#effect'));

for (const [name, { label }] of Object.entries(faults)) choice.add(new Option(label, name));

choice.addEventListener('change', () => {
  const name = /** @type {import('../call-in-server/faults.js').FaultName} */ (choice.value);
  call.endpoint = endpointWith(name);
  effect.value = faults[name]?.effect ?? '';
});

call.addEventListener('failed', ({ error }) => {
  effect.value = `${error.code}, HTTP status ${error.status ?? 'none'}`;
});
