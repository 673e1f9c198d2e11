import { create, withCode } from '../elements.js';
import { keyOf } from './configuration.js';

/** @typedef {import('./manifest.js').Setting} Setting */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

const titles = { attributes: 'Attributes', slots: 'Slots', properties: 'Custom properties' };

/**
 * The fields of a form, one for each setting, in a fold for each group.
 *
 * @param {readonly Setting[]} settings
 * @param {Readonly<Record<string, string>>} values
 */
export const createFields = (settings, values) =>
  /** @type {const} */ (['attributes', 'slots', 'properties']).map((group) =>
    create(
      'details',
      { open: group === 'attributes' },
      create('summary', {}, titles[group]),
      ...settings
        .filter((setting) => setting.group === group)
        .map((setting) => createField(setting, values[keyOf(setting)])),
    ),
  );

/**
 * @param {Setting} setting
 * @param {string | undefined} value
 */
function createField(setting, value) {
  const { name, kind, description } = setting;
  const id = `field-${keyOf(setting)}`;
  const control = createControl(setting, value);
  Object.assign(control, { id, name: keyOf(setting) });
  control.setAttribute('aria-describedby', `${id}-hint`);
  const label = create('label', { htmlFor: id }, name || 'default');
  const hint = create('p', { id: `${id}-hint`, className: 'hint' }, ...withCode(description));
  const field = create('div', { className: `field ${kind}` });
  field.append(...(kind === 'flag' ? [control, label] : [label, control]));
  if (isColor(setting)) field.append(createSwatch(name, control));
  field.append(hint);
  return field;
}

/**
 * The manifest has no types of custom properties; their descriptions begin with what they are.
 *
 * @param {Setting} setting
 */
const isColor = ({ group, description }) =>
  group === 'properties' && description.startsWith('Colour');

/**
 * @param {Setting} setting
 * @param {string | undefined} value
 * @returns {Control}
 */
function createControl({ kind, words, initial = '', group }, value) {
  if (kind === 'words') {
    const select = create('select', {}, new Option(`Default: ${initial}`, ''));
    select.append(...words.map((word) => new Option(word)));
    select.value = value ?? '';
    return select;
  }
  if (kind === 'json') {
    const area = create('textarea', { rows: 2, placeholder: 'JSON' });
    return Object.assign(area, { value: value ?? '', spellcheck: false });
  }
  const input = create('input', { type: 'text', placeholder: initial, value: value ?? '' });
  input.spellcheck = group === 'slots';
  if (kind === 'number') input.type = 'number';
  if (kind === 'flag') Object.assign(input, { type: 'checkbox', checked: value !== undefined });
  return input;
}

/**
 * A choice of colours that writes into a field, which takes any colour of CSS.
 *
 * @param {string} name
 * @param {Control} control
 */
function createSwatch(name, control) {
  const swatch = create('input', { type: 'color', ariaLabel: `Choose ${name}` });
  if (/^#[\da-f]{6}$/i.test(control.value)) swatch.value = control.value;
  swatch.addEventListener('input', () => {
    control.value = swatch.value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return swatch;
}

/**
 * The values that are set in a form.
 *
 * @param {HTMLFormElement} form
 * @returns {Record<string, string>}
 */
export function readFields(form) {
  const controls = /** @type {Control[]} */ (
    [...form.elements].filter((found) => 'name' in found && found.name)
  );
  return Object.fromEntries(
    controls.flatMap((control) => {
      if (control.type === 'checkbox') {
        return /** @type {HTMLInputElement} */ (control).checked ? [[control.name, '']] : [];
      }
      return control.value ? [[control.name, control.value]] : [];
    }),
  );
}

/**
 * Says at each field for JSON what is wrong with it.
 *
 * @param {HTMLFormElement} form
 */
export function checkFields(form) {
  for (const control of form.querySelectorAll('textarea')) {
    const problem = problemOf(control.value);
    control.setCustomValidity(problem);
    control.ariaInvalid = String(!!problem);
    const hint = /** @type {HTMLElement} */ (control.parentElement?.querySelector('.hint'));
    hint.dataset.problem = problem;
  }
}

/** @param {string} json */
function problemOf(json) {
  try {
    if (json) JSON.parse(json);
    return '';
  } catch {
    return 'This is not valid JSON.';
  }
}
