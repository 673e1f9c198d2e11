import { expect, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { ClickToCall } from '../src/click-to-call.js';
import { openPage } from './harness.js';

describe('the script', () => {
  it('does no harm when it is loaded twice', async () => {
    const again = new URL('../src/define.ts?again', import.meta.url).href;
    await import(again);
    const page = await openPage();
    await page.element.show();
    expect(page.element instanceof ClickToCall).to.be.true;
    expect(page.element.state).to.equal('form');
  });

  describe('in two versions', () => {
    // The built one is a copy of everything, as another version would be.
    const other = (file: string) =>
      import(new URL(`../dist/${file}.js`, import.meta.url).href) as Promise<
        Record<string, CustomElementConstructor>
      >;

    it('leaves the page to the one that came first', async () => {
      const page = await openPage(html`<click-to-call country="US" lang="de"></click-to-call>`);
      const { ClickToCall: Other } = await other('define');
      expect(Other).not.to.equal(ClickToCall);
      expect(customElements.get('click-to-call')).to.equal(ClickToCall);
      expect(() => new Other!()).to.throw(TypeError);
      await page.element.show();
      expect(page.text('submit')).to.equal('Nummer anfordern');
      expect(document.createElement('click-to-call') instanceof ClickToCall).to.be.true;
    });

    it('lets the companions of one follow the element of the other', async () => {
      const { ClickToCallWhen } = await other('companions');
      // Under a name of their own, since theirs is taken by those that came first.
      customElements.define('other-when', class extends ClickToCallWhen! {});
      const page = await openPage(html`
        <click-to-call country="US">
          <other-when slot="footer" state="form"><p>Hello</p></other-when>
        </click-to-call>
      `);
      const content = page.element.querySelector('p')!;
      expect(content.checkVisibility()).to.be.false;
      await page.element.show();
      await (content.parentElement as LitElement).updateComplete;
      expect(content.checkVisibility()).to.be.true;
    });
  });
});
