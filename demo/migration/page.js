import { bus } from './bus.js';

const heard = /** @type {HTMLElement} */ (document.getElementById('heard'));

/** @param {string} line */
function hear(line) {
  heard.append(Object.assign(document.createElement('li'), { textContent: line }));
}

bus.subscribe((event) => hear(event));
// Imported only now, so that this page gets every event.
await import('./bridge.js');

const { elements } = /** @type {HTMLFormElement} */ (document.getElementById('commands'));
for (const button of /** @type {Iterable<HTMLButtonElement>} */ (elements)) {
  button.addEventListener('click', async () => {
    const { command = '', data } = button.dataset;
    try {
      await bus.command(command, data && JSON.parse(data));
      hear(`${command}: done`);
    } catch (reason) {
      hear(`${command}: refused, ${reason}`);
    }
  });
}
