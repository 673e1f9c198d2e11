import { expect, html } from '@open-wc/testing';
import { ClickToCall } from '../src/click-to-call.js';
import { lifecycleEvents } from '../src/lifecycle/interaction.js';
import { initialMetadata } from '../src/lifecycle/metadata.js';
import { FakeScheduler } from './fakes.js';
import { FakeService, Page, answer, answerFor, helpCommands, next, openPage } from './harness.js';

/** The rejection of a promise that must not resolve. */
const rejection = (promise: Promise<unknown>): Promise<DOMException> =>
  promise.then(
    () => expect.fail('it resolved'),
    (error: unknown) => error as DOMException,
  );

describe('the element', () => {
  describe('when it is connected', () => {
    it('is ready once, with the time in the metadata', async () => {
      const element = document.createElement('click-to-call');
      const page = new Page(element);
      const before = Date.now();
      document.body.append(element);
      const { detail } = await next(element, 'ready');
      expect(detail.ready).to.be.within(before, Date.now());
      expect(detail).to.deep.equal({ ...initialMetadata, ready: detail.ready });
      element.remove();
      document.body.append(element);
      await element.updateComplete;
      expect(page.log).to.deep.equal(['ready']);
      element.remove();
    });

    it('shows its launcher and nothing else', async () => {
      const page = await openPage();
      expect(page.text('launcher')).to.equal('Call us');
      expect(page.has('panel')).to.be.false;
      expect(page.element.state).to.equal('closed');
    });

    it('takes the name of the launcher from its content', async () => {
      const page = await openPage(html`<click-to-call>Ring the desk</click-to-call>`);
      const slot = page.part('launcher').querySelector<HTMLSlotElement>('slot:not([name])')!;
      expect(slot.assignedNodes()[0]!.textContent).to.equal('Ring the desk');
    });
  });

  describe('the events', () => {
    const run = async () => {
      const service = new FakeService();
      const page = await openPage(undefined, service);
      const events: CustomEvent[] = [];
      for (const name of lifecycleEvents) {
        page.element.addEventListener(name, (event) => events.push(event));
      }
      await page.request();
      service.answer();
      await page.reaches('number');
      await page.element.close({ force: true });
      return { page, events };
    };

    it('are dispatched in the documented order', async () => {
      const { events } = await run();
      expect(events.map(({ type }) => type)).to.deep.equal([
        'opened',
        'started',
        'submitted',
        'completed',
        'closed',
      ]);
    });

    it('carry the metadata of their moment, frozen', async () => {
      const { page, events } = await run();
      const form = { firstname: '', lastname: '', phonenumber: '+12025550147' };
      const details = events.map(({ detail }) => detail as typeof initialMetadata);
      expect(details.map((detail) => detail.completed !== false)).to.deep.equal([
        false,
        false,
        false,
        true,
        true,
      ]);
      expect(details[1]!.form).to.be.false;
      expect(details[2]!.form).to.deep.equal(form);
      expect(details.every((detail) => Object.isFrozen(detail))).to.be.true;
      expect(page.element.metadata).to.equal(details[4]);
    });

    it('are composed, do not bubble and cannot be cancelled', async () => {
      const { events } = await run();
      for (const { composed, bubbles, cancelable } of events) {
        expect({ composed, bubbles, cancelable }).to.deep.equal({
          composed: true,
          bubbles: false,
          cancelable: false,
        });
      }
    });

    it('reach a listener on the document in the capture phase', async () => {
      const page = await openPage();
      const heard: unknown[] = [];
      const listen = (event: Event) => heard.push(event.target);
      document.addEventListener('opened', listen, true);
      await page.element.show();
      document.removeEventListener('opened', listen, true);
      expect(heard).to.deep.equal([page.element]);
    });

    it('are typed for the tag', async () => {
      const page = await openPage(undefined, { requestNumber: () => answer() });
      let completed: number | false = false;
      page.element.addEventListener('completed', (event) => {
        completed = event.detail.completed;
      });
      await page.element.show({ form: { phonenumber: '+12025550147' } });
      await page.element.requestNumber();
      expect(completed).to.be.a('number');
    });
  });

  describe('show()', () => {
    it('resolves when the panel is shown', async () => {
      const page = await openPage();
      await page.element.show();
      expect(page.element.state).to.equal('form');
      expect(page.part('panel').matches(':popover-open')).to.be.true;
      expect(page.element.open).to.be.true;
      expect(page.element.matches(':state(open)')).to.be.true;
    });

    it('rejects while the panel is open or opening', async () => {
      const page = await openPage();
      const first = page.element.show();
      expect(await rejection(page.element.show())).to.include({
        name: 'InvalidStateError',
        message: 'already opened',
      });
      await first;
      expect(await rejection(page.element.show())).to.include({ name: 'InvalidStateError' });
    });

    it('rejects outside a document', async () => {
      expect(await rejection(new ClickToCall().show())).to.include({ name: 'InvalidStateError' });
    });

    it('fills the form and says so', async () => {
      const page = await openPage();
      await page.element.show({ form: { firstname: 'Ada', phonenumber: '+12025550147' } });
      expect(page.field('firstname').value).to.equal('Ada');
      expect(page.field('phonenumber').value).to.equal('+12025550147');
      expect(page.element.metadata.prefilled).to.be.true;
    });

    it('does not say so of a form that it was given nothing for', async () => {
      const page = await openPage();
      await page.element.show();
      expect(page.element.metadata.prefilled).to.be.false;
    });

    it('sends the form at once with autoSubmit: started, then submitted', async () => {
      const service = new FakeService();
      const page = await openPage(undefined, service);
      await page.element.show({ form: { autoSubmit: true, phonenumber: '+12025550147' } });
      await page.reaches('requesting');
      const { started, submitted, autoSubmitted } = page.element.metadata;
      expect(autoSubmitted).to.be.true;
      expect(started).to.equal(submitted);
    });

    it('shows what is missing when it cannot be sent at once', async () => {
      const page = await openPage();
      await page.element.show({ form: { autoSubmit: true } });
      await page.element.requestNumber().catch(() => {});
      expect(page.element.state).to.equal('form');
      expect(page.text('error')).to.equal('Enter your phone number.');
    });
  });

  describe('close()', () => {
    it('rejects while the panel is closed', async () => {
      const page = await openPage();
      expect(await rejection(page.element.close())).to.include({
        name: 'InvalidStateError',
        message: 'already closed',
      });
    });

    it('cancels an opening', async () => {
      const page = await openPage();
      const shown = rejection(page.element.show());
      await page.element.close();
      expect(await shown).to.include({ name: 'AbortError' });
      expect(page.log).to.deep.equal([]);
    });

    it('ends an interaction without a number as cancelled', async () => {
      const page = await openPage();
      await page.element.show();
      expect(await page.element.close()).to.be.true;
      expect(page.log).to.deep.equal(['opened', 'cancelled', 'closed']);
      expect(page.element.open).to.be.false;
      expect(page.element.matches(':state(open)')).to.be.false;
    });

    it('begins anew at the next opening, with the ready of old', async () => {
      const page = await openPage();
      await page.element.show();
      const { ready } = page.element.metadata;
      await page.element.close();
      await page.element.show();
      expect(page.element.metadata).to.include({ ready, cancelled: false, closed: false });
    });
  });

  describe('the open attribute', () => {
    it('opens an element that arrives with it, as the page’s doing', async () => {
      const page = await openPage(html`<click-to-call open></click-to-call>`);
      await page.reaches('form');
      expect(page.element.metadata.proactive).to.be.true;
    });

    it('is what the author wrote, whatever the visitor does', async () => {
      const page = await openPage();
      await page.element.show();
      expect(page.element.hasAttribute('open')).to.be.false;
      await page.element.close();
      page.element.setAttribute('open', '');
      await page.reaches('form');
      await page.element.close();
      expect(page.element.hasAttribute('open')).to.be.true;
    });

    it('closes the panel when it is removed', async () => {
      const page = await openPage(html`<click-to-call open></click-to-call>`);
      await page.reaches('form');
      page.element.removeAttribute('open');
      await page.reaches('closed');
      expect(page.log.slice(-2)).to.deep.equal(['cancelled', 'closed']);
    });

    it('asks first when it is removed while there is something to lose', async () => {
      const page = await openPage(html`<click-to-call open></click-to-call>`);
      await page.reaches('form');
      await page.fill({ firstname: 'Ada' });
      page.element.removeAttribute('open');
      await page.shows('confirm');
      await page.press('confirm-no');
      expect(page.element.state).to.equal('form');
      expect(page.field('firstname').value).to.equal('Ada');
    });
  });

  describe('the open property', () => {
    it('opens and closes like the methods, by force', async () => {
      const page = await openPage();
      page.element.open = true;
      await page.reaches('form');
      await page.fill({ firstname: 'Ada' });
      page.element.open = false;
      await page.reaches('closed');
      expect(page.log).to.deep.equal(['opened', 'started', 'cancelled', 'closed']);
    });
  });

  describe('who opened it', () => {
    it('is the visitor when the launcher was pressed', async () => {
      const page = await openPage();
      await page.click('launcher');
      await page.reaches('form');
      expect(page.element.metadata.proactive).to.be.false;
    });

    it('is whom the page says', async () => {
      const page = await openPage();
      await page.element.show({ proactive: true });
      expect(page.element.metadata.proactive).to.be.true;
    });
  });

  describe('minimize() and restore()', () => {
    it('shrink the panel to the launcher and bring it back', async () => {
      const page = await openPage();
      await page.element.show();
      await page.element.minimize();
      expect(page.sees('panel')).to.be.false;
      expect(page.sees('launcher')).to.be.true;
      expect(page.element.minimized).to.be.true;
      expect(page.element.matches(':state(minimized)')).to.be.true;
      await page.press('launcher');
      expect(page.sees('panel')).to.be.true;
      expect(page.element.minimized).to.be.false;
    });

    it('show what is left of the number on the launcher', async () => {
      const scheduler = new FakeScheduler();
      const service = () => answerFor(scheduler, 272_000);
      const page = await openPage(undefined, service, { scheduler });
      await page.element.show({ form: { phonenumber: '+12025550147' } });
      await page.element.requestNumber();
      await page.element.minimize();
      expect(page.text('launcher')).to.equal('Call us · 4:32');
    });

    it('reject while the panel is closed', async () => {
      const page = await openPage();
      expect(await rejection(page.element.minimize())).to.include({ name: 'InvalidStateError' });
      expect(await rejection(page.element.restore())).to.include({ name: 'InvalidStateError' });
    });

    it('leave the launcher in sight even where the page wants none', async () => {
      const page = await openPage(html`<click-to-call no-launcher></click-to-call>`);
      expect(page.has('launcher')).to.be.false;
      await page.element.show();
      await page.element.minimize();
      expect(page.part('launcher').checkVisibility()).to.be.true;
    });
  });

  describe('commands of buttons elsewhere', () => {
    const command = (page: Page, name: string) =>
      page.element.dispatchEvent(Object.assign(new Event('command'), { command: name }));

    it('open, minimize, bring back and close', async () => {
      const page = await openPage();
      command(page, '--show');
      await page.reaches('form');
      expect(page.element.metadata.proactive).to.be.false;
      command(page, '--minimize');
      expect(page.element.minimized).to.be.true;
      command(page, '--show');
      expect(page.element.minimized).to.be.false;
      command(page, '--close');
      await page.reaches('closed');
    });

    it('do nothing where the element has no such command', async () => {
      const page = await openPage();
      command(page, '--toggle');
      await page.element.updateComplete;
      expect(page.element.open).to.be.false;
    });

    it('work through commandfor', async () => {
      const page = await openPage(html`
        <button commandfor="call" command="--show"></button>
        <click-to-call id="call"></click-to-call>
      `);
      helpCommands(page);
      page.element.parentElement!.querySelector('button')!.click();
      await page.reaches('form');
    });
  });

  describe('requestNumber()', () => {
    it('resolves with the current number', async () => {
      const page = await openPage(undefined, () => answer({ expirationTime: undefined }));
      await page.element.show({ form: { phonenumber: '+12025550147' } });
      const callIn = await page.element.requestNumber();
      expect(callIn).to.deep.equal({
        id: null,
        phoneNumber: '+18005550123',
        accessCode: '00421',
        expiresAt: null,
      });
      expect(page.element.callIn).to.equal(callIn);
    });

    it('rejects with what is wrong with the form', async () => {
      const page = await openPage();
      await page.element.show();
      expect(await rejection(page.element.requestNumber())).to.include({
        name: 'DataError',
        message: 'phonenumber: phone-missing',
      });
    });

    it('rejects with the error of the service', async () => {
      const page = await openPage(undefined, () => Promise.reject({ code: 'office-closed' }));
      await page.element.show({ form: { phonenumber: '+12025550147' } });
      expect(await rejection(page.element.requestNumber())).to.include({
        name: 'CallInError',
        code: 'office-closed',
      });
    });

    it('rejects while the panel is closed', async () => {
      const page = await openPage();
      expect(await rejection(page.element.requestNumber())).to.include({
        name: 'InvalidStateError',
      });
    });
  });

  describe('when it leaves the document', () => {
    it('ends the interaction: the request aborted, cancelled, closed', async () => {
      const service = new FakeService();
      const page = await openPage(undefined, service);
      await page.request();
      const aborted: boolean[] = [];
      page.element.addEventListener('cancelled', () =>
        aborted.push(service.requests[0]!.signal.aborted),
      );
      page.element.remove();
      await page.reaches('closed');
      expect(page.log.slice(-2)).to.deep.equal(['cancelled', 'closed']);
      expect(aborted).to.deep.equal([true]);
    });

    it('goes on when it was only moved', async () => {
      const page = await openPage();
      await page.element.show();
      await page.fill({ firstname: 'Ada' });
      document.body.append(page.element);
      await page.element.updateComplete;
      expect(page.log).to.deep.equal(['opened', 'started']);
      expect(page.field('firstname').value).to.equal('Ada');
      expect(page.part('panel').checkVisibility()).to.be.true;
      page.element.remove();
    });
  });

  it('opens when it is put back, where the page has said so meanwhile', async () => {
    const page = await openPage();
    const parent = page.element.parentElement!;
    page.element.remove();
    await page.element.updateComplete;
    page.element.open = true;
    await page.element.updateComplete;
    expect(page.element.state).to.equal('closed');
    parent.append(page.element);
    await page.reaches('form');
  });

  it('opens by its launcher, though the page has said minimized of a closed panel', async () => {
    const page = await openPage(html`<click-to-call country="US" minimized></click-to-call>`);
    await page.press('launcher');
    await page.reaches('form');
    expect(page.part('panel').checkVisibility()).to.be.true;
  });

  it('shows its state as a custom state', async () => {
    const page = await openPage();
    expect(page.element.matches(':state(closed)')).to.be.true;
    await page.element.show();
    expect(page.element.matches(':state(form)')).to.be.true;
    expect(page.element.matches(':state(closed)')).to.be.false;
  });
});
