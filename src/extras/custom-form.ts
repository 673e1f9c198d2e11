import { reportOnce } from '../checked.js';
import type { CustomForm } from '../controllers/form-controller.js';
import { checkField, parseFields } from '../form/custom-fields.js';
import { checkControls, valuesOfControls } from '../form/slotted-controls.js';
import { customControl } from '../views/custom-control.js';
import type { ControlProps } from '../views/form.js';

/** A form of the page's own with the means to draw it. */
export interface CustomFormExtra extends CustomForm {
  readonly render: (props: ControlProps) => unknown;
}

/**
 * What a page with fields or controls of its own needs beside the panel.
 * @param host Where the controls are slotted.
 * @param definition What the page has said of its fields; nothing for the default ones.
 */
export const createCustomForm = (host: Element, definition: unknown): CustomFormExtra => ({
  fields: definition ? parseFields(definition, reportOnce) : [],
  checkField,
  checkControls: () => checkControls(host),
  valuesOfControls: () => valuesOfControls(host),
  render: customControl,
});
