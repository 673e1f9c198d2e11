import type { ReactiveControllerHost } from 'lit';
import { guard } from 'lit/directives/guard.js';
import {
  CopyController,
  type CopyControllerOptions as NumberToolsOptions,
} from './copy-controller.js';
import { numberToolsStrings } from './number-tools.strings.js';
import type { Copied } from '../../lifecycle/transitions.js';
import type { Texts } from '../../i18n/localizer.js';
import { mediaQuery, windowOf } from '../../ui/media-query.js';
import { copyButton } from './copy-button.js';
import { addStyles } from '../../ui/add-styles.js';
import type { NumberToolsProps } from '../../number/number-view.js';
import { chunks } from '../../chunks.js';
import { lazy } from '../../lazy.js';

export type { NumberToolsOptions };

/** Matches devices with a mouse. A phone dials the number itself and needs no QR code. */
const isNoPhone = '(hover: hover) and (pointer: fine)';

/** The copy buttons and the QR code, which bring the current number to the phone that dials it. */
export class NumberTools implements NumberToolsProps {
  readonly #host: ReactiveControllerHost & Element;
  readonly #texts: Texts;
  readonly #copy: CopyController;
  readonly #qr;

  constructor(host: ReactiveControllerHost & Element, texts: Texts, options: NumberToolsOptions) {
    texts.add(numberToolsStrings);
    this.#host = host;
    this.#texts = texts;
    this.#copy = new CopyController(host, {
      ...options,
      // The clipboard of the window that shows the element: a window without focus must not write.
      get clipboard() {
        return windowOf(host)?.navigator.clipboard;
      },
    });
    this.#qr = lazy(chunks.qr, ({ qrStyles, qrView }) => {
      addStyles(host, qrStyles);
      return qrView;
    });
    this.prepare();
  }

  /**
   * Loads the code that renders the QR code, on devices with a mouse. Called with each new number,
   * so that a chunk that could not be loaded is requested again.
   */
  prepare(): void {
    if (this.#qr.current || !mediaQuery(this.#host, isNoPhone).matches) return;
    // Without the QR code, the number can still be read and copied.
    void this.#qr.tryLoad().then(() => this.#host.requestUpdate());
  }

  /** Renders a button that copies a text. */
  renderCopy(what: Copied, text: string): unknown {
    return copyButton({
      label: this.#texts.text(`copy-${what}`),
      done: this.#copy.copied === what,
      onPress: () => void this.#copy.copy(what, text),
    });
  }

  /**
   * Renders a QR code. Null on a phone, and until the QR code's chunk has been loaded.
   * @param href The `tel:` address in the QR code.
   * @param number The number as the visitor reads it, for the label.
   */
  renderQr(href: string, number: string): unknown {
    const qrView = this.#qr.current;
    if (!qrView) return null;
    const label = this.#texts.text('qr', { number });
    // The panel renders each second during the countdown. The QR code is rendered once.
    return guard([href, label], () => qrView(href, label));
  }
}
