import { bestLanguage } from './best-language.js';

/**
 * The label of the launcher in every language, by tag in lower case. The labels are part of the
 * entry module, because the launcher is on screen before a language has been loaded.
 */
export const launcherLabels = {
  en: 'Call us',
  ar: 'اتصل بنا',
  bg: 'Обадете ни се',
  cs: 'Zavolejte nám',
  da: 'Ring til os',
  de: 'Rufen Sie uns an',
  el: 'Καλέστε μας',
  es: 'Llámenos',
  et: 'Helistage meile',
  fi: 'Soita meille',
  fr: 'Appelez-nous',
  he: 'התקשרו אלינו',
  hu: 'Hívjon minket',
  id: 'Telepon kami',
  it: 'Ci chiami',
  ja: '電話する',
  ko: '전화하기',
  nb: 'Ring oss',
  nl: 'Bel ons',
  pl: 'Zadzwoń do nas',
  'pt-br': 'Ligue para nós',
  'pt-pt': 'Ligue-nos',
  ro: 'Sunați-ne',
  ru: 'Позвоните нам',
  sv: 'Ring oss',
  th: 'โทรหาเรา',
  tr: 'Bizi arayın',
  uk: 'Зателефонуйте нам',
  vi: 'Gọi cho chúng tôi',
  'zh-hans': '致电我们',
  'zh-hant': '致電我們',
} as const;

/** The tag of a supported language, in lower case. */
export type LanguageTag = keyof typeof launcherLabels;

/** A text, and the language that it is in. */
export interface LauncherLabel {
  readonly text: string;
  /** For the `lang` attribute: the page may be in a language that is not supported. */
  readonly language: LanguageTag;
}

const tags = Object.keys(launcherLabels);

/**
 * The first of some languages that is supported, else English.
 * @param languages BCP 47 tags in the order of preference, such as `navigator.languages`, or the
 *   language of the page.
 */
export function resolveLanguage(languages: readonly string[]): LanguageTag {
  for (const language of languages) {
    const found = bestLanguage(language, tags);
    if (found) return found as LanguageTag;
  }
  return 'en';
}

/**
 * The default label of a launcher.
 * @param languages As for {@link resolveLanguage}.
 */
export function launcherLabel(languages: readonly string[]): LauncherLabel {
  const language = resolveLanguage(languages);
  return { text: launcherLabels[language], language };
}
