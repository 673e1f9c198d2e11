import { chunkFile } from './chunk-file.mjs';

/**
 * The files in `dist/` that a visitor from the US loads until a number is shown, on a phone, from
 * a page in English with an `endpoint`. A test holds this against a real visit.
 */
export const visitFiles = [
  'define.js',
  ...['panel', 'engagement', 'number-phase', 'phone-library', 'zone-1', 'number-tools'].map(
    chunkFile,
  ),
];
