/**
 * The text of a file of the checkout, by the test runner's server.
 *
 * @param path from the root of the repository
 * @throws {Error} where it is not there
 */
export async function fetchText(path: string): Promise<string> {
  const response = await fetch(`/${path}`);
  if (!response.ok) throw new Error(`/${path}: ${response.status}`);
  return response.text();
}
