import fc from 'fast-check';
import { errorCodes } from '../../src/lifecycle/failure.js';
import { lifecycleEvents } from '../../src/lifecycle/interaction.js';
import type { NumberAnswer } from '../../src/services/call-in-service.js';
import type { Line, ModelPage, Policy, SentRequest } from './page.js';
import { names, phoneNumbers, pick, refusalIn, settle, type World } from './world.js';

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

const line = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Line>('fast') },
  { weight: 1, arbitrary: fc.constant<Line>('slow') },
);

/** When a number runs out, in ms from now; null where it does not. */
const expiry = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 10 * minute }) },
  // Shorter than a request may take.
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 10 * second }) },
  { weight: 1, arbitrary: fc.constantFrom(null, 0, -minute, 48 * 60 * minute) },
);

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

/** A form that the page fills, and sends where it is to. */
const filled = (number: string | null, autoSubmit: boolean) => ({
  form: { ...(number !== null && { phonenumber: number }), autoSubmit },
});

const answer = commands('answer', fc.tuple(index, expiry), (world, [which, expiresIn]) =>
  giveAnswer(world, which, expiresIn),
);
const show = commands(
  'show',
  fc.record({ number: fc.option(phoneNumber), autoSubmit: fc.boolean(), policy }),
  ({ page }, { number, autoSubmit, policy }) => {
    page.policy = policy;
    page.call('show', filled(number, autoSubmit));
  },
);
const press = commands(
  'press',
  fc.constantFrom('launcher', 'close', 'minimize', 'cancel', 'confirm-yes', 'confirm-no'),
  ({ page }, part) => page.press(part),
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
const finishLoad = commands(
  'load',
  fc.tuple(index, fc.constantFrom(true, true, false)),
  (world, args) => world.finishLoad(...args),
);

/** What all the rest is about, in one go, so that many a sequence gets past it. */
const visit = commands('visit', expiry, async (world, expiresIn) => {
  const { page } = world;
  page.policy = 'agree';
  page.line = 'fast';
  world.insert();
  page.call('show', filled(phoneNumbers[0]!, true));
  await settle();
  const request = pick(page.requests.slice(-1), 0);
  request?.settle.resolve(answerOf(world, request, expiresIn));
});

function passUntilExpiry(world: World): void {
  const { callIn } = world.page.interaction;
  const time = (callIn?.expiresAt ?? 0) - world.clock.now();
  if (time > 0 && time < 60 * minute) world.pass(time);
}

const runOut = only('run out', passUntilExpiry);

/** A renewal that succeeds or fails, before the number that is still shown expires or after that. */
const renew = commands(
  'renew',
  fc.record({ late: fc.boolean(), well: fc.boolean() }),
  async (world, { late, well }) => {
    if (world.page.interaction.state !== 'number') return;
    await world.submit('agree', 1);
    if (late) passUntilExpiry(world);
    if (well) giveAnswer(world, 0, minute);
    else refuse(world, 0, 'server');
    await settle();
    passUntilExpiry(world);
  },
);

/** All within one moment: whatever comes of the first request comes when the second is out. */
const overtake = commands('overtake', fc.boolean(), (world, well) => {
  const { page } = world;
  const { length } = page.requests;
  if (well) giveAnswer(world, length, null);
  else refuse(world, length, 'server');
  page.call('close', { force: true });
  page.call('show', filled(phoneNumbers[0]!, true));
});

/** What a script of the page may do at any time, within a listener too. */
const scripts: Readonly<Record<string, (page: ModelPage) => void>> = {
  'close()': (page) => page.call('close'),
  'close({force: true})': (page) => page.call('close', { force: true }),
  'open = true': (page) => page.setOpen(true),
  'open = false': (page) => page.setOpen(false),
  'add the attribute open': (page) => {
    page.asked = null;
    page.element.setAttribute('open', '');
  },
  'remove the attribute open': (page) => {
    page.asked = null;
    page.element.removeAttribute('open');
  },
  'show()': (page) => page.call('show', filled(phoneNumbers[0]!, true)),
  'minimize()': (page) => page.call('minimize'),
  'restore()': (page) => page.call('restore'),
  'minimized = true': ({ element }) => (element.minimized = true),
  'minimized = false': ({ element }) => (element.minimized = false),
  'requestNumber()': (page) => page.call('requestNumber'),
  'remove()': (page) => {
    page.asked = null;
    page.element.remove();
  },
  move: ({ element }) => {
    if (element.isConnected) document.body.append(element);
  },
};
const script = fc.constantFrom(...Object.keys(scripts));
const run = commands('run', fc.array(script, { minLength: 1, maxLength: 3 }), ({ page }, names) => {
  for (const name of names) scripts[name]!(page);
});

/** The visitor follows a link, and the panel is asked for; its code comes after something else. */
const comeLate = commands(
  'come late',
  fc.tuple(script, fc.boolean()),
  async (world, [name, well]) => {
    await world.navigate('slow');
    const { page } = world;
    page.call('show', filled(phoneNumbers[0]!, false));
    await settle();
    scripts[name]!(page);
    await settle();
    world.check();
    await world.finishLoad(0, well);
  },
);

/** The visitor is asked whether to leave, and something happens before the answer. */
const ask = commands('ask', script, async (world, name) => {
  const { page } = world;
  page.type('firstname', names[0]!);
  page.press('close');
  await settle();
  world.check();
  scripts[name]!(page);
});

/** All that can happen to an element; what is written down twice happens twice as often. */
export const happenings = [
  ...[show, show, press, press, run, run, submit, submit, submit, submit, type, type],
  ...[answer, answer, answer, answer, settleWork, settleWork, visit, visit, visit],
  ...[finishLoad, finishLoad, comeLate, comeLate, ask, ask, runOut, runOut, runOut, overtake],
  ...[renew, renew],
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
  commands('pass', fc.integer({ min: 1, max: 10 * second }), (world, time) => world.pass(time)),
  commands('sleep', fc.integer({ min: 1, max: 20 * minute }), ({ clock }, time) =>
    clock.sleep(time),
  ),
  commands('set clock', fc.integer({ min: -120 * minute, max: 120 * minute }), ({ clock }, time) =>
    clock.set(time),
  ),
  commands(
    'at the next',
    fc.tuple(fc.constantFrom(...lifecycleEvents), script),
    ({ page }, [event, name]) => page.react(event, () => scripts[name]!(page)),
  ),
  commands('line', line, ({ page }, value) => (page.line = value)),
  only('wake', (world) => world.wake()),
  only('come back', (world) => world.comeBack()),
  only('go online', (world) => world.goOnline()),
  only('edit', ({ page }) => {
    if (page.interaction.state === 'failed') page.press('cancel');
  }),
  only('insert', (world) => world.insert()),
  commands('navigate', line, (world, value) => world.navigate(value)),
];
