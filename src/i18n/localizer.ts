import { LocalizeController } from '@shoelace-style/localize';
import type { ReactiveControllerHost } from 'lit';
import { english, type StringKey, type Strings } from './english.js';

interface Translation {
  $code: string;
  $name: string;
  $dir: 'ltr' | 'rtl';
  /** One key of our own keeps our texts apart from those of other elements on the page. */
  clickToCall: Strings;
}

interface LocalizerHost extends ReactiveControllerHost, HTMLElement {
  readonly strings: Partial<Strings>;
}

/** The texts, times and numbers of one element, in the language of the place where it stands. */
export class Localizer extends LocalizeController<Translation> {
  declare host: LocalizerHost;

  /** The language of the nearest ancestor that names one, across shadow roots. */
  override lang(): string {
    for (let node: Node | null = this.host; node; node = node.parentNode ?? hostOf(node)) {
      const lang = node instanceof Element && node.getAttribute('lang');
      if (lang) return isLanguageTag(lang) ? lang : 'en';
    }
    return super.lang();
  }

  /**
   * A text, from the element's own `strings`, else the language, else English.
   * @param values What to fill in, by the name that stands in braces.
   */
  readonly text = (key: StringKey, values: Readonly<Record<string, string>> = {}): string => {
    const language = this.exists('clickToCall', {})
      ? (this.term('clickToCall') as unknown as Strings)
      : english;
    const text = this.host.strings[key] ?? language[key] ?? english[key];
    return text.replace(/\{(\w+)\}/g, (brace, name: string) => values[name] ?? brace);
  };

  /** A span of time in words, such as “4 minutes” or “30 seconds”. */
  readonly duration = (milliseconds: number): string => {
    const seconds = Math.ceil(milliseconds / 1000);
    const [value, unit] = seconds < 60 ? [seconds, 'second'] : [Math.floor(seconds / 60), 'minute'];
    return this.number(value, { style: 'unit', unit, unitDisplay: 'long' });
  };

  /** A span of time in figures, such as “4:32”. */
  readonly timer = (milliseconds: number): string => {
    const seconds = Math.ceil(milliseconds / 1000);
    const minutes = this.number(Math.floor(seconds / 60), { useGrouping: false });
    return `${minutes}:${this.number(seconds % 60, { minimumIntegerDigits: 2 })}`;
  };
}

/** The texts as a view sees them. */
export type Texts = Pick<Localizer, 'text' | 'duration' | 'timer'>;

const hostOf = (node: Node) => (node instanceof ShadowRoot ? node.host : null);

const isLanguageTag = (lang: string) => {
  try {
    return !!new Intl.Locale(lang);
  } catch {
    return false;
  }
};
