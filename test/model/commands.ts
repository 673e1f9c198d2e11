import fc from 'fast-check';
import { errorCodes } from '../../src/lifecycle/failure.js';
import { lifecycleEvents } from '../../src/lifecycle/interaction.js';
import type { NumberAnswer } from '../../src/services/call-in-service.js';
import type { FakePage, Policy, SentRequest } from './fake-page.js';
import { names, phoneNumbers, refusalIn, settle, type World } from './world.js';

type Command = fc.AsyncCommand<object, World>;

/** Something that may happen at any time; what it means nothing to must stay as it is. */
const command = (name: string, run: (world: World) => unknown): Command => ({
  check: () => true,
  async run(_, world) {
    await run(world);
    await settle();
    world.check();
  },
  toString: () => name,
});

/** The same for each of the values that are drawn. */
const commands = <T>(
  name: string,
  values: fc.Arbitrary<T>,
  run: (world: World, value: T) => unknown,
) =>
  values.map((value) => command(`${name}(${fc.stringify(value)})`, (world) => run(world, value)));

const only = (name: string, run: (world: World) => unknown) =>
  fc.constant(undefined).map(() => command(name, run));

const second = 1000;
const minute = 60 * second;

const policy = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Policy>('agree') },
  { weight: 2, arbitrary: fc.constantFrom<Policy>('prevent', 'close', 'wait', 'wait for two') },
);

const phoneNumber = fc.oneof(
  { weight: 5, arbitrary: fc.constant(phoneNumbers[0]!) },
  { weight: 2, arbitrary: fc.constantFrom(...phoneNumbers) },
);

/** When a number runs out, in ms from now; null where it does not. */
const expiry = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 10 * minute }) },
  // Shorter than a request may take.
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 10 * second }) },
  { weight: 1, arbitrary: fc.constantFrom(null, 0, -minute, 48 * 60 * minute) },
);

/** A random one of those that nobody has answered yet, whether anybody waits for it or not. */
function pick<T extends { settled: boolean }>(asked: readonly T[], index: number): T | undefined {
  const open = asked.filter(({ settled }) => !settled);
  const picked = open[index % open.length];
  if (picked) picked.settled = true;
  return picked;
}

const index = fc.nat({ max: 3 });

const idOf = ({ page }: World, request: SentRequest) => String(page.requests.indexOf(request));

const answerOf = (world: World, request: SentRequest, expiresIn: number | null): NumberAnswer => ({
  toPhoneNumber: '+1 800 444 0123',
  id: idOf(world, request),
  accessCode: '00421',
  expirationTime: expiresIn === null ? undefined : world.clock.now() + expiresIn,
});

const rubbish = fc.constantFrom<unknown[]>(null, {}, '', { toPhoneNumber: 'soon' });

const reasons = fc.oneof(
  fc.constantFrom<unknown[]>(...errorCodes),
  fc.constant('offline'),
  fc.constantFrom<unknown[]>(undefined, new Error('no')),
);

function giveAnswer(world: World, which: number, expiresIn: number | null): void {
  const request = pick(world.page.requests, which);
  request?.settle.resolve(answerOf(world, request, expiresIn));
}

function refuse(world: World, which: number, reason: unknown): void {
  const request = pick(world.page.requests, which);
  const id = request && { correlationId: idOf(world, request) };
  request?.settle.reject(typeof reason === 'string' ? { code: reason, ...id } : reason);
}

const answer = commands('answer', fc.tuple(index, expiry), (world, [which, expiresIn]) =>
  giveAnswer(world, which, expiresIn),
);
const open = commands(
  'open',
  fc.record({ number: fc.option(phoneNumber), autoSubmit: fc.boolean(), policy }),
  ({ page }, { number, autoSubmit, policy }) => {
    page.policy = policy;
    page.open(number === null ? {} : { phonenumber: number }, autoSubmit);
  },
);
const submit = commands('submit', fc.tuple(policy, fc.integer({ min: 1, max: 2 })), (world, args) =>
  world.submit(...args),
);
const type = commands('type', phoneNumber, ({ page }, value) => page.type('phonenumber', value));
const settleWork = commands('finish', fc.tuple(index, fc.boolean()), ({ page }, [which, well]) => {
  const work = pick(
    page.checks.flatMap((check) => check.work),
    which,
  );
  if (!work) return;
  work.refused = !well;
  if (well) work.settle.resolve();
  else work.settle.reject(new Error(refusalIn(work.interaction)));
});

/** What all the rest is about, in one go, so that many a sequence gets past it. */
const visit = commands('visit', expiry, async (world, expiresIn) => {
  const { page } = world;
  page.policy = 'agree';
  if (!page.host.isConnected) document.body.append(page.host);
  page.open({ phonenumber: phoneNumbers[0]! }, true);
  await settle();
  const request = pick(page.requests.slice(-1), 0);
  request?.settle.resolve(answerOf(world, request, expiresIn));
});

const runOut = only('run out', (world) => {
  const { callIn } = world.page.lifecycle.interaction;
  const time = (callIn?.expiresAt ?? 0) - world.clock.now();
  if (time > 0 && time < 60 * minute) world.pass(time);
});

/** All within one moment: whatever comes of the first request comes when the second is out. */
const overtake = commands('overtake', fc.boolean(), (world, well) => {
  const { page } = world;
  const { length } = page.requests;
  if (well) giveAnswer(world, length, null);
  else refuse(world, length, 'server');
  page.lifecycle.dispatch({ type: 'close' });
  page.open({}, false);
  page.send();
});

const reactions: Readonly<Record<string, (page: FakePage) => void>> = {
  close: ({ lifecycle }) => lifecycle.dispatch({ type: 'close' }),
  edit: ({ lifecycle }) => lifecycle.dispatch({ type: 'edit' }),
  open: (page) => page.open({ phonenumber: phoneNumbers[0]! }, true),
  submit: ({ submission }) => void submission.submit(),
  remove: ({ host }) => host.remove(),
};

/** All that can happen to an element; what is written down twice happens twice as often. */
export const happenings = [
  ...[open, open, submit, submit, submit, submit, type, type, answer, answer, answer, answer],
  ...[settleWork, settleWork, visit, visit, visit],
  commands('type name', fc.constantFrom(...names), ({ page }, value) =>
    page.type('firstname', value),
  ),
  commands('answer rubbish', fc.tuple(index, rubbish), ({ page }, [which, value]) =>
    pick(page.requests, which)?.settle.resolve(value as NumberAnswer),
  ),
  commands('refuse', fc.tuple(index, reasons), (world, args) => refuse(world, ...args)),
  commands('estimate', fc.tuple(index, fc.boolean()), ({ page }, [which, well]) => {
    const estimate = pick(page.estimates, which);
    if (well) estimate?.settle.resolve(120);
    else estimate?.settle.reject(new Error('no'));
  }),
  commands('pass', fc.integer({ min: 1, max: 20 * minute }), (world, time) => world.pass(time)),
  ...[runOut, runOut, runOut, overtake],
  commands('pass', fc.integer({ min: 1, max: 10 * second }), (world, time) => world.pass(time)),
  commands('sleep', fc.integer({ min: 1, max: 20 * minute }), ({ clock }, time) =>
    clock.sleep(time),
  ),
  commands('set clock', fc.integer({ min: -120 * minute, max: 120 * minute }), ({ clock }, time) =>
    clock.set(time),
  ),
  commands(
    'react',
    fc.tuple(fc.constantFrom(...lifecycleEvents), fc.constantFrom(...Object.keys(reactions))),
    ({ page }, [event, work]) => page.react(event, () => reactions[work]!(page)),
  ),
  only('wake', (world) => world.wake()),
  only('go online', (world) => world.goOnline()),
  only('edit', ({ page }) => page.lifecycle.dispatch({ type: 'edit' })),
  only('close', ({ page }) => page.lifecycle.dispatch({ type: 'close' })),
  only('close and open', ({ page }) => {
    page.lifecycle.dispatch({ type: 'close' });
    page.open({}, false);
  }),
  only('minimize', ({ page: { host } }) => {
    host.minimized = !host.minimized;
    host.requestUpdate();
  }),
  only('move', ({ page: { host } }) => {
    if (host.isConnected) document.body.append(host);
  }),
  only('remove', ({ page: { host } }) => host.remove()),
  only('insert', ({ page: { host } }) => document.body.append(host)),
  only('navigate', (world) => world.navigate()),
];
