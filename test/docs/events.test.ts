import { expect } from '@open-wc/testing';
import { FakeService, openPage } from '../harness.js';
import { describeSnippets, expectElapsed, run } from './snippets.js';

await describeSnippets('docs/events.md', {
  "addEventListener('completed'": expectElapsed,

  'ready → opened': async (code) => {
    const cancelled = await openPage();
    await cancelled.element.show();
    await cancelled.element.close();

    const left = await openPage();
    await left.element.show();
    await left.fill({ firstname: 'Ada' });
    await left.element.close({ force: true });

    const service = new FakeService();
    const done = await openPage(undefined, service);
    await done.request();
    service.answer();
    await done.reaches('number');
    await done.element.close({ force: true });

    // `ready` comes before anybody can listen here.
    const told = [cancelled, left, done].map(({ log }) => `${['ready', ...log].join(' → ')}\n`);
    expect(code).to.equal(told.join(''));
  },

  "addEventListener('before-submit'": async (code) => {
    const service = new FakeService();
    const page = await openPage(undefined, service);
    const { element } = page;
    const isOpen = [false, true];
    const checkOpeningHours = async () => {
      if (!isOpen.shift()) throw new Error('We open at nine.');
    };
    await run(code, { element, localCart: { id: '42' }, checkOpeningHours });
    await element.show();
    await page.fill({ phonenumber: '+1 202 555 0147' });
    await page.press('submit');
    await page.shows('notice');
    expect(page.text('notice')).to.equal('We open at nine.');
    expect(service.requests).to.be.empty;
    await page.press('submit');
    await page.reaches('requesting');
    expect(service.requests[0]!.request).to.deep.include({ userData: { cart: '42' } });
  },
});
