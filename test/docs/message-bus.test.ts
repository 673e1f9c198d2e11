import { expect } from '@open-wc/testing';
import { FakeBus } from '../cx-bus/fake-bus.js';
import { openPage } from '../harness.js';
import { describeSnippets, run } from './snippets.js';

await describeSnippets('docs/message-bus.md', {
  leaveBus: async (code) => {
    const page = await openPage();
    const bus = new FakeBus();
    await run(code, { element: page.element, bus });
    await bus.command('ClickToCall.open');
    expect(bus.log).to.deep.equal(['ClickToCall.ready', 'ClickToCall.opened']);
    expect(await bus.refusal('ClickToCall.open')).to.equal('already opened');
  },

  stringsOf: async (code) => {
    const { element } = await openPage();
    const localization = { en: { clicktocall: { Title: 'Talk to Acme' } } };
    await run(code, { element, localization });
    expect(element.strings).to.deep.equal({ title: 'Talk to Acme' });
  },
});
