import { expect, fixture, html } from '@open-wc/testing';
import { connect } from '../../src/analytics/connect.js';
import { FakeService, next, openPage } from '../harness.js';
import { notebook } from './fixtures.js';
import { openConnected } from './visit.js';

describe('before the visitor has done anything', () => {
  it('sends no record of ready', async () => {
    const element = document.createElement('click-to-call');
    const { sink, events } = notebook();
    connect(element, sink);
    const ready = next(element, 'ready');
    await fixture(html`<div>${element}</div>`);
    await ready;
    expect(events()).to.deep.equal([]);
  });

  it('sends no record of a panel that the page opened, until the visitor acts', async () => {
    const { page, events } = await openConnected();
    await page.element.show({ proactive: true });
    expect(events()).to.deep.equal([]);
    await page.fill({ firstname: 'A' });
    expect(events()).to.deep.equal(['opened', 'started']);
  });

  it('sends the waiting records in order, also to a sink that causes further events', async () => {
    const page = await openPage(undefined, new FakeService());
    const events: string[] = [];
    connect(page.element, ({ event }) => {
      events.push(event);
      if (event === 'opened') void page.element.close({ force: true });
    });
    const form = { phonenumber: '+1 202 555 0147', autoSubmit: true };
    await page.element.show({ proactive: true, form });
    await page.reaches('requesting');
    await page.press('title');
    expect(events).to.deep.equal(['opened', 'started', 'submitted', 'cancelled', 'closed']);
  });

  it('sends no record of a panel that the page opened and closed', async () => {
    const { page, events } = await openConnected();
    await page.element.show({ proactive: true });
    await page.element.close({ force: true });
    expect(page.log.slice(-2)).to.deep.equal(['cancelled', 'closed']);
    expect(events()).to.deep.equal([]);
    await page.element.show({ proactive: false });
    expect(events()).to.deep.equal(['opened']);
  });

  it('sends no record of a form that the page sent, until the visitor acts', async () => {
    const { page, service, events } = await openConnected();
    const form = { phonenumber: '+12025550147', autoSubmit: true };
    await page.element.show({ proactive: true, form });
    await page.reaches('requesting');
    service.answer();
    await page.reaches('number');
    expect(events()).to.deep.equal([]);
    await page.press('minimize');
    expect(events()).to.deep.equal(['opened', 'started', 'submitted', 'completed']);
    await page.element.close({ force: true });
    expect(events().at(-1)).to.equal('closed');
  });

  it('sends no record of a number that the page requested', async () => {
    const { page, service, events } = await openConnected();
    const form = { phonenumber: '+12025550147' };
    await page.element.show({ proactive: true, form });
    const request = page.element.requestNumber();
    await page.reaches('requesting');
    service.answer();
    await request;
    await page.element.close({ force: true });
    expect(events()).to.deep.equal([]);
  });

  it('a visitor who turns down the panel that the page opened has done something', async () => {
    const { page, events } = await openConnected();
    await page.element.show({ proactive: true });
    await page.press('close');
    expect(events()).to.deep.equal(['opened', 'cancelled', 'closed']);
  });

  it('so has a visitor who presses Escape', async () => {
    const { page, events } = await openConnected();
    await page.element.show({ proactive: true });
    page.field('firstname').focus();
    await page.key('Escape');
    expect(events()).to.deep.equal(['opened', 'cancelled', 'closed']);
  });

  it('what a visitor did in one interaction does not count for the next', async () => {
    const { page, events } = await openConnected();
    await page.element.show({ proactive: true });
    await page.press('close');
    await page.element.show({ proactive: true });
    await page.element.close({ force: true });
    expect(events()).to.deep.equal(['opened', 'cancelled', 'closed']);
  });

  it('a connection made late does not count what the page did before', async () => {
    const { page } = await openConnected();
    await page.element.show({ proactive: true });
    const { sink, events } = notebook();
    connect(page.element, sink);
    await page.element.close({ force: true });
    expect(events()).to.deep.equal([]);
  });

  it('sends no record after the disconnection', async () => {
    const { page, events, disconnect } = await openConnected();
    await page.element.show({ proactive: true });
    disconnect();
    await page.fill({ firstname: 'A' });
    expect(events()).to.deep.equal([]);
  });

  it('sends every record at once with the option early', async () => {
    const element = document.createElement('click-to-call');
    const { records, sink, events } = notebook();
    connect(element, sink, { early: true });
    const ready = next(element, 'ready');
    await fixture(html`<div>${element}</div>`);
    await ready;
    expect(events()).to.deep.equal(['ready']);
    expect(records[0]!.interaction).to.be.null;
    await element.show({ proactive: true });
    expect(events()).to.deep.equal(['ready', 'opened']);
  });
});
