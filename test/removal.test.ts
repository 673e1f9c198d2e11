import { expect, html, nextFrame } from '@open-wc/testing';
import { provideEnvironment } from '../src/environment.js';
import { countListeners } from './count-listeners.js';
import { FakeScheduler } from './fakes.js';
import { FakeService, Page, answerFor, deferred, openPage } from './harness.js';

/** A page with a current number, for so many ms by that clock. */
async function openNumber(duration = 272_000, clock = new FakeScheduler()) {
  const service = new FakeService();
  const page = await openPage(undefined, service, { scheduler: clock });
  await page.request();
  service.answer(answerFor(clock, duration));
  await page.reaches('number');
  return { page, service, clock };
}

/** Takes the element out of the document for good. */
function remove({ element }: Page, clock: FakeScheduler): void {
  element.remove();
  // Until then, it may only be moved.
  clock.pass(0);
}

describe('an element that is moved in the document', () => {
  it('goes on with its request', async () => {
    const service = new FakeService();
    const page = await openPage(undefined, service);
    await page.request();
    document.body.append(page.element);
    await page.element.updateComplete;
    service.answer();
    await page.reaches('number');
    expect(service.requests[0]!.signal.aborted).to.be.false;
    page.element.remove();
  });

  it('goes on counting down, on screen', async () => {
    const { page, clock } = await openNumber(1000);
    document.body.append(page.element);
    await page.element.updateComplete;
    expect(page.part('panel').checkVisibility()).to.be.true;
    clock.pass(1000);
    expect(page.element.state).to.equal('expired');
    page.element.remove();
  });
});

describe('an element that is removed', () => {
  it('has no listeners on its window', async () => {
    const element = document.createElement('click-to-call');
    const listeners = countListeners(window);
    document.body.append(element);
    await element.updateComplete;
    expect(listeners()).to.be.greaterThan(0);
    element.remove();
    expect(listeners()).to.equal(0);
  });

  it('dispatches the end of its interaction on the document, too', async () => {
    const { page, clock } = await openNumber();
    const heard: string[] = [];
    const listen = ({ type }: Event) => heard.push(type);
    document.addEventListener('closed', listen, true);
    remove(page, clock);
    document.removeEventListener('closed', listen, true);
    expect(heard).to.deep.equal(['closed']);
  });

  it('does not open when its panel comes too late', async () => {
    const fetched = deferred<typeof import('../src/panel/panel.js')>();
    const element = document.createElement('click-to-call');
    provideEnvironment(element, { loadPanel: () => fetched.promise });
    document.body.append(element);
    const page = new Page(element);
    await element.updateComplete;
    const shown = element.show().then(
      () => 'shown',
      (error: DOMException) => error.name,
    );
    element.remove();
    await nextFrame();
    fetched.resolve(await import('../src/panel/panel.js'));
    expect(await shown).to.equal('AbortError');
    expect(page.log).to.not.include('opened');
    expect(element.open).to.be.false;
  });

  it('runs nothing out and asks for nothing any more', async () => {
    const { page, service, clock } = await openNumber(1000);
    remove(page, clock);
    expect(page.element.state).to.equal('closed');
    expect(clock.pending).to.equal(0);
    clock.pass(1000);
    expect(page.log.at(-1)).to.equal('closed');
    expect(service.requests.length).to.equal(1);
  });

  it('begins anew when it is put back', async () => {
    const { page, clock } = await openNumber();
    const parent = page.element.parentElement!;
    remove(page, clock);
    parent.append(page.element);
    await page.element.show();
    expect(page.element.state).to.equal('form');
    expect(page.field('phonenumber').value).to.equal('');
    expect(page.element.metadata).to.include({ completed: false, requests: false });
  });
});

describe('two elements on one page', () => {
  it('keep to themselves', async () => {
    const first = await openPage(html`<click-to-call id="a" country="US"></click-to-call>`);
    const second = await openPage(html`<click-to-call id="b" country="US"></click-to-call>`);
    await first.element.show();
    await first.fill({ firstname: 'Ada' });
    await second.element.show();
    expect(second.field('firstname').value).to.equal('');
    expect(second.log).to.deep.equal(['opened']);
    await first.element.close({ force: true });
    expect(second.element.state).to.equal('form');
    expect(second.part('panel').checkVisibility()).to.be.true;
  });
});
