import { expect, html, nextFrame } from '@open-wc/testing';
import { openPage } from '../harness.js';
import { boxOf, isFloating, isModal, narrow, resize, wide } from '../viewport.js';

describe('the panel and the page around it', () => {
  beforeEach(() => resize(wide));
  after(() => resize(wide));

  it('is shown again where the platform has shut it, as a second gesture back does', async () => {
    await resize(narrow);
    const page = await openPage();
    await page.element.show();
    expect(isModal(page)).to.be.true;
    const panel = page.part('panel') as HTMLDialogElement;
    const shut = new Promise((resolve) => panel.addEventListener('close', resolve));
    panel.close();
    await shut;
    await nextFrame();
    expect(isModal(page)).to.be.true;
    expect(page.element.state).to.equal('form');
  });

  describe('inline', () => {
    for (const size of [wide, narrow]) {
      it(`stands in the flow of the page, ${size.width} px wide`, async () => {
        await resize(size);
        const page = await openPage(html`
          <p>Before</p>
          <click-to-call inline></click-to-call>
          <p>After</p>
        `);
        await page.element.show();
        expect(isFloating(page) || isModal(page)).to.be.false;
        const panel = await boxOf(page);
        const [before, after] = [...page.element.parentElement!.querySelectorAll('p')];
        expect(panel.top).to.be.at.least(before!.getBoundingClientRect().bottom);
        expect(panel.bottom).to.be.at.most(after!.getBoundingClientRect().top);
        expect(panel.right).to.be.at.most(size.width);
      });
    }

    it('follows the attribute while it is open', async () => {
      const page = await openPage();
      await page.element.show();
      page.element.inline = true;
      await page.element.updateComplete;
      expect(page.part('panel').matches(':popover-open, :modal')).to.be.false;
      expect(page.part('panel').checkVisibility()).to.be.true;
      page.element.inline = false;
      await page.element.updateComplete;
      expect(isFloating(page)).to.be.true;
    });
  });

  describe('the page behind', () => {
    for (const size of [wide, narrow]) {
      it(`is left as it is, ${size.width} px wide`, async () => {
        await resize(size);
        const page = await openPage(html`
          <div style="block-size: 3000px"></div>
          <click-to-call></click-to-call>
        `);
        const look = () => ({
          scroll: scrollY,
          root: document.documentElement.cloneNode(false),
          body: document.body.cloneNode(false),
          width: document.documentElement.clientWidth,
          children: document.body.childElementCount,
        });
        scrollTo(0, 700);
        const before = look();
        expect(before.scroll).to.equal(700);
        const expectUntouched = () => {
          const { root, body, ...rest } = look();
          expect(rest).to.deep.equal({
            scroll: before.scroll,
            width: before.width,
            children: before.children,
          });
          expect(root.isEqualNode(before.root) && body.isEqualNode(before.body)).to.be.true;
        };
        await page.element.show({ proactive: false });
        expectUntouched();
        await page.element.minimize();
        expectUntouched();
        await page.element.restore();
        await page.element.close({ force: true });
        expectUntouched();
      });
    }
  });
});
