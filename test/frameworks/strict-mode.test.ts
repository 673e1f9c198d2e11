import { expect } from '@open-wc/testing';
import { expectNoProblems } from '../demo/frame.js';
import { openApp } from './app.js';

describe("React's StrictMode, which mounts everything twice", () => {
  it('leaves one element, whose ready is received once', async () => {
    const app = await openApp('../test/frameworks/strict-mode.html');
    const mounts = ['mounted', 'unmounted', 'mounted', 'ready'];
    expect(await app.told(4))
      .to.have.members(mounts)
      .and.to.have.length(4);

    const { page } = app;
    await page.click('launcher');
    await page.reaches('form');
    expect(page.root.querySelectorAll('dialog')).to.have.length(1);
    await page.press('close');
    expect((await app.told(7)).slice(4)).to.deep.equal(['opened', 'cancelled', 'closed']);
    expectNoProblems();
  });
});
