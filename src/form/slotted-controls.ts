type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The slots whose native controls belong to the form. */
const controlSlots = '[slot=fields],[slot=consent]';

const controls = 'input,select,textarea';

// Asked of the host alone: a form has whatever its controls' names have made of its methods.
const controlsOf = (host: Element): Control[] => [
  ...host.querySelectorAll<Control>(
    `:scope > :is(${controlSlots}):is(${controls}), :scope > :is(${controlSlots}) :is(${controls})`,
  ),
];

/**
 * Checks the native controls that the page has put into the form, by the platform's own rules
 * and with the platform's own words. Returns whether all of them will do.
 */
export const checkControls = (host: Element): boolean =>
  controlsOf(host).every((control) => control.reportValidity());

/** The values of those controls by name, as a form would send them. */
export const valuesOfControls = (host: Element): Record<string, string> =>
  // Not assigned one by one: they may be called what every object has already.
  Object.fromEntries(
    controlsOf(host)
      .filter((control) => {
        const isChoice = /^(checkbox|radio)$/.test(control.type);
        return (
          control.name && !control.disabled && (!isChoice || (control as HTMLInputElement).checked)
        );
      })
      .map(({ name, value }) => [name, value]),
  );

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
  // By its button: a page in a sandbox may submit no form.
  host.shadowRoot?.querySelector<HTMLElement>('[part=submit]')?.click();
}
