/**
 * The own value of a key. Objects also have inherited values, such as `constructor`, and a field
 * may have such a name.
 */
export const ownValue = <T>(values: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;
