import { expect } from '@open-wc/testing';
// Fetched here so that no test has to wait for it.
import '../../src/features/custom-form/custom-form.js';
import type { ShowOptions } from '../../src/index.js';
import { openOnBus } from './bus-page.js';

describe('the command to open', () => {
  it('opens the panel, and is answered when it is shown', async () => {
    const { page, bus } = await openOnBus();
    expect(bus.ready).to.deep.equal(['ClickToCall']);
    await bus.command('ClickToCall.open');
    expect(page.element.state).to.equal('form');
    expect(page.part('panel').checkVisibility()).to.be.true;
  });

  it('is rejected while the panel is open', async () => {
    const { bus } = await openOnBus();
    await bus.command('ClickToCall.open');
    expect(await bus.refusal('ClickToCall.open')).to.equal('already opened');
  });

  it('brings values for the form along, a number among them', async () => {
    const { page, bus } = await openOnBus();
    await bus.command('ClickToCall.open', {
      form: { firstname: 'John', lastname: 'Smith', phonenumber: 2025550147 },
    });
    expect(page.field('firstname').value).to.equal('John');
    expect(page.field('lastname').value).to.equal('Smith');
    expect(page.field('phonenumber').value).to.equal('2025550147');
    expect(page.element.metadata.prefilled).to.be.true;
  });

  it('has the form sent at once', async () => {
    const { page, bus } = await openOnBus();
    await bus.command('ClickToCall.open', {
      form: { autoSubmit: true, phonenumber: '+12025550147' },
    });
    await page.reaches('requesting');
    expect(page.element.metadata.autoSubmitted).to.be.true;
  });

  for (const autoSubmit of ['false', '', 0, null, {}]) {
    it(`leaves the sending to the visitor with autoSubmit ${JSON.stringify(autoSubmit)}`, async () => {
      const { page, bus } = await openOnBus();
      const asked: (ShowOptions | undefined)[] = [];
      page.element.show = (options) => Promise.resolve(void asked.push(options));
      await bus.command('ClickToCall.open', { form: { autoSubmit, firstname: 'Ada' } });
      expect(asked).to.deep.equal([
        { form: { autoSubmit: false, firstname: 'Ada' }, userData: {} },
      ]);
    });
  }

  it('leaves the sending to the element where it says nothing of it', async () => {
    const { page, bus } = await openOnBus();
    page.element.autoSubmit = true;
    await bus.command('ClickToCall.open', { form: { phonenumber: '+12025550147' } });
    await page.reaches('requesting');
    expect(page.element.metadata.autoSubmitted).to.be.true;
  });

  const nothingUsable: unknown[] = [null, 'open', 7, [], { form: null, userData: null }];
  nothingUsable.push({ form: 'John', userData: 'gold', formJSON: 'all' });
  for (const data of nothingUsable) {
    it(`opens the panel with nothing usable in ${JSON.stringify(data)}`, async () => {
      const { page, bus } = await openOnBus();
      await bus.command('ClickToCall.open', data);
      expect(page.element.state).to.equal('form');
      expect(page.element.metadata.prefilled).to.be.false;
      expect(page.field('firstname').value).to.equal('');
    });
  }

  it('leaves out values that no text can stand for', async () => {
    const { page, service, bus } = await openOnBus();
    const loop = { self: {} };
    loop.self = loop;
    await bus.command('ClickToCall.open', {
      form: { firstname: null, lastname: undefined, phonenumber: 12025550147n },
      userData: { a: undefined, b: null, c: () => {}, d: loop, e: false, f: 7n },
    });
    expect(page.field('firstname').value).to.equal('');
    expect(page.field('lastname').value).to.equal('');
    expect(page.field('phonenumber').value).to.equal('12025550147');
    await page.request();
    const { userData } = service.requests[0]!.request as { userData: unknown };
    expect(userData).to.deep.equal({ e: 'false', f: '7' });
  });

  it('brings user data along, over those of the element, all as texts', async () => {
    const { page, service, bus } = await openOnBus();
    page.element.userData = { tier: 'silver', site: 'shop' };
    await bus.command('ClickToCall.open', {
      userData: { tier: 'gold', items: 3, cart: { id: 7 } },
    });
    await page.request();
    const { userData } = service.requests[0]!.request as { userData: unknown };
    expect(userData).to.deep.equal({ tier: 'gold', site: 'shop', items: '3', cart: '{"id":7}' });
  });

  describe('with a form of its own', () => {
    const formJSON = {
      wrapper: '<table></table>',
      inputs: [{ name: 'phonenumber', label: '@i18n:clicktocall.PhoneNumber' }, { name: 'order' }],
    };
    const fieldNames = ({ root }: { root: ShadowRoot }) =>
      [...root.querySelectorAll('input')].map(({ name }) => name);

    it('shows that form, and the element’s own the next time', async () => {
      const { page, bus } = await openOnBus();
      await bus.command('ClickToCall.open', { formJSON });
      expect(fieldNames(page)).to.deep.equal(['phonenumber', 'order']);
      await bus.command('ClickToCall.close');
      await bus.command('ClickToCall.open');
      expect(fieldNames(page)).to.deep.equal(['firstname', 'lastname', 'phonenumber']);
    });

    it('leaves a form alone that the page has set meanwhile', async () => {
      const { page, bus } = await openOnBus();
      await bus.command('ClickToCall.open', { formJSON });
      const own = [{ name: 'phone', type: 'tel', label: 'Phone' }] as const;
      page.element.fields = own;
      await bus.command('ClickToCall.close');
      expect(page.element.fields).to.equal(own);
    });

    it('asks for no consent in the visitor’s place, and sends the visitor’s number', async () => {
      const { page, service, bus } = await openOnBus();
      await bus.command('ClickToCall.open', {
        formJSON: {
          inputs: [
            { name: 'phonenumber', type: 'text', label: 'Mobile' },
            { name: 'agree', type: 'checkbox', label: 'I agree', value: 'yes' },
          ],
        },
      });
      expect(page.field('agree').checked).to.be.false;
      await page.request({ phonenumber: '+1 202 555 0147' });
      const { request } = service.requests[0]!;
      expect(request).to.include({ phoneNumber: '+12025550147' });
      expect((request as { form: object }).form).not.to.include({ agree: 'yes' });
    });

    it('leaves the element’s own alone when it is rejected', async () => {
      const { page, bus } = await openOnBus();
      const own = [{ name: 'phone', type: 'tel', label: 'Phone' }] as const;
      page.element.fields = own;
      await bus.command('ClickToCall.open');
      expect(await bus.refusal('ClickToCall.open', { formJSON })).to.equal('already opened');
      expect(page.element.fields).to.equal(own);
    });
  });
});

describe('the command to close', () => {
  it('closes the panel and asks nobody', async () => {
    const { page, bus } = await openOnBus();
    await bus.command('ClickToCall.open');
    await page.fill({ firstname: 'Ada' });
    await bus.command('ClickToCall.close');
    expect(page.element.state).to.equal('closed');
    expect(bus.log.slice(-2)).to.deep.equal(['ClickToCall.cancelled', 'ClickToCall.closed']);
  });

  it('is rejected while the panel is closed', async () => {
    const { bus } = await openOnBus();
    expect(await bus.refusal('ClickToCall.close')).to.equal('already closed');
  });
});
