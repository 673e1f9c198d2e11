import { RequestController, type SendOptions } from '../../src/request/request-controller.js';
import type { State } from '../../src/lifecycle/interaction.js';
import type { Lifecycle } from '../../src/lifecycle/lifecycle.js';
import type { NumberRequest } from '../../src/services/call-in-service.js';
import { FakeService, answer, warningsOf } from '../harness.js';
import { FakeScheduler, openedLifecycle } from '../fakes.js';

export const request: NumberRequest = {
  phoneNumber: '+12025550147',
  form: { firstname: 'Ada', phonenumber: '+12025550147' },
  userData: { page: 'help' },
};

/** An open panel whose requests may take ten seconds. */
export function openPanel({ timeout = 10_000 } = {}) {
  const scheduler = new FakeScheduler();
  const { lifecycle, log } = openedLifecycle(scheduler);
  const settings = { timeout };
  const controller = new RequestController({
    lifecycle,
    scheduler,
    timeout: () => settings.timeout,
  });
  const service = new FakeService();
  return {
    lifecycle,
    log,
    scheduler,
    service,
    settings,
    /** Asks for a number, without waiting for it. */
    send: (options?: SendOptions) => controller.send(service, request, options),
    /** The signal of the latest request. */
    signal: () => service.requests.at(-1)!.signal,
    /** An answer whose number outlives the test by this clock. */
    answer: () => service.answer(answer({ expirationTime: scheduler.now() + 272_000 })),
  };
}

/** Resolves once the lifecycle is in that state. */
export const reaches = (lifecycle: Lifecycle, state: State) =>
  new Promise<void>((resolve) =>
    lifecycle.subscribe((interaction) => {
      if (interaction.state === state) resolve();
    }),
  );

/** Waits for a request that fails, and keeps its warning off the console. */
export const failing = (sent: Promise<void>) => warningsOf(() => sent);
