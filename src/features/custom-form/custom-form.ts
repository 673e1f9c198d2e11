import type { CustomForm } from '../../form/form-controller.js';
import { checkField, parseFields } from './custom-fields.js';
import {
  checkControls,
  reportControls,
  sendByEnter,
  valuesOfControls,
} from './slotted-controls.js';
import { customFormStrings } from './custom-form.strings.js';
import type { Texts } from '../../i18n/localizer.js';
import { reportOnce } from '../../report-once.js';
import { chevronStyles } from '../../ui/chevron.styles.js';
import { customControl } from './custom-control.js';
import { customControlStyles } from './custom-form.styles.js';
import { addStyles } from '../../ui/add-styles.js';

/** The code for pages with custom fields or native controls. */
export function createCustomForm(
  host: HTMLElement & { readonly fields: unknown },
  texts: Texts,
): CustomForm {
  texts.add(customFormStrings);
  addStyles(host, chevronStyles);
  addStyles(host, customControlStyles);
  // Always the same function, so that it is added only once, even if the panel opens several times.
  host.addEventListener('keydown', sendByEnter);
  const fields = host.fields ? parseFields(host.fields, reportOnce) : [];
  return {
    fields,
    checkField: (field, value) => checkField(field, value, reportOnce),
    checkControls: () => checkControls(host),
    reportControls: () => reportControls(host),
    valuesOfControls: (fieldNames) => valuesOfControls(host, fieldNames),
    render: customControl,
  };
}
