const themed = /** @type {HTMLElement} */ (document.querySelector('#themed'));
const theme = /** @type {HTMLSelectElement} */ (document.querySelector('#theme'));

theme.addEventListener('change', () => (themed.className = theme.value));
