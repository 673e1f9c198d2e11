type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The slots whose native controls belong to the form. */
const controlSlots = '[slot=fields],[slot=consent]';

const controlsOf = (host: Element): Control[] =>
  [...host.children]
    .filter((child) => child.matches(controlSlots))
    .flatMap((child) => [child, ...child.querySelectorAll('*')])
    .filter((element): element is Control => element.matches('input,select,textarea'));

/**
 * Checks the native controls that the page has put into the form, by the platform's own rules
 * and with the platform's own words. Returns whether all of them will do.
 */
export const checkControls = (host: Element): boolean =>
  controlsOf(host).every((control) => control.reportValidity());

/** The values of those controls by name, as a form would send them. */
export function valuesOfControls(host: Element): Record<string, string> {
  const values: Record<string, string> = {};
  for (const control of controlsOf(host)) {
    const isOff = /^(checkbox|radio)$/.test(control.type) && !(control as HTMLInputElement).checked;
    if (control.name && !control.disabled && !isOff) values[control.name] = control.value;
  }
  return values;
}

/** Controls in which Enter does something else than to send the form. */
const usesEnter = 'textarea,button,select,[type=button],[type=submit],[type=reset],[type=file]';

/**
 * Sends the form when the visitor presses Enter in one of those controls, as a form does with its
 * own (HTML, “Implicit submission”); they stand outside of the form that they are sent with, and
 * perhaps inside another.
 */
export function sendByEnter(event: KeyboardEvent): void {
  const target = event.target as Element;
  const host = event.currentTarget as Element;
  const isMeant =
    event.key === 'Enter' &&
    !event.isComposing &&
    !event.defaultPrevented &&
    !target.matches(usesEnter) &&
    (controlsOf(host) as Element[]).includes(target);
  if (!isMeant) return;
  event.preventDefault();
  host.shadowRoot?.querySelector('form')?.requestSubmit();
}
