import { expect, fixture, html } from '@open-wc/testing';
// Fetched here so that no test has to wait for it.
import '../../src/extras/custom-form.js';
import { ClickToCall } from '../../src/click-to-call.js';
import { connectToBus } from '../../src/cx-bus/connect-to-bus.js';
import type { CxBus } from '../../src/cx-bus/cx-bus.js';
import type { Metadata } from '../../src/lifecycle/metadata.js';
import { FakeService, openPage } from '../harness.js';
import { FakeBus } from './fake-bus.js';

/** A page whose element stands on a bus. */
async function openOnBus(bus = new FakeBus()) {
  const service = new FakeService();
  const page = await openPage(undefined, service);
  const disconnect = connectToBus(page.element, bus);
  return { page, service, bus, disconnect };
}

describe('the events on the bus', () => {
  it('are those of the element, in their order, with the metadata as their data', async () => {
    const { page, service, bus } = await openOnBus();
    await page.request({ firstname: 'Ada', phonenumber: '+1 202 555 0147' });
    service.answer();
    await page.reaches('number');
    await page.element.close({ force: true });
    expect(bus.log).to.deep.equal([
      'ClickToCall.ready',
      'ClickToCall.opened',
      'ClickToCall.started',
      'ClickToCall.submitted',
      'ClickToCall.completed',
      'ClickToCall.closed',
    ]);
    expect(bus.published.at(-1)!.data).to.equal(page.element.metadata);
    const submitted = bus.published[3]!.data as Metadata;
    expect(submitted.form).to.include({ firstname: 'Ada' });
    expect(submitted.completed).to.be.false;
  });

  it('are told to the bus by name before they happen', async () => {
    const { bus } = await openOnBus();
    expect(bus.events).to.deep.equal(
      ['ready', 'opened', 'started', 'submitted', 'completed', 'expired', 'failed', 'cancelled']
        .concat('closed')
        .map((event) => `ClickToCall.${event}`),
    );
  });

  it('say that the element is ready to those who come later, too', async () => {
    const { page, bus } = await openOnBus();
    expect(bus.laterOn('ClickToCall.ready')).to.equal(page.element.metadata);
  });

  it('may go by another name', async () => {
    const { element } = await openPage();
    const bus = new FakeBus();
    connectToBus(element, bus, { name: 'CallSupport' });
    await bus.command('CallSupport.open');
    expect(bus.log).to.deep.equal(['CallSupport.ready', 'CallSupport.opened']);
  });

  it('reach a bus that can do no more than it must', async () => {
    const { element } = await openPage();
    const log: string[] = [];
    const bus: CxBus = {
      registerPlugin: () => ({ publish: (event) => log.push(event), registerCommand: () => {} }),
    };
    connectToBus(element, bus);
    await element.show();
    expect(log).to.deep.equal(['ready', 'opened']);
  });
});

describe('the command to open', () => {
  it('opens the panel, and is answered when it is shown', async () => {
    const { page, bus } = await openOnBus();
    expect(bus.ready).to.deep.equal(['ClickToCall']);
    await bus.command('ClickToCall.open');
    expect(page.element.state).to.equal('form');
    expect(page.part('panel').checkVisibility()).to.be.true;
  });

  it('is refused on an open panel', async () => {
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

    it('leaves the element’s own alone when it is refused', async () => {
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

  it('is refused on a closed panel', async () => {
    const { bus } = await openOnBus();
    expect(await bus.refusal('ClickToCall.close')).to.equal('already closed');
  });
});

describe('an element that is none yet', () => {
  it('does what it was told once it is one, and says that it is ready', async () => {
    const wrapper = await fixture(html`<div><call-by-bus></call-by-bus></div>`);
    const element = wrapper.querySelector('call-by-bus') as ClickToCall;
    const bus = new FakeBus();
    connectToBus(element, bus);
    const opened = bus.command('ClickToCall.open');
    expect(bus.log).to.deep.equal([]);
    customElements.define('call-by-bus', class extends ClickToCall {});
    await opened;
    expect(bus.log).to.deep.equal(['ClickToCall.ready', 'ClickToCall.opened']);
  });
});

describe('an element that is in no document', () => {
  it('refuses to open, and says why', async () => {
    const element = document.createElement('call-from-nowhere') as ClickToCall;
    const bus = new FakeBus();
    connectToBus(element, bus);
    customElements.define('call-from-nowhere', class extends ClickToCall {});
    expect(await bus.refusal('ClickToCall.open')).to.equal('not in a document');
  });
});

describe('the end of a connection', () => {
  it('ends the events, and refuses the commands', async () => {
    const { page, bus, disconnect } = await openOnBus();
    disconnect();
    await page.element.show();
    expect(bus.log).to.deep.equal(['ClickToCall.ready']);
    expect(await bus.refusal('ClickToCall.close')).to.equal('not connected');
    expect(page.element.state).to.equal('form');
  });

  it('leaves the name to another element, whose commands they are then', async () => {
    const { page, bus, disconnect } = await openOnBus();
    disconnect();
    const { page: other } = await openOnBus(bus);
    // Ending it a second time ends nothing of the other's.
    disconnect();
    await bus.command('ClickToCall.open');
    expect(other.element.state).to.equal('form');
    expect(page.element.state).to.equal('closed');
    expect(bus.log.slice(-1)).to.deep.equal(['ClickToCall.opened']);
  });
});

describe('a name on the bus', () => {
  it('has one element at a time', async () => {
    const { bus } = await openOnBus();
    const { element } = await openPage();
    expect(() => connectToBus(element, bus)).to.throw('ClickToCall already');
  });

  it('cannot be had when somebody else has it', async () => {
    const bus = new FakeBus();
    bus.registerPlugin('ClickToCall');
    const { element } = await openPage();
    expect(() => connectToBus(element, bus)).to.throw('ClickToCall is taken');
  });
});
