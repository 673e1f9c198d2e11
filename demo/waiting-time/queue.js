import { groups } from '../service/groups.js';

const call = /** @type {import('../../src/index.js').ClickToCall} */ (
  document.querySelector('#call')
);
const queue = /** @type {HTMLSelectElement} */ (document.querySelector('#queue'));

for (const [name, { label }] of Object.entries(groups)) queue.add(new Option(label, name));

queue.addEventListener('change', async () => {
  call.groupName = queue.value;
  call.virtualQueue = queue.value;
  // The wait is asked for when the panel opens.
  if (call.open) await call.close({ force: true });
  await call.show();
});
