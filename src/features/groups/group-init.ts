import type { HoursInit } from '../hours/hours-init.js';

/** A department, as the page sets it. */
export interface GroupInit {
  /** The resource group from which the service takes numbers. Unique among the departments. */
  readonly name: string;
  /** The name that visitors read. Default: `name`. */
  readonly label?: string;
  /** The queue whose estimated waiting time is shown. Default: no waiting time. */
  readonly virtualQueue?: string;
  /** The opening hours. Default: always open. */
  readonly hours?: HoursInit;
}
