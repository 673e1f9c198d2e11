export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '';

/** A value of the bus as a text: itself, a number or a flag in figures, anything else as JSON. */
export function textOf(value: unknown): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint') return String(value);
  try {
    const json = JSON.stringify(value) as string | undefined;
    // What is not a number is null there, and a date is a text.
    if (json === 'null') return undefined;
    return json?.startsWith('"') ? (JSON.parse(json) as string) : json;
  } catch {
    // An object with itself inside.
    return undefined;
  }
}

/** The values of an object as texts, without those that no text can stand for. */
export const textsOf = (data: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isPlainData(data) ? data : {}).flatMap(([name, value]) => {
      const text = textOf(value);
      return text === undefined ? [] : [[name, text]];
    }),
  );

const isPlainData = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
