import { plainText } from './plain-text.js';
import { withoutTrunkPrefix } from './trunk-prefix.js';

/** A phone number that was found in a text. */
export interface WrittenNumber {
  /** As written, without what is not dialled, such as “(0)” after a calling code. */
  readonly shown: string;
  /** Its digits, after a plus sign if it has one. */
  readonly digits: string;
  /**
   * The extension, dialled after the call is answered: digits, `*` and `#`. Empty when there is
   * none.
   */
  readonly extension: string;
  /** Whether the extension was written after a pause, as in `,,5`. */
  readonly afterPause: boolean;
}

/** Only so many characters of a text are searched for numbers. */
const longestText = 500;
/** Most digits of a number in E.164. */
export const maximumDigits = 15;
/** Most digits of a number with an international call prefix. */
export const longestDialled = maximumDigits + 4;
/** With so many digits, a text is a phone number, whatever stands around it. */
const unmistakable = 7;
/** With this many digits, a number is complete. */
export const wholeNumber = 10;
/** Fewest digits of a phone number that has other text around it. */
const minimumDigits = 3;
/** Fewest digits of a number with a calling code. */
export const minimumInternational = 5;

/** A character between the digits of a number. */
const between = String.raw`[\s()[\]{}./\\·•∙⋅‧・~_'’\-]`;
/** A run of digits. It may have letters that look like digits: such a run is ambiguous. */
const aNumber = new RegExp(`[+([{]*\\d(?:${between}*[oOlI]*\\d)*`, 'g');

/**
 * Where a number ends and another one, or a remark in brackets, begins. Brackets and slashes near
 * the front belong to the number. “030 123456/7” and “202 555 0100/0101” are two numbers each,
 * whose beginning is written once; so are two short numbers with a slash between them.
 */
const behindDigits = (first: string, more: number) =>
  `(?<=${first}(?:${between}*\\d){${more},}${between}*)`;
const last = (digits: string) => `(?=[\\s-]*${digits}(?!${between}*\\d))`;
const before = behindDigits('\\d', unmistakable - 1);
const behind = `(?=(?:${between}*\\d){${unmistakable}})`;
/** One or two digits of a word, as in “9am” or “24h”. Letters that look like digits are none. */
const aWord = '(?=\\d{1,2}(?![oOlI])\\p{L})';
const borders = new RegExp(
  `${before}[([]|${before}\\/${behind}|${before}\\/${last('\\d{1,2}')}` +
    `|${behindDigits('[1-9]', wholeNumber - 1)}\\/${last('\\d{3,4}')}` +
    '|(?<=^\\d{1,3}\\s*)\\/(?=\\s*\\d{1,3}$)' +
    `|(?:${before}\\s|[([])${aWord}`,
  'gu',
);
const blankBorder = new RegExp(`${before}\\s${behind}`);

/** Digits directly before a plus sign: they are another number, not a remark. */
const runOn = new RegExp(`\\d${between}*\\+`);

/** A service code, such as `*100#` or `#31#`. A text that has one and a number is ambiguous. */
const serviceCode = /\*\d|#\d{1,3}[*#]/;

/**
 * The words and signs before an extension, in many languages, without their marks (such as those of
 * Thai). A word for a time, such as the Danish “kl.”, is none.
 */
const extensionWords =
  'e?xt(?:n|ens(?:i[oó]n|ão))?|x|×|#|durchwahl|dw|nebenstelle|nst|apparat|klap(?:pe|ka)|linka' +
  '|poste|anexo|int(?:erno)?|ramal|toestel|tst|ankn|lokal|alanumero|mellék|wewn?(?:ętrzny)?' +
  '|dahili|ekst?|pesawat|máy lẻ|εσωτ|до[бд](?:авочный)?|вн(?:утр)?|вътр|שלוחה|تحويلة|داخلی|ตอ' +
  '|[转轉]|分[机機]|内[線线]|내선';
const ofNumber = '(?:n[or]|番?号|번호)?[.:\\s]*';
const label = `(?:;ext=|[\\s,;([]*(?<!\\p{L})(?:${extensionWords})[.:\\s-]*${ofNumber})`;
const labelled = new RegExp(`^((?![*#])[^#]*?\\d.*?)${label}(\\d{1,7})[)\\]]?$`, 'iu');
const anotherLabel = new RegExp(`\\d${label}\\d`, 'iu');
/** An extension after commas, semicolons, p or w, which are pauses on phones that support them. */
const paused = /^(.*?\d)\s*([,;]+|[pw])\s*([\d*#]+(?:(?:[,;]+|[pw])[\d*#]+)*)$/i;

/** Letters for the keys of a phone at the end of a number, as in “202-555-CALL”. */
export const lettersOnKeys = /\d(?:[\s().-]*[A-Z]{3}|-[a-z]{3})/;

/** The hours of service: “24/7”, and times of the day such as “08:00”. */
export const serviceHours =
  /(?<![\d/:])(?:[([]?24\s*\/\s*7(?![\d/])[)\]]?|\d{1,2}:[0-5]\d(?![\d:]))/;
const allServiceHours = new RegExp(serviceHours, 'g');

/** A stand-in for the code of a carrier, as in “(0xx11)”. */
const anyCarrier = /(?<!\d)0\s?xx\s?(?=\d)/gi;

/** The number of digits in a text. */
export const countDigits = (text: string): number => text.replace(/\D/g, '').length;

/**
 * The plain characters of a text. A `tel:` address (RFC 3966) loses its scheme and every parameter
 * except `ext`.
 */
export const numberText = (text: string): string =>
  plainText(text.slice(0, longestText))
    .replace(/^tel:.*/i, textOfUri)
    // The mark of a list, as in “1) 030 123456”, and the decimals of a number in a table.
    .replace(/^[1-9](?:\)|\.\s+(?=[+0]))|(?<=^[1-9]\d{6,})\.0$/g, '')
    .replace(allServiceHours, ' ')
    .replace(anyCarrier, '0')
    // No calling code begins with a zero: `++44`, `+0044` and `+ 44` are +44, and so is `+01144`.
    .replace(/\+[+\s.-]*(?:0[0\s]*(?:11[\s.-]*)?)?(?=[\d(])/g, '+')
    .trim();

function textOfUri(uri: string): string {
  // A local number is dialled after its context.
  const [, context] = /^[^+]*;phone-context=(\+[^;]*)/i.exec(uri) ?? [];
  return [context, uri.slice(4).replace(/;(?!ext=)[\w-]+=[^;]*/gi, '')]
    .filter(Boolean)
    .join(' ')
    .replace(/%[23][\da-f]/gi, decodeURIComponent);
}

/** Splits a text into its extension and the rest. Of several extensions, none is dialled. */
export function splitExtension(text: string) {
  const none = { main: text, extension: '', afterPause: false };
  const [, labelledMain, labelledExtension] = labelled.exec(text) ?? [];
  if (labelledMain && labelledExtension && countDigits(labelledMain) >= minimumDigits) {
    const extension = anotherLabel.test(labelledMain) ? '' : labelledExtension;
    return { ...none, main: labelledMain, extension };
  }
  const [, main, pause, extension] = paused.exec(text) ?? [];
  // So few digits before a pause are no number.
  if (!main || !pause || !extension || countDigits(main) < minimumDigits) return none;
  if (/^[,;]$/.test(pause)) {
    // After one comma, so many digits are another number.
    if (countDigits(extension) >= unmistakable) return none;
    // “ext. 5, 6”.
    if (anotherLabel.test(main)) return { ...none, main };
  }
  return { main, extension: extension.replace(/[;pw]/gi, ','), afterPause: true };
}

/** All phone numbers in a text, in their order. */
export function writtenNumbers(text: string): WrittenNumber[] {
  const { main, ...extension } = splitExtension(numberText(text));
  return numbersIn(main).map((number) => ({ ...number, ...extension }));
}

function numbersIn(text: string): Pick<WrittenNumber, 'shown' | 'digits'>[] {
  const runs = (text.replace(borders, '|').match(aNumber) ?? []).flatMap((run) =>
    countDigits(run) > longestDialled ? run.split(blankBorder) : run,
  );
  if (serviceCode.test(text) || runs.some((run) => /[a-z]/i.test(run))) return [];
  const isLikely = (run: string) =>
    countDigits(run) >= (run.includes('+') ? minimumInternational : unmistakable) ||
    runOn.test(text);
  const isAlone = !/[\p{L}\d+]/u.test(text.replace(runs[0] ?? '', ''));
  const numbers = runs.some(isLikely)
    ? runs.filter(isLikely)
    : runs.filter((run) => isAlone || runs.length > 1 || countDigits(run) >= minimumDigits);
  return numbers.map((run) => {
    const shown = withoutTrunkPrefix(run)
      .replace(/\s+/g, ' ')
      .replace(/^[([{]+(?!.*[)\]}])/, '');
    return { shown, digits: shown.replace(/[^\d+]/g, '') };
  });
}
