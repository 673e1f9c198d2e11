/** @typedef {import('./outline.mjs').AccessibleObject} AccessibleObject */

/**
 * Firefox's accessibility tree of a page, from the process of the browser's own window: what its
 * content processes tell screen readers is there. Undefined until there is a tree.
 *
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<AccessibleObject | undefined>}
 */
export async function readFirefoxTree(page) {
  // Not among the types: the session of WebDriver BiDi that the page belongs to.
  const { connection } = /** @type {any} */ (page.browser());
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [{ context }] = result.contexts;
  const read = await connection.send('script.evaluate', {
    expression: `JSON.stringify((${readInWindow})(${JSON.stringify(page.url())}))`,
    target: { context },
    awaitPromise: false,
  });
  const { value } = read.result.result;
  return value && JSON.parse(value);
}

/**
 * Runs in the browser's own window.
 *
 * @param {string} address
 * @returns {AccessibleObject | undefined}
 */
function readInWindow(address) {
  const { Cc, Ci, gBrowser } = /** @type {any} */ (globalThis);
  // The first call turns accessibility on.
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const browser = gBrowser.browsers.find(
    (/** @type {any} */ { currentURI }) => currentURI.spec === address,
  );
  const page = service.getAccessibleFor(browser)?.firstChild;
  // For a moment, the tree is still that of the page before.
  const isCurrent = page?.QueryInterface(Ci.nsIAccessibleDocument).URL === address;
  return isCurrent ? toObject(page) : undefined;

  /**
   * @param {any} accessible
   * @returns {AccessibleObject}
   */
  function toObject(accessible) {
    /** @type {{ value?: number }} */
    const state = {};
    /** @type {{ value?: number }} */
    const moreState = {};
    accessible.getState(state, moreState);
    const states = new Set(service.getStringStates(state.value, moreState.value));
    const attributes = new Map(
      Array.from(accessible.attributes.enumerate(), ({ key, value }) => [key, value]),
    );
    const ownRole = service.getStringRole(accessible.role);
    const role =
      { 'text leaf': 'text', label: 'label' }[/** @type {string} */ (ownRole)] ??
      accessible.computedARIARole;
    const level = Number(attributes.get('level'));
    return {
      role,
      name: accessible.name ?? '',
      description: accessible.description ?? '',
      ...(level && { level }),
      states: [
        role === 'dialog' && (states.has('modal') ? 'modal' : 'not modal'),
        attributes.get('haspopup') === 'dialog' && 'opens a dialog',
        states.has('required') && 'required',
        states.has('invalid') && 'invalid',
        role !== 'document' && states.has('readonly') && 'readonly',
        states.has('unavailable') && 'disabled',
        states.has('focused') && 'focused',
      ].filter((state) => state !== false),
      isLive: role === 'generic' && attributes.has('live'),
      children: Array.from({ length: accessible.childCount }, (_, index) =>
        toObject(accessible.getChildAt(index)),
      ),
    };
  }
}
