import { expect, fixture, html } from '@open-wc/testing';
import '../../src/companions.js';
import { describeSnippets, openMarkup, run } from './snippets.js';

/** The pointer leaves the page towards the tabs. */
const leave = (page: Document) =>
  page.documentElement.dispatchEvent(new MouseEvent('mouseleave', { clientY: -1 }));

afterEach(() => sessionStorage.clear());

await describeSnippets('docs/invitations.md', {
  'scroll-depth="60%"': async (code) => {
    const { view, page, element } = await openMarkup(code);
    const content = view.document.querySelector('.invitation')!;
    const invite = view.document.querySelector('click-to-call-invite')!;
    await invite.updateComplete;
    expect(content.checkVisibility()).to.be.false;
    leave(view.document);
    await invite.updateComplete;
    expect(content.checkVisibility()).to.be.true;
    content.querySelector('button')!.click();
    await page.reaches('form');
    expect(element.metadata.proactive).to.be.true;
  },

  'consent-given': async (code) => {
    const invite = await fixture<HTMLElementTagNameMap['click-to-call-invite']>(
      html`<click-to-call-invite hold></click-to-call-invite>`,
    );
    await run(code, {});
    expect(invite.hold).to.be.true;
    document.dispatchEvent(new Event('consent-given'));
    expect(invite.hold).to.be.false;
  },

  dataLayer: async (code) => {
    const tags = window as { dataLayer?: object[] };
    const root = await fixture(html`
      <div>
        <click-to-call id="invited"></click-to-call>
        <click-to-call-invite for="invited" exit><button>Call me</button></click-to-call-invite>
      </div>
    `);
    const invite = root.querySelector('click-to-call-invite')!;
    try {
      await run(code, { invite });
      leave(document);
      await invite.updateComplete;
      root.querySelector('button')!.click();
      expect(tags.dataLayer).to.deep.equal([
        { event: 'click_to_call_invited', trigger: 'exit' },
        { event: 'click_to_call_accepted', trigger: 'exit' },
      ]);
    } finally {
      delete tags.dataLayer;
    }
  },
});
