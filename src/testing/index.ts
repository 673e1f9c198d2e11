import type { ClickToCall } from '../click-to-call.js';
import type { CallIn } from '../lifecycle/call-in.js';
import type { CallInService, NumberAnswer, NumberRequest } from '../services/call-in-service.js';

/** A service that answers at once and records its requests. */
export interface AnsweringService extends CallInService {
  /** The requests of the element, oldest first. */
  readonly requests: readonly NumberRequest[];
}

/** The default answer: a number that is not in use (North American Numbering Plan), and a code. */
const defaultAnswer: NumberAnswer = { toPhoneNumber: '+12025550123', accessCode: '00421' };

/**
 * Makes a service for tests: it answers each request at once.
 * @param answer Values that override the default answer, a number with an access code and no
 *   expiry. Or an error, such as a `CallInError`, that it rejects with. Default: no values.
 */
export function answeringService(answer: Partial<NumberAnswer> | Error = {}): AnsweringService {
  const requests: NumberRequest[] = [];
  return {
    requests,
    requestNumber: (request) => {
      requests.push(request);
      return answer instanceof Error
        ? Promise.reject(answer)
        : Promise.resolve({ ...defaultAnswer, ...answer });
    },
  };
}

/**
 * Opens the panel as a visitor does. Resolves when the form is rendered.
 * @throws {DOMException} what `show()` rejects with.
 */
export async function open(element: ClickToCall): Promise<void> {
  await element.updateComplete;
  await element.show({ proactive: false });
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Fills fields of the form as a visitor does.
 * @param values By field name; `true` and `false` for a checkbox.
 * @throws {Error} when the panel shows no field of that name.
 */
export async function fill(
  element: ClickToCall,
  values: Readonly<Record<string, string | boolean>>,
): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const controls = [
      ...(element.shadowRoot?.querySelectorAll<Control>('input,select,textarea') ?? []),
      ...element.querySelectorAll<Control>('input,select,textarea'),
    ];
    const control = controls.find((found) => found.name === name);
    if (!control) {
      const known = controls.map((found) => found.name).join(', ') || 'none, as no form is open';
      throw new Error(`fill: expected a field of the form, got "${name}". Its fields: ${known}.`);
    }
    if (typeof value === 'boolean') (control as HTMLInputElement).checked = value;
    else control.value = value;
    const { Event } = control.ownerDocument.defaultView ?? globalThis;
    for (const type of ['input', 'change']) {
      control.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
    }
  }
  await element.updateComplete;
}

/**
 * Sends the form as a press of the button does. Resolves with the new number.
 * @throws {DOMException} `InvalidStateError` when the panel is closed, `DataError` when the form is
 *   not valid, `AbortError` when the page stopped the request or the interaction ended.
 * @throws {CallInError} when the request failed; `office-closed` outside the opening hours.
 */
export async function submit(element: ClickToCall): Promise<CallIn> {
  const callIn = await element.requestNumber();
  await element.updateComplete;
  return callIn;
}
