/**
 * The country that a visitor is likely to be in: by the browser's preferred language where the
 * browser has one, else by the page's. A tag of the same language that names a country, such as
 * de-AT behind de, decides the country. Some browsers report invalid tags, such as en-US@posix.
 * @param languages The browser's, the preferred one first; the page's comes last.
 * @returns ISO 3166-1 alpha-2; undefined if unknown.
 */
export function likelyCountry(...languages: readonly string[]): string | undefined {
  const [preferred = 'en', ...others] = languages.filter((tag) =>
    /^[a-z]{2,3}(?![a-z])/i.test(tag),
  );
  const language = languageOf(preferred);
  const same = [preferred, ...others].filter((tag) => languageOf(tag) === language);
  const country = /[-_]([A-Z]{2})\b/i.exec(same.join(' '))?.[1];
  if (country) return country.toUpperCase();
  // zh-Hant says Taiwan where zh says China.
  const script = /[-_]([A-Z][a-z]{3})\b/.exec(preferred)?.[1];
  return new Intl.Locale(language, { script }).maximize().region;
}

const languageOf = (tag: string) => tag.split(/[-_@]/)[0]!.toLowerCase();
