import { expect, html, nextFrame } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { placements } from '../../src/settings.js';
import { openPage } from '../harness.js';
import { boxOf, isFloating, isModal, narrow, resize, wide } from '../viewport.js';

/** A page whose panel is open when the element is moved within it. */
async function openAndMove() {
  const page = await openPage(
    html`<div></div>
      <click-to-call></click-to-call>`,
  );
  await page.element.show();
  page.element.parentElement!.querySelector('div')!.append(page.element);
  await page.element.updateComplete;
  return page;
}

describe('where the panel stands', () => {
  beforeEach(() => resize(wide));
  after(() => resize(wide));

  describe('on a wide screen', () => {
    it('floats over everything and lets the page be used beside it', async () => {
      let pressed = 0;
      const page = await openPage(html`
        <button style="position: fixed; inset: 0 auto auto 0" @click=${() => pressed++}>
          Search
        </button>
        <div style="position: fixed; inset: 0; z-index: 2147483647; pointer-events: none"></div>
        <click-to-call></click-to-call>
      `);
      await page.element.show();
      expect(isFloating(page)).to.be.true;
      const { x, y } = page.part('close').getBoundingClientRect();
      expect(page.root.elementFromPoint(x + 9, y + 9)?.closest('[part=close]')).not.to.be.null;
      await sendMouse({ type: 'click', position: [5, 5] });
      expect(pressed).to.equal(1);
      expect(isFloating(page)).to.be.true;
    });

    for (const dir of ['ltr', 'rtl'] as const) {
      for (const placement of placements) {
        it(`stands in the ${placement} corner of a page that reads ${dir}`, async () => {
          const page = await openPage(html`
            <div dir=${dir}><click-to-call placement=${placement}></click-to-call></div>
          `);
          await page.element.show();
          const { left, top, right, bottom } = await boxOf(page);
          const atEnd = placement.endsWith('end') === (dir === 'ltr');
          const atBottom = placement.startsWith('bottom');
          expect(atEnd ? innerWidth - right : left).to.equal(24);
          expect(atBottom ? innerHeight - bottom : top).to.equal(24);
          expect(Math.min(left, top, innerWidth - right, innerHeight - bottom)).to.be.at.least(24);
        });
      }
    }

    it('begins at 480 px, and is modal below', async () => {
      const page = await openPage();
      await resize({ width: 480, height: 600 });
      await page.element.show();
      expect(isFloating(page)).to.be.true;
      expect(page.part('panel').ariaModal).to.equal('false');
      await resize({ width: 479, height: 600 });
      expect(isModal(page)).to.be.true;
      expect(page.part('panel').ariaModal).to.be.null;
    });

    it('begins where the page says', async () => {
      const page = await openPage(html`<click-to-call mobile-breakpoint="600"></click-to-call>`);
      await resize({ width: 600, height: 600 });
      await page.element.show();
      expect(isFloating(page)).to.be.true;
      await resize({ width: 599, height: 600 });
      while (!isModal(page)) await nextFrame();
      page.element.mobileBreakpoint = 400;
      await page.element.updateComplete;
      expect(isFloating(page)).to.be.true;
      await resize({ width: 399, height: 600 });
      while (!isModal(page)) await nextFrame();
    });

    it('floats again when it was moved within the page', async () => {
      const page = await openAndMove();
      expect(isFloating(page)).to.be.true;
    });

    it('does not blink while somebody types', async () => {
      const page = await openPage();
      await page.element.show();
      let blinks = 0;
      page.part('panel').addEventListener('beforetoggle', () => blinks++);
      await page.fill({ firstname: 'A' });
      await page.fill({ firstname: 'Ad' });
      expect(blinks).to.equal(0);
    });

    it('stays within a window that shrinks while it is open', async () => {
      const page = await openPage();
      await page.element.show();
      const shrunk = new Promise((resolve) =>
        visualViewport!.addEventListener('resize', resolve, { once: true }),
      );
      await setViewport({ width: 800, height: 280 });
      await shrunk;
      expect((await boxOf(page)).top).to.equal(24);
    });

    for (const height of [480, 280]) {
      it(`stays within a window ${height} px high, its buttons in reach`, async () => {
        await resize({ width: 800, height });
        const page = await openPage();
        await page.element.show();
        const { top, bottom } = await boxOf(page);
        expect(top).to.be.at.least(0);
        expect(bottom).to.be.at.most(height);
        page.part('cancel').scrollIntoView();
        const button = page.part('cancel').getBoundingClientRect();
        expect(button.bottom).to.be.at.most(bottom);
      });
    }
  });

  describe('on a small screen', () => {
    beforeEach(() => resize(narrow));

    it('is a sheet at the lower edge, and the page behind waits', async () => {
      const page = await openPage(html`<button>Search</button><click-to-call></click-to-call>`);
      await page.element.show({ proactive: false });
      expect(isModal(page)).to.be.true;
      const { left, bottom, width } = await boxOf(page);
      expect({ left, bottom, width }).to.deep.equal({ left: 0, bottom: 640, width: 360 });
      const outside = page.element.parentElement!.querySelector('button')!;
      outside.focus();
      expect(document.activeElement === outside).to.be.false;
    });

    it('is as high as its content: nothing but the usual distance is above its buttons', async () => {
      const page = await openPage();
      await page.element.show();
      const field = page.field('phonenumber').getBoundingClientRect();
      const button = page.part('submit').getBoundingClientRect();
      expect(button.top - field.bottom).to.be.within(8, 24);
      expect((await boxOf(page)).top).to.be.above(100);
    });

    it('ends above an on-screen keyboard, and scrolls in what is left', async () => {
      const page = await openPage();
      await page.element.show();
      const panel = page.part('panel');
      // What the controller reads off the visual viewport.
      panel.style.setProperty('--_height', '300px');
      panel.style.setProperty('--_top', '40px');
      const { top, bottom } = await boxOf(page);
      expect(top).to.be.closeTo(40, 0.5);
      expect(bottom).to.be.closeTo(340, 0.5);
      page.part('submit').scrollIntoView({ block: 'nearest' });
      expect(page.part('submit').getBoundingClientRect().bottom).to.be.at.most(340);
    });

    it('has two fields beside each other, over its whole width', async () => {
      await resize({ width: 479, height: 640 });
      const page = await openPage();
      await page.element.show();
      const { left, right } = page.part('submit').getBoundingClientRect();
      expect(page.field('firstname').getBoundingClientRect().left).to.be.closeTo(left, 0.5);
      expect(page.field('lastname').getBoundingClientRect().right).to.be.closeTo(right, 0.5);
    });

    it('takes the whole height where the content asks for it, and scrolls in it', async () => {
      const names = ['topic', 'order', 'street', 'city', 'country', 'phone', 'note'];
      const fields = JSON.stringify(names.map((name) => ({ name })));
      const page = await openPage(html`<click-to-call fields=${fields}></click-to-call>`);
      await page.element.show();
      const { top, bottom } = await boxOf(page);
      expect({ top, bottom }).to.deep.equal({ top: 0, bottom: 640 });
      const body = page.part('body');
      expect(body.scrollHeight).to.be.above(body.clientHeight);
    });

    for (const placement of placements) {
      it(`is at the lower edge wherever the launcher is: ${placement}`, async () => {
        const page = await openPage(html`<click-to-call placement=${placement}></click-to-call>`);
        await page.element.show();
        const { left, bottom, width } = await boxOf(page);
        expect({ left, bottom, width }).to.deep.equal({ left: 0, bottom: 640, width: 360 });
      });
    }

    it('takes the focus, since the page behind cannot keep it', async () => {
      const page = await openPage();
      await page.element.show({ proactive: true });
      expect(page.part('panel').contains(page.root.activeElement)).to.be.true;
    });

    it('leaves the page to itself once minimized or closed', async () => {
      let pressed = 0;
      const page = await openPage(html`
        <button style="position: fixed; inset: 0 auto auto 0" @click=${() => pressed++}>
          Search
        </button>
        <click-to-call></click-to-call>
      `);
      await page.element.show();
      await page.element.minimize();
      await sendMouse({ type: 'click', position: [5, 5] });
      expect(pressed).to.equal(1);
      await page.element.restore();
      expect(isModal(page)).to.be.true;
      await page.element.close();
      await sendMouse({ type: 'click', position: [5, 5] });
      expect(pressed).to.equal(2);
    });

    it('is modal again when it was moved within the page', async () => {
      const page = await openAndMove();
      expect(isModal(page)).to.be.true;
    });
  });

  describe('when the phone is turned', () => {
    it('keeps the focus, what was typed and the place in it', async () => {
      const page = await openPage();
      await page.element.show({ proactive: false });
      const field = page.field('firstname');
      field.focus();
      await sendKeys({ type: 'Aa' });
      await sendKeys({ press: 'ArrowLeft' });

      await resize(narrow);
      expect(isModal(page)).to.be.true;
      expect(page.root.activeElement === field).to.be.true;
      await sendKeys({ type: 'd' });
      expect(field.value).to.equal('Ada');

      await resize(wide);
      expect(isFloating(page)).to.be.true;
      expect(page.root.activeElement === field).to.be.true;
      await sendKeys({ type: 'i' });
      expect(field.value).to.equal('Adia');
      expect(page.log).to.deep.equal(['opened', 'started']);
    });

    it('leaves the focus where the visitor has gone since', async () => {
      const page = await openPage(html`<input /><click-to-call></click-to-call>`);
      await page.element.show({ proactive: false });
      const outside = page.element.parentElement!.querySelector('input')!;
      outside.focus();
      page.element.inline = true;
      await page.element.updateComplete;
      expect(document.activeElement === outside).to.be.true;
    });

    it('leaves the focus to the page where the page had it', async () => {
      const page = await openPage(html`<input /><click-to-call></click-to-call>`);
      const outside = page.element.parentElement!.querySelector('input')!;
      outside.focus();
      await page.element.show({ proactive: true });
      await resize({ width: 640, height: 480 });
      expect(document.activeElement === outside).to.be.true;
    });
  });
});
