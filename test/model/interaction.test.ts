import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { warningsOf } from '../harness.js';
import { happenings } from './commands.js';
import { successors } from './event-order.js';
import { World } from './world.js';

/**
 * Always the same sequences, so that the result depends on the code alone; without a seed, every run
 * tries others. To run a failure again: the `{ seed, path, endOnFailure: true }` that it printed, with
 * the `replayPath` that stands behind the counterexample in {@link replayPath}.
 */
const replay: { seed?: number; path?: string; endOnFailure?: boolean } = { seed: 20 };
const replayPath: string | undefined = undefined;

/** As many as take some ten seconds on a machine with nothing else to do. */
const runs = 250;

describe('whatever happens to an interaction, in whatever order', () => {
  /** How often one event was told after another. */
  const met = new Map<string, number>();

  it('keeps to the design', async () => {
    const anything = fc.commands(happenings, { maxCommands: 40, size: 'max', replayPath });
    const property = fc.asyncProperty(anything, async (commands) => {
      const world = new World(met);
      try {
        await fc.asyncModelRun(() => ({ model: {}, real: world }), commands);
        await world.leave();
      } finally {
        world.page.element.remove();
        sessionStorage.clear();
      }
    });
    // What services do wrong is warned of each time; here that is thousands of times.
    await warningsOf(() =>
      fc.assert(property, { numRuns: runs, includeErrorInReport: true, ...replay }),
    );
  });

  it('met every step of the design on the way', () => {
    const steps = Object.entries(successors).flatMap(([event, followers]) =>
      followers.map((follower) => `${event} ${follower}`),
    );
    expect([...met.keys()]).to.include.members([...steps, 'resumed']);
  });
});
