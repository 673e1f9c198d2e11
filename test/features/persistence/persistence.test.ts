import { expect, html, nextFrame } from '@open-wc/testing';
import type { ClickToCall } from '../../../src/click-to-call.js';
import { FakeScheduler } from '../../fakes.js';
import { FakeService, Page, answer, openPage, warningsOf } from '../../harness.js';
import {
  follow,
  keepEntry,
  kept,
  key,
  leave,
  openNumber,
  remembered,
  settled,
} from '../../next-page.js';
import type { Restoration } from '../../../src/settings.js';
import { narrow, resize, wide } from '../../viewport.js';

/** An element that keeps its number, and how that comes back. */
const keptAnd = (restoration: Restoration) => html`
  <click-to-call id="help" country="US" persist restore-minimized=${restoration}></click-to-call>
`;

describe('what goes along to the next page', () => {
  let clock: FakeScheduler;
  beforeEach(() => {
    sessionStorage.clear();
    clock = new FakeScheduler();
  });
  afterEach(async () => {
    await leave();
    sessionStorage.clear();
  });

  describe('of an element without persist', () => {
    const forgetful = html`<click-to-call id="help" country="US"></click-to-call>`;

    it('is nothing', async () => {
      const { page } = await openNumber(forgetful);
      await page.element.minimize();
      expect(remembered()).to.deep.equal({});
      await page.element.close({ force: true });
      expect(remembered()).to.deep.equal({});
    });

    it('is nothing that another element has left, either', async () => {
      keepEntry(60_000);
      const before = remembered();
      const { page } = await follow(forgetful);
      expect(page.element.state).to.equal('closed');
      await page.element.show();
      await page.element.close({ force: true });
      expect(remembered()).to.deep.equal(before);
    });
  });

  describe('of an element with persist', () => {
    it('is one entry, with a version, by the element’s id', async () => {
      await openNumber();
      expect(Object.keys(remembered())).to.deep.equal([key]);
      expect(JSON.parse(sessionStorage.getItem(key)!)).to.include({ version: 2 });
    });

    it('is nothing before there is a number', async () => {
      const service = new FakeService();
      const page = await openPage(kept, service);
      await page.request();
      expect(remembered()).to.deep.equal({});
    });

    it('is nothing that was typed', async () => {
      const { page } = await openNumber();
      await page.element.minimize();
      const raw = sessionStorage.getItem(key)!;
      expect(raw).to.contain('+18005550123');
      expect(raw).not.to.match(/Typed|202.{0,2}555|5550147/);
    });

    it('is the number with its expiry, in its state', async () => {
      const { page: before } = await openNumber(kept, clock);
      const { callIn } = before.element;
      clock.pass(7000);
      const { page } = await follow(kept, clock);
      expect(page.element.state).to.equal('number');
      expect(page.element.callIn).to.deep.equal(callIn);
      expect(page.element.open).to.be.true;
      expect(page.part('number').getAttribute('href')).to.equal('tel:+18005550123');
      expect(page.text('countdown')).to.equal('4:25');
    });

    describe('comes back', () => {
      afterEach(() => resize(wide));

      type Row = [
        how: string,
        markup: ReturnType<typeof html>,
        size: typeof wide,
        minimized: boolean,
      ];
      const rows: Row[] = [
        ['as it was on a wide screen', kept, wide, false],
        ['minimized on a small one', kept, narrow, true],
        ['minimized everywhere with always', keptAnd('always'), wide, true],
        ['as it was everywhere with never', keptAnd('never'), narrow, false],
        [
          'as it was in the flow of the page',
          html`<click-to-call id="help" country="US" persist inline></click-to-call>`,
          narrow,
          false,
        ],
        [
          'minimized where the page takes the screen for a small one',
          html`<click-to-call
            id="help"
            country="US"
            persist
            mobile-breakpoint="900"
          ></click-to-call>`,
          wide,
          true,
        ],
      ];
      for (const [how, markup, size, minimized] of rows) {
        it(how, async () => {
          await resize(size);
          keepEntry(60_000);
          const { page } = await follow(markup);
          expect(page.element.state).to.equal('number');
          expect(page.element.minimized).to.equal(minimized);
          await page.element.restore();
          expect(page.element.minimized).to.be.false;
        });
      }
    });

    it('is the metadata, without the form and ready anew', async () => {
      const { page: before } = await openNumber();
      const { metadata } = before.element;
      const { page } = await follow();
      const { ready } = page.element.metadata;
      expect(metadata.form).not.to.be.false;
      expect(page.element.metadata).to.deep.equal({ ...metadata, form: false, ready });
      expect(ready).to.be.at.least(metadata.completed as number);
    });

    it('dispatches ready and nothing else', async () => {
      await openNumber();
      const { log } = await follow();
      expect(log).to.deep.equal(['ready']);
    });

    it('is frozen, like everything that the page receives', async () => {
      await openNumber();
      const { page } = await follow();
      expect(Object.isFrozen(page.element.metadata)).to.be.true;
      expect(Object.isFrozen(page.element.callIn)).to.be.true;
    });

    for (const minimized of [false, true]) {
      it(`is ${minimized ? 'minimized' : 'open'} as it was`, async () => {
        const { page: before } = await openNumber();
        if (minimized) await before.element.minimize();
        const { page } = await follow();
        expect(page.element.minimized).to.equal(minimized);
        expect(page.part('panel').checkVisibility()).to.equal(!minimized);
      });
    }

    it('ends as it would have ended before', async () => {
      await openNumber();
      const { page } = await follow();
      await page.element.close({ force: true });
      expect(page.log).to.deep.equal(['closed']);
      expect(page.element.metadata.cancelled).to.be.false;
    });

    it('goes on to a third page', async () => {
      await openNumber();
      await follow();
      const { page } = await follow();
      expect(page.element.state).to.equal('number');
    });

    it('does not take the focus', async () => {
      await openNumber();
      const { page } = await follow(html`<input />${kept}`);
      expect(document.activeElement === page.element).to.be.false;
    });
  });

  describe('is gone', () => {
    it('once the number has expired', async () => {
      keepEntry(1_000, { clock });
      const { page } = await follow(kept, clock);
      clock.pass(1_000);
      await page.reaches('expired');
      expect(remembered()).to.deep.equal({});
      expect((await follow()).page.element.state).to.equal('closed');
    });

    it('once the panel is closed', async () => {
      const { page } = await openNumber();
      await page.element.close({ force: true });
      expect(remembered()).to.deep.equal({});
    });

    it('when the number expired between two pages', async () => {
      keepEntry(-1);
      const { page } = await follow();
      expect(page.element.state).to.equal('closed');
      expect(remembered()).to.deep.equal({});
    });

    it('when it does not check out, and open is open all the same', async () => {
      sessionStorage.setItem(key, '{"version":1}');
      const { page } = await follow(
        html`<click-to-call id="help" country="US" persist open></click-to-call>`,
      );
      await page.reaches('form');
      expect(remembered()).to.deep.equal({});
    });
  });

  describe('and another number', () => {
    const renewable = html`
      <click-to-call
        id="help"
        country="US"
        persist
        context="title"
        prefill='{"phonenumber":"+12025550199"}'
      ></click-to-call>
    `;

    it('is not offered where nobody knows whom for', async () => {
      await openNumber();
      const { page } = await follow();
      expect(page.has('renew')).to.be.false;
    });

    it('is requested with the form once the first has expired', async () => {
      keepEntry(1_000, { clock });
      const { page, service } = await follow(kept, clock);
      clock.pass(1_000);
      await page.reaches('expired');
      await page.press('renew');
      expect(page.element.state).to.equal('form');
      await page.request({ phonenumber: '(202) 555-0147' });
      expect(service.requests.length).to.equal(1);
    });

    it('is offered where the page fills the form, with all that it says of itself', async () => {
      await openNumber();
      const { page, service } = await follow(renewable);
      await page.press('renew');
      await page.reaches('requesting');
      expect(service.requests[0]!.request).to.deep.include({
        phoneNumber: '+12025550199',
        userData: { pageTitle: document.title },
      });
    });

    it('takes the place of the first', async () => {
      await openNumber();
      const { page, service } = await follow(renewable);
      await page.press('renew');
      await page.reaches('requesting');
      service.answer(answer({ toPhoneNumber: '+18005550177' }));
      await page.reaches('number');
      const { page: third } = await follow(renewable);
      expect(third.element.callIn!.phoneNumber).to.equal('+18005550177');
      expect(third.element.metadata.requests).to.equal(2);
    });
  });

  describe('of two elements', () => {
    it('stays with each of them', async () => {
      const two = html`
        <click-to-call id="help" country="US" persist></click-to-call>
        <click-to-call id="sales" country="US" persist></click-to-call>
      `;
      await openNumber(two);
      const { page } = await follow(two);
      const sales = page.element.parentElement!.querySelector<ClickToCall>('#sales')!;
      expect([page.element.state, sales.state]).to.deep.equal(['number', 'closed']);
    });
  });

  it('is by the id that the element is given later, and no other', async () => {
    const { page } = await openNumber(html`<click-to-call country="US" persist></click-to-call>`);
    page.element.id = 'help';
    await page.element.minimize();
    await page.element.updateComplete;
    expect(Object.keys(remembered())).to.deep.equal([key]);
    const second = document.createElement('click-to-call');
    second.persist = true;
    page.element.after(second);
    const warnings = await warningsOf(async () => {
      second.toPhoneNumber = '+18005550199';
      await second.show();
      await second.requestNumber().catch(() => {});
    });
    expect(warnings).to.deep.equal([]);
    second.remove();
  });

  describe('of two elements without an id', () => {
    const two = html`
      <click-to-call country="US" persist></click-to-call>
      <click-to-call country="US" persist></click-to-call>
    `;
    const elementsOf = ({ element }: Page) => [
      ...element.parentElement!.querySelectorAll<ClickToCall>('click-to-call'),
    ];

    /** The page's own number, which is shown at once. */
    async function takeNumber(element: ClickToCall, toPhoneNumber: string): Promise<void> {
      Object.assign(element, { service: null, toPhoneNumber });
      await element.show({ form: { autoSubmit: true } });
      await new Page(element).reaches('number');
    }

    it('is the number of the first alone', async () => {
      const [before] = elementsOf(await openPage(two)) as [ClickToCall];
      await takeNumber(before, '+18005550123');
      await leave();
      const [first, second] = elementsOf(await openPage(two)) as [ClickToCall, ClickToCall];
      while (first.state === 'closed') await nextFrame();
      expect([first.state, second.state]).to.deep.equal(['number', 'closed']);
    });

    it('is nothing of a second one with the same id, which is reported', async () => {
      const twins = html`
        <click-to-call id="twin" country="US" persist></click-to-call>
        <click-to-call id="twin" country="US" persist></click-to-call>
      `;
      let page!: Page;
      const warnings = await warningsOf(async () => {
        page = await openPage(twins);
      });
      expect(warnings.join()).to.contain('persist: another element has the id "twin"');
      const [first, second] = elementsOf(page) as [ClickToCall, ClickToCall];
      await takeNumber(second, '+18005550177');
      expect(remembered()).to.deep.equal({});
      await takeNumber(first, '+18005550123');
      await second.close({ force: true });
      expect(Object.keys(remembered())).to.deep.equal(['click-to-call:twin']);
      expect(sessionStorage.getItem('click-to-call:twin')).to.contain('+18005550123');
    });
  });

  describe('while it is on its way', () => {
    /** An element that has just arrived: its panel is not there yet. */
    const arrive = async () => {
      keepEntry(60_000);
      const element = document.createElement('click-to-call');
      Object.assign(element, { id: 'help', persist: true });
      const page = new Page(element);
      document.body.append(element);
      await element.updateComplete;
      return page;
    };

    it('is not lost to a visitor who presses the launcher', async () => {
      const page = await arrive();
      expect(page.element.state).to.equal('closed');
      page.part('launcher').click();
      const refusal = await page.element.show().catch(({ name }: DOMException) => name);
      expect(refusal).to.equal('InvalidStateError');
      await settled(page);
      expect(page.element.state).to.equal('number');
      expect(page.log).to.deep.equal(['ready']);
      page.element.remove();
    });

    it('does not come to an element that has left the document', async () => {
      const { element } = await arrive();
      element.remove();
      await import('../../../src/panel/panel.js');
      await nextFrame();
      expect(element.state).to.equal('closed');
      expect(element.open).to.be.false;
    });
  });

  describe('where the page sets persist late', () => {
    const untilKept = async () => {
      while (sessionStorage.getItem(key) === null) await nextFrame();
    };

    const plain = html`<click-to-call id="help" country="US"></click-to-call>`;

    it('is the current number at that time', async () => {
      const { page } = await openNumber(plain);
      page.element.persist = true;
      await page.element.updateComplete;
      await untilKept();
      expect(sessionStorage.getItem(key)).to.contain('+18005550123');
    });

    it('is the number that is received after that', async () => {
      const service = new FakeService();
      const page = await openPage(plain, service);
      await page.request();
      page.element.persist = true;
      await page.element.updateComplete;
      service.answer();
      await page.reaches('number');
      await untilKept();
      expect(sessionStorage.getItem(key)).to.contain('+18005550123');
    });

    it('is the current number of the page before', async () => {
      keepEntry(60_000);
      const page = await openPage(plain);
      expect(page.element.state).to.equal('closed');
      page.element.persist = true;
      await page.element.updateComplete;
      await settled(page);
      expect(page.element.state).to.equal('number');
    });
  });

  describe('where the element is taken out of the document', () => {
    it('is the current number, for the next element with its id', async () => {
      const { page } = await openNumber();
      const { callIn, metadata } = page.element;
      const view = page.element.parentElement!;
      view.innerHTML = '<p>Another view</p>';
      await page.reaches('closed');
      expect(page.log.at(-1)).to.equal('closed');
      view.innerHTML = '<click-to-call id="help" persist></click-to-call>';
      const next = new Page(view.querySelector('click-to-call')!);
      await next.element.updateComplete;
      await settled(next);
      expect(next.element.callIn).to.deep.equal(callIn);
      expect(next.element.metadata.opened).to.equal(metadata.opened);
    });

    it('is the current number, for an element with its id that is added at once', async () => {
      const { page } = await openNumber();
      const next = new Page(document.createElement('click-to-call'));
      Object.assign(next.element, { id: 'help', persist: true });
      page.element.replaceWith(next.element);
      await next.element.updateComplete;
      await settled(next);
      expect(next.element.state).to.equal('number');
      await page.reaches('closed');
      expect(Object.keys(remembered())).to.deep.equal([key]);
      next.element.remove();
    });

    it('is the current number, for the same element when it is added again', async () => {
      const { page } = await openNumber();
      const view = page.element.parentElement!;
      page.element.remove();
      await page.reaches('closed');
      view.append(page.element);
      await settled(page);
      expect(page.element.state).to.equal('number');
    });

    it('is nothing after close()', async () => {
      const { page } = await openNumber();
      page.element.remove();
      await page.element.close({ force: true });
      expect(remembered()).to.deep.equal({});
    });
  });

  it('is the history of its events', async () => {
    const { page: before } = await openNumber();
    const thanks = html`
      ${kept}<click-to-call-when for="help" event="completed"><p>Thanks</p></click-to-call-when>
    `;
    const { page } = await follow(thanks);
    const when = page.element.parentElement!.querySelector('click-to-call-when')!;
    await when.updateComplete;
    expect(when.querySelector('p')!.checkVisibility()).to.be.true;
    expect(before.log.at(-1)).to.equal('closed');
  });

  it('is the share of the countdown', async () => {
    keepEntry(30_000, { gone: 30_000 });
    const { page } = await follow();
    const ring = page.root.querySelector('[part~=countdown] circle + circle')!;
    const [share] = ring.getAttribute('stroke-dasharray')!.split(' ');
    expect(Number(share)).to.be.within(40, 50);
  });

  it('is nothing any more, once the page has taken persist away', async () => {
    const { page } = await openNumber();
    expect(Object.keys(remembered())).to.deep.equal([key]);
    page.element.persist = false;
    await page.element.updateComplete;
    expect(remembered()).to.deep.equal({});
    expect(page.element.state).to.equal('number');
  });

  describe('on a page out of the browser’s cache', () => {
    const comeBack = () =>
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

    it('is nothing, where the number was given up on the page after', async () => {
      const { page } = await openNumber();
      sessionStorage.removeItem(key);
      comeBack();
      await page.reaches('closed');
      expect(remembered()).to.deep.equal({});
    });

    it('is the current number, also of a second element with the same id', async () => {
      const { page: first } = await openNumber();
      let second = first;
      await warningsOf(async () => ({ page: second } = await openNumber()));
      comeBack();
      await nextFrame();
      expect([first.element.state, second.element.state]).to.deep.equal(['number', 'number']);
    });

    it('is the current number, once the page has taken persist away', async () => {
      const { page } = await openNumber();
      page.element.persist = false;
      await page.element.updateComplete;
      keepEntry(60_000);
      comeBack();
      await nextFrame();
      expect(page.element.state).to.equal('number');
      expect(page.element.callIn?.accessCode).to.equal('00421');
    });

    it('is the number that was received on the page after, where there was none here', async () => {
      const page = await openPage(kept);
      keepEntry(60_000);
      comeBack();
      await settled(page);
      expect(page.element.state).to.equal('number');
    });

    it('is not laid over a form that the visitor has begun to fill in', async () => {
      const page = await openPage(kept);
      await page.element.show();
      keepEntry(60_000);
      comeBack();
      await nextFrame();
      expect(page.element.state).to.equal('form');
    });

    it('is the same as before where nothing has changed', async () => {
      const { page } = await openNumber();
      comeBack();
      await nextFrame();
      expect(page.log.at(-1)).to.equal('completed');
    });

    it('is not looked for when a page is shown for the first time', async () => {
      const { page } = await openNumber();
      sessionStorage.removeItem(key);
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
      await nextFrame();
      expect(page.element.state).to.equal('number');
    });

    it('begins anew with the history of what has come in its place', async () => {
      const { page } = await openNumber();
      keepEntry(60_000);
      comeBack();
      await settled(page);
      const timeline = document.createElement('click-to-call-timeline');
      page.element.append(timeline);
      await timeline.updateComplete;
      const names = [...timeline.shadowRoot!.querySelectorAll('[part=name]')];
      expect(names.map(({ textContent }) => textContent)).to.deep.equal([
        'ready',
        'opened',
        'started',
        'submitted',
        'completed',
      ]);
    });

    it('is the number that has come in its place on the page after', async () => {
      const { page } = await openNumber();
      const before = page.element.callIn;
      keepEntry(60_000);
      comeBack();
      await settled(page);
      expect(page.element.callIn).not.to.deep.equal(before);
      await page.element.close({ force: true });
      expect(remembered()).to.deep.equal({});
    });
  });
});
