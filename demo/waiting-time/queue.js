import { groups } from '../call-in-server/groups.js';

const call = /** @type {import('../../src/index.js').ClickToCall} */ (
  document.querySelector('#call')
);
const queue = /** @type {HTMLSelectElement} */ (document.querySelector('#queue'));

for (const [name, { label }] of Object.entries(groups)) queue.add(new Option(label, name));

queue.addEventListener('change', async () => {
  call.groupName = queue.value;
  call.virtualQueue = queue.value;
  // The waiting time is requested when the panel opens.
  if (call.open) await call.close({ force: true });
  await call.show();
});
