/**
 * The country that a visitor is likely to be in: by the browser's preferred language where the
 * browser has one, else by the page's. A tag of the same language that names a country, such as
 * de-AT behind de, says more than the language alone. Some browsers call themselves what no
 * standard knows, such as en-US@posix.
 * @param languages The browser's, the preferred one first; the page's comes last.
 */
export function countryOf(...languages: readonly string[]): string | undefined {
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
