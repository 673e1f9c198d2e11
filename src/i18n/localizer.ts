import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { english, type StringKey, type Strings } from './english.js';
import type { Language } from './load-language.js';

/** What to fill into a text, by the name that stands in braces. */
export type Values = Readonly<Record<string, string>>;

interface LocalizerHost extends ReactiveControllerHost, HTMLElement {
  readonly strings: Partial<Strings>;
}

/** The texts, times and numbers of one element, in the language of the place where it stands. */
export class Localizer implements ReactiveController {
  readonly #host: LocalizerHost;
  readonly #observer = new MutationObserver(() => void this.load());
  readonly #english: Partial<Strings> = { ...english };
  #current: Partial<Language> = {};

  constructor(host: LocalizerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The language of the texts, as a BCP 47 tag. */
  get language(): string {
    return this.#current.tag ?? 'en';
  }

  hostConnected(): void {
    for (const element of outwards(this.#host)) {
      const root = element.getRootNode();
      this.#observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    }
    void this.load();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Fetches the language of the place; where it cannot be had, English stands in. */
  async load(): Promise<void> {
    const wanted = this.#wanted;
    let language: Language | null = null;
    try {
      // Whoever reads English does without the list of the others.
      if (!/^en\b/i.test(wanted)) {
        language = await (await import('./load-language.js')).loadLanguage(wanted);
      }
    } catch {
      // The network is down: better English than nothing.
    }
    if (wanted !== this.#wanted) return;
    this.#current = language ?? {};
    this.#host.requestUpdate();
  }

  /** Takes in the English of what has been loaded beside the panel. */
  readonly add = (strings: Partial<Strings>): void => void Object.assign(this.#english, strings);

  /** A text: from the element's own `strings`, else the language's, else English. */
  readonly text = (key: StringKey, values: Values = {}): string => {
    // A page without types may give what is no text.
    const text = String(
      this.#host.strings[key] ?? this.#current.strings?.[key] ?? this.#english[key],
    );
    return text.replace(/\{(\w+)\}/g, (brace, name: string) => values[name] ?? brace);
  };

  /** A text of the page's own as it stands; the key of one of ours is looked up. */
  readonly textOf = (keyOrText: string, values?: Values): string =>
    Object.hasOwn(this.#english, keyOrText) ? this.text(keyOrText as StringKey, values) : keyOrText;

  /** A span of time in words, such as “4 minutes” or “30 seconds”. */
  readonly duration = (milliseconds: number): string => {
    const seconds = Math.ceil(milliseconds / 1000);
    const unit = seconds < 60 ? 'second' : 'minute';
    return this.#number(Math.floor(unit === 'second' ? seconds : seconds / 60), {
      style: 'unit',
      unit,
      unitDisplay: 'long',
    });
  };

  /** A span of time in figures, such as “4:32”. */
  readonly timer = (milliseconds: number): string => {
    const seconds = Math.ceil(milliseconds / 1000);
    const minutes = this.#number(Math.floor(seconds / 60), { useGrouping: false });
    return `${minutes}:${this.#number(seconds % 60, { minimumIntegerDigits: 2 })}`;
  };

  #number(value: number, options: Intl.NumberFormatOptions): string {
    try {
      return new Intl.NumberFormat(this.language, options).format(value);
    } catch {
      // A browser that does not have the language: better this than nothing.
      return [String(value).padStart(2, '0'), options.unit].join(' ').trim();
    }
  }

  /** The language of the nearest ancestor that names one, across shadow roots. */
  get #wanted(): string {
    for (const element of outwards(this.#host)) {
      const lang = element.closest('[lang]')?.getAttribute('lang');
      if (lang) return lang;
    }
    return navigator.language;
  }
}

/** The texts as a view sees them. */
export type Texts = Pick<Localizer, 'add' | 'language' | 'text' | 'textOf' | 'duration' | 'timer'>;

/** An element, the host of the shadow root it stands in, and so on. */
function* outwards(element: Element | undefined): Generator<Element> {
  for (; element; element = (element.getRootNode() as Partial<ShadowRoot>).host) yield element;
}
