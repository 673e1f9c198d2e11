import { reportOnce } from './report-once.js';

/**
 * Converts values to strings: a page without TypeScript may pass others. A value that cannot be
 * converted is reported.
 */
export const textsOf = (values: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(name, value)]));

function textOf(name: string, value: unknown): string {
  if (/^(string|number|boolean|bigint)$/.test(typeof value)) return String(value);
  if (value !== null && value !== undefined) reportOnce(`form: expected a string for "${name}".`);
  return '';
}
