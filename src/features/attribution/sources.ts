import type { AttributionWord } from '../../context-words.js';

/** A page that the visitor has opened. */
export interface Visited {
  readonly url: string;
  readonly referrer: string;
}

/** Reads the data that a word of the `context` attribute requests. */
export interface Source {
  /** The possible keys of the user data. */
  readonly keys: readonly string[];
  /** Whether a value is valid. A blank or too long value is not. */
  isValue(value: string): boolean;
  /** The data in the address or the referrer of a page. Missing and invalid values are left out. */
  read(visited: Visited): Record<string, string>;
}

/** Longest name of a campaign, in characters. A longer value is left out. */
const longestName = 200;

/** Longest click id, in characters. A longer value is left out. */
const longestClickId = 500;

/** Longest address, in characters. A longer one is reduced to its origin. */
const longestAddress = 500;

/** A source that reads query parameters of the address, each under its own name. */
const parameters = (keys: readonly string[], isValue: Source['isValue']): Source => ({
  keys,
  isValue,
  read({ url }) {
    const { searchParams } = new URL(url);
    return Object.fromEntries(
      keys.flatMap((key) => {
        const value = searchParams.getAll(key).find(isValue);
        return value === undefined ? [] : [[key, value]];
      }),
    );
  },
});

/**
 * The allowed protocols of an address. `android-app:` is the referrer of a link in an Android app.
 */
const protocols: readonly string[] = ['https:', 'http:', 'android-app:'];

/**
 * An address without the parts that may identify a person: credentials, query and fragment. Empty
 * when the address is invalid or has another protocol.
 */
function plainAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const { protocol, host, pathname } = new URL(address);
  if (!protocols.includes(protocol)) return '';
  const origin = `${protocol}//${host}`;
  const plain = origin + pathname;
  return plain.length <= longestAddress ? plain : `${origin}/`;
}

/**
 * The source of each word. Query parameters are listed, not matched by prefix: a site may have
 * parameters of its own with personal data, such as `utm_email`.
 */
export const sources: Readonly<Record<AttributionWord, Source>> = {
  // https://support.google.com/analytics/answer/10917952
  utm: parameters(
    [
      'utm_source',
      'utm_medium',
      'utm_campaign',
      'utm_id',
      'utm_term',
      'utm_content',
      'utm_source_platform',
      'utm_creative_format',
      'utm_marketing_tactic',
    ],
    (value) => value.length <= longestName && value.trim() !== '' && !/\p{Cc}/u.test(value),
  ),
  'click-id': parameters(
    ['gclid', 'gbraid', 'wbraid', 'msclkid', 'fbclid'],
    (value) => value.length <= longestClickId && /^[\w.~-]+$/.test(value),
  ),
  landing: {
    keys: ['landingPage', 'landingReferrer'],
    isValue: (value) => value !== '' && plainAddress(value) === value,
    read({ url, referrer }) {
      const addresses = { landingPage: plainAddress(url), landingReferrer: plainAddress(referrer) };
      return Object.fromEntries(Object.entries(addresses).filter(([, address]) => address));
    },
  },
};
