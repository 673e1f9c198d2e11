import { expect } from '@open-wc/testing';
import type { ClickToCall } from '../../src/click-to-call.js';
import { loadMain, script } from './server-rendered-page.js';

describe('properties that a script sets before what a server rendered is taken over', () => {
  it('count, and leave one working element each', async () => {
    const main = await loadMain();
    const [first, second] = main.querySelectorAll('click-to-call');
    document.body.append(main);
    Object.assign(first!, { noLauncher: true, timeout: 5_000, inline: true });
    Object.assign(second!, { open: true, strings: { launcher: 'Ring us', title: 'Ring us' } });
    const errors: unknown[] = [];
    const handle = ({ reason }: PromiseRejectionEvent) => errors.push(reason);
    addEventListener('unhandledrejection', handle);
    await import(script);
    const elements = [first, second] as ClickToCall[];
    await Promise.all(elements.map((element) => element.updateComplete));
    while (second!.state !== 'form') {
      await new Promise((resolve) => second!.addEventListener('opened', resolve, { once: true }));
    }
    await second!.updateComplete;
    removeEventListener('unhandledrejection', handle);

    expect(errors).to.deep.equal([]);
    const launchersOf = ({ shadowRoot }: Element) =>
      shadowRoot!.querySelectorAll('[part=launcher]');
    expect(launchersOf(first!)).to.have.length(0);
    expect(first!.timeout).to.equal(5_000);
    await first!.show();
    expect(first!.state).to.equal('form');
    expect(first!.shadowRoot!.querySelectorAll('dialog')).to.have.length(1);
    expect(launchersOf(second!)).to.have.length(1);
    expect(second!.shadowRoot!.querySelectorAll('dialog')).to.have.length(1);
    expect(second!.shadowRoot!.querySelector('[part=title]')!.textContent).to.contain('Ring us');
    main.remove();
  });
});
