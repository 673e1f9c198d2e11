import { expect, nextFrame } from '@open-wc/testing';
import { FakeScheduler } from '../fakes.js';
import { FakeService, answerFor, openPage } from '../harness.js';

/** What has the focus, through all shadow roots: its part, else its id, else its tag. */
function focused(): string | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.getAttribute('part') || active?.id || active?.localName;
}

/** Resolves once that has the focus. */
async function focusReaches(name: string): Promise<void> {
  while (focused() !== name) await nextFrame();
}

describe('the focus', () => {
  it('is not lost with the button of a renewal whose number expires meanwhile', async () => {
    const service = new FakeService();
    const clock = new FakeScheduler();
    const page = await openPage(undefined, service, { scheduler: clock });
    await page.request();
    service.answer(answerFor(clock, 1000));
    await page.reaches('number');
    page.part('renew').focus();
    await page.press('renew');
    await page.reaches('requesting');
    expect(focused()).to.equal('renew');
    clock.pass(1000);
    expect(page.log.at(-1)).to.equal('expired');
    await focusReaches('title');
    service.answer();
    await page.reaches('number');
    await focusReaches('title');
  });

  it('is not lost with a checkbox that sent the form', async () => {
    const service = new FakeService();
    const page = await openPage(undefined, service);
    page.element.fields = [
      { name: 'phone', type: 'tel', required: true },
      { name: 'news', type: 'checkbox' },
    ];
    await page.element.show();
    await page.fill({ phone: '+1 202 555 0147' });
    page.field('news').focus();
    await page.press('submit');
    await page.reaches('requesting');
    expect(focused()).to.equal('input');
    const { checked } = page.field('news');
    page.field('news').click();
    expect(page.field('news').checked, 'whether it may still be changed').to.equal(checked);
    service.answer();
    await page.reaches('number');
    await focusReaches('title');
  });

  it('goes back to a button within a component of the page’s own', async () => {
    const page = await openPage();
    const component = page.element.parentElement!.appendChild(document.createElement('div'));
    component.attachShadow({ mode: 'open' }).innerHTML = '<button id="inner">Call</button>';
    component.shadowRoot!.querySelector('button')!.focus();
    await page.element.show({ proactive: false });
    expect(page.part('panel').matches(':focus-within')).to.be.true;
    await page.element.close();
    await focusReaches('inner');
  });

  it('comes along from the launcher where the page opens the panel', async () => {
    const page = await openPage();
    page.part('launcher').focus();
    await page.element.show({ proactive: true });
    expect(page.part('panel').matches(':focus-within')).to.be.true;
  });

  it('goes to the launcher where the page minimizes the panel by the property', async () => {
    const page = await openPage();
    await page.element.show({ proactive: false });
    page.field('firstname').focus();
    page.element.minimized = true;
    await focusReaches('launcher');
  });

  it('stays where a listener of closed has put it', async () => {
    const page = await openPage();
    const button = page.element.parentElement!.appendChild(document.createElement('button'));
    button.id = 'mine';
    page.element.addEventListener('closed', () => button.focus());
    await page.element.show({ proactive: false });
    await page.element.close();
    await page.element.updateComplete;
    expect(focused()).to.equal('mine');
  });
});
