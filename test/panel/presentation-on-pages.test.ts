import { expect, html, nextFrame } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { ClickToCall } from '../../src/click-to-call.js';
import { FakeService, Page, openPage } from '../harness.js';
import { boxOf, isFloating, isModal, narrow, resize, wide } from '../viewport.js';

/** Resolves once that is so: what is rendered is reported with the next frame. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await nextFrame();
}

/** A visitor presses an element of the page. */
async function press(element: Element): Promise<void> {
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(x + width / 2), Math.round(y + height / 2)],
  });
}

/** A visitor goes into the first field of the form with the mouse and types. */
async function typeInto(page: Page, text: string): Promise<void> {
  await boxOf(page);
  await press(page.field('firstname'));
  await sendKeys({ type: text });
}

const outer = <E extends Element>(page: Page, selector: string) =>
  page.element.closest('.page')!.querySelector<E>(selector)!;

describe('the panel on pages with ways of their own', () => {
  beforeEach(() => resize(wide));
  after(() => resize(wide));

  describe('where what contains it is no longer rendered, on a small screen', () => {
    const ways: Readonly<Record<string, [hide: (e: HTMLElement) => void, show: typeof hideBox]>> = {
      hidden: [(box) => (box.hidden = true), (box) => (box.hidden = false)],
      'display: none': [hideBox, (box) => (box.style.display = '')],
      'content-visibility: hidden': [
        (box) => box.style.setProperty('content-visibility', 'hidden'),
        (box) => box.style.removeProperty('content-visibility'),
      ],
      'a closed <details>': [
        (box) => box.querySelector('details')!.removeAttribute('open'),
        (box) => box.querySelector('details')!.setAttribute('open', ''),
      ],
    };

    function hideBox(box: HTMLElement) {
      box.style.display = 'none';
    }

    for (const [name, [hide, show]] of Object.entries(ways)) {
      it(`leaves the page in use until it is rendered again: ${name}`, async () => {
        await resize(narrow);
        let pressed = 0;
        const page = await openPage(html`
          <div class="page">
            <button style="position: fixed; inset: 0 auto auto 0" @click=${() => pressed++}>
              Search
            </button>
            <div class="box">
              <details open>
                <summary>Call us</summary>
                <click-to-call></click-to-call>
              </details>
            </div>
          </div>
        `);
        await page.element.show({ proactive: false });
        page.field('lastname').focus();
        const box = outer<HTMLElement>(page, '.box');
        hide(box);
        await until(() => !isModal(page));
        await press(outer(page, 'button'));
        expect(pressed).to.equal(1);
        expect(page.element.state).to.equal('form');

        show(box);
        await until(() => isModal(page));
        expect(page.root.activeElement === page.field('lastname')).to.be.true;
        expect(getComputedStyle(page.part('panel')).visibility).to.equal('visible');
        await press(outer(page, 'button'));
        expect(pressed).to.equal(1);
      });
    }
  });

  it('blocks no page that hides it while it is minimized', async () => {
    for (const size of [wide, narrow]) {
      await resize(size);
      const page = await openPage(html`
        <div class="page">
          <div class="box"><click-to-call></click-to-call></div>
        </div>
      `);
      await page.element.show();
      await page.element.minimize();
      outer<HTMLElement>(page, '.box').style.display = 'none';
      await page.element.restore();
      await page.element.updateComplete;
      expect(isModal(page), 'while it is hidden').to.be.false;
      outer<HTMLElement>(page, '.box').style.display = '';
      await until(() => (size === wide ? isFloating(page) : isModal(page)));
    }
  });

  describe('where the page has a modal dialog open', () => {
    async function openFromDialog() {
      const page = await openPage(html`
        <div class="page">
          <dialog style="position: fixed; inset: 0 auto auto 0; margin: 0">
            <button @click=${() => void page.element.show({ proactive: false })}>Call us</button>
          </dialog>
          <click-to-call></click-to-call>
        </div>
      `);
      const dialog = outer<HTMLDialogElement>(page, 'dialog');
      dialog.showModal();
      const opened = new Promise((resolve) =>
        page.element.addEventListener('opened', resolve, { once: true }),
      );
      await press(dialog.querySelector('button')!);
      await opened;
      await page.element.updateComplete;
      return { page, dialog };
    }

    it('can be used, in its corner', async () => {
      const { page } = await openFromDialog();
      await typeInto(page, 'Ada');
      expect(page.field('firstname').value).to.equal('Ada');
      const { right, bottom } = await boxOf(page);
      expect({ right, bottom }).to.deep.equal({ right: 776, bottom: 576 });
    });

    it('does not blink there, whatever the visitor does in it', async () => {
      const { page } = await openFromDialog();
      let blinks = 0;
      const panel = page.part('panel');
      panel.addEventListener('beforetoggle', () => blinks++);
      // A dialog has that event in new browsers only, and its others come late: also from before.
      const observer = new MutationObserver((changes) => (blinks += changes.length));
      observer.observe(panel, { attributeFilter: ['open'] });
      await typeInto(page, 'Ada');
      await nextFrame();
      await page.element.updateComplete;
      expect(blinks).to.equal(0);
      expect(isModal(page)).to.be.true;
    });

    it('stays in the flow of the page where it is inline', async () => {
      const page = await openPage(html`
        <div class="page">
          <dialog><button>Stay signed in</button></dialog>
          <click-to-call inline></click-to-call>
        </div>
      `);
      await page.element.show();
      page.element.focus();
      expect(isFloating(page) || isModal(page), 'before that dialog').to.be.false;
      outer<HTMLDialogElement>(page, 'dialog').showModal();
      page.element.focus();
      expect(isFloating(page) || isModal(page), 'beneath that dialog').to.be.false;
    });

    it('is closed by Escape before that dialog is', async () => {
      const { page, dialog } = await openFromDialog();
      await sendKeys({ press: 'Escape' });
      await page.reaches('closed');
      expect(dialog.open).to.be.true;
      await sendKeys({ press: 'Escape' });
      await until(() => !dialog.open);
    });

    it('leaves the page in use again once that dialog is closed', async () => {
      const { page, dialog } = await openFromDialog();
      expect(isModal(page)).to.be.true;
      dialog.close();
      await until(() => isFloating(page));
      await typeInto(page, 'Ada');
      expect(page.field('firstname').value).to.equal('Ada');
    });

    it('floats as ever the next time', async () => {
      const { page, dialog } = await openFromDialog();
      await page.element.close({ force: true });
      dialog.close();
      await page.element.show();
      expect(isFloating(page)).to.be.true;
    });

    it('floats where it is in that dialog itself', async () => {
      const page = await openPage(html`
        <div class="page">
          <dialog><click-to-call></click-to-call></dialog>
        </div>
      `);
      outer<HTMLDialogElement>(page, 'dialog').showModal();
      await page.element.show();
      expect(isFloating(page)).to.be.true;
      await typeInto(page, 'Ada');
      expect(page.field('firstname').value).to.equal('Ada');
    });
  });

  // In one test: a browser with several windows has one of them in fullscreen at a time.
  it('can be used where an element of the page is in fullscreen, or goes there around it', async () => {
    const page = await openPage(html`
      <div class="page">
        <click-to-call></click-to-call>
        <div class="film">
          <button>Call us</button>
          <click-to-call></click-to-call>
        </div>
      </div>
    `);
    const inner = new Page(outer<ClickToCall>(page, '.film click-to-call'));
    await inner.element.show();
    await boxOf(inner);
    const film = outer<HTMLElement>(page, '.film');
    const entered = new Promise((resolve) => {
      film.querySelector('button')!.onclick = () => resolve(film.requestFullscreen());
    });
    await press(film.querySelector('button')!);
    await entered;
    try {
      await until(() => {
        const { x, y } = inner.part('panel').getBoundingClientRect();
        return document.elementFromPoint(x + 50, y + 5) === inner.element;
      });
      expect(isFloating(inner)).to.be.true;
      await inner.element.close();
      await page.element.show({ proactive: false });
      await typeInto(page, 'Ada');
      expect(page.field('firstname').value).to.equal('Ada');
    } finally {
      await document.exitFullscreen();
    }
    await until(() => isFloating(page));
  });

  describe('where a modal of the page below it goes without a word', () => {
    const ways: Readonly<Record<string, (dialog: HTMLDialogElement) => void>> = {
      'a dialog that is taken out of the page': (dialog) => dialog.remove(),
      'a dialog in a shadow root': (dialog) => dialog.close(),
      'a dialog of a page that keeps each press to itself': (dialog) => {
        const { host } = dialog.getRootNode() as ShadowRoot;
        const stop = (event: Event) => event.stopPropagation();
        host.closest('.page')!.addEventListener('mousedown', stop);
        dialog.remove();
      },
    };

    for (const [name, end] of Object.entries(ways)) {
      it(`floats again once the visitor presses beside it: ${name}`, async () => {
        const page = await openPage(html`
          <div class="page">
            <input style="position: fixed; inset: 0 auto auto 0" />
            <div class="shadow"></div>
            <click-to-call></click-to-call>
          </div>
        `);
        const shadow = outer(page, '.shadow').attachShadow({ mode: 'open' });
        const dialog = shadow.appendChild(document.createElement('dialog'));
        dialog.showModal();
        await page.element.show({ proactive: false });
        await boxOf(page);
        await press(outer(page, 'input'));
        expect(isModal(page), 'the dialog is still there').to.be.true;
        end(dialog);
        await press(outer(page, 'input'));
        expect(isFloating(page)).to.be.true;
        await press(outer(page, 'input'));
        expect(document.activeElement === outer(page, 'input')).to.be.true;
        expect(page.element.state).to.equal('form');
      });
    }
  });

  it('floats again in a closed shadow root, too', async () => {
    const page = await openPage(html`
      <div class="page">
        <dialog></dialog>
        <div class="shadow"></div>
        <click-to-call></click-to-call>
      </div>
    `);
    const shadow = outer(page, '.shadow').attachShadow({ mode: 'closed' });
    shadow.append(page.element);
    const dialog = shadow.host.parentElement!.querySelector('dialog')!;
    dialog.showModal();
    await page.element.show({ proactive: false });
    expect(isModal(page)).to.be.true;
    dialog.remove();
    await sendMouse({ type: 'click', position: [10, 10] });
    expect(isFloating(page)).to.be.true;
  });

  it('is above the dialog of the page around it, once that is shown again', async () => {
    const page = await openPage(html`
      <div class="page">
        <dialog><click-to-call></click-to-call></dialog>
      </div>
    `);
    const dialog = outer<HTMLDialogElement>(page, 'dialog');
    dialog.showModal();
    await page.element.show();
    await boxOf(page);
    dialog.close();
    // Told after the panel's own observer.
    await new Promise<void>((resolve) => {
      const observer = new IntersectionObserver(([entry]) => {
        if (entry!.isIntersecting) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(page.part('panel'));
    });
    await nextFrame();
    dialog.showModal();
    await until(() => {
      const { x, y } = page.part('panel').getBoundingClientRect();
      return document.elementFromPoint(x + 50, y + 5) === page.element;
    });
    expect(isFloating(page)).to.be.true;
    await press(page.field('firstname'));
    await sendKeys({ type: 'Ada' });
    expect(page.field('firstname').value).to.equal('Ada');
  });

  it('is beneath a dialog that the page opens later, and moves no focus out of it', async () => {
    const service = new FakeService();
    const page = await openPage(
      html`
        <div class="page">
          <dialog><button>Stay signed in</button></dialog>
          <click-to-call country="US"></click-to-call>
        </div>
      `,
      service,
    );
    await page.request();
    await boxOf(page);
    const dialog = outer<HTMLDialogElement>(page, 'dialog');
    dialog.showModal();
    service.answer();
    await page.reaches('number');
    expect(isFloating(page)).to.be.true;
    expect(document.activeElement === dialog.querySelector('button')).to.be.true;
  });

  it('can be used when a dialog that the page opened later asks for it', async () => {
    const page = await openPage(html`
      <div class="page">
        <dialog style="position: fixed; inset: 0 auto auto 0; margin: 0">
          <a href="#help">Call us</a>
        </dialog>
        <click-to-call id="help"></click-to-call>
      </div>
    `);
    await page.element.show();
    const dialog = outer<HTMLDialogElement>(page, 'dialog');
    dialog.showModal();
    await press(dialog.querySelector('a')!);
    await until(() => isModal(page));
    await sendKeys({ type: 'Ada' });
    expect(page.field('firstname').value).to.equal('Ada');
    dialog.close();
    await until(() => isFloating(page));
  });

  it('floats where it is opened in a view transition of the page', async () => {
    const page = await openPage(html`
      <div class="page">
        <p>One</p>
        <click-to-call></click-to-call>
      </div>
    `);
    const update = () => (outer(page, 'p').textContent = 'Two');
    const transition = document.startViewTransition?.(async () => {
      update();
      await page.element.show({ proactive: false });
      expect(isFloating(page), 'before the pictures move').to.be.true;
      await page.element.close();
    });
    await transition?.updateCallbackDone;
    await transition?.ready;
    await page.element.show({ proactive: false });
    expect(isFloating(page), 'while the pictures move').to.be.true;
    await transition?.finished;
    await typeInto(page, 'Ada');
    expect(isFloating(page), 'after that').to.be.true;
    expect(page.field('firstname').value).to.equal('Ada');
  });

  it('floats over content that the page passes on to it through a slot', async () => {
    const page = await openPage(html`
      <div class="page">
        <div class="shadow">
          <p slot="intro" style="block-size: 400px">We call you back.</p>
          <label slot="fields">Topic <input name="topic" /></label>
        </div>
        <click-to-call></click-to-call>
      </div>
    `);
    const shadow = outer(page, '.shadow').attachShadow({ mode: 'open' });
    shadow.innerHTML = `<click-to-call>
      <slot name="intro" slot="intro"></slot><slot name="fields" slot="fields"></slot>
    </click-to-call>`;
    const inner = new Page(shadow.querySelector('click-to-call')!);
    await inner.element.show();
    expect(isFloating(inner)).to.be.true;
    await boxOf(inner);
    inner.field('firstname').scrollIntoView();
    await press(inner.field('firstname'));
    const topic = outer<HTMLInputElement>(page, '[name=topic]');
    topic.scrollIntoView();
    await press(topic);
    await sendKeys({ type: 'Bill' });
    expect(topic.value).to.equal('Bill');
    expect(isFloating(inner)).to.be.true;
  });

  it('opens in a form with a control that is called inert', async () => {
    const page = await openPage(
      html`<form>
        ${['inert', 'parentNode', 'assignedSlot', 'host', 'localName'].map(
          (name) => html`<input name=${name} />`,
        )}
        <click-to-call></click-to-call>
      </form>`,
    );
    await page.element.show();
    expect(isFloating(page)).to.be.true;
  });

  for (const size of [wide, narrow]) {
    for (const zoom of [0.5, 1.5]) {
      it(`ends where it should under zoom: ${zoom}, ${size.width} px wide`, async () => {
        await resize(size);
        const page = await openPage(html`
          <div style="zoom: ${zoom}"><click-to-call></click-to-call></div>
        `);
        await page.element.show();
        const { top, bottom, left } = await boxOf(page);
        // In WebKit, the zoom of the page does not reach the top layer.
        const offsets = size === wide ? [24, 24 * zoom] : [0];
        expect(Math.round(innerHeight - bottom)).to.be.oneOf(offsets);
        expect(top).to.be.at.least(0);
        expect(left).to.be.at.least(0);
      });
    }
  }

  for (const style of ['pointer-events: none', 'visibility: hidden', 'opacity: 0']) {
    it(`can be seen and used where what contains it has ${style}`, async () => {
      const page = await openPage(html`
        <div style=${style}><click-to-call></click-to-call></div>
      `);
      await page.element.show();
      await typeInto(page, 'Ada');
      expect(page.field('firstname').value).to.equal('Ada');
      const { visibility } = getComputedStyle(page.part('submit'));
      expect(visibility).to.equal('visible');
    });
  }

  describe('where nobody could see or use it', () => {
    const places: Readonly<Record<string, ReturnType<typeof html>>> = {
      'not rendered': html`<div style="display: none"><click-to-call></click-to-call></div>`,
      'is inert because <section>': html`<section inert><click-to-call></click-to-call></section>`,
      'is inert': html`<click-to-call inert></click-to-call>`,
      'is not rendered': html`<details><click-to-call></click-to-call></details>`,
      rendered: html`<click-to-call hidden></click-to-call>`,
    };

    for (const [reason, place] of Object.entries(places)) {
      it(`does not open, and says why: ${reason}`, async () => {
        const page = await openPage(place);
        const error: unknown = await page.element.show().catch((error: unknown) => error);
        expect(error).to.be.instanceOf(DOMException);
        expect((error as DOMException).name).to.equal('InvalidStateError');
        expect((error as DOMException).message).to.contain(reason);
        expect(page.element.open).to.be.false;
        expect(page.log).not.to.include('opened');
        expect(page.has('notice'), 'a message that the code could not be loaded').to.be.false;
      });
    }

    it('blames nothing around it where the element itself is inert', async () => {
      const page = await openPage(html`<click-to-call inert></click-to-call>`);
      const reason = await page.element.show().catch(({ message }: Error) => message);
      expect(reason).to.equal('the element is inert');
    });

    it('opens once that has changed', async () => {
      const page = await openPage(html`<section inert><click-to-call></click-to-call></section>`);
      await page.element.show().catch(() => {});
      page.element.closest('section')!.inert = false;
      await page.element.show();
      expect(page.element.state).to.equal('form');
    });
  });
});
