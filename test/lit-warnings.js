/**
 * Fails each test in which Lit's development build warns of something. It is loaded into every page
 * of tests, see web-test-runner.config.mjs.
 */

/** That this is the development build is as it should be. */
const expected = 'lit.dev/msg/dev-mode';

mocha.rootHooks({
  afterEach() {
    /** @type {Set<string>} Lit issues no warning again that is in here. */
    const issued = /** @type {any} */ (globalThis).litIssuedWarnings ?? new Set();
    const warnings = [...issued].filter((warning) => !warning.includes(expected));
    // The next test is checked for the same.
    for (const warning of warnings) issued.delete(warning);
    if (warnings.length > 0) throw new Error(warnings.join('\n'));
  },
});
