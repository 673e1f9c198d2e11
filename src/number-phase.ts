import { expiredView } from './number/expired-view.js';
import { numberView } from './number/number-view.js';
import { numberStrings } from './number/number.strings.js';
import { numberStyles } from './number/number.styles.js';
import { spokenCode } from './number/spoken-code.js';
import { timeLeftView } from './number/time-left-view.js';
import { printedNumberView } from './number/printed-number-view.js';
import type { Texts } from './i18n/localizer.js';
import type { CallIn } from './lifecycle/call-in.js';
import type { Interaction } from './lifecycle/interaction.js';
import type { Lifecycle } from './lifecycle/lifecycle.js';
import type { PanelHost } from './panel/panel-host.js';
import type { Visit } from './panel/visit.js';
import {
  canBeDialledAlong,
  dialledNumber,
  type DialledNumber,
} from './phone-number/dialled-number.js';
import { RequestController, type SendOptions } from './request/request-controller.js';
import type { Scheduler } from './scheduler.js';
import type { NumberRequest } from './services/call-in-service.js';
import { fixedNumberOf, selectService } from './services/select-service.js';
import { addStyles } from './ui/add-styles.js';

export { PhoneFields } from './features/phone/phone-fields.js';

export interface NumberPhaseOptions {
  lifecycle: Lifecycle;
  scheduler: Scheduler;
}

/**
 * Requests a number and renders it. The form does not need this code, which is loaded while the
 * visitor fills in the form. It shares a chunk with the phone field: both parse phone numbers.
 */
export class NumberPhase {
  readonly #host: PanelHost;
  readonly #requests: RequestController;

  constructor(host: PanelHost, texts: Texts, { lifecycle, scheduler }: NumberPhaseOptions) {
    this.#host = host;
    this.#requests = new RequestController({ lifecycle, scheduler, timeout: () => host.timeout });
    addStyles(host, numberStyles);
    texts.add(numberStrings);
  }

  /** Whether the page has set a fixed number: `to-phone-number`. */
  get isFixed(): boolean {
    return !!fixedNumberOf(this.#host);
  }

  /** Requests a number from the page's service. The result is in the lifecycle. */
  send(request: NumberRequest, options: SendOptions): Promise<void> {
    return this.#requests.send(selectService(this.#host), request, options);
  }

  /** Renders the current number. */
  renderNumber(visit: Visit, { callIn, failure }: Interaction): unknown {
    const { texts, form, submission, features, countdown, host, actions, busy } = visit;
    const { accessCode } = callIn!;
    // The fields are not on screen, so the notice shows the first error of the form.
    const [problem] = Object.values(form.errors);
    const unsent = problem ? texts.textOf(problem) : form.notice;
    return numberView({
      texts,
      callIn: callIn!,
      number: readableNumber(visit, callIn!),
      dialsAccessCode: host.dialAccessCode && canBeDialledAlong(accessCode),
      tools: features.numberTools.current,
      countdown,
      wait: features.wait.current?.render(),
      busy,
      notice: failure
        ? texts.text('renew-failed', { reason: texts.text(`error-${failure.code}`) })
        : (submission.message ?? unsent),
      needsControls: !!form.controlProblem,
      onDial: actions.dial,
      onRenew: form.complete && !this.isFixed ? actions.submit : null,
    });
  }

  /** Renders the view of an expired number. */
  renderExpired({ texts, form, actions, busy }: Visit): unknown {
    return expiredView({
      texts,
      complete: form.complete,
      busy,
      onRenew: form.complete ? actions.submit : actions.edit,
      onClose: actions.close,
    });
  }

  /** What screen readers announce when a number arrives. */
  describe(visit: Visit, callIn: CallIn): string {
    const { texts, countdown } = visit;
    const { shown, extension } = readableNumber(visit, callIn);
    const { accessCode } = callIn;
    const { remaining } = countdown;
    return [
      shown,
      extension && texts.text('extension', { number: extension }),
      accessCode && spokenCode(texts, accessCode),
      remaining !== null && texts.text('reserved', { time: texts.duration(remaining, 'nearest') }),
    ]
      .filter(Boolean)
      .join(', ');
  }

  /**
   * Renders the remaining time of the current number, beside the label of the minimized launcher.
   */
  renderTimeLeft({ texts, countdown }: Visit, { state }: Interaction): unknown {
    const { remaining } = countdown;
    return timeLeftView({ texts, remaining, expired: state === 'expired' });
  }

  /** Renders the current number for printing. */
  renderPrinted(visit: Visit, callIn: CallIn | null): unknown {
    return (
      callIn &&
      printedNumberView({ texts: visit.texts, callIn, number: readableNumber(visit, callIn) })
    );
  }
}

/** The current number, grouped for reading once its numbering plan has been loaded. */
function readableNumber({ features, form }: Visit, { phoneNumber }: CallIn): DialledNumber {
  const written = dialledNumber(phoneNumber)!;
  return features.phone.current?.of(form.phoneField).format(written) ?? written;
}
