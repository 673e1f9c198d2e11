import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { ClickToCall } from '../../src/click-to-call.js';
import { Page, next } from '../harness.js';
import { expectNoProblems, openFrame, until } from './frame.js';

/** The demo page with its widget ready. */
async function openDemo() {
  const view = await openFrame('example/index.html');
  const { document } = view;
  await view.customElements.whenDefined('click-to-call-timeline');
  const call = document.querySelector<ClickToCall>('#call')!;
  if (!call.metadata.ready) await next(call, 'ready');
  // The page fills the select with faults as soon as it has fetched them. Gone before that, it
  // would leave WebKit in a loop.
  const service = document.querySelector<HTMLSelectElement>('#service')!;
  await until(() => service.options.length > 1);
  const timeline = document.querySelector('click-to-call-timeline')!;
  const page = new Page(call);

  return {
    call,
    document,
    page,
    /** What the timeline lists: each event with its time. */
    async listed() {
      await timeline.updateComplete;
      const lines = [...timeline.shadowRoot!.querySelectorAll<HTMLElement>('[part=event]')];
      return lines.map((line) => line.innerText.split(/\s*\n\s*/));
    },
    /** Chooses from one of the page's own selects. */
    async choose(name: string, label: string) {
      const select = document.querySelector<HTMLSelectElement>(`#${name}`)!;
      select.selectedIndex = [...select.options].find((option) => option.label === label)!.index;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    /** Puts the phone number in with the keyboard, and sends the form with it. */
    async submit() {
      page.field('phonenumber').focus();
      await sendKeys({ type: '2025550147' });
      await sendKeys({ press: 'Enter' });
    },
  };
}

async function clickOn(element: Element): Promise<void> {
  element.scrollIntoView({ behavior: 'instant', block: 'center' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
  await sendMouse({ type: 'click', position });
}

const timeOfDay = /^\d{1,2}:\d{2}:\d{2}[.,]\d{3}/;

describe('the example site', () => {
  afterEach(expectNoProblems);

  it('gives a visitor a number to dial and a code, and shows every event', async () => {
    const { call, page, listed, submit } = await openDemo();
    await page.click('launcher');
    await page.reaches('form');
    await submit();
    await page.reaches('number');

    expect(page.text('number')).to.match(/^\+1 \(?202\)?.555.\d{4}$/);
    expect(page.part('number').checkVisibility()).to.be.true;
    expect(page.text('access-code')).to.match(/^\d( \d){4}$/);
    expect(page.text('countdown')).to.match(/^(5:00|4:5\d)$/);
    expect(call.metadata).to.include({ proactive: false, requests: 1, errors: false });

    const lines = await listed();
    expect(lines.map(([event]) => event)).to.deep.equal([
      'ready',
      'opened',
      'started',
      'submitted',
      'completed',
    ]);
    for (const [, time] of lines) expect(time).to.match(timeOfDay);
  });

  it('shows what a visitor sees of a service at fault, and how the next try goes', async () => {
    const { document, page, choose, listed, submit } = await openDemo();
    await choose('service', 'Server error');
    expect(document.querySelector('#effect')!.textContent).to.equal('Answers 500 to everything.');
    await page.click('launcher');
    await page.reaches('form');
    await submit();
    await page.reaches('failed');
    expect(page.text('body')).to.contain('The service has a problem');
    expect(document.querySelector('[slot=alternative]')!.checkVisibility()).to.be.true;

    await choose('service', 'Works');
    await page.click('retry');
    await page.reaches('number');
    expect((await listed()).map(([event]) => event)).to.deep.equal([
      'ready',
      'opened',
      'started',
      'submitted',
      'failed',
      'submitted',
      'completed',
    ]);
  });

  it('opens the widget from a button of its own', async () => {
    const { call, document, page } = await openDemo();
    await clickOn(document.querySelector('[commandfor=call]')!);
    await page.reaches('form');
    expect(call.metadata.proactive).to.be.false;
    expect(page.part('panel').checkVisibility()).to.be.true;
  });

  it('follows its selects for colours and direction', async () => {
    const { call, document, choose } = await openDemo();
    const { defaultView } = document;
    await choose('scheme', 'Dark');
    expect(defaultView!.getComputedStyle(call).colorScheme).to.equal('dark');
    await choose('scheme', 'Light');
    expect(defaultView!.getComputedStyle(call).colorScheme).to.equal('light');
    await choose('direction', 'Right to left');
    expect(defaultView!.getComputedStyle(call).direction).to.equal('rtl');
  });

  it('leaves another way to the visitor whose browser runs no script', async () => {
    const { document } = await openFrame('example/index.html', 'allow-same-origin');
    const visible = (selector: string) => document.querySelector(selector)!.checkVisibility();
    expect(visible('[slot=alternative]')).to.be.true;
    expect(visible('[href="tel:+13605550134"]')).to.be.true;
    expect(visible('[commandfor=call]')).to.be.false;
  });
});
