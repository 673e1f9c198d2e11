import { expect, fixtureCleanup, html, nextFrame } from '@open-wc/testing';
import type { ClickToCall } from '../src/click-to-call.js';
import { FakeService, Page, answer, openPage } from './harness.js';
import { follow, keepEntry, kept, key, openNumber, remembered, settled } from './next-page.js';

describe('what goes along to the next page', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(async () => {
    fixtureCleanup();
    // An element that is taken out drops its entry a moment later.
    await nextFrame();
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
      expect(JSON.parse(sessionStorage.getItem(key)!)).to.include({ version: 1 });
    });

    it('is nothing before a number is in hand', async () => {
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
      const { page: before } = await openNumber();
      const { callIn } = before.element;
      const { page } = await follow();
      expect(page.element.state).to.equal('number');
      expect(page.element.callIn).to.deep.equal(callIn);
      expect(page.element.open).to.be.true;
      expect(page.part('number').getAttribute('href')).to.equal('tel:+18005550123');
      expect(page.text('countdown')).to.match(/^4:[23]\d$/);
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

    it('is told by ready and nothing else', async () => {
      await openNumber();
      const { log } = await follow();
      expect(log).to.deep.equal(['ready']);
    });

    it('is frozen, as everything that the page is told', async () => {
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
    it('once the number has run out', async () => {
      keepEntry(1_000);
      const { page } = await follow();
      await page.reaches('expired');
      expect(remembered()).to.deep.equal({});
      expect((await follow()).page.element.state).to.equal('closed');
    });

    it('once the panel is closed', async () => {
      const { page } = await openNumber();
      await page.element.close({ force: true });
      expect(remembered()).to.deep.equal({});
    });

    it('when the number ran out between two pages', async () => {
      keepEntry(-1);
      const { page } = await follow();
      expect(page.element.state).to.equal('closed');
      expect(remembered()).to.deep.equal({});
    });

    it('when it does not check out, and open is open all the same', async () => {
      sessionStorage.setItem(key, '{"version":2}');
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

    it('is had from the form once the first has run out', async () => {
      keepEntry(1_000);
      const { page, service } = await follow();
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
      await import('../src/panel.js');
      await nextFrame();
      expect(element.state).to.equal('closed');
      expect(element.open).to.be.false;
    });
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

    it('is the number that has come in its place on the page after', async () => {
      const { page } = await openNumber();
      const before = page.element.callIn;
      keepEntry(60_000);
      comeBack();
      await page.reaches('number');
      expect(page.element.callIn).not.to.deep.equal(before);
      await page.element.close({ force: true });
      expect(remembered()).to.deep.equal({});
    });
  });
});
