import { expect, nextFrame } from '@open-wc/testing';
import { FakeService, openPage, warningsOf } from './harness.js';

/** A page whose visitor lost the connection while a number was asked for. */
async function openOffline() {
  const service = new FakeService();
  const page = await openPage(undefined, service);
  await page.request();
  await warningsOf(async () => {
    service.refuse({ code: 'offline' });
    await page.reaches('failed');
  });
  return { page, service };
}

const reconnect = () => window.dispatchEvent(new Event('online'));

describe('a visitor who is offline', () => {
  it('reads that at once, and what happens next', async () => {
    const { page } = await openOffline();
    expect(page.text('body')).to.contain('You are offline');
    expect(page.text('notice')).to.contain('as soon as you are connected');
  });

  it('gets the number without another press when the connection is back', async () => {
    const { page, service } = await openOffline();
    reconnect();
    await page.reaches('requesting');
    expect(service.requests[1]!.request).to.deep.equal(service.requests[0]!.request);
    service.answer();
    await page.reaches('number');
  });

  it('is not asked for after leaving', async () => {
    const { page, service } = await openOffline();
    await page.element.close({ force: true });
    reconnect();
    await nextFrame();
    expect(service.requests.length).to.equal(1);
    expect(page.log.at(-1)).to.equal('closed');
  });

  it('is not asked for twice after pressing again', async () => {
    const { page, service } = await openOffline();
    await page.press('retry');
    await page.reaches('requesting');
    reconnect();
    service.answer();
    await page.reaches('number');
    reconnect();
    await nextFrame();
    expect(service.requests.length).to.equal(2);
    expect(page.element.state).to.equal('number');
  });

  it('is not asked for after going back to the form', async () => {
    const { page, service } = await openOffline();
    await page.press('cancel');
    reconnect();
    await nextFrame();
    expect(service.requests.length).to.equal(1);
    expect(page.element.state).to.equal('form');
  });
});
