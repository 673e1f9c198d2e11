import { expect } from '@open-wc/testing';
import type { ClickToCall } from '../../src/click-to-call.js';
import { lifecycleEvents } from '../../src/lifecycle/interaction.js';
import { loadMain, script } from './server-rendered-page.js';

/** The demo's page as its server sends it, in a browser that runs no script. */
async function openPage() {
  const main = await loadMain();
  const [labelled, unlabelled] = main.querySelectorAll('click-to-call');
  return {
    labelled: labelled!,
    unlabelled: unlabelled!,
    timeline: main.querySelector('click-to-call-timeline')!,
    /** Lets the page's script run over it. */
    async runScript() {
      document.body.append(main);
      await import(script);
      await customElements.whenDefined('click-to-call-timeline');
      await Promise.all([labelled!.updateComplete, unlabelled!.updateComplete]);
    },
  };
}

const launcherOf = ({ shadowRoot }: ClickToCall) =>
  shadowRoot!.querySelector<HTMLElement>('[part=launcher]')!;

describe('a page rendered on a server', () => {
  it('is taken over as it stands', async () => {
    const { labelled, unlabelled, timeline, runScript } = await openPage();
    const launchers = [labelled, unlabelled].map(launcherOf);
    const markup = labelled.shadowRoot!.innerHTML;
    const list = timeline.shadowRoot!.querySelector('[part=events]')!;
    const told: string[] = [];
    for (const name of lifecycleEvents) labelled.addEventListener(name, () => told.push(name));
    // The page's strict policy lets their styles pass.
    for (const { shadowRoot } of [labelled, unlabelled, timeline]) {
      expect(shadowRoot!.styleSheets).to.have.length(1);
    }
    expect(launchers[0]!.checkVisibility()).to.be.true;
    // The page's label is all there is.
    expect(labelled.innerText).to.equal('Call us');
    expect(launchers[0]!.textContent.trim()).to.equal('');

    await runScript();
    expect(told).to.deep.equal(['ready']);
    expect([labelled, unlabelled].map(launcherOf)).to.have.ordered.members(launchers);
    expect(labelled.shadowRoot!.innerHTML).to.equal(markup);
    // What the server could not know, it left to the browser.
    expect(launcherOf(unlabelled).innerText.trim()).to.equal('Call us');

    const isOpen = new Promise((resolve) => labelled.addEventListener('opened', resolve));
    launcherOf(labelled).click();
    await isOpen;
    await labelled.updateComplete;
    expect(labelled.shadowRoot!.querySelectorAll('[part=launcher]')).to.have.length(1);
    expect(labelled.shadowRoot!.querySelectorAll('dialog[open]')).to.have.length(1);

    await timeline.updateComplete;
    const lines = list.querySelectorAll('[part=name]');
    expect([...lines].map(({ textContent }) => textContent)).to.deep.equal(['ready', 'opened']);
  });
});
