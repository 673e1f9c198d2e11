import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { nothing, render } from 'lit';
import { provideEnvironment } from '../../src/environment.js';
import { FakeScheduler } from '../fakes.js';
import { FakeService, next, warningsOf } from '../harness.js';

/** Nobody is invited twice in a document: each test invites to an element of its own. */
let count = 0;

interface InviteOptions {
  readonly id?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Default: an element to call by is on the page. */
  readonly hasTarget?: boolean;
}

/** A page with an element, an invitation to it, and a clock for the latter. */
async function openInvite({ id, attributes = {}, hasTarget = true }: InviteOptions = {}) {
  const target = id ?? `call-${count++}`;
  const scheduler = new FakeScheduler();
  const content = document.createElement('div');
  render(
    html`
      ${hasTarget ? html`<click-to-call id=${target} country="US"></click-to-call>` : nothing}
      <input aria-label="Search" />
      <click-to-call-invite for=${target}>
        <div id="content">
          <p>Shall we <a href="#help">help</a> you?</p>
          <button id="accept">Call me</button>
          <button id="dismiss" value="dismiss">No, thanks</button>
        </div>
      </click-to-call-invite>
    `,
    content,
  );
  const invite = content.querySelector('click-to-call-invite')!;
  for (const [name, value] of Object.entries(attributes)) invite.setAttribute(name, value);
  provideEnvironment(invite, { scheduler });
  await fixture(html`${content}`);
  const element = content.querySelector('click-to-call')!;
  if (hasTarget) element.service = new FakeService();
  const log: string[] = [];
  for (const name of ['invited', 'accepted', 'dismissed'] as const) {
    invite.addEventListener(name, ({ detail }) => log.push(`${name} ${detail.trigger}`));
  }
  return {
    target,
    scheduler,
    content,
    element,
    invite,
    log,
    find: (selector: string) => content.querySelector<HTMLElement>(selector)!,
    async isShown() {
      await invite.updateComplete;
      const isVisible = content.querySelector('#content')!.checkVisibility();
      expect(invite.matches(':state(shown)')).to.equal(isVisible);
      return isVisible;
    },
  };
}

const afterASecond = { attributes: { delay: '1s' } };

/** A page on which the invitation is on screen. */
async function openShown() {
  const page = await openInvite(afterASecond);
  page.scheduler.pass(1_000);
  expect(await page.isShown()).to.be.true;
  return page;
}

/** The pointer leaves the page there. */
const leaveAt = (clientY: number) =>
  document.documentElement.dispatchEvent(new MouseEvent('mouseleave', { clientY }));

async function scrollTo(share: number): Promise<void> {
  const { scrollHeight, clientHeight } = document.scrollingElement!;
  const scrolled = new Promise((resolve) =>
    document.addEventListener('scroll', resolve, { once: true }),
  );
  scroll(0, share * (scrollHeight - clientHeight));
  await scrolled;
}

afterEach(() => sessionStorage.clear());

describe('an invitation', () => {
  for (const [delay, milliseconds] of [
    ['20s', 20_000],
    ['1.5s', 1_500],
    ['2m', 120_000],
    ['500ms', 500],
  ] as const) {
    it(`comes after a delay of ${delay}`, async () => {
      const { scheduler, isShown, log } = await openInvite({ attributes: { delay } });
      scheduler.pass(milliseconds - 1);
      expect(await isShown()).to.be.false;
      scheduler.pass(1);
      expect(await isShown()).to.be.true;
      expect(log).to.deep.equal(['invited delay']);
    });
  }

  it('to another element does not follow from what the first one has seen', async () => {
    const { content, element, invite, isShown, scheduler } = await openInvite(afterASecond);
    await element.show();
    await element.close({ force: true });
    await isShown();
    const other = document.createElement('click-to-call');
    other.id = `call-${count++}`;
    content.append(other);
    invite.for = other.id;
    await isShown();
    scheduler.pass(1_000);
    expect(await isShown()).to.be.true;
  });

  it('comes once the visitor has scrolled so far', async () => {
    const { content, isShown, log } = await openInvite({ attributes: { 'scroll-depth': '60%' } });
    content.style.height = '500vh';
    await scrollTo(0.5);
    expect(await isShown()).to.be.false;
    await scrollTo(0.61);
    expect(await isShown()).to.be.true;
    expect(log).to.deep.equal(['invited scroll-depth']);
  });

  it('does not come where there is nothing to scroll', async () => {
    const { isShown } = await openInvite({ attributes: { 'scroll-depth': '0%' } });
    document.dispatchEvent(new Event('scroll'));
    expect(await isShown()).to.be.false;
  });

  it('comes when the pointer leaves the page upwards', async () => {
    const { isShown, log } = await openInvite({ attributes: { exit: '' } });
    leaveAt(300);
    expect(await isShown()).to.be.false;
    leaveAt(-1);
    expect(await isShown()).to.be.true;
    expect(log).to.deep.equal(['invited exit']);
  });

  it('comes by the first of its reasons, and waits for no other', async () => {
    const { scheduler, log, invite } = await openInvite({ attributes: { delay: '9s', exit: '' } });
    leaveAt(0);
    expect(scheduler.pending).to.equal(0);
    leaveAt(0);
    await invite.updateComplete;
    expect(log).to.deep.equal(['invited exit']);
  });

  it('does not come without a reason', async () => {
    const { scheduler, isShown } = await openInvite();
    leaveAt(0);
    scheduler.pass(86_400_000);
    expect(await isShown()).to.be.false;
  });

  it('leaves the focus where it is', async () => {
    const { scheduler, find, isShown } = await openInvite(afterASecond);
    find('input').focus();
    scheduler.pass(1_000);
    expect(await isShown()).to.be.true;
    expect(document.activeElement).to.equal(find('input'));
  });

  it('is announced by a live region that was rendered before it', async () => {
    const { invite, scheduler, find, isShown } = await openInvite(afterASecond);
    const status = invite.shadowRoot!.querySelector('[role=status]')!;
    expect(status.checkVisibility()).to.be.true;
    expect(status.getBoundingClientRect().height).to.equal(0);
    scheduler.pass(1_000);
    await isShown();
    expect(find('#content').assignedSlot!.parentElement).to.equal(status);
    await Promise.all(
      find('#content')
        .getAnimations()
        .map(({ finished }) => finished),
    );
    await expect(invite).to.be.accessible();
  });

  it('moves only for those who do not mind', async () => {
    const { invite } = await openShown();
    const rules = invite.shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    const moving = rules.filter(({ cssText }) => cssText.includes('animation'));
    expect(moving.map((rule) => (rule as CSSMediaRule).media.mediaText)).to.deep.equal([
      '(prefers-reduced-motion: no-preference)',
    ]);
  });

  it('has nothing left to wait for where it is taken out, and begins anew elsewhere', async () => {
    const { invite, content, scheduler, isShown } = await openInvite(afterASecond);
    scheduler.pass(900);
    invite.remove();
    expect(scheduler.pending).to.equal(0);
    content.append(invite);
    scheduler.pass(900);
    expect(await isShown()).to.be.false;
    scheduler.pass(100);
    expect(await isShown()).to.be.true;
  });

  it('counts the time from when the visitor comes to a page that was prerendered', async () => {
    const isPrerendering = { configurable: true, value: true };
    Object.defineProperty(document, 'prerendering', isPrerendering);
    const page = await openInvite(afterASecond);
    page.scheduler.pass(5_000);
    delete (document as { prerendering?: boolean }).prerendering;
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(await page.isShown()).to.be.false;
    page.scheduler.pass(999);
    expect(await page.isShown()).to.be.false;
    page.scheduler.pass(1);
    expect(await page.isShown()).to.be.true;
  });

  it('waits for the element that it invites to', async () => {
    const { target, content, scheduler, isShown } = await openInvite({
      ...afterASecond,
      hasTarget: false,
    });
    scheduler.pass(5_000);
    expect(await isShown()).to.be.false;
    const element = document.createElement('click-to-call');
    element.id = target;
    content.append(element);
    await isShown();
    scheduler.pass(1_000);
    expect(await isShown()).to.be.true;
  });

  it('reports what is wrong with its attributes', async () => {
    const attributes = { delay: 'soon', 'scroll-depth': '60', once: 'always' };
    const warnings = await warningsOf(() => openInvite({ attributes }));
    expect(warnings).to.deep.equal([
      '<click-to-call> delay: expected a time such as 20s, 2m or 500ms, got "soon".',
      '<click-to-call> scroll-depth: expected a share such as 60%, got "60".',
      '<click-to-call> once: expected one of session, page, got "always".',
    ]);
  });
});

describe('a visitor who was invited', () => {
  it('is not invited again in the session', async () => {
    const { target } = await openShown();
    expect(sessionStorage.getItem(`click-to-call-invite:${target}`)).to.equal('yes');
    const again = await openInvite({ ...afterASecond, id: target });
    again.scheduler.pass(1_000);
    expect(await again.isShown()).to.be.false;
  });

  it('is not invited again on the next page of the session', async () => {
    sessionStorage.setItem('click-to-call-invite:elsewhere', 'yes');
    const page = await openInvite({ ...afterASecond, id: 'elsewhere' });
    page.scheduler.pass(1_000);
    expect(await page.isShown()).to.be.false;
  });

  it('is invited once on every page where it says so, and nothing is stored', async () => {
    const once = { attributes: { delay: '1s', once: 'page' } };
    sessionStorage.setItem('click-to-call-invite:each-page', 'yes');
    const page = await openInvite({ ...once, id: 'each-page' });
    page.scheduler.pass(1_000);
    expect(await page.isShown()).to.be.true;
    const again = await openInvite({ ...once, id: 'each-page' });
    again.scheduler.pass(1_000);
    expect(await again.isShown()).to.be.false;
    expect(sessionStorage).to.have.length(1);
  });
});

describe('a visitor who has opened the panel', () => {
  it('is not invited any more', async () => {
    const { target, element, scheduler, isShown } = await openInvite(afterASecond);
    await element.show();
    await element.close({ force: true });
    await isShown();
    scheduler.pass(60_000);
    expect(await isShown()).to.be.false;
    const again = await openInvite({ ...afterASecond, id: target });
    again.scheduler.pass(1_000);
    expect(await again.isShown()).to.be.false;
  });

  it('has no invitation beside the panel', async () => {
    const { element, isShown, log } = await openShown();
    await element.show();
    expect(await isShown()).to.be.false;
    expect(log).to.deep.equal(['invited delay']);
  });
});

describe('a page that holds the invitation back', () => {
  it('has nothing shown, counted or stored before it lets go', async () => {
    const { invite, scheduler, isShown } = await openInvite({
      attributes: { delay: '1s', exit: '', hold: '' },
    });
    scheduler.pass(60_000);
    leaveAt(0);
    expect(await isShown()).to.be.false;
    expect(scheduler.pending).to.equal(0);
    expect(sessionStorage).to.have.length(0);
    invite.hold = false;
    await isShown();
    scheduler.pass(999);
    expect(await isShown()).to.be.false;
    scheduler.pass(1);
    expect(await isShown()).to.be.true;
  });

  it('has an invitation taken away that is on screen', async () => {
    const { invite, isShown, log } = await openShown();
    invite.hold = true;
    expect(await isShown()).to.be.false;
    expect(log).to.deep.equal(['invited delay']);
  });

  it('has nothing stored of a panel that was opened either', async () => {
    const { element, isShown } = await openInvite({ attributes: { delay: '1s', hold: '' } });
    await element.show();
    await isShown();
    expect(sessionStorage).to.have.length(0);
  });
});

describe('what lies over the page', () => {
  const rows = {
    'a dialog': () => {
      const dialog = document.body.appendChild(document.createElement('dialog'));
      dialog.show();
      return () => dialog.remove();
    },
    'a dialog without the element': () => {
      const banner = document.body.appendChild(document.createElement('div'));
      Object.assign(banner, { role: 'dialog', textContent: 'Cookies?' });
      return () => (banner.hidden = true);
    },
    'a dialog in shadow roots, as that of a consent manager': () => {
      const banner = document.body.appendChild(document.createElement('div'));
      const inside = banner.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
      inside.attachShadow({ mode: 'open' }).innerHTML = '<p role="dialog">Cookies?</p>';
      return () => banner.remove();
    },
    'a dialog that takes no room itself': () => {
      const banner = document.body.appendChild(document.createElement('div'));
      banner.innerHTML = '<p style="position: fixed; inset: auto 0 0">Cookies?</p>';
      banner.role = 'dialog';
      return () => banner.remove();
    },
    'the panel of another element': () => {
      const other = document.body.appendChild(document.createElement('click-to-call'));
      Object.defineProperty(other, 'open', { value: true });
      return () => other.remove();
    },
    'another invitation': async () => {
      const other = await openShown();
      return () => other.find('#dismiss').click();
    },
  };
  for (const [what, open] of Object.entries(rows)) {
    it(`is not covered: ${what}`, async () => {
      const close = await open();
      const { scheduler, isShown } = await openInvite(afterASecond);
      scheduler.pass(10_000);
      expect(await isShown()).to.be.false;
      close();
      scheduler.pass(1_000);
      expect(await isShown()).to.be.true;
    });
  }

  for (const attributes of [
    { style: 'visibility: hidden' },
    { style: 'opacity: 0' },
    { 'aria-hidden': 'true' },
    { inert: '' },
    { style: 'position: fixed; inset: 0 0 0 auto; width: 300px; translate: 100%' },
    { style: 'position: fixed; inset: 100% 0 auto' },
    { style: 'position: absolute; left: -9999px' },
    { style: 'height: 0; overflow: hidden' },
    { style: 'position: fixed; inset: 0; scale: 0' },
  ]) {
    it(`is no dialog that is closed: ${JSON.stringify(attributes)}`, async () => {
      const menu = document.body.appendChild(document.createElement('div'));
      Object.assign(menu, { role: 'dialog', textContent: 'Menu' });
      for (const [name, value] of Object.entries(attributes)) menu.setAttribute(name, value);
      const { scheduler, isShown } = await openInvite(afterASecond);
      scheduler.pass(1_000);
      expect(await isShown()).to.be.true;
    });
  }

  it('is nothing in a shadow root that the page has hidden', async () => {
    const menu = document.body.appendChild(document.createElement('div'));
    menu.role = 'dialog';
    menu.ariaHidden = 'true';
    menu.attachShadow({ mode: 'open' }).innerHTML = '<p role="dialog">Menu</p>';
    const { scheduler, isShown } = await openInvite(afterASecond);
    scheduler.pass(1_000);
    expect(await isShown()).to.be.true;
  });

  afterEach(() => {
    for (const banner of document.querySelectorAll('body > [role=dialog]')) banner.remove();
  });
});

describe('an invitation that nobody would see or could accept', () => {
  it('waits until the page shows it', async () => {
    const { invite, scheduler, isShown, log } = await openInvite(afterASecond);
    invite.style.display = 'none';
    scheduler.pass(5_000);
    expect(await isShown()).to.be.false;
    expect(log).to.deep.equal([]);
    expect(sessionStorage).to.have.length(0);
    invite.style.display = '';
    scheduler.pass(1_000);
    expect(await isShown()).to.be.true;
  });

  it('is not the one that a page hides until it is shown', async () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = 'click-to-call-invite:not(:state(shown)) { display: none }';
    const { scheduler, isShown } = await openInvite(afterASecond);
    scheduler.pass(1_000);
    expect(await isShown()).to.be.true;
    style.remove();
  });

  it('is not the one whose tag has no box of its own', async () => {
    const { invite, scheduler, isShown } = await openInvite(afterASecond);
    invite.setAttribute('style', 'display: contents');
    scheduler.pass(1_000);
    expect(await isShown()).to.be.true;
  });

  it('waits until the office opens', async () => {
    const { element, scheduler, isShown, log } = await openInvite(afterASecond);
    let isClosed = true;
    Object.defineProperty(element, 'outsideHours', { get: () => isClosed });
    scheduler.pass(5_000);
    expect(await isShown()).to.be.false;
    expect(log).to.deep.equal([]);
    isClosed = false;
    scheduler.pass(1_000);
    expect(await isShown()).to.be.true;
  });
});

describe('the pages to invite on', () => {
  const { href } = location;

  afterEach(() => history.replaceState(null, '', href));

  for (const [pages, path, expected] of [
    ['/pricing', '/pricing', true],
    ['/pricing', '/pricing/', false],
    ['/pricing', '/en/pricing', false],
    ['/pricing /products/*', '/products/7', true],
    ['/products/*', '/products', false],
    ['*.html', '/a/b.html', true],
    ['*.html', '/a/bxhtml', false],
    ['/(a)+', '/aa', false],
    [' ', '/anything', true],
  ] as const) {
    it(`are${expected ? '' : ' not'} “${path}” for “${pages}”`, async () => {
      history.replaceState(null, '', path);
      const { scheduler, isShown } = await openInvite({ attributes: { delay: '1s', pages } });
      scheduler.pass(1_000);
      expect(await isShown()).to.equal(expected);
    });
  }

  it('are looked at again on a page that becomes another one', async () => {
    const { scheduler, isShown } = await openInvite({ attributes: { delay: '1s', pages: '/two' } });
    scheduler.pass(1_500);
    history.replaceState(null, '', '/two');
    scheduler.pass(500);
    expect(await isShown()).to.be.true;
  });
});

describe('the answer of the visitor', () => {
  it('opens the panel as proactive, with the focus in it', async () => {
    const { element, find, isShown, log } = await openShown();
    const opened = next(element, 'opened');
    find('#accept').focus();
    await sendKeys({ press: 'Enter' });
    expect((await opened).detail.proactive).to.be.true;
    expect(await isShown()).to.be.false;
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement?.closest('dialog')).not.to.equal(null);
    expect(log).to.deep.equal(['invited delay', 'accepted delay']);
    await element.close({ force: true });
    expect(element.shadowRoot!.activeElement?.part.value).to.equal('launcher');
  });

  it('sends no form that is around the invitation', async () => {
    const { content, invite, isShown, scheduler } = await openInvite(afterASecond);
    const form = content.appendChild(document.createElement('form'));
    let isSent = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      isSent = true;
    });
    form.append(invite);
    scheduler.pass(1_000);
    expect(await isShown()).to.be.true;
    invite.querySelector<HTMLElement>('#dismiss')!.click();
    expect(await isShown()).to.be.false;
    expect(isSent).to.be.false;
  });

  it('is no wherever they press but on a button', async () => {
    const { element, find, isShown, log } = await openShown();
    find('p').click();
    find('a').addEventListener('click', (event) => event.preventDefault());
    find('a').click();
    expect(await isShown()).to.be.true;
    expect(element.open).to.be.false;
    expect(log).to.deep.equal(['invited delay']);
  });

  describe('may be given by any kind of button', () => {
    // As those of design systems are.
    class TestButton extends HTMLElement {
      value = this.getAttribute('value') ?? '';
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).innerHTML = '<button><slot></slot></button>';
      }
      override click(): void {
        this.shadowRoot!.querySelector('button')!.click();
      }
    }
    before(() => customElements.define('test-button', TestButton));

    for (const [markup, answer] of [
      ['<input type="button" value="Call me" />', 'accepted'],
      ['<input type="submit" value="Call me" />', 'accepted'],
      ['<a role="button" href="#help">Call me</a>', 'accepted'],
      ['<test-button>Call me</test-button>', 'accepted'],
      ['<test-button value="dismiss">No, thanks</test-button>', 'dismissed'],
      ['<button value="dismiss"><b>No, thanks</b></button>', 'dismissed'],
    ] as const) {
      it(`${markup} is ${answer}`, async () => {
        const { find, isShown, log } = await openShown();
        find('#content').innerHTML = markup;
        const button = find('#content').firstElementChild as HTMLElement;
        (button.querySelector('b') ?? button).click();
        expect(log.slice(1)).to.deep.equal([`${answer} delay`]);
        expect(await isShown()).to.be.false;
        expect(location.hash).to.equal('');
      });
    }
  });

  for (const [what, press] of [
    ['a button with that value', 'Enter'],
    ['Escape', 'Escape'],
  ] as const) {
    it(`sends the invitation away by ${what}, and leaves the focus at the launcher`, async () => {
      const { element, find, isShown, log } = await openShown();
      find('#dismiss').focus();
      await sendKeys({ press });
      expect(await isShown()).to.be.false;
      expect(element.open).to.be.false;
      expect(element.shadowRoot!.activeElement?.part.value).to.equal('launcher');
      expect(log).to.deep.equal(['invited delay', 'dismissed delay']);
    });
  }

  it('leaves the focus of a visitor who is elsewhere', async () => {
    const { find } = await openShown();
    find('input').focus();
    find('#dismiss').click();
    expect(document.activeElement).to.equal(find('input'));
  });

  it('is no answer where Escape is pressed elsewhere, or ends a composition', async () => {
    const { find, isShown } = await openShown();
    find('input').focus();
    await sendKeys({ press: 'Escape' });
    find('#accept').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true }),
    );
    expect(await isShown()).to.be.true;
  });

  it('is dispatched in the capture phase, and does not bubble', async () => {
    const { find, invite } = await openShown();
    const heard: boolean[] = [];
    document.addEventListener('dismissed', (event) => heard.push(event.composed), {
      capture: true,
      once: true,
    });
    invite.parentElement!.addEventListener('dismissed', () => expect.fail('it bubbles'));
    find('#dismiss').click();
    expect(heard).to.deep.equal([true]);
  });
});
