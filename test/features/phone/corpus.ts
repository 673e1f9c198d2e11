/**
 * A number of each of these countries, made from the country's numbering plan.
 * [country, calling code, what is dialled inside the country only, the rest of the number]
 */
const numbers: readonly [country: string, callingCode: string, trunk: string, rest: string][] = [
  ['US', '1', '', '(202) 555-0142'],
  ['CA', '1', '', '604-555-0123'],
  ['JM', '1', '', '876-555-0123'],
  ['GB', '44', '0', '20 7946 0958'],
  ['IE', '353', '0', '1 234 5678'],
  ['DE', '49', '0', '30 23125 123'],
  ['AT', '43', '0', '662 844 123'],
  ['CH', '41', '0', '44 668 18 00'],
  ['FR', '33', '0', '1 99 00 12 34'],
  ['BE', '32', '0', '2 551 20 20'],
  ['NL', '31', '0', '20 123 4567'],
  ['LU', '352', '', '26 12 34 56'],
  ['ES', '34', '', '912 345 678'],
  ['PT', '351', '', '21 234 5678'],
  // Italian numbers keep their zero behind the calling code.
  ['IT', '39', '', '02 3661 8300'],
  ['GR', '30', '', '21 2345 6789'],
  ['SE', '46', '0', '8 465 004 00'],
  ['NO', '47', '', '22 12 34 56'],
  ['DK', '45', '', '32 12 34 56'],
  ['FI', '358', '0', '9 1234 567'],
  ['EE', '372', '', '32 12 345'],
  ['PL', '48', '', '22 123 45 67'],
  ['CZ', '420', '', '212 345 678'],
  ['HU', '36', '06', '1 234 5678'],
  ['RO', '40', '0', '21 123 4567'],
  ['BG', '359', '0', '2 123 4567'],
  ['UA', '380', '0', '44 123 4567'],
  ['RU', '7', '8', '(495) 123-45-67'],
  ['KZ', '7', '8', '(727) 234-56-78'],
  ['TR', '90', '0', '212 345 67 89'],
  ['IL', '972', '0', '2 123 4567'],
  ['SA', '966', '0', '11 234 5678'],
  ['AE', '971', '0', '4 234 5678'],
  ['EG', '20', '0', '2 2345 6789'],
  ['ZA', '27', '0', '11 555 0123'],
  ['NG', '234', '0', '803 123 4567'],
  ['KE', '254', '0', '712 345678'],
  ['CI', '225', '', '27 20 12 34 56'],
  ['IN', '91', '0', '22 2345 6789'],
  ['CN', '86', '0', '10 1234 5678'],
  ['HK', '852', '', '2123 4567'],
  ['TW', '886', '0', '2 2345 6789'],
  ['JP', '81', '0', '3-1234-5678'],
  ['KR', '82', '0', '2-3456-7890'],
  ['TH', '66', '0', '2 123 4567'],
  ['VN', '84', '0', '24 1234 5678'],
  ['SG', '65', '', '6123 4567'],
  ['ID', '62', '0', '21 2345 6789'],
  ['AU', '61', '0', '2 5550 1234'],
  ['NZ', '64', '0', '9 123 4567'],
  ['BR', '55', '0', '11 2345-6789'],
  ['AR', '54', '0', '11 2345-6789'],
  ['MX', '52', '', '55 1234 5678'],
  ['CO', '57', '', '601 234 5678'],
];

/** What is dialled first for a call abroad where it is not 00, from the countries' plans. */
const prefixes: Readonly<Record<string, string>> = {
  US: '011',
  CA: '011',
  JM: '011',
  RU: '810',
  KZ: '810',
  NG: '009',
  KE: '000',
  HK: '001',
  TW: '002',
  JP: '010',
  KR: '001',
  TH: '001',
  SG: '001',
  ID: '008',
  AU: '0011',
  BR: '0015',
  CO: '009',
};

/** A text in a phone field, the visitor's country, and what becomes of it. */
export interface Row {
  readonly text: string;
  readonly country: string;
  /** What is sent, or what is wrong, where the country's plan is there. */
  readonly byPlan: string;
  /** The same where the phone library is blocked. */
  readonly plainly: string;
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

const inScript = (zero: number) => (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

/** Writings of a number within its country: what is dialled there is what is sent plainly. */
const nationalWritings: readonly ((trunk: string, rest: string) => string)[] = [
  (trunk, rest) => `${trunk}${rest}`,
  (trunk, rest) => digitsOf(`${trunk}${rest}`),
  (trunk, rest) => ` ${trunk}${rest.replace(/[- ]/g, '.')}\t`,
  (trunk, rest) => inScript(0xff10)(`${trunk}${rest}`),
  (trunk, rest) => inScript(0x966)(`${trunk}${rest}`),
  (trunk, rest) => `\u200e${trunk}${rest}\u200f`,
  (trunk, rest) => `Tel. ${trunk}${rest.replaceAll(' ', '\u00a0')}`,
  (trunk, rest) => `${trunk ? `(${trunk})` : ''}${rest.replaceAll('-', '\u2013')}`,
];

/** Writings of a number with its calling code. */
const internationalWritings: readonly ((code: string, trunk: string, rest: string) => string)[] = [
  (code, _, rest) => `+${code} ${rest}`,
  (code, _, rest) => `+${code}${digitsOf(rest)}`,
  (code, _, rest) => `++${code} ${rest.replaceAll(' ', '·')}`,
  (code, _, rest) => `+00${code} ${rest}`,
  (code, _, rest) => `\u202a+${code}\u00a0${rest}\u202c`,
  (code, _, rest) => inScript(0x660)(`+${code} ${rest}`),
  (code, _, rest) => `my number is +${code} ${rest}, thanks`,
  (code, _, rest) => `+\ufe0f${code} ${rest} ext. 12`,
  (code, trunk, rest) => `+${code} ${trunk ? `(${trunk})` : ''}${rest}`,
  (code, trunk, rest) => `(+${code}) ${trunk === '8' ? '' : trunk}${rest} 24/7`,
];

const writtenNumbers: readonly Row[] = numbers.flatMap(([country, code, trunk, rest]) => {
  const number = `+${code}${digitsOf(rest)}`;
  const national = digitsOf(`${trunk}${rest}`);
  const elsewhere = country === 'DE' ? 'FR' : 'DE';
  const abroad = prefixes[country] ?? '00';
  // A call from there to Germany.
  const german = country === 'DE' ? '+33199001234' : '+493023125123';
  return [
    ...nationalWritings.map((write) => ({
      text: write(trunk, rest),
      country,
      byPlan: number,
      plainly: national,
    })),
    ...internationalWritings.map((write) => ({
      text: write(code, trunk, rest),
      country: elsewhere,
      byPlan: number,
      plainly: number,
    })),
    { text: `00${code} ${rest}`, country: elsewhere, byPlan: number, plainly: number },
    { text: `011 ${code} ${rest}`, country: 'US', byPlan: number, plainly: number },
    // With what is dialled first at home, too.
    {
      text: `00${code}${trunk === '8' ? '' : trunk}${digitsOf(rest)}`,
      country: elsewhere,
      byPlan: number,
      plainly: number,
    },
    { text: `${abroad} ${german.slice(1)}`, country, byPlan: german, plainly: german },
  ];
});

/** Both checks come to the same. */
const both = (text: string, country: string, outcome: string): Row => ({
  text,
  country,
  byPlan: outcome,
  plainly: outcome,
});

const faults: readonly Row[] = [
  ...['', ' ', '+', '()', 'hello', 'call 20', '1-800-FLOWERS', 'a@b.example', '☎'].map((text) =>
    both(text, 'US', 'phone-invalid'),
  ),
  ...[
    '202 555 0142 / 202 555 0143',
    '202 555 0142, 202 555 0143',
    '2025550142 2025550143',
    '+12025550142 +12025550143',
    '+1 202 555 0142 or +44 20 7946 0958',
    'home 202-555-0142 work 202-555-0143',
  ].map((text) => both(text, 'US', 'phone-several')),
  ...['*67 202 555 0142', '2o2 555 0142', '202-555-CALL', '1.800.GO.FEDEX'].map((text) =>
    both(text, 'US', 'phone-invalid'),
  ),
  both('12', 'US', 'phone-too-short'),
  both('+1', 'US', 'phone-too-short'),
  both('+49', 'US', 'phone-too-short'),
  both('1'.repeat(16), 'US', 'phone-too-long'),
  both('1'.repeat(400), 'US', 'phone-too-long'),
  { text: '555-0142', country: 'US', byPlan: 'phone-too-short', plainly: '5550142' },
  { text: '202 555 01421', country: 'US', byPlan: 'phone-too-long', plainly: '20255501421' },
  { text: '+1 202 555 01421', country: 'GB', byPlan: 'phone-too-long', plainly: '+120255501421' },
  { text: '020 7946 0958', country: 'US', byPlan: 'phone-too-long', plainly: '02079460958' },
  { text: '+999 123 456 789', country: 'US', byPlan: 'phone-invalid', plainly: '+999123456789' },
  // “(0)” in front is dialled, behind a calling code it is not, but in Italy it is.
  { text: '(0)20 7946 0958', country: 'GB', byPlan: '+442079460958', plainly: '02079460958' },
  both('+39 (0)2 3661 8300', 'US', '+390236618300'),
  both('0039 (0)2 3661 8300', 'DE', '+390236618300'),
  // What is dialled first at home, behind the calling code.
  both('+52 1 55 1234 5678', 'MX', '+525512345678'),
  both('+52 (01) 55 1234 5678', 'US', '+525512345678'),
  both('+7 8 916 123 45 67', 'DE', '+79161234567'),
  both('+375 (8 029) 123-45-67', 'DE', '+375291234567'),
  both('+370 8 612 34567', 'DE', '+37061234567'),
  both('+55 (0xx11) 2345-6789', 'BR', '+551123456789'),
  {
    text: '(0xx11) 2345-6789',
    country: 'BR',
    byPlan: '+551123456789',
    plainly: '01123456789',
  },
  // A trunk prefix that is not used any more, and still written.
  { text: '022 123 45 67', country: 'PL', byPlan: '+48221234567', plainly: '0221234567' },
  { text: '(0-22) 123-45-67', country: 'PL', byPlan: '+48221234567', plainly: '0221234567' },
  { text: '09 6123 4567', country: 'CL', byPlan: '+56961234567', plainly: '0961234567' },
  { text: '044 55 1234 5678', country: 'MX', byPlan: '+525512345678', plainly: '0445512345678' },
  { text: '01 55 1234 5678', country: 'MX', byPlan: '+525512345678', plainly: '015512345678' },
  { text: '8 612 34567', country: 'LT', byPlan: '+37061234567', plainly: '861234567' },
  // What is dialled first in Australia for a call abroad, wherever the visitor is.
  both('0011 61 2 5550 1234', 'GB', '+61255501234'),
  both('0011 44 20 7946 0958', 'US', '+442079460958'),
  // The mark of a list, and the decimals of a number in a table.
  { text: '1) 0171 1234567', country: 'DE', byPlan: '+491711234567', plainly: '01711234567' },
  { text: '1. 0171 1234567', country: 'DE', byPlan: '+491711234567', plainly: '01711234567' },
  { text: '1711234567.0', country: 'DE', byPlan: '+491711234567', plainly: '1711234567' },
  // When to call.
  ...['5pm-7pm', '24h', '17:30-18:00', '(17:30)'].map((hours) => ({
    text: `202-555-0142 ${hours}`,
    country: 'US',
    byPlan: '+12025550142',
    plainly: '2025550142',
  })),
  // A number of the world, of no country.
  both('+800 1234 5678', 'US', '+80012345678'),
];

/** Texts in a phone field, and what becomes of them. */
export const corpus: readonly Row[] = [...writtenNumbers, ...faults];
