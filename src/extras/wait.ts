import { WaitController, type WaitControllerOptions } from '../controllers/wait-controller.js';
import type { ReactiveControllerHost } from 'lit';
import { waitStrings } from '../i18n/english/wait.js';
import type { Texts } from '../i18n/localizer.js';
import { waitStyles, waitView } from '../views/wait.js';
import { addStyles } from './add-styles.js';

/** The waiting time over the form, where there is something to ask for it. */
export function createWait(
  host: ReactiveControllerHost & Element,
  texts: Texts,
  options: WaitControllerOptions,
): { render(): unknown } {
  texts.add(waitStrings);
  addStyles(host, waitStyles);
  const controller = new WaitController(host, options);
  return { render: () => waitView(texts, controller.estimate) };
}
