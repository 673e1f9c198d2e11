// A form hides its own properties behind controls of the same names: here, every property is read
// off its prototype.

const get = (prototype: Node, name: string, node: Node) =>
  Reflect.get(prototype, name, node) as unknown;

const isElement = (node: Node): node is Element =>
  get(Node.prototype, 'nodeType', node) === Node.ELEMENT_NODE;

/** The parent in the flat tree, across slots and shadow roots; null for the document. */
function parentOf(node: Node): Node | null {
  const slot = isElement(node) ? get(Element.prototype, 'assignedSlot', node) : null;
  const parent = (slot ?? get(Node.prototype, 'parentNode', node)) as Node | null;
  return parent ?? (isElement(node) ? null : ((node as ShadowRoot).host ?? null));
}

/** The nearest of an element and its ancestors in the flat tree that has the attribute `inert`. */
export function inertAround(element: Element): Element | null {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (isElement(node) && Element.prototype.hasAttribute.call(node, 'inert')) return node;
  }
  return null;
}

/** The name of an element's tag, in lower case. */
export const localNameOf = (element: Element) =>
  get(Element.prototype, 'localName', element) as string;
