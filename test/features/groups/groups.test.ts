import { expect, html, nextFrame } from '@open-wc/testing';
// Fetched here so that no test has to wait for it.
import '../../../src/features/hours/hours.js';
import { Groups, type GroupsHost } from '../../../src/features/groups/groups.js';
import type { GroupInit } from '../../../src/features/groups/group-init.js';
import type { HoursInit } from '../../../src/features/hours/hours-init.js';
import type { Texts } from '../../../src/i18n/localizer.js';
import { Lifecycle } from '../../../src/lifecycle/lifecycle.js';
import { engagement } from '../../../src/services/engagement.js';
import type {
  NumberRequest,
  WaitEstimate,
  WaitOptions,
} from '../../../src/services/call-in-service.js';
import { FakeScheduler } from '../../fakes.js';
import { FakeService, answer, answerFor, openPage, warningsOf, type Page } from '../../harness.js';
import { follow, keepEntry, leave } from '../../next-page.js';

const minute = 60_000;

const office = { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } } as const;

/** A Friday. */
const [noon, beforeClosing, evening] = [
  '2026-11-27T12:00:00Z',
  '2026-11-27T16:59:00Z',
  '2026-11-27T20:00:00Z',
];

const departments: readonly GroupInit[] = [
  { name: 'support', label: 'Support', virtualQueue: 'vq_support', hours: office },
  { name: 'sales', label: 'Sales', virtualQueue: 'vq_sales' },
];

/** A service that knows how long each queue is. */
class QueueService extends FakeService {
  readonly asked: (string | undefined)[] = [];
  readonly #estimates: Readonly<Record<string, WaitEstimate>> = {
    vq_support: 0,
    vq_sales: 300,
    vq_night: 'nobody',
  };

  readonly estimateWait = ({ virtualQueue = '' }: WaitOptions) => {
    this.asked.push(virtualQueue);
    return this.#estimates[virtualQueue] ?? 'unknown';
  };
}

async function openGroups(
  time: string,
  groups: unknown = departments,
  attributes: Readonly<Record<string, unknown>> = {},
) {
  const service = new QueueService();
  const scheduler = new FakeScheduler(Date.parse(time));
  const page = await openPage(html`<click-to-call country="US"></click-to-call>`, service, {
    scheduler,
  });
  Object.assign(page.element, { groups, timeout: 2 ** 31 - 1 }, attributes);
  await page.element.show({ proactive: false });
  await nextFrame();
  await page.element.updateComplete;
  return { page, scheduler, service };
}

const radios = ({ root }: Page) => [...root.querySelectorAll<HTMLInputElement>('[type=radio]')];
const chosen = (page: Page) => radios(page).find(({ checked }) => checked)?.value;
const words = ({ root }: Page) =>
  [...root.querySelectorAll<HTMLElement>('[part=group]')].map(({ innerText }) =>
    innerText.replace(/\s+/g, ' ').trim(),
  );

/** Chooses a department, as a press on it does. */
async function choose(page: Page, name: string): Promise<void> {
  radios(page)
    .find(({ value }) => value === name)!
    .click();
  await page.element.updateComplete;
}

describe('departments', () => {
  it('are a group of radio buttons with a name, before the fields', async () => {
    const { page } = await openGroups(noon);
    const fieldset = page.root.querySelector('fieldset')!;
    expect(fieldset.querySelector('legend')!.innerText).to.equal('Department');
    const lines = radios(page).map(({ labels }) => labels![0]!.innerText.trim().split('\n'));
    expect(lines.map(([name]) => name)).to.deep.equal(['Support', 'Sales']);
    const first = page.field('firstname');
    expect(fieldset.compareDocumentPosition(first)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('are those of the attribute, too', async () => {
    const { page } = await openGroups(noon, JSON.stringify(departments));
    expect(words(page)).to.have.length(2);
  });

  for (const groups of [null, '', []]) {
    it(`are none where the page has none: ${JSON.stringify(groups)}`, async () => {
      const { page, service } = await openGroups(noon, groups);
      expect(page.root.querySelector('fieldset')).to.be.null;
      await page.request();
      const { request } = service.requests[0]!;
      expect((request as NumberRequest).form).not.to.have.property('group');
      expect(request).not.to.have.property('groupName');
    });
  }

  it('may hold what no JSON stands for', async () => {
    const group: Record<string, unknown> = { name: 'sales', id: 7n };
    group.self = group;
    const { page } = await openGroups(noon, [group]);
    expect(words(page)).to.deep.equal(['sales']);
  });

  it('say how long each of them would wait, and nothing of the whole', async () => {
    const { page, service } = await openGroups(noon);
    expect(page.has('wait')).to.be.false;
    expect(words(page)).to.deep.equal([
      'Support No waiting time right now',
      'Sales Waiting time: about 5 minutes',
    ]);
    expect(service.asked).to.have.members(['vq_support', 'vq_sales']);
  });

  it('say that nobody is available in one, and nothing of another', async () => {
    const { page } = await openGroups(noon, [
      { name: 'night', virtualQueue: 'vq_night' },
      { name: 'archive' },
    ]);
    expect(words(page)).to.deep.equal(['night Nobody is available right now', 'archive']);
    const hints = [...page.root.querySelectorAll<HTMLElement>('[part=group] [part=hint]')];
    expect(hints.map(({ innerText }) => innerText)).to.deep.equal([
      'Nobody is available right now',
    ]);
  });

  it('are asked about as often as `wait-refresh` says, while the form is shown', async () => {
    const { page, scheduler, service } = await openGroups(noon, departments, { waitRefresh: 10 });
    expect(service.asked).to.have.length(2);
    scheduler.pass(10_000);
    expect(service.asked).to.have.length(4);
    await page.element.minimize();
    scheduler.pass(60_000);
    expect(service.asked).to.have.length(4);
    await page.element.restore();
    expect(service.asked).to.have.length(6);
    await page.request();
    service.answer(answerFor(scheduler, 600_000));
    await page.reaches('number');
    scheduler.pass(60_000);
    // From then on, the waiting time of the whole is asked for.
    expect(service.asked.slice(6).filter(Boolean)).to.deep.equal([]);
  });

  it('are not asked about again where the page sets an equal list', async () => {
    const { page, service } = await openGroups(noon);
    page.element.groups = structuredClone(departments);
    await page.element.updateComplete;
    expect(service.asked).to.have.length(2);
  });

  it('say when those that are closed open again, and ask for no wait of theirs', async () => {
    const { page, service } = await openGroups(evening);
    expect(words(page)[0]).to.match(/^Support Open again: Monday.* 9:00/);
    expect(radios(page).map(({ disabled }) => disabled)).to.deep.equal([true, false]);
    expect(service.asked).not.to.include('vq_support');
  });

  it('say that one is closed where nobody knows for how long', async () => {
    const { page } = await openGroups(evening, [
      { name: 'archive', hours: { timeZone: 'UTC', weekly: {} } },
      { name: 'sales' },
    ]);
    expect(words(page)).to.deep.equal(['archive Closed right now', 'sales']);
  });

  const picks: readonly (readonly [what: string, time: string, prefill: object, name: string])[] = [
    ['the first', noon, {}, 'support'],
    ['the first that is open', evening, {}, 'sales'],
    ['the one of the page', noon, { group: 'sales' }, 'sales'],
    ['the first instead of one that is none', noon, { group: 'nobody' }, 'support'],
    ['an open one instead of the page’s', evening, { group: 'support' }, 'sales'],
  ];
  for (const [what, time, prefill, name] of picks) {
    it(`begin with ${what}`, async () => {
      const { page, service } = await openGroups(time, departments, { prefill });
      expect(chosen(page)).to.equal(name);
      expect(page.log).to.deep.equal(['opened']);
      await page.request();
      expect(service.requests[0]!.request).to.include({ groupName: name });
    });
  }

  it('send the one that the visitor has chosen, as a value of the form too', async () => {
    const { page, service } = await openGroups(noon);
    await choose(page, 'sales');
    expect(page.log).to.deep.equal(['opened', 'started']);
    await page.request();
    const request = service.requests[0]!.request as NumberRequest;
    expect(request.groupName).to.equal('sales');
    expect(request.form).to.include({ group: 'sales' });
    expect(request.userData).to.include({ group: 'sales' });
    service.answer(answer());
    await page.reaches('number');
    expect(page.element.metadata.form).to.include({ group: 'sales' });
  });

  it('are chosen with the keys of a radio group', async () => {
    const { page } = await openGroups(noon);
    expect(page.root.activeElement).to.equal(radios(page)[0]);
    await page.key('ArrowDown');
    expect(chosen(page)).to.equal('sales');
    expect(page.root.activeElement).to.equal(radios(page)[1]);
  });

  it('have the focus on the one that is chosen', async () => {
    const { page } = await openGroups(noon, departments, { prefill: { group: 'sales' } });
    expect(page.root.activeElement).to.equal(radios(page)[1]);
  });

  it('let a listener send another one', async () => {
    const { page, service } = await openGroups(noon);
    page.element.addEventListener('before-submit', ({ detail }) => (detail.form.group = 'night'));
    await page.request();
    expect(service.requests[0]!.request).to.include({ groupName: 'night' });
  });

  it('do not change while a request is under way', async () => {
    const { page } = await openGroups(noon);
    await page.request();
    await choose(page, 'sales');
    expect(chosen(page)).to.equal('support');
    expect(radios(page).map(({ disabled }) => disabled)).to.deep.equal([false, true]);
  });

  it('give way to one that is open when they close before the visitor has begun', async () => {
    const { page, scheduler } = await openGroups(beforeClosing);
    expect(chosen(page)).to.equal('support');
    scheduler.pass(minute);
    await page.element.updateComplete;
    expect(chosen(page)).to.equal('sales');
    expect(radios(page)[0]!.disabled).to.be.true;
  });

  it('stay chosen when they close after that', async () => {
    const { page, scheduler, service } = await openGroups(beforeClosing);
    await page.fill({ firstname: 'Ada' });
    scheduler.pass(minute);
    await page.element.updateComplete;
    expect(chosen(page)).to.equal('support');
    expect(radios(page)[0]!.disabled).to.be.false;
    await page.request();
    expect(service.requests[0]!.request).to.include({ groupName: 'support' });
  });

  it('are an open one instead of the page’s also where the page sends the form at once', async () => {
    const { page, service } = await openGroups(evening, departments, {
      prefill: { group: 'support', phonenumber: '+12025550147' },
      autoSubmit: true,
    });
    await page.reaches('requesting');
    expect(service.requests[0]!.request).to.include({ groupName: 'sales' });
  });

  it('stay chosen when they close with a number that was requested without the visitor', async () => {
    const { page, scheduler, service } = await openGroups(beforeClosing, departments, {
      prefill: { firstname: 'Ada', lastname: 'Lovelace', phonenumber: '+12025550147' },
      autoSubmit: true,
    });
    await page.reaches('requesting');
    service.answer(answerFor(scheduler, minute));
    await page.reaches('number');
    scheduler.pass(2 * minute);
    await page.reaches('expired');
    void page.element.requestNumber();
    await page.reaches('requesting');
    expect(service.requests.at(-1)!.request).to.include({ groupName: 'support' });
  });

  it('are chosen anew when the page sets others, even after that', async () => {
    const { page, service } = await openGroups(noon);
    await page.fill({ firstname: 'Ada' });
    page.element.groups = [
      { name: 'night', hours: { timeZone: 'UTC', weekly: {} } },
      { name: 'day' },
    ];
    await page.element.updateComplete;
    await page.element.updateComplete;
    expect(chosen(page)).to.equal('day');
    await page.request();
    expect(service.requests[0]!.request).to.include({ groupName: 'day' });
  });

  it('give the focus along when the one that has it closes', async () => {
    const { page, scheduler } = await openGroups(beforeClosing);
    expect(page.root.activeElement).to.equal(radios(page)[0]);
    scheduler.pass(minute);
    await page.element.updateComplete;
    await nextFrame();
    expect(page.root.activeElement).to.equal(radios(page)[1]);
  });

  it('are all closed: the panel says so, and when the first opens', async () => {
    const { page } = await openGroups(evening, [
      { name: 'support', hours: office },
      { name: 'sales', hours: { timeZone: 'UTC', weekly: { sat: ['10:00-12:00'] } } },
    ]);
    expect(page.element.outsideHours).to.be.true;
    expect(page.text('heading')).to.equal('We are closed right now');
    expect(page.text('notice')).to.match(/^Open again: Saturday.* 10:00/);
  });

  const together: readonly (readonly [
    what: string,
    hours: HoursInit['weekly'],
    support: HoursInit['weekly'],
    expected: RegExp,
  ])[] = [
    ['opens later than the office', { 'mon-fri': ['08:00-18:00'] }, office.weekly, /Monday.* 9:00/],
    ['opens earlier', { 'mon-fri': ['10:00-18:00'] }, office.weekly, /Monday.* 10:00/],
    [
      'opens while the office is closed',
      { sat: ['09:00-12:00'] },
      { 'sun-mon': ['09:00-12:00'], sat: ['11:00-15:00'] },
      /Saturday.* 11:00/,
    ],
    [
      'is open all the time',
      { 'mon-fri': ['10:00-18:00'] },
      { 'mon-sun': ['00:00-24:00'] },
      /Monday.* 10:00/,
    ],
  ];
  for (const [what, weekly, support, expected] of together) {
    it(`open together with the office: one that ${what}`, async () => {
      const { page } = await openGroups(
        evening,
        [{ name: 'support', hours: { timeZone: 'UTC', weekly: support } }],
        { hours: { timeZone: 'UTC', weekly } },
      );
      expect(page.text('notice')).to.match(expected);
    });
  }

  it('say nothing of an opening when the office is closed', async () => {
    const { page } = await openGroups(
      noon,
      [
        {
          name: 'support',
          hours: { timeZone: 'UTC', weekly: { sat: ['09:00-17:00'], mon: ['08:00-17:00'] } },
        },
        { name: 'sales' },
      ],
      { hours: office },
    );
    expect(words(page)[0]).to.match(/^support Open again: Monday.* 9:00/);
  });

  it('name no time where the office and they are never open together', async () => {
    const { page } = await openGroups(
      evening,
      [{ name: 'support', hours: { timeZone: 'UTC', weekly: { 'sat-sun': ['09:00-17:00'] } } }],
      { hours: office },
    );
    expect(page.text('heading')).to.equal('We are closed right now');
    expect(page.has('notice')).to.be.false;
  });

  it('take the place of a field of the same name', async () => {
    const { page } = await openGroups(noon, departments, {
      fields: [
        { name: 'group', type: 'text', label: 'Group' },
        { name: 'phonenumber', type: 'tel', label: 'Phone' },
      ],
    });
    expect(page.root.querySelectorAll('[part=field]')).to.have.length(2);
    expect(page.root.querySelector('fieldset')).not.to.be.null;
  });

  it('follow what the page sets, and ask no more for those that are gone', async () => {
    const { page, scheduler, service } = await openGroups(noon);
    page.element.groups = [{ name: 'night', virtualQueue: 'vq_night' }];
    await page.element.updateComplete;
    await page.element.updateComplete;
    expect(words(page).join()).to.contain('night');
    service.asked.length = 0;
    scheduler.pass(30_000);
    expect(service.asked).to.include('vq_night').and.not.to.include('vq_support');
  });

  it('are gone when the page takes them away', async () => {
    const { page, service } = await openGroups(noon);
    page.element.groups = null;
    await page.element.updateComplete;
    await page.element.updateComplete;
    expect(page.root.querySelector('fieldset')).to.be.null;
    await page.request();
    expect(service.requests[0]!.request).not.to.have.property('groupName');
  });

  it('are always open where the code of the hours could not be loaded', () => {
    const host = { groups: departments, waitRefresh: 0, addController() {} };
    const groups = new Groups(
      Object.assign(document.createElement('div'), host) as unknown as GroupsHost,
      { add() {} } as unknown as Texts,
      {
        lifecycle: new Lifecycle(),
        scheduler: new FakeScheduler(),
        isShown: () => true,
        hours: () => null,
      },
    );
    expect(groups.pick(undefined, false)).to.equal('support');
  });

  it('report where their hours are malformed, and are open then', async () => {
    const opened: Promise<{ page: Page }>[] = [];
    const warnings = await warningsOf(() => {
      opened.push(openGroups(noon, [{ name: 'help' }, { name: 'sales', hours: { weekly: {} } }]));
      return opened[0];
    });
    expect(warnings.join()).to.contain(
      'groups[1].hours.timeZone: expected the name of a time zone, such as Europe/Berlin.',
    );
    const { page } = (await opened[0])!;
    expect(words(page)).to.deep.equal(['help', 'sales']);
    expect(radios(page)[1]!.disabled).to.be.false;
  });

  it('report what is malformed', async () => {
    const warnings = await warningsOf(() => openGroups(noon, [{ label: 'No name' }]));
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain(
      'groups[0].name: expected a string that no other department has',
    );
  });
});

describe('departments on the next page', () => {
  const markup = (prefill = {}) => html`
    <click-to-call
      id="help"
      country="US"
      persist
      .groups=${departments}
      .prefill=${prefill}
    ></click-to-call>
  `;
  let clock: FakeScheduler;
  beforeEach(() => {
    clock = new FakeScheduler(Date.parse(noon));
    keepEntry(60_000, { clock });
  });
  afterEach(async () => {
    await leave();
    sessionStorage.clear();
  });

  it('can be selected when the number has expired', async () => {
    const { page, service } = await follow(markup(), clock);
    clock.pass(60_000);
    await page.reaches('expired');
    await page.press('renew');
    await page.reaches('form');
    expect(chosen(page)).to.equal('support');
    await choose(page, 'sales');
    await page.request();
    expect(service.requests[0]!.request).to.include({ groupName: 'sales' });
  });

  it('are not left out of a renewal where the page fills in all the rest', async () => {
    const { page } = await follow(markup({ phonenumber: '+12025550147' }), clock);
    expect(page.has('renew')).to.be.false;
    clock.pass(60_000);
    await page.reaches('expired');
    await page.press('renew');
    await page.reaches('form');
    expect(chosen(page)).to.equal('support');
  });

  it('need no choice where the page has made it', async () => {
    const prefill = { phonenumber: '+12025550147', group: 'sales' };
    const { page, service } = await follow(markup(prefill), clock);
    await page.press('renew');
    await page.reaches('requesting');
    expect(service.requests[0]!.request).to.include({ groupName: 'sales' });
  });
});

describe('the endpoint', () => {
  it('is asked for a number of the chosen department', async () => {
    const bodies: unknown[] = [];
    const service = engagement({
      endpoint: '/engagement/v3',
      groupName: 'default',
      environment: {
        fetch: async (_, { body }) => {
          bodies.push(JSON.parse(`${body as string}`));
          return Response.json({ data: answer() });
        },
        online: () => true,
        now: () => Date.now(),
        random: () => 0,
        wait: () => Promise.resolve(),
      },
    });
    const request = { form: {}, userData: {} };
    const { signal } = new AbortController();
    await service.requestNumber({ ...request, groupName: 'sales' }, { signal });
    await service.requestNumber(request, { signal });
    expect(bodies.map((body) => (body as { groupName: string }).groupName)).to.deep.equal([
      'sales',
      'default',
    ]);
  });
});
