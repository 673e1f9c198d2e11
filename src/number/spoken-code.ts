import type { Texts } from '../i18n/localizer.js';

/** An access code as it is read out: digit by digit, or “00421” would be a number. */
export const spokenCode = ({ text }: Pick<Texts, 'text'>, code: string): string =>
  `${text('access-code')} ${[...code].join(' ')}`;
