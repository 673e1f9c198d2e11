import type { Chunk } from './chunk.js';

/** A part of the element whose code is loaded when it is first needed. */
export interface Lazy<Part> {
  /** The part; null until its code has been loaded. */
  readonly current: Part | null;
  /** Loads the code, once. After a rejection, the next call tries again. */
  load(): Promise<Part>;
  /** The same for a part that the visit can do without: null where the code cannot be loaded. */
  tryLoad(): Promise<Part | null>;
}

/**
 * A part that is created once, when its code has been loaded.
 * @param load Loads the module; see `chunk()` for what happens to a file that does not come.
 * @param create Makes the part; called once, when the module is there.
 */
export function lazy<Module, Part>(
  load: Chunk<Module>,
  create: (module: Module) => Part,
): Lazy<Part> {
  let current: Part | null = null;
  let loading: Promise<Part> | null = null;
  return {
    get current() {
      return current;
    },
    load() {
      loading ??= load().then(
        (module) => (current = create(module)),
        (error: unknown) => {
          loading = null;
          throw error;
        },
      );
      return loading;
    },
    tryLoad() {
      return this.load().catch(() => null);
    },
  };
}
