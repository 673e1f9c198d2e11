import type { ReactiveControllerHost } from 'lit';
import { CopyController, type CopyControllerOptions } from '../controllers/copy-controller.js';
import { numberToolsStrings } from '../i18n/english/number-tools.js';
import type { Texts } from '../i18n/localizer.js';
import { copyButton } from '../views/copy-button.js';
import { addStyles } from './add-styles.js';
import type { NumberToolsProps } from '../views/number.js';
import type { qrView } from '../views/qr.js';

/** A phone dials the number itself; on everything else there is a use for a code to scan. */
const isNoPhone = '(hover: hover) and (pointer: fine)';

/** What helps to get the number in hand onto the phone that dials it. */
export class NumberTools implements NumberToolsProps {
  readonly #texts: Texts;
  readonly #copy: CopyController;
  #drawQr: typeof qrView | null = null;

  constructor(
    host: ReactiveControllerHost & Element,
    texts: Texts,
    options: CopyControllerOptions,
  ) {
    texts.add(numberToolsStrings);
    this.#texts = texts;
    this.#copy = new CopyController(host, options);
    if (!matchMedia(isNoPhone).matches) return;
    import('../views/qr.js').then(
      ({ qrStyles, qrView }) => {
        addStyles(host, qrStyles);
        this.#drawQr = qrView;
        host.requestUpdate();
      },
      // The number can be read and copied all the same.
      () => {},
    );
  }

  /** A button that copies a text. */
  renderCopy(label: 'copy-number' | 'copy-code', text: string): unknown {
    return copyButton({
      label: this.#texts.text(label),
      done: this.#copy.copied === text,
      onPress: () => void this.#copy.copy(text),
    });
  }

  /** The `tel:` address for a phone to scan; null on a phone. */
  renderQr(href: string, number: string): unknown {
    return this.#drawQr?.(href, this.#texts.text('qr', { number })) ?? null;
  }
}
