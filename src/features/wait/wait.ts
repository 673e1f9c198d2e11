import { WaitController, type WaitControllerOptions } from './wait-controller.js';
import type { ReactiveControllerHost } from 'lit';
import { waitStrings } from './wait.strings.js';
import type { Texts } from '../../i18n/localizer.js';
import { longWaitView } from './long-wait-view.js';
import { waitStyles } from './wait.styles.js';
import { waitView } from './wait-view.js';
import { addStyles } from '../../ui/add-styles.js';

/** The waiting time of an element whose page has a queue. */
export function createWait(
  host: ReactiveControllerHost & Element,
  texts: Texts,
  options: WaitControllerOptions,
) {
  texts.add(waitStrings);
  addStyles(host, waitStyles);
  const controller = new WaitController(host, options);
  return {
    /** Renders the waiting time in a line. Renders nothing when it is unknown. */
    render: (): unknown => waitView(texts, controller.estimate),

    /** Whether the waiting time is above `wait-limit` and the visitor has not accepted it. */
    get isTooLong(): boolean {
      return controller.isTooLong;
    },

    /** Renders the view that replaces the form while {@link isTooLong} is true. */
    renderTooLong: (): unknown =>
      longWaitView({
        texts,
        wait: Number(controller.estimate),
        onAccept: () => controller.accept(),
      }),
  };
}
