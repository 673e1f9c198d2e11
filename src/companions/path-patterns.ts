/**
 * Whether a path matches one of some patterns.
 * @param list Patterns, separated by spaces. `*` stands for any text. An empty list matches every
 *   path.
 * @param path Such as `/pricing`.
 */
export function matchesPath(list: string, path: string): boolean {
  const patterns = list.split(/\s+/).filter(Boolean);
  return (
    patterns.length === 0 ||
    patterns.some((pattern) => {
      const parts = pattern.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
      return new RegExp(`^${parts.join('.*')}$`).test(path);
    })
  );
}
