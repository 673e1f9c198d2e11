import { parseJson } from '../../parse-json.js';

/** A checked department. */
export interface Group {
  readonly name: string;
  readonly label: string;
  readonly virtualQueue: string;
  /** The opening hours as set by the page. Falsy for always open. */
  readonly hours: unknown;
  /** Where the department is in the list, for reports. */
  readonly path: string;
}

/** Reports a mistake to the developer of the page. */
type Report = (message: string) => void;

/**
 * Parses the departments of a page. Every mistake is reported with its path. A department without a
 * unique name is left out.
 * @param value A list of departments, or JSON of one.
 */
export function parseGroups(value: unknown, report: Report): readonly Group[] {
  const list = typeof value === 'string' ? parseJson(value) : value;
  if (!Array.isArray(list)) {
    report('groups: expected a list of departments, or JSON of one.');
    return [];
  }
  const groups: Group[] = [];
  list.forEach((item: unknown, index) => {
    const path = `groups[${index}]`;
    const given = (item ?? {}) as Record<string, unknown>;
    const textOf = (key: string, fallback = ''): string => {
      const text = given[key] ?? fallback;
      if (typeof text === 'string') return text;
      report(`${path}.${key}: expected a string.`);
      return fallback;
    };
    const name = textOf('name');
    if (!name.trim() || groups.some((group) => group.name === name)) {
      return report(`${path}.name: expected a string that no other department has.`);
    }
    groups.push({
      name,
      label: textOf('label', name).trim() || name,
      virtualQueue: textOf('virtualQueue'),
      hours: given.hours,
      path,
    });
  });
  return groups;
}
