import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface LinkControllerOptions {
  /** Whether links to the host open it. */
  enabled: () => boolean;
  /** Called when the visitor follows a link to the host. */
  onFollow: () => void;
}

/** The address of an `<a>`, an `<area>` or the page. */
type Address = Pick<Location, 'hash' | 'href'>;

/** Detects that the visitor follows a link to the id of the host, such as `#call`. */
export class LinkController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: LinkControllerOptions;
  /** The document that is listened to: the element may be moved to another one. */
  #page: Document;

  constructor(host: ReactiveControllerHost & HTMLElement, options: LinkControllerOptions) {
    this.#host = host;
    this.#options = options;
    this.#page = host.ownerDocument;
    host.addController(this);
  }

  hostConnected(): void {
    this.#page = this.#host.ownerDocument;
    this.#page.addEventListener('click', this.#handleClick);
    this.#page.defaultView?.addEventListener('hashchange', this.follow);
  }

  hostDisconnected(): void {
    this.#page.removeEventListener('click', this.#handleClick);
    this.#page.defaultView?.removeEventListener('hashchange', this.follow);
  }

  /** Calls `onFollow` if the address of the page has the id of the host as its hash. */
  readonly follow = (): void => {
    const location = this.#page.defaultView?.location;
    if (location && this.#isMeant(location)) this.#options.onFollow();
  };

  /**
   * Handles a link on the page itself. Navigation is prevented: it would move the focus out of the
   * panel, and a second click on the link would dispatch no `hashchange`.
   */
  readonly #handleClick = (event: MouseEvent): void => {
    const link = event.composedPath().find(isLink);
    if (!link || !isPlainPress(event) || opensElsewhere(link)) return;
    const isOnPage = withoutHash(link) === withoutHash(this.#page.defaultView!.location);
    if (!isOnPage || !this.#isMeant(link)) return;
    event.preventDefault();
    this.#options.onFollow();
  };

  #isMeant({ hash }: Address): boolean {
    const { id } = this.#host;
    const fragment = hash.slice(1);
    const isNamed = !!id && [fragment, decoded(fragment)].includes(id);
    if (!isNamed || !this.#options.enabled()) return false;
    // A page may have the id twice by mistake: browsers go to the first.
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    return root.getElementById(id) === this.#host;
  }
}

/** A fragment without percent-encoding. Browsers look for an id both ways (HTML, “Fragments”). */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

const withoutHash = ({ href }: Address) => href.split('#', 1)[0];

/**
 * Whether a target is a link, by its name and properties only: a form has its fields in place of
 * methods of the same name.
 */
const isLink = (node: EventTarget): node is HTMLAnchorElement => {
  const { localName, href } = node as HTMLAnchorElement;
  return ['a', 'area'].includes(localName) && !!href;
};

/**
 * Whether a link downloads a file, or opens in another tab or frame. The `target` of an SVG link is
 * no text: it is left to the browser.
 */
const opensElsewhere = (link: HTMLAnchorElement) =>
  link.hasAttribute('download') || !['', '_self'].includes(link.target);

/** Whether a click is a plain one. With a modifier or another button, a link opens elsewhere. */
const isPlainPress = (event: MouseEvent) =>
  !event.defaultPrevented &&
  event.button === 0 &&
  !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
