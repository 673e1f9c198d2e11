/** @typedef {import('./outline.mjs').AccessibleObject} AccessibleObject */
/** @typedef {import('puppeteer-core').Protocol.Accessibility.AXNode} Node */

/** Roles that are Chromium's own. @type {Readonly<Record<string, string>>} */
const roles = { RootWebArea: 'document', StaticText: 'text', LabelText: 'label' };

/**
 * Chromium's accessibility tree of a page.
 *
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<AccessibleObject | undefined>}
 */
export async function readChromiumTree(page) {
  const client = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  return nodes[0] && toObject(nodes[0], byId);
}

/**
 * @param {Node} node
 * @param {ReadonlyMap<string, Node>} byId
 * @returns {AccessibleObject}
 */
function toObject(node, byId) {
  const { ignored, role, name, description, properties = [], childIds = [] } = node;
  const property = new Map(properties.map(({ name, value }) => [`${name}`, value.value]));
  const ownRole = ignored ? '' : (role?.value ?? '');
  const isTrue = (/** @type {string} */ key) => String(property.get(key)) === 'true';
  return {
    role: roles[ownRole] ?? ownRole,
    name: name?.value ?? '',
    description: description?.value ?? '',
    level: property.get('level'),
    states: [
      ownRole === 'dialog' && (isTrue('modal') ? 'modal' : 'not modal'),
      ownRole === 'button' && property.get('hasPopup') === 'dialog' && 'opens a dialog',
      ...['required', 'invalid', 'readonly', 'disabled'].map((key) => isTrue(key) && key),
      isTrue('focused') && 'focused',
    ].filter((state) => state !== false),
    isLive: ownRole === 'generic' && !!property.get('live'),
    children: childIds.flatMap((id) => {
      const child = byId.get(id);
      // The lines that a text is broken into.
      return child && ownRole !== 'StaticText' ? [toObject(child, byId)] : [];
    }),
  };
}
