/**
 * A file that is loaded when it is first needed. Every call returns the same module; a file that
 * could not be loaded is requested again at the next call.
 */
export type Chunk<Module> = () => Promise<Module>;

/** A file that takes longer is treated as one that cannot be loaded, in ms. */
const timeLimit = 20_000;

/**
 * The one policy for files that are late, missing or requested again.
 * @param load Imports the module. Its argument is what the build appends to the URL of the file:
 *   some browsers never request a URL again after it has failed once.
 */
export function chunk<Module>(load: (_retry: string) => Promise<Module>): Chunk<Module> {
  let loading: Promise<Module> | null = null;
  /** The first file that has arrived, even after the time limit: there is never a second module. */
  let arrived: Promise<Module> | null = null;
  let failures = 0;

  const request = async (): Promise<Module> => {
    const module = load(failures > 0 && !hasIntegrityMap() ? `?retry=${failures}` : '');
    module.then(() => (arrived ??= module)).catch(() => {});
    try {
      await withTimeLimit(module);
      return await arrived!;
    } catch (error) {
      failures++;
      loading = null;
      throw error;
    }
  };
  return () => arrived ?? (loading ??= request());
}

/**
 * Whether an import map of the page has hashes of the files. The map has the original URLs only:
 * with another URL, a file that was refused would be loaded unchecked.
 */
const hasIntegrityMap = (): boolean =>
  [...document.querySelectorAll('script[type=importmap]')].some(({ textContent }) =>
    textContent?.includes('"integrity"'),
  );

function withTimeLimit<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('a file took too long')), timeLimit);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
