/** The visible text of some elements in one line. A check box becomes ☑ or ☐. */
export const seenText = (elements: readonly Element[]): string =>
  elements
    .map((element) => ` ${textOfElement(element)} `)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The children of these elements are fallback content, or not text. */
const withoutText = 'audio canvas iframe meter noscript object progress textarea video'.split(' ');

function textOfElement(element: Element): string {
  const style = element.ownerDocument.defaultView!.getComputedStyle(element);
  const { display, visibility, contentVisibility } = style;
  if (display === 'none' || contentVisibility === 'hidden') return '';
  // A child of an invisible element may be visible.
  const isVisible = visibility === 'visible';
  const textOf = (node: Node): string => {
    // Not with `instanceof`: the classes of a node from another document are others.
    if (node.nodeType === Node.TEXT_NODE) return isVisible ? (node as Text).data : '';
    return node.nodeType === Node.ELEMENT_NODE ? textOfElement(node as Element) : '';
  };
  const own = textOfControl(element);
  if (own !== null) return isVisible ? own : '';
  const text = childrenOf(element).map(textOf).join('');
  return /inline|contents/.test(display) ? text : ` ${text} `;
}

/** The rendered children of an element: with shadow roots, slots and closed `<details>`. */
function childrenOf(element: Element): readonly Node[] {
  const { shadowRoot, localName } = element;
  if (shadowRoot) return [...shadowRoot.childNodes];
  const assigned = localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  if (assigned.length > 0) return assigned;
  const isFolded = localName === 'details' && !(element as HTMLDetailsElement).open;
  const children = [...element.childNodes];
  return isFolded ? children.filter(isSummary).slice(0, 1) : children;
}

const isSummary = (node: Node): boolean => node.nodeName === 'SUMMARY';

/** The text of a form control, without what the visitor has typed. Null for other elements. */
function textOfControl(element: Element): string | null {
  switch (element.localName) {
    case 'input': {
      const { type, checked } = element as HTMLInputElement;
      return type === 'checkbox' || type === 'radio' ? (checked ? '☑' : '☐') : '';
    }
    case 'select':
      return [...(element as HTMLSelectElement).selectedOptions].map(({ text }) => text).join(', ');
    case 'br':
      return ' ';
    default:
      return withoutText.includes(element.localName) ? '' : null;
  }
}
