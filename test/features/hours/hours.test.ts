import { expect, html, nextFrame } from '@open-wc/testing';
import { resetMouse, setViewport } from '@web/test-runner-commands';
// Fetched here so that no test has to wait for it.
import '../../../src/features/hours/hours.js';
import '../../../src/features/wait/wait.js';
import { chunks } from '../../../src/chunks.js';
import { HoursController } from '../../../src/features/hours/hours-controller.js';
import type { HoursInit } from '../../../src/features/hours/hours-init.js';
import { FakeHost, FakeScheduler } from '../../fakes.js';
import { FakeService, answer, openPage, warningsOf, type Page } from '../../harness.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const office: HoursInit = { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } };

/** A Friday. */
const [beforeOpening, open, beforeClosing, closed] = [
  '2026-11-27T08:59:00Z',
  '2026-11-27T12:00:00Z',
  '2026-11-27T16:59:00Z',
  '2026-11-27T20:00:00Z',
];

class QueueService extends FakeService {
  asked = 0;
  readonly estimateWait = () => {
    this.asked++;
    return 90;
  };
}

/** A page of that office at that time. */
async function openOffice(time: string, hours: unknown = office, attributes = {}) {
  const scheduler = new FakeScheduler(Date.parse(time));
  const service = new QueueService();
  const page = await openPage(
    html`<click-to-call country="US" .hours=${hours}>
      <a slot="alternative" href="mailto:help@example.com">Write to us</a>
      <input slot="fields" name="order" />
    </click-to-call>`,
    service,
    { scheduler },
  );
  Object.assign(page.element, attributes);
  await page.element.updateComplete;
  // What reads the hours has come.
  await chunks.hours();
  await nextFrame();
  return { page, scheduler, service };
}

/** Time passes, and what it changes is on screen. */
async function pass(page: Page, scheduler: FakeScheduler, time: number): Promise<void> {
  scheduler.pass(time);
  await page.element.updateComplete;
}

/** The focus has reached a new heading: it waits at the title until what had it before is gone. */
const followFocus = (page: Page, scheduler: FakeScheduler) => pass(page, scheduler, 250);

const isStyled = ({ element }: Page) => element.matches(':state(outside-hours)');

describe('opening hours', () => {
  it('are those of the attribute', async () => {
    const scheduler = new FakeScheduler(Date.parse(closed));
    const page = await openPage(
      html`<click-to-call hours=${JSON.stringify(office)}></click-to-call>`,
      null,
      { scheduler },
    );
    await chunks.hours();
    await nextFrame();
    expect(page.element.outsideHours).to.be.true;
  });

  for (const [name, value] of [
    ['hours', office],
    ['groups', [{ name: 'sales', hours: office }]],
  ] as const) {
    it(`are those that the page sets later in ${name}`, async () => {
      const { page } = await openOffice(closed, null);
      expect(page.element.outsideHours).to.be.false;
      Object.assign(page.element, { [name]: value });
      await page.element.updateComplete;
      await chunks.hours();
      await nextFrame();
      expect(page.element.outsideHours).to.be.true;
      expect(isStyled(page)).to.be.true;
    });
  }

  it('leave neither a timer nor a listener behind when the element is moved and removed', async () => {
    const { page, scheduler } = await openOffice(closed);
    const { element } = page;
    expect(scheduler.pending).to.equal(1);
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument!.body.append(element);
    element.remove();
    scheduler.pass(0);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(scheduler.pending).to.equal(0);
    frame.remove();
  });

  it('follow the office that closes before a department does', async () => {
    const groups = [{ name: 'late', hours: { timeZone: 'UTC', weekly: { fri: ['09:00-17:30'] } } }];
    const { page, scheduler } = await openOffice(beforeClosing, office, { groups });
    expect(page.element.outsideHours).to.be.false;
    scheduler.pass(minute);
    expect(page.element.outsideHours).to.be.true;
  });

  it('report a change when something opens or closes, and not each time the clock is read', () => {
    let changes = 0;
    const scheduler = new FakeScheduler(Date.parse(closed));
    const host = Object.assign(new FakeHost(), { hours: office, groups: null });
    new HoursController(host, { scheduler, onChange: () => changes++ });
    host.connect();
    const before = changes;
    scheduler.pass(2 * hour);
    expect(changes).to.equal(before);
    scheduler.pass(60 * hour);
    expect(changes).to.equal(before + 1);
    host.disconnect();
  });

  it('start no timer where their code comes after the element was removed', () => {
    const scheduler = new FakeScheduler(Date.parse(closed));
    const host = Object.assign(new FakeHost(), { hours: office, groups: null });
    new HoursController(host, { scheduler, onChange() {} });
    host.draw();
    expect(scheduler.pending).to.equal(0);
    host.connect();
    expect(scheduler.pending).to.equal(1);
    host.disconnect();
    expect(scheduler.pending).to.equal(0);
  });

  it('are known before the panel is loaded', async () => {
    // It is loaded once the pointer is over the launcher, where other tests may have left it.
    await resetMouse();
    const { page } = await openOffice(closed);
    expect(page.has('panel')).to.be.false;
    expect(page.element.outsideHours).to.be.true;
    expect(isStyled(page)).to.be.true;
  });

  it('let a page hide the launcher while it is closed', async () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = ':state(outside-hours)::part(launcher) { display: none }';
    const { page, scheduler } = await openOffice(beforeOpening);
    expect(page.part('launcher').checkVisibility()).to.be.false;
    await pass(page, scheduler, minute);
    expect(page.part('launcher').checkVisibility()).to.be.true;
    style.remove();
  });

  for (const hours of [null, '']) {
    it(`are all hours without any: ${hours}`, async () => {
      const { page, scheduler } = await openOffice(closed, hours);
      expect(page.element.outsideHours).to.be.false;
      expect(scheduler.pending).to.equal(0);
      await page.element.show();
      expect(page.has('form')).to.be.true;
    });
  }

  it('are all hours where they are malformed, which is reported by name', async () => {
    let page!: Page;
    const warnings = await warningsOf(async () => {
      ({ page } = await openOffice(closed, { ...office, weekly: { mon: ['nine'] } }));
    });
    expect(page.element.outsideHours).to.be.false;
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('hours.weekly.mon: expected a list of ranges');
  });

  it('follow what the page sets', async () => {
    const { page } = await openOffice(closed);
    page.element.hours = { ...office, weekly: { 'mon-sun': ['00:00-24:00'] } };
    await page.element.updateComplete;
    expect(page.element.outsideHours).to.be.false;
    expect(isStyled(page)).to.be.false;
    page.element.hours = { ...office, weekly: {} };
    await page.element.updateComplete;
    expect(page.element.outsideHours).to.be.true;
    page.element.hours = null;
    await page.element.updateComplete;
    expect(isStyled(page)).to.be.false;
  });

  it('change to the minute', async () => {
    const { page, scheduler } = await openOffice(beforeOpening);
    await pass(page, scheduler, minute - 1);
    expect(page.element.outsideHours).to.be.true;
    await pass(page, scheduler, 1);
    expect(page.element.outsideHours).to.be.false;
    await pass(page, scheduler, 8 * hour - 1);
    expect(isStyled(page)).to.be.false;
    await pass(page, scheduler, 1);
    expect(isStyled(page)).to.be.true;
  });

  it('change after more days than a timer can count', async () => {
    const { page, scheduler } = await openOffice(closed, {
      timeZone: 'UTC',
      weekly: {},
      exceptions: { '2027-01-04': ['09:00-17:00'] },
    });
    expect(scheduler.next).to.be.below(2 ** 31);
    const until = Date.parse('2027-01-04T09:00Z') - Date.parse(closed);
    expect(until).to.be.above(25 * day);
    await pass(page, scheduler, until - 1);
    expect(page.element.outsideHours).to.be.true;
    await pass(page, scheduler, 1);
    expect(page.element.outsideHours).to.be.false;
  });

  it('are looked at again when the machine has slept', async () => {
    const { page, scheduler } = await openOffice(beforeClosing);
    scheduler.jump(hour);
    expect(page.element.outsideHours).to.be.false;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(page.element.outsideHours).to.be.true;
  });

  it('are looked at again when the panel opens', async () => {
    const { page, scheduler } = await openOffice(beforeClosing);
    scheduler.jump(hour);
    await page.element.show();
    expect(page.has('form')).to.be.false;
  });

  it('leave no timer behind when the element is removed, and go on when it is back', async () => {
    const { page, scheduler } = await openOffice(beforeClosing);
    const { element } = page;
    const parent = element.parentElement!;
    element.remove();
    scheduler.pass(0);
    expect(scheduler.pending).to.equal(0);
    scheduler.jump(hour);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(element.outsideHours).to.be.false;
    parent.append(element);
    expect(element.outsideHours).to.be.true;
    expect(scheduler.pending).to.equal(1);
  });
});

describe('the panel outside the opening hours', () => {
  it('says so, and when it opens, in place of the form', async () => {
    const { page } = await openOffice(closed);
    await page.element.show();
    expect(page.text('heading')).to.equal('We are closed right now');
    expect(page.text('cancel')).to.equal('Close');
    expect(page.text('notice')).to.match(/^Open again: Monday.* 9:00/);
    expect(page.has('form')).to.be.false;
    expect(page.element.querySelector<HTMLElement>('[slot=fields]')!.checkVisibility()).to.be.false;
  });

  it('offers another way', async () => {
    const { page } = await openOffice(closed);
    await page.element.show();
    expect(page.element.querySelector('a')!.checkVisibility()).to.be.true;
  });

  it('says nothing of a time that nobody knows', async () => {
    const { page } = await openOffice(closed, { timeZone: 'UTC', weekly: {} });
    await page.element.show();
    expect(page.has('notice')).to.be.false;
    expect(page.text('heading')).to.equal('We are closed right now');
  });

  it('speaks the language of the page', async () => {
    const { page } = await openOffice(closed, office, { lang: 'de' });
    await page.element.show();
    expect(page.text('notice')).to.match(/^Wieder geöffnet: Montag/);
  });

  it('is opened and closed like any other, and nothing is started', async () => {
    const { page } = await openOffice(closed);
    await page.element.show();
    await page.press('cancel');
    expect(page.element.open).to.be.false;
    expect(page.log).to.deep.equal(['opened', 'cancelled', 'closed']);
  });

  it('has the focus on its heading', async () => {
    const { page, scheduler } = await openOffice(closed);
    await page.click('launcher');
    await page.shows('heading');
    await nextFrame();
    await followFocus(page, scheduler);
    expect(page.root.activeElement).to.equal(page.part('heading'));
  });

  it('asks for nothing: no number, no waiting time', async () => {
    const { page, service } = await openOffice(closed, office, {
      autoSubmit: true,
      prefill: { phonenumber: '+1 202 555 0147' },
    });
    await page.element.show();
    await nextFrame();
    expect(service.requests).to.have.length(0);
    expect(service.asked).to.equal(0);
    expect(page.element.state).to.equal('form');
  });

  it('refuses a request by script with the code of a closed office', async () => {
    const { page } = await openOffice(closed);
    await page.element.show();
    const error = await page.element.requestNumber().catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'office-closed' });
    expect(page.log).to.deep.equal(['opened']);
  });

  it('becomes the form when it opens, and asks for the waiting time', async () => {
    const { page, scheduler, service } = await openOffice(beforeOpening);
    await page.element.show();
    await pass(page, scheduler, minute);
    expect(page.has('form')).to.be.true;
    expect(service.asked).to.equal(1);
    await page.request();
    service.answer(answer());
    await page.reaches('number');
  });

  it('takes the place of a form that nobody has begun', async () => {
    const { page, scheduler } = await openOffice(beforeClosing);
    await page.element.show();
    expect(page.has('form')).to.be.true;
    await pass(page, scheduler, minute);
    expect(page.text('heading')).to.equal('We are closed right now');
  });

  it('moves the focus along in both directions', async () => {
    const { page, scheduler } = await openOffice(beforeClosing);
    await page.element.show({ proactive: false });
    page.field('firstname').focus();
    await pass(page, scheduler, minute);
    await followFocus(page, scheduler);
    expect(page.root.activeElement).to.equal(page.part('heading'));
    await pass(page, scheduler, 64 * hour);
    await followFocus(page, scheduler);
    expect(page.has('form')).to.be.true;
    expect(page.part('form').contains(page.root.activeElement)).to.be.true;
  });

  it('is read out where the focus is elsewhere', async () => {
    const { page, scheduler } = await openOffice(beforeClosing);
    await page.element.show({ proactive: true });
    await pass(page, scheduler, minute);
    // The new view has the word first.
    await pass(page, scheduler, 300);
    expect(page.root.querySelector('dialog [aria-live]')!.textContent.trim()).to.equal(
      'We are closed right now',
    );
  });

  describe('takes nothing from a visitor who', () => {
    const begun: Readonly<Record<string, (page: Page, service: QueueService) => Promise<unknown>>> =
      {
        'has begun to fill in the form': async (page) => page.fill({ firstname: 'Ada' }),
        'has had it filled in without an event': async (page) => {
          page.field('firstname').value = 'Ada';
        },
        'has sent the form': async (page) => {
          page.element.timeout = hour;
          await page.request();
        },
        'has a number': async (page, service) => {
          await page.request();
          service.answer(answer());
          await page.reaches('number');
        },
        'met a failure': async (page, service) => {
          await page.request();
          await warningsOf(async () => {
            service.refuse({ code: 'network' });
            await page.reaches('failed');
          });
          await page.press('cancel');
        },
      };
    for (const [what, begin] of Object.entries(begun)) {
      it(what, async () => {
        const { page, scheduler, service } = await openOffice(beforeClosing);
        await page.element.show();
        await begin(page, service);
        const { state } = page.element;
        await pass(page, scheduler, minute);
        expect(page.element.outsideHours).to.be.true;
        expect(page.element.state).to.equal(state);
        expect(page.has(state === 'number' ? 'number' : 'form')).to.be.true;
      });
    }
  });

  it('sends what was begun before', async () => {
    const { page, scheduler, service } = await openOffice(beforeClosing);
    await page.element.show();
    await page.fill({ firstname: 'Ada' });
    await pass(page, scheduler, minute);
    await page.request();
    service.answer(answer());
    await page.reaches('number');
  });

  it('is the next interaction’s once the one before has ended', async () => {
    const { page, scheduler } = await openOffice(open);
    await page.element.show();
    await page.fill({ firstname: 'Ada' });
    await page.element.close({ force: true });
    scheduler.pass(6 * hour);
    await page.element.show();
    expect(page.has('form')).to.be.false;
  });

  it('fits a small screen', async () => {
    await setViewport({ width: 320, height: 480 });
    const { page } = await openOffice(closed);
    await page.element.show();
    const { scrollWidth, clientWidth } = page.part('body');
    expect(scrollWidth).to.equal(clientWidth);
    await setViewport({ width: 800, height: 600 });
  });
});
