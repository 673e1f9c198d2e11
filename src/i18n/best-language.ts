/**
 * Languages without texts, with a language that their readers understand; and the default variant
 * of languages with several. The last two tags are older than the scripts of BCP 47: `Intl` throws
 * for them.
 */
const substitutes: Readonly<Record<string, string>> = {
  gsw: 'de',
  nn: 'nb',
  no: 'nb',
  pt: 'pt-pt',
  yue: 'zh-hant',
  'zh-chs': 'zh-hans',
  'zh-cht': 'zh-hant',
};

/**
 * The tag in `available` that fits a language best: the language with its region, else with its
 * script, else the language alone, else a substitute. A missing region or script is the most likely
 * one. Undefined when nothing fits, or when `tag` is not a language tag.
 * @param tag A BCP 47 language tag, or one of another system: `pt_BR`, `de_AT.UTF-8`, `iw`.
 * @param available Tags in lower case.
 */
export function bestLanguage(tag: string, available: readonly string[]): string | undefined {
  const plain = tag
    .replace(/[.@].*$/, '')
    .replaceAll('_', '-')
    .toLowerCase();
  let candidates: (string | undefined)[];
  try {
    const { language, script, region } = new Intl.Locale(plain).maximize();
    const specific = [region, script].map((part) => `${language}-${part}`.toLowerCase());
    candidates = [...specific, language, substitutes[language]];
  } catch {
    candidates = [substitutes[plain]];
  }
  return candidates.find((candidate) => candidate && available.includes(candidate));
}
