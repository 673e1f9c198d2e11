import { expect, html, nextFrame } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { ClickToCall } from '../src/click-to-call.js';
import { FakeService, Page, answerFor, deferred, openPage } from './harness.js';

/** A page with a number in hand, for so many ms. */
async function openNumber(duration = 272_000) {
  const service = new FakeService();
  const page = await openPage(undefined, service);
  await page.request();
  service.answer(answerFor(duration));
  await page.reaches('number');
  return { page, service };
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
    const { page } = await openNumber(500);
    document.body.append(page.element);
    await page.element.updateComplete;
    expect(page.part('panel').checkVisibility()).to.be.true;
    await page.reaches('expired');
    page.element.remove();
  });
});

describe('an element that is removed', () => {
  it('does not open when its panel comes too late', async () => {
    const fetched = deferred<typeof import('../src/panel.js')>();
    class LateCall extends ClickToCall {
      protected override loadPanel() {
        return fetched.promise;
      }
    }
    customElements.define('late-call', LateCall);
    const element = document.body.appendChild(new LateCall());
    const page = new Page(element);
    await element.updateComplete;
    const shown = element.show().then(
      () => 'shown',
      (error: DOMException) => error.name,
    );
    element.remove();
    await nextFrame();
    fetched.resolve(await import('../src/panel.js'));
    expect(await shown).to.equal('AbortError');
    expect(page.log).to.not.include('opened');
    expect(element.open).to.be.false;
  });

  it('runs nothing out and asks for nothing any more', async () => {
    const { page, service } = await openNumber(400);
    page.element.remove();
    await page.reaches('closed');
    // Another element's number, taken later, runs out after this one's would have.
    const other = await openNumber(600);
    await other.page.reaches('expired');
    expect(page.log.at(-1)).to.equal('closed');
    expect(service.requests.length).to.equal(1);
  });

  it('begins anew when it is put back', async () => {
    const { page } = await openNumber();
    const parent = page.element.parentElement!;
    page.element.remove();
    await page.reaches('closed');
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
