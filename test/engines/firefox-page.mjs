/** The preferences behind the media features that can be emulated, and their values. */
const preferences = {
  'prefers-reduced-motion': {
    name: 'ui.prefersReducedMotion',
    values: { 'no-preference': 0, reduce: 1 },
  },
  'prefers-color-scheme': {
    name: 'layout.css.prefers-color-scheme.content-override',
    values: { dark: 0, light: 1 },
  },
};

/**
 * Gives a page in Firefox what puppeteer has for Chromium alone.
 * @param {import('puppeteer-core').Page} page
 */
export function emulateMediaInFirefox(page) {
  // Not among the types: the session of WebDriver BiDi that the page belongs to.
  const { connection } = /** @type {any} */ (page.browser());

  /** @param {string} expression Run where the browser's own window runs. */
  const evaluate = async (expression) => {
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [{ context }] = result.contexts;
    await connection.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: false,
    });
  };

  page.emulateMediaFeatures = async (features = []) => {
    for (const feature of features) {
      const { name, values } = preferences[/** @type {keyof typeof preferences} */ (feature.name)];
      const value = /** @type {Record<string, number>} */ (values)[feature.value];
      await evaluate(`Services.prefs.setIntPref(${JSON.stringify(name)}, ${value})`);
    }
  };
  return page;
}
