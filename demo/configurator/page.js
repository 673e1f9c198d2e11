import { fromSearch, ofElement, toSearch } from './configuration.js';
import { checkFields, createFields, readFields } from './fields.js';
import { loadSettings } from './manifest.js';
import { show } from './preview.js';
import { snippetsOf } from './snippets.js';

/** @typedef {import('./configuration.js').Configuration} Configuration */

/** @type {<E extends HTMLElement>(id: string) => E} */
const byId = (id) => /** @type {any} */ (document.getElementById(id));

const form = /** @type {HTMLFormElement} */ (byId('settings'));
const view = /** @type {HTMLFormElement} */ (byId('view'));
const device = /** @type {HTMLSelectElement} */ (byId('device'));
const scheme = /** @type {HTMLSelectElement} */ (byId('scheme'));
const frame = /** @type {HTMLIFrameElement} */ (byId('preview'));
const template = /** @type {HTMLTemplateElement} */ (byId('start'));

const settings = await loadSettings();
const start = ofElement(/** @type {Element} */ (template.content.firstElementChild));

/** Puts a configuration into the fields. @param {Configuration} configuration */
function fill(configuration) {
  form.replaceChildren(...createFields(settings, configuration.values));
  device.value = configuration.device;
  scheme.value = configuration.scheme;
}

/** @returns {Configuration} */
const read = () => ({
  values: readFields(form),
  device: device.value === 'phone' ? 'phone' : 'desktop',
  scheme: /** @type {Configuration['scheme']} */ (scheme.value),
});

/** Shows what the fields say, in the preview and as code. */
function update() {
  const configuration = read();
  checkFields(form);
  show(frame, settings, configuration);
  for (const [language, code] of Object.entries(snippetsOf(settings, configuration.values))) {
    /** @type {Element} */ (document.querySelector(`#${language} pre`)).textContent = code;
  }
}

function handleChange() {
  update();
  history.replaceState(null, '', toSearch(read()));
}

for (const element of [form, view]) {
  element.addEventListener('input', handleChange);
  // Enter in a field would load the page anew.
  element.addEventListener('submit', (event) => event.preventDefault());
}
byId('reset').addEventListener('click', () => {
  fill(start);
  update();
  history.replaceState(null, '', location.pathname);
});
addEventListener('popstate', () => {
  fill(fromSearch(location.search, settings) ?? start);
  update();
});
// It may have been loaded before this script.
frame.addEventListener('load', update);
fill(fromSearch(location.search, settings) ?? start);
update();
