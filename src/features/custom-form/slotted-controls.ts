import type { ControlProblem } from '../../form/form-controller.js';
import type { FormValues } from '../../lifecycle/metadata.js';
import { reportOnce } from '../../report-once.js';
import { hasFocusWithin } from '../../ui/focused-in.js';

/** The common properties of native controls and form-associated custom elements. */
interface Control extends HTMLElement {
  readonly name?: string;
  readonly type?: string;
  readonly value?: string;
  readonly checked?: boolean;
  readonly labels?: NodeListOf<HTMLLabelElement> | null;
  readonly validationMessage?: string;
  checkValidity?(): boolean;
  reportValidity?(): boolean;
}

/** The slots whose controls belong to the form. */
const controlSlots = '[slot=fields],[slot=consent]';

/** Controls whose value a form does not send (HTML, “Constructing the entry list”). */
const silent = 'button,[type=button],[type=submit],[type=reset],[type=image]';

const isFormAssociated = ({ localName }: Element) =>
  !!(customElements.get(localName) as { formAssociated?: boolean } | undefined)?.formAssociated;

/**
 * Whether a form would send the value of an element. With a `form` attribute, another form does.
 */
const isControl = (element: Element): element is Control =>
  (element.matches('input,select,textarea') || isFormAssociated(element)) &&
  !element.hasAttribute('form') &&
  !element.matches(`${silent},datalist *`);

/** An element and its descendants. The controls of a form may hide its methods by their names. */
const allOf = (root: Element): Element[] => [
  root,
  ...Element.prototype.querySelectorAll.call(root, '*'),
];

/** In place of a slot, the elements that are assigned to it. */
const passedOn = (element: Element): Element[] =>
  element instanceof HTMLSlotElement
    ? element.assignedElements({ flatten: true }).flatMap(allOf).flatMap(passedOn)
    : [element];

/** The elements in the slots of the form, also those that another element passes on. */
function elementsOf(host: Element): Element[] {
  const isPassedOn = host.getRootNode() instanceof ShadowRoot;
  const inside = isPassedOn ? ':not(:scope slot *)' : '*';
  const elements = host.querySelectorAll(
    `:scope > :is(${controlSlots}), :scope > :is(${controlSlots}) ${inside}`,
  );
  return (isPassedOn ? [...elements].flatMap(passedOn) : [...elements]).filter(
    (element) => !(element instanceof HTMLFormElement),
  );
}

const controlsOf = (host: Element): Control[] => elementsOf(host).filter(isControl);

/** Reports a custom element that looks like a control, but takes no part in forms. */
function reportUnsent(element: Element): void {
  const { localName, name, value } = element as Control;
  if (!localName.includes('-') || !name || value === undefined || isFormAssociated(element)) return;
  // Some have a native control inside.
  if (element.querySelector('input,select,textarea')) return;
  reportOnce(`"${name}": <${localName}> is not form-associated, and is not sent.`);
}

const isInvalid = (control: Control) =>
  !control.matches(':disabled') && control.checkValidity?.() === false;

const labelOf = ({ labels, ariaLabel, name = '' }: Control) =>
  labels?.[0]?.textContent?.replace(/\s+/g, ' ').trim() || ariaLabel || name;

/** The validation message of the browser for the first invalid control. */
export function checkControls(host: Element): ControlProblem | null {
  const control = controlsOf(host).find(isInvalid);
  if (!control) return null;
  const label = labelOf(control);
  const text = [label, control.validationMessage].filter(Boolean).join(': ');
  return { name: control.name || label, text };
}

/**
 * Focuses the first invalid control, and the browser shows its validation message. Returns false
 * when that is not possible: a control that is hidden or inert shows no message and takes no focus.
 */
export function reportControls(host: Element): boolean {
  const control = controlsOf(host).find(isInvalid);
  if (!control) return false;
  control.reportValidity?.();
  // Not every control takes the focus by itself then, such as a custom element.
  if (!hasFocusWithin(control)) control.focus();
  return hasFocusWithin(control);
}

/**
 * The values of the controls by name, as a form would send them. Several values of one name are
 * joined by commas.
 * @param fieldNames The names of the fields of the form. Controls with these names are left out,
 *   because only the fields are checked.
 */
export function valuesOfControls(host: Element, fieldNames: readonly string[]): FormValues {
  const values = new Map<string, string>();
  elementsOf(host).forEach(reportUnsent);
  for (const [name, value] of controlsOf(host).flatMap(entriesOf)) {
    if (!name) continue;
    if (typeof value !== 'string') {
      reportOnce(`"${name}": files are not sent.`);
    } else if (fieldNames.includes(name)) {
      reportOnce(`"${name}": a slotted control has the name of a field, and is not sent.`);
    } else {
      const others = values.get(name);
      values.set(name, others === undefined ? value : `${others}, ${value}`);
    }
  }
  // Not assigned one by one: a name may be an inherited key, such as `__proto__`.
  return Object.fromEntries(values);
}

type Entry = readonly [name: string, value: unknown];

/** The values of a control that a form would send. */
function entriesOf(control: Control): readonly Entry[] {
  if (control.matches(':disabled')) return [];
  if (isFormAssociated(control)) return entriesOfCustomElement(control);
  const { name, type, value, checked, files } = control as HTMLInputElement;
  if (type === 'file') return [[name, files]];
  if (['checkbox', 'radio'].includes(type) && !checked) return [];
  if (control.localName === 'select') {
    return [...(control as unknown as HTMLSelectElement).selectedOptions]
      .filter((option) => !option.matches(':disabled'))
      .map((option) => [name, option.value]);
  }
  return [[name, value]];
}

/**
 * Only a form can read the values of a form-associated custom element, so a temporary form is used.
 */
function entriesOfCustomElement(control: Control): readonly Entry[] {
  const form = control.ownerDocument.createElement('form');
  form.id = 'click-to-call-entries';
  form.slot = 'none';
  control.after(form);
  control.setAttribute('form', form.id);
  try {
    return [...new FormData(form).entries()];
  } finally {
    control.removeAttribute('form');
    form.remove();
  }
}

/** Controls in which Enter does not send the form. */
const usesEnter = `textarea,select,[type=file],${silent}`;

/**
 * The code of a key that an input method has used. In Safari, the Enter that ends a composition
 * comes after its end.
 */
const keyOfInputMethod = 229;

/**
 * Sends the form when the visitor presses Enter in one of the controls, as a native form does
 * (HTML, “Implicit submission”). The controls are outside of the form of the panel, and may be
 * inside another form.
 */
export function sendByEnter(event: KeyboardEvent): void {
  const target = event.target as Element;
  const host = event.currentTarget as Element;
  const isMeant =
    event.key === 'Enter' &&
    !event.isComposing &&
    event.keyCode !== keyOfInputMethod &&
    !event.defaultPrevented &&
    !target.matches(usesEnter) &&
    (controlsOf(host) as Element[]).includes(target);
  if (!isMeant) return;
  event.preventDefault();
  // By a click on its button: a sandboxed page must not submit forms.
  host.shadowRoot!.querySelector<HTMLElement>('[part=submit]')?.click();
}
