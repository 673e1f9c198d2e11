import { expect, fixture, html } from '@open-wc/testing';
import { ClickToCall } from '../../src/click-to-call.js';
import { connectToBus } from '../../src/cx-bus/connect-to-bus.js';
import type { CxBus } from '../../src/cx-bus/cx-bus.js';
import type { Metadata } from '../../src/lifecycle/metadata.js';
import { openPage, warningsOf } from '../harness.js';
import { openOnBus } from './bus-page.js';
import { FakeBus } from './fake-bus.js';

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

  it('are registered on the bus by name before they are published', async () => {
    const { bus } = await openOnBus();
    expect(bus.events).to.have.members(
      ['ready', 'opened', 'started', 'submitted', 'completed', 'expired', 'failed', 'cancelled']
        .concat('closed', 'dialled', 'copied')
        .map((event) => `ClickToCall.${event}`),
    );
  });

  it('say what became of the number', async () => {
    const { page, service, bus } = await openOnBus();
    await page.request();
    service.answer();
    await page.reaches('number');
    page.part('call').addEventListener('click', (event) => event.preventDefault());
    await page.press('call');
    expect(bus.log.at(-1)).to.equal('ClickToCall.dialled');
    expect(bus.published.at(-1)!.data).to.equal(page.element.metadata);
  });

  it('say that the element is ready to those who come later, too', async () => {
    const { page, bus } = await openOnBus();
    expect(bus.laterOn('ClickToCall.ready')).to.equal(page.element.metadata);
  });

  it('are not those of the same names that come from inside', async () => {
    const { element } = await openPage(
      html`<click-to-call country="US"><p slot="intro">Welcome.</p></click-to-call>`,
    );
    const bus = new FakeBus();
    connectToBus(element, bus);
    element.querySelector('p')!.dispatchEvent(new Event('closed', { bubbles: true }));
    expect(bus.log).to.deep.equal(['ClickToCall.ready']);
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

describe('an element that is none yet', () => {
  it('runs the commands once it is upgraded, and publishes ready', async () => {
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

describe('a bus that fails', () => {
  it('when ready is published: the element is still connected', async () => {
    const { element } = await openPage();
    const bus = new FakeBus();
    let failing = true;
    const fail = () => {
      if (failing) throw new Error('bus down');
    };
    const register = bus.registerPlugin.bind(bus);
    bus.registerPlugin = (name) => {
      const plugin = register(name);
      if (!plugin) return plugin;
      const { publish, republish } = plugin;
      plugin.publish = (event, data) => (fail(), publish(event, data));
      plugin.republish = (event, data) => (fail(), republish?.(event, data));
      return plugin;
    };
    let disconnect = () => {};
    const warnings = await warningsOf(async () => {
      disconnect = connectToBus(element, bus);
      await element.show();
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('bus down');
    failing = false;
    await element.close();
    expect(bus.log).to.deep.equal(['ClickToCall.cancelled', 'ClickToCall.closed']);
    disconnect();
    expect(() => connectToBus(element, bus)).not.to.throw();
  });

  it('while the commands are registered can be connected to once it has recovered', async () => {
    const { element } = await openPage();
    const bus = new FakeBus();
    let failing = true;
    const register = bus.registerPlugin.bind(bus);
    bus.registerPlugin = (name) => {
      const plugin = register(name);
      if (!plugin) return plugin;
      const { registerCommand } = plugin;
      plugin.registerCommand = (command, run) => {
        if (failing) throw new Error('bus down');
        return registerCommand(command, run);
      };
      return plugin;
    };
    expect(() => connectToBus(element, bus)).to.throw('bus down');
    failing = false;
    connectToBus(element, bus);
    await bus.command('ClickToCall.open');
    expect(element.state).to.equal('form');
  });
});

describe('a connection that cannot be made', () => {
  it('of nothing leaves the place to another element', async () => {
    const bus = new FakeBus();
    const nobody = null as unknown as ClickToCall;
    expect(() => connectToBus(nobody, bus)).to.throw(TypeError, 'element: expected');
    const { element } = await openPage();
    expect(() => connectToBus(element, bus)).not.to.throw();
  });

  for (const bus of [null, undefined, {}, 'bus']) {
    it(`to ${JSON.stringify(bus)} says what a bus is`, async () => {
      const { element } = await openPage();
      const connect = () => connectToBus(element, bus as unknown as CxBus);
      expect(connect).to.throw(TypeError, 'bus: expected an object with registerPlugin');
    });
  }
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

describe('a bus that answers later', () => {
  it('may refuse what is published, which is reported once', async () => {
    class LateBus extends FakeBus {
      override registerPlugin(name: string) {
        const plugin = super.registerPlugin(name);
        const refuse = () => Promise.reject(new Error('offline'));
        return plugin && { ...plugin, publish: refuse, republish: refuse };
      }
    }
    const warnings = await warningsOf(async () => {
      const { page } = await openOnBus(new LateBus());
      await page.element.show();
      await page.element.close();
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('offline');
  });
});

describe('an event that the page dispatches by a name of ours', () => {
  it('is not published', async () => {
    const { page, bus } = await openOnBus();
    const before = [...bus.log];
    for (const detail of [null, 5, {}]) {
      page.element.dispatchEvent(new CustomEvent('completed', { detail }));
    }
    expect(bus.log).to.deep.equal(before);
  });

  it('does not take the form of the bus away, where it comes from a slot', async () => {
    const { page, bus } = await openOnBus();
    const slotted = document.createElement('div');
    slotted.slot = 'intro';
    page.element.append(slotted);
    const formJSON = { inputs: [{ name: 'topic', type: 'text', label: 'Topic' }] };
    await bus.command('ClickToCall.open', { formJSON });
    slotted.dispatchEvent(new Event('closed', { bubbles: true }));
    expect(page.element.fields).not.to.equal(null);
    await page.element.close({ force: true });
    expect(page.element.fields).to.equal(null);
  });
});
