import { expect, fixture, html } from '@open-wc/testing';
import type { ClickToCall } from '../../../src/click-to-call.js';
import { attributionKey } from '../../../src/features/attribution/attribution.js';
import { FakeService, openPage, warningsOf } from '../../harness.js';

const { href } = location;

/** The visitor comes to that address without leaving the page. */
const arriveAt = (query: string) => history.replaceState(null, '', query || href);

const stored = () => sessionStorage.getItem(attributionKey);

/** Resolves once something is stored. */
async function untilStored(): Promise<void> {
  while (!stored()) await new Promise(requestAnimationFrame);
}

/** Sends the form of an element with that context, and returns the user data. */
async function userDataWith(context: string) {
  const service = new FakeService();
  const page = await openPage(
    html`<click-to-call country="US" context=${context}></click-to-call>`,
    service,
  );
  await page.request();
  return (service.requests[0]!.request as { userData: object }).userData;
}

describe('an element that asks for the first page of the tab', () => {
  beforeEach(() => sessionStorage.clear());

  afterEach(() => {
    arriveAt('');
    sessionStorage.clear();
  });

  it('remembers it when it is there, and sends it from a later page', async () => {
    arriveAt('?utm_source=news&gclid=abc');
    await fixture(html`<click-to-call context="utm click-id"></click-to-call>`);
    // Some sites clean their addresses as soon as their own scripts have read them.
    arriveAt('');
    await untilStored();
    expect(await userDataWith('title utm click-id')).to.deep.equal({
      pageTitle: document.title,
      utm_source: 'news',
      gclid: 'abc',
    });
  });

  it('stores nothing before the page asks for it, and from then on what is asked for', async () => {
    arriveAt('?utm_source=news&gclid=abc');
    const element = await fixture<ClickToCall>(html`<click-to-call context="url"></click-to-call>`);
    element.title = 'changed';
    await element.updateComplete;
    expect(stored()).to.be.null;
    element.context = 'url utm';
    await untilStored();
    expect(JSON.parse(stored()!)).to.deep.equal({ version: 1, utm: { utm_source: 'news' } });
  });

  it('reports none of its words, and every other one with them', async () => {
    const warnings = await warningsOf(() => userDataWith('utm click-id landing cookie'));
    expect(warnings).to.deep.equal([
      '<click-to-call> context: expected any of url, title, referrer, language, utm, click-id, ' +
        'landing, got "cookie".',
    ]);
  });
});
