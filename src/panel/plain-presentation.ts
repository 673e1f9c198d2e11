import type {
  PresentationController,
  PresentationControllerOptions,
} from './presentation-controller.js';

/** The part of a presentation that the panel uses. */
export type Presentation = Pick<
  PresentationController,
  'problem' | 'raise' | 'takeOver' | 'hostConnected' | 'hostDisconnected' | 'hostUpdated'
>;

/** Whether the browser supports a panel in the top layer. jsdom lacks both methods, happy-dom one. */
export const hasTopLayer = ({ prototype }: { prototype: object } = HTMLElement): boolean =>
  'showPopover' in prototype && 'checkVisibility' in prototype;

/** Shows the panel as an open dialog in the flow of the page, for the DOM of a unit test. */
export class PlainPresentation implements Presentation {
  readonly #options: PresentationControllerOptions;

  constructor(options: PresentationControllerOptions) {
    this.#options = options;
  }

  problem(): null {
    return null;
  }

  readonly raise = (): void => {};

  readonly takeOver = (): void => {};

  hostConnected(): void {
    this.hostUpdated();
  }

  hostDisconnected(): void {}

  hostUpdated(): void {
    const { dialog, shown } = this.#options;
    dialog()?.toggleAttribute('open', shown());
  }
}
