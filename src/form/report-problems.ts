import { showFirstError } from './show-first-error.js';
import type { FormController } from './form-controller.js';

export interface ReportingHost extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
}

/**
 * Moves the focus to the first control that was not valid at the last check, if there is one.
 * @param say Says a text to screen readers.
 */
export async function reportProblems(
  host: ReportingHost,
  form: FormController,
  say: (text: string) => void,
): Promise<void> {
  const { errors, controlProblem } = form;
  const hasErrors = Object.keys(errors).length > 0;
  if (!hasErrors && !controlProblem) return;
  await host.updateComplete;
  if (hasErrors) showFirstError(host.shadowRoot!, say);
  else form.reportControls();
}
