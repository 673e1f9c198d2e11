import { chunks } from './chunks.js';
import { systemScheduler, type Scheduler } from './scheduler.js';

/** What an element needs from the browser; tests pass their own. */
export interface Environment {
  /** The clock and the timers. Default: the browser's. */
  readonly scheduler: Scheduler;
  /** Imports the panel's code. */
  readonly loadPanel: () => Promise<typeof import('./panel/panel.js')>;
}

const browser: Environment = {
  scheduler: systemScheduler,
  loadPanel: chunks.panel,
};

const environments = new WeakMap<object, Environment>();

/** Replaces parts of an element's environment. Call it before the element is connected. */
export function provideEnvironment(element: object, parts: Partial<Environment>): void {
  environments.set(element, { ...environmentOf(element), ...parts });
}

/** The environment of an element. */
export const environmentOf = (element: object): Environment => environments.get(element) ?? browser;
