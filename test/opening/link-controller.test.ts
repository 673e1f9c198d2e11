import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { ClickToCall } from '../../src/click-to-call.js';
import { next, openPage, type Page } from '../harness.js';
import { follow, keepEntry, key } from '../next-page.js';

const address = `${location.pathname}${location.search}`;

/** The address of the page gets this ending, as one that the visitor came with. */
const arriveAt = (hash: string) => history.replaceState(null, '', `${address}${hash}`);

/** The address of the page changes, as when the visitor goes back. */
async function goTo(hash: string): Promise<void> {
  const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = hash;
  await changed;
}

const linked = html`
  <click-to-call id="call" country="US"></click-to-call>
  <p>
    <a href="#call">Call <b>us</b></a>
  </p>
`;

/** A page with a link to its element. */
async function openLinked(markup = linked) {
  const page = await openPage(markup);
  const link = page.element.parentElement!.querySelector('a')!;
  /** Whether a press of the link was left to the browser, which then does not follow it here. */
  const isLeftToBrowser = (press: () => unknown) => {
    let isLeft = false;
    const listen = (event: Event) => {
      isLeft = !event.defaultPrevented;
      event.preventDefault();
    };
    addEventListener('click', listen, { once: true });
    press();
    return isLeft;
  };
  return { page, link, isLeftToBrowser };
}

const hasFocus = (page: Page) => page.part('panel').contains(page.root.activeElement);

describe('a link to the element', () => {
  afterEach(() => {
    arriveAt('');
    sessionStorage.removeItem(key);
  });

  it('opens the panel of a page that the visitor comes to by it, and gives it the focus', async () => {
    arriveAt('#call');
    const page = await openPage(linked);
    await page.reaches('form');
    expect(page.element.metadata.proactive).to.be.false;
    expect(hasFocus(page)).to.be.true;
  });

  for (const [id, hash] of [
    ['rückruf', '#rückruf'],
    ['rückruf', '#r%c3%bcckruf'],
    ['call us', '#call us'],
    ['call-us', '#call%2Dus'],
    ['100%', '#100%25'],
    ['100%', '#100%'],
  ]) {
    it(`may name the id “${id}” as ${hash}`, async () => {
      arriveAt(hash!);
      const page = await openPage(html`<click-to-call id=${id!}></click-to-call>`);
      await page.reaches('form');
      expect(page.element.metadata.proactive).to.be.false;
    });
  }

  it('opens the first of two elements with the same id', async () => {
    const { page } = await openLinked(html`${linked}<click-to-call id="call"></click-to-call>`);
    const second = page.element.parentElement!.querySelector('click-to-call:last-child')!;
    await goTo('#call');
    await page.reaches('form');
    expect((second as ClickToCall).state).to.equal('closed');
  });

  it('opens an element in a shadow root', async () => {
    const root = (await fixture<HTMLElement>(html`<div></div>`)).attachShadow({ mode: 'open' });
    const element = root.appendChild(document.createElement('click-to-call'));
    element.id = 'call';
    await element.updateComplete;
    const opened = next(element, 'opened');
    await goTo('#call');
    expect((await opened).detail.proactive).to.be.false;
  });

  it('opens the panel when the address changes to it', async () => {
    const { page } = await openLinked();
    await goTo('#call');
    await page.reaches('form');
    expect(page.element.metadata.proactive).to.be.false;
    expect(hasFocus(page)).to.be.true;
  });

  it('opens the panel each time it is pressed, and gets the focus back', async () => {
    const { page, link, isLeftToBrowser } = await openLinked();
    for (const target of [link, link.querySelector('b')!]) {
      link.focus();
      expect(isLeftToBrowser(() => target.click())).to.be.false;
      await page.reaches('form');
      expect(page.element.metadata.proactive).to.be.false;
      expect(hasFocus(page)).to.be.true;
      await page.element.close();
      expect(document.activeElement).to.equal(link);
    }
    expect(location.hash).to.equal('');
  });

  it('opens the panel from a part of an image, and where it names its own window', async () => {
    const { page, link } = await openLinked(html`
      ${linked}
      <map><area href="#call" alt="Call us" /></map>
    `);
    link.target = '_self';
    for (const target of [link, page.element.parentElement!.querySelector('area')!]) {
      target.click();
      await page.reaches('form');
      await page.element.close();
    }
    expect(location.hash).to.equal('');
  });

  it('leaves to the browser what only looks like a link', async () => {
    const { page, isLeftToBrowser } = await openLinked(html`
      ${linked}
      <svg>
        <a href="#call"><text>Call us</text></a>
      </svg>
      <div>Call us</div>
    `);
    const parent = page.element.parentElement!;
    const widget = Object.assign(parent.querySelector('div')!, {
      href: `${location.href}#call`,
      hash: '#call',
      target: '',
    });
    for (const target of [parent.querySelector('svg a')!, widget]) {
      const press = new MouseEvent('click', { bubbles: true, cancelable: true });
      expect(
        isLeftToBrowser(() => target.dispatchEvent(press)),
        target.localName,
      ).to.be.true;
      expect(page.element.open).to.be.false;
    }
  });

  it('is the innermost one: an SVG link within it is the browser’s', async () => {
    const { page, isLeftToBrowser } = await openLinked(html`
      ${linked}
      <p>
        <a href="#call">
          <svg>
            <a href="#other"><text>Another</text></a>
          </svg>
        </a>
      </p>
    `);
    const inner = page.element.parentElement!.querySelector('svg a')!;
    const press = new MouseEvent('click', { bubbles: true, cancelable: true });
    expect(isLeftToBrowser(() => inner.dispatchEvent(press))).to.be.true;
    expect(page.element.open).to.be.false;
  });

  it('is nothing in a document without a window', async () => {
    const { page, link } = await openLinked();
    const { body } = document.implementation.createHTMLDocument();
    body.append(page.element);
    link.click();
    // It looks at the address of its page once it has been drawn there.
    const early = document.createElement('click-to-call');
    body.append(early);
    await early.updateComplete;
    await nextFrame();
    early.remove();
    page.element.remove();
    expect(page.element.open).to.be.false;
  });

  it('opens the panel of an element that is defined later', async () => {
    const wrapper = await fixture(html`<p><call-by-link id="later"></call-by-link></p>`);
    const element = wrapper.querySelector('call-by-link') as ClickToCall;
    await goTo('#later');
    customElements.define('call-by-link', class extends ClickToCall {});
    await next(element, 'opened');
    expect(element.metadata.proactive).to.be.false;
  });

  it('restores a minimized panel', async () => {
    const { page, link } = await openLinked();
    await page.element.show();
    await page.element.minimize();
    link.click();
    await page.element.updateComplete;
    expect(page.element.minimized).to.be.false;
    expect(hasFocus(page)).to.be.true;
    expect(page.log).to.deep.equal(['opened']);
  });

  it('moves the focus into a panel that is open', async () => {
    const { page, link } = await openLinked();
    await page.element.show();
    link.focus();
    expect(hasFocus(page)).to.be.false;
    link.click();
    await nextFrame();
    expect(hasFocus(page)).to.be.true;
    expect(page.log).to.deep.equal(['opened']);
  });

  it('leaves the current number that was stored on the page before', async () => {
    keepEntry(60_000);
    arriveAt('#help');
    const { page, log } = await follow();
    expect(page.element.state).to.equal('number');
    expect(hasFocus(page)).to.be.true;
    expect(log).not.to.include('opened');
  });

  it('is followed no longer once the element is gone', async () => {
    const { page, link, isLeftToBrowser } = await openLinked();
    page.element.remove();
    expect(isLeftToBrowser(() => link.click())).to.be.true;
    await goTo('#call');
    expect(page.element.open).to.be.false;
  });

  it('is left alone with no-link', async () => {
    arriveAt('#call');
    const { page, link, isLeftToBrowser } = await openLinked(html`
      <click-to-call id="call" country="US" no-link></click-to-call><a href="#call">Call us</a>
    `);
    expect(page.element.open).to.be.false;
    expect(isLeftToBrowser(() => link.click())).to.be.true;
    await goTo('#other');
    await goTo('#call');
    expect(page.element.open).to.be.false;
    page.element.noLink = false;
    expect(isLeftToBrowser(() => link.click())).to.be.false;
    expect(page.element.open).to.be.true;
  });

  const presses: [what: string, attributes: Record<string, string>, init: MouseEventInit][] = [
    ['goes to another element', { href: '#other' }, {}],
    ['goes to another page', { href: '/other.html#call' }, {}],
    ['opens a window', { href: '#call', target: '_blank' }, {}],
    ['saves a file', { href: '#call', download: '' }, {}],
    ['is pressed with Ctrl', { href: '#call' }, { ctrlKey: true }],
    ['is pressed with Cmd', { href: '#call' }, { metaKey: true }],
    ['is pressed with Shift', { href: '#call' }, { shiftKey: true }],
    ['is pressed with Alt', { href: '#call' }, { altKey: true }],
    ['is pressed with another button', { href: '#call' }, { button: 1 }],
  ];
  for (const [what, attributes, init] of presses) {
    it(`is the browser’s where it ${what}`, async () => {
      const { page, link, isLeftToBrowser } = await openLinked();
      for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
      const press = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
      expect(isLeftToBrowser(() => link.dispatchEvent(press))).to.be.true;
      expect(page.element.open).to.be.false;
    });
  }

  it('is the page’s where the page has handled the press', async () => {
    const { page, link } = await openLinked();
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect(page.element.open).to.be.false;
  });

  it('says nothing to an element without an id', async () => {
    const page = await openPage(html`<click-to-call></click-to-call><a href="#">Top</a>`);
    await goTo('#top');
    await goTo('');
    expect(page.element.open).to.be.false;
  });
});
