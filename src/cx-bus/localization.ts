import type { ClickToCall } from '../click-to-call.js';
import { isText } from './texts.js';

/** Texts by their keys. */
type Strings = ClickToCall['strings'];

/** Our texts, by the key of the one in the widget's language packs that stands for them. */
const keys: Readonly<Record<string, readonly (keyof Strings)[]>> = {
  Title: ['title'],
  FirstName: ['first-name'],
  LastName: ['last-name'],
  PhoneNumber: ['phone'],
  PlaceholderOptional: ['optional'],
  WaitTime: ['wait'],
  FormCancel: ['cancel'],
  FormSubmit: ['submit'],
  PhoneLabel: ['call'],
  AccessLabel: ['access-code'],
  ExpireLabel: ['reserved'],
  NetworkFail: ['error-network', 'error-timeout', 'error-server', 'error-unknown'],
  NetworkRetry: ['retry'],
  PhoneExpired: ['expired-title'],
  PhoneReRequest: ['renew'],
  LocalFormValidationEmptyPhoneNumber: ['phone-missing'],
  ConfirmCloseWindow: ['confirm-title'],
  ConfirmCloseCancel: ['confirm-no'],
  ConfirmCloseConfirm: ['confirm-yes'],
  AriaWindowLabel: ['window'],
  AriaPhoneTitle: ['number-link'],
  AriaExpireLabel: ['countdown'],
  AriaMinimize: ['minimize'],
  AriaClose: ['close'],
};

/**
 * Inserts the placeholder that our text needs, at the end if the widget's text has none. The name
 * of a link begins with the text on screen.
 */
const placeholders: Readonly<Record<string, (text: string) => string>> = {
  WaitTime: withTime,
  ExpireLabel: withTime,
  AriaExpireLabel: withTime,
  AriaPhoneTitle: (text) => (text.includes('{number}') ? text : `{number}, ${text}`),
};

/**
 * The texts of a language pack of the widget, as the element's `strings`. Texts that the
 * element does not have are left out, and so is what is not a text.
 *
 * @example
 * element.strings = stringsOf(localization, 'en');
 *
 * @param pack A language pack: languages by their tags, each with `clicktocall`; one language of
 *   it; or the texts of `clicktocall` alone.
 * @param language The tag of the language, where there are several. Default `en`.
 */
export function stringsOf(pack: unknown, language = 'en'): Strings {
  const texts = textsIn(pack, language);
  return Object.fromEntries(
    Object.entries(keys).flatMap(([theirs, ours]) => {
      const given = Object.hasOwn(texts, theirs) ? texts[theirs] : undefined;
      if (!isText(given)) return [];
      const text = placeholders[theirs]?.(given) ?? given;
      return ours.map((key) => [key, text]);
    }),
  );
}

type Texts = Readonly<Record<string, unknown>>;

const asObject = (value: unknown): Texts =>
  typeof value === 'object' && value !== null ? (value as Texts) : {};

function textsIn(pack: unknown, language: string): Texts {
  const all = asObject(pack);
  const one = Object.hasOwn(all, language) ? asObject(all[language]) : all;
  return Object.hasOwn(one, 'clicktocall') ? asObject(one.clicktocall) : one;
}

/** The placeholder of the widget's text, if it has one, is in `<% %>`. */
function withTime(text: string): string {
  const named = text.replace(/<%.*?%>/gs, '{time}');
  return named.includes('{time}') ? named : `${text.trimEnd()} {time}`;
}
