import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { ClickToCall } from '../../src/click-to-call.js';
import { FakeService, Page, openPage } from '../harness.js';

type View = Window & typeof globalThis;

/** An empty document in a frame. */
async function openFrame(width = 700): Promise<View> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="Frame" width=${width} height="600"></iframe>`,
  );
  return frame.contentWindow as View;
}

/** An empty document in a window of its own, which browsers open for a visitor's press. */
async function openWindow(): Promise<View> {
  const button = await fixture<HTMLButtonElement>(html`<button>Open</button>`);
  const view = new Promise<Window | null>((resolve) => {
    button.onclick = () => resolve(window.open('', '', 'popup,width=700,height=600'));
  });
  const { x, y } = button.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.ceil(x) + 4, Math.ceil(y) + 4] });
  return (await view) as View;
}

/** Where an element may go. */
const documents = { 'a frame': openFrame, 'a window of its own': openWindow };

/** Whether the styles that an element comes with have reached what is on screen. */
function expectStyles({ root }: Page): void {
  const { defaultView } = root.ownerDocument;
  const styleOf = (name: string) =>
    defaultView!.getComputedStyle(root.querySelector(`[part=${name}]`)!);
  expect(styleOf('launcher').borderTopLeftRadius).not.to.equal('0px');
  if (!root.querySelector('[part=panel]')) return;
  expect(styleOf('header').display).to.equal('flex');
}

/** A whole visit to the panel, wherever the element is. */
async function visit(page: Page, service: FakeService): Promise<void> {
  await page.element.show();
  expect(page.part('panel').checkVisibility()).to.be.true;
  await page.request();
  service.answer();
  await page.reaches('number');
  expect(page.part('number').checkVisibility()).to.be.true;
  expectStyles(page);
  await page.element.close({ force: true });
}

for (const [name, open] of Object.entries(documents)) {
  describe(`an element that is moved to ${name}`, () => {
    let view: View;
    beforeEach(async () => {
      view = await open();
    });
    // A frame goes with its fixture.
    afterEach(() => view.close());

    it('keeps its styles, and works there and after it was moved back', async () => {
      const service = new FakeService();
      const page = await openPage(undefined, service);
      view.document.body.append(page.element);
      expectStyles(page);
      await visit(page, service);
      document.body.append(page.element);
      expectStyles(page);
      await visit(page, service);
      page.element.remove();
    });

    it('works where it has never been anywhere else', async () => {
      const service = new FakeService();
      const element = document.createElement('click-to-call');
      Object.assign(element, { country: 'US', service });
      const page = new Page(element);
      view.document.body.append(element);
      await element.updateComplete;
      expectStyles(page);
      await visit(page, service);
      document.body.append(element);
      await visit(page, service);
      element.remove();
    });

    it('goes on with its interaction', async () => {
      const service = new FakeService();
      const page = await openPage(undefined, service);
      await page.request();
      service.answer();
      await page.reaches('number');
      view.document.body.append(page.element);
      await nextFrame();
      expect(page.element.state).to.equal('number');
      expect(page.part('number').checkVisibility()).to.be.true;
      expectStyles(page);
    });

    it('copies by the clipboard of that window', async () => {
      const service = new FakeService();
      const page = await openPage(undefined, service);
      view.document.body.append(page.element);
      const copied = new Promise((resolve) => {
        const clipboard = { writeText: (text: string) => Promise.resolve(resolve(text)) };
        Object.defineProperty(view.navigator, 'clipboard', { value: clipboard });
      });
      await page.request();
      service.answer();
      await page.shows('copy');
      await page.press('copy');
      expect(await copied).to.equal('+18005550123');
    });

    it('opens for the visitor who presses there', async () => {
      const page = await openPage();
      view.document.body.append(page.element);
      await page.press('launcher');
      await page.reaches('form');
      expect(page.element.metadata.proactive).to.be.false;
      expect(page.root.activeElement === page.field('firstname')).to.be.true;
    });
  });
}

describe('an element in a frame of the width of a phone', () => {
  it('is shown as on a phone, until it is back on the wide page', async () => {
    const page = await openPage();
    const frame = await openFrame(360);
    frame.document.body.append(page.element);
    await page.element.show();
    expect(page.part('panel').matches(':modal')).to.be.true;
    expect(page.part('panel').style.getPropertyValue('--_height')).to.equal('600px');
    document.body.append(page.element);
    await page.element.updateComplete;
    expect(page.part('panel').matches(':popover-open')).to.be.true;
    page.element.remove();
  });
});

describe('an element that comes from a document without a window', () => {
  const parse = (markup: string) => new DOMParser().parseFromString(markup, 'text/html');

  it('opens on the page that adopts it', async () => {
    const service = new FakeService();
    const element = parse('<click-to-call country="US">Call us</click-to-call>').querySelector(
      'click-to-call',
    ) as ClickToCall;
    document.adoptNode(element);
    document.body.append(element);
    element.service = service;
    const page = new Page(element);
    await element.updateComplete;
    expectStyles(page);
    await visit(page, service);
    element.remove();
  });

  it('opens on the page that it was taken from', async () => {
    const service = new FakeService();
    const page = await openPage(undefined, service);
    await page.element.show();
    const elsewhere = parse('');
    elsewhere.body.append(elsewhere.adoptNode(page.element));
    document.body.append(document.adoptNode(page.element));
    expectStyles(page);
    await page.element.close({ force: true });
    await visit(page, service);
    page.element.remove();
  });
});

describe('a companion that is moved to a frame', () => {
  it('keeps its styles', async () => {
    const timeline = document.createElement('click-to-call-timeline');
    document.body.append(timeline);
    await timeline.updateComplete;
    const frame = await openFrame();
    frame.document.body.append(timeline);
    expect(frame.getComputedStyle(timeline).display).to.equal('block');
  });
});
