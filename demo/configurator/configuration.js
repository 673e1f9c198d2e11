/** @typedef {import('./manifest.js').Setting} Setting */

/**
 * Everything that is set: the values by the keys of their settings, and how the preview is seen.
 *
 * @typedef {object} Configuration
 * @property {Readonly<Record<string, string>>} values a flag that is set has an empty text
 * @property {'desktop' | 'phone'} device
 * @property {'' | 'light' | 'dark'} scheme empty for the visitor's
 */

const devices = /** @type {const} */ (['desktop', 'phone']);
const schemes = /** @type {const} */ (['', 'light', 'dark']);

/**
 * The name of a setting in the address and of its field. Attributes have no colon and do not begin
 * with a hyphen.
 *
 * @param {Setting} setting
 */
export const keyOf = ({ group, name }) => (group === 'slots' ? `slot:${name}` : name);

/** @param {Configuration} configuration */
export const toSearch = ({ values, device, scheme }) =>
  `?${new URLSearchParams({ ...values, 'preview:device': device, 'preview:scheme': scheme })}`;

/**
 * Reads a configuration out of an address. Only what the manifest knows is taken from it: anybody
 * can make an address.
 *
 * @param {string} search
 * @param {readonly Setting[]} settings
 * @returns {Configuration | null} null where the address has none
 */
export function fromSearch(search, settings) {
  const parameters = new URLSearchParams(search);
  if (parameters.size === 0) return null;
  const values = Object.fromEntries(
    settings.map(keyOf).flatMap((key) => {
      const value = parameters.get(key);
      return value === null ? [] : [[key, value]];
    }),
  );
  return {
    values,
    device: devices.find((device) => device === parameters.get('preview:device')) ?? 'desktop',
    scheme: schemes.find((scheme) => scheme === parameters.get('preview:scheme')) ?? '',
  };
}

/**
 * The configuration that an element in the page's markup has.
 *
 * @param {Element} element
 * @returns {Configuration}
 */
export const ofElement = (element) => ({
  values: {
    ...Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    'slot:': element.textContent.trim(),
  },
  device: 'desktop',
  scheme: '',
});
