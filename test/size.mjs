import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * Bytes that a page must load, with brotli at its best (quality 11).
 * @param {string} file
 */
const sizeOf = (file) =>
  brotliCompressSync(readFileSync(new URL(`../dist/${file}`, import.meta.url)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length;

/** What is measured, in bytes: the files it takes, and what they may weigh together at most. */
const budgets = [
  { what: 'entry', files: ['define.js'], most: 10_000 },
  { what: 'entry + panel', files: ['define.js', 'chunks/panel.js'], most: 20_000 },
  {
    what: 'wire contract, where there is no service of the page',
    files: ['chunks/engagement.js'],
    most: 2_000,
  },
  {
    what: 'whole visit with an endpoint, phone library and QR code apart',
    files: [
      'define.js',
      'chunks/panel.js',
      'chunks/engagement.js',
      'chunks/phone-field.js',
      'chunks/number-tools.js',
      'chunks/chevron.js',
      'chunks/add-styles.js',
    ],
    most: 24_000,
  },
  { what: 'QR code', files: ['chunks/qr.js'], most: 3_600 },
  { what: 'phone library', files: ['chunks/phone-library.js'], most: 31_000 },
];

const languages = readdirSync(new URL('../src/i18n/languages', import.meta.url)).map((file) => ({
  what: `language ${file.replace('.ts', '')}`,
  files: [`chunks/${file.replace('.ts', '.js')}`],
  most: 1_200,
}));

const rows = [...budgets, ...languages].map(({ what, files, most }) => {
  const bytes = files.map(sizeOf).reduce((sum, size) => sum + size);
  return { what, bytes, most, verdict: bytes <= most ? 'ok' : 'TOO LARGE' };
});
console.table(rows);
process.exitCode = rows.every(({ bytes, most }) => bytes <= most) ? 0 : 1;
