import { reportOnce } from './report-once.js';

/**
 * Converts values to strings: a page without TypeScript may pass others. A value that cannot be
 * converted is reported.
 * @param what The name of the values in a report, such as `form`.
 */
export const textsOf = (
  values: Readonly<Record<string, unknown>>,
  what: string,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, textOf(value, `${what}.${name}`)]),
  );

function textOf(value: unknown, path: string): string {
  if (/^(string|number|boolean|bigint)$/.test(typeof value)) return String(value);
  if (value !== null && value !== undefined) reportOnce(`${path}: expected a string.`);
  return '';
}
