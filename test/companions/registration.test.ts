import { expect, fixture, html } from '@open-wc/testing';
import { runOnPageWith } from '../services/page-with.js';
import { ClickToCall } from '../../src/click-to-call.js';
import { ClickToCallTimeline, ClickToCallWhen } from '../../src/companions.js';

const eventsOf = async (timeline: ClickToCallTimeline) => {
  await timeline.updateComplete;
  return [...timeline.shadowRoot!.querySelectorAll('[part=name]')].map(
    ({ textContent }) => textContent,
  );
};

describe('a page without Intl', () => {
  it('has companions that work, and a panel', async () => {
    const address = new URL('../../src/companions.ts', import.meta.url).href;
    const shown = await runOnPageWith(
      {},
      `
        delete globalThis.Intl;
        await import('${address}');
        document.body.innerHTML = \`
          <click-to-call id="call" to-phone-number="+18005550123"></click-to-call>
          <click-to-call-when for="call" event="completed"><p>Thank you</p></click-to-call-when>
          <click-to-call-timeline for="call"></click-to-call-timeline>
        \`;
        const [element, when, timeline] = document.body.children;
        await element.show();
        await when.updateComplete;
        const before = when.firstChild.checkVisibility();
        await element.requestNumber();
        await element.updateComplete;
        await timeline.updateComplete;
        return {
          before,
          after: when.firstChild.checkVisibility(),
          number: element.shadowRoot.querySelector('[part=number]').textContent.replace(/\\D/g, ''),
          times: timeline.shadowRoot.querySelectorAll('time').length,
        };
      `,
    );
    expect(shown).to.deep.include({ before: false, after: true, times: 5 });
    expect((shown as { number: string }).number).to.match(/8005550123$/);
  });
});

describe('the registration of the companions', () => {
  it('gives the tags their classes, and brings the element along', () => {
    expect(customElements.get('click-to-call') === ClickToCall).to.be.true;
    expect(customElements.get('click-to-call-timeline') === ClickToCallTimeline).to.be.true;
    expect(customElements.get('click-to-call-when') === ClickToCallWhen).to.be.true;
  });

  // A tag is registered once in the life of a page: other names stand in for ours.
  it('may come before that of the element, around and beside it', async () => {
    customElements.define('early-timeline', class extends ClickToCallTimeline {});
    const root = await fixture(html`
      <div>
        <early-timeline for="late-call"></early-timeline>
        <late-call id="late-call"><early-timeline></early-timeline></late-call>
      </div>
    `);
    const timelines = [...root.querySelectorAll<ClickToCallTimeline>('early-timeline')];
    for (const timeline of timelines) expect(await eventsOf(timeline)).to.deep.equal([]);

    customElements.define('late-call', class extends ClickToCall {});
    await root.querySelector<ClickToCall>('late-call')!.updateComplete;
    for (const timeline of timelines) expect(await eventsOf(timeline)).to.deep.equal(['ready']);
  });

  it('may come after that of the element', async () => {
    const root = await fixture(html`
      <div>
        <late-timeline for="early-call"></late-timeline>
        <click-to-call id="early-call"><late-timeline></late-timeline></click-to-call>
      </div>
    `);
    const element = root.querySelector('click-to-call')!;
    await element.updateComplete;
    await element.show();
    customElements.define('late-timeline', class extends ClickToCallTimeline {});
    for (const timeline of root.querySelectorAll<ClickToCallTimeline>('late-timeline')) {
      expect(await eventsOf(timeline)).to.deep.equal(['ready', 'opened']);
    }
  });
});
