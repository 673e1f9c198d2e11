import type { CustomForm } from '../controllers/form-controller.js';
import { checkField, parseFields, untick } from '../form/custom-fields.js';
import { checkControls, sendByEnter, valuesOfControls } from '../form/slotted-controls.js';
import { customFormStrings } from '../i18n/english/custom-form.js';
import type { Texts } from '../i18n/localizer.js';
import { pageContext } from '../page-context.js';
import { reportOnce } from '../report-once.js';
import { chevronStyles } from '../views/chevron.js';
import { customControl, customControlStyles } from '../views/custom-control.js';
import type { ControlProps } from '../views/form.js';
import { addStyles } from './add-styles.js';

/** A form of the page's own, with the means to draw it and what the page says of itself. */
export interface CustomFormExtra extends CustomForm {
  readonly render: (props: ControlProps) => unknown;
  userData(): Readonly<Record<string, string>>;
}

/** What a page that adds to the form needs beside the panel. */
export function createCustomForm(
  host: HTMLElement & { readonly fields: unknown; readonly context: string },
  texts: Texts,
): CustomFormExtra {
  texts.add(customFormStrings);
  addStyles(host, chevronStyles);
  addStyles(host, customControlStyles);
  // One and the same function, so that it is there once, however often the panel opens.
  host.addEventListener('keydown', sendByEnter);
  const fields = host.fields ? parseFields(host.fields, reportOnce) : [];
  return {
    fields,
    untick: (values) => untick(fields, values),
    checkField: (field, value) => checkField(field, value, reportOnce),
    checkControls: () => checkControls(host),
    valuesOfControls: () => valuesOfControls(host),
    render: customControl,
    userData: () => pageContext(host.context),
  };
}
