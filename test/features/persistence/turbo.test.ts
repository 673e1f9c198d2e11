import { expect, fixture, fixtureCleanup, html, nextFrame } from '@open-wc/testing';
import type { ClickToCall } from '../../../src/click-to-call.js';
import type { State } from '../../../src/lifecycle/interaction.js';

type TurboWindow = Window & { Turbo?: { visit(location: string): void } };

/** A site with Turbo Drive, in a frame. */
async function openSite() {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe src=${new URL('turbo/one.html', import.meta.url).href}></iframe>`,
  );
  const inside = () => frame.contentWindow as TurboWindow;
  const site = {
    get document() {
      return frame.contentDocument!;
    },
    get element() {
      return site.document.querySelector<ClickToCall>('click-to-call')!;
    },
    visit: (page: string) => inside().Turbo!.visit(new URL(`turbo/${page}`, import.meta.url).href),
    back: () => inside().history.back(),
    /** Resolves once the page with that title is shown and its element, if any, is in that state. */
    async shows(title: string, state: State | undefined): Promise<void> {
      while (
        !inside().Turbo ||
        site.document.title !== title ||
        site.document.documentElement.hasAttribute('data-turbo-preview') ||
        site.element?.state !== state
      ) {
        await nextFrame();
      }
    },
  };
  await site.shows('First page', 'closed');
  return site;
}

describe('on a site with Turbo Drive', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => {
    fixtureCleanup();
    sessionStorage.clear();
  });

  it('the current number is kept on the next view, and back', async () => {
    const site = await openSite();
    const first = site.element;
    await first.show({ form: { autoSubmit: true } });
    await site.shows('First page', 'number');
    const { metadata } = first;

    site.visit('two.html');
    await site.shows('Second page', 'number');
    expect(site.element === first).to.be.false;
    expect(site.element.callIn!.phoneNumber).to.equal('+18005550123');
    expect(site.element.metadata.completed).to.equal(metadata.completed);
    while (!site.document.querySelector('#thanks')!.checkVisibility()) await nextFrame();

    site.back();
    await site.shows('First page', 'number');
    expect(site.element.metadata.completed).to.equal(metadata.completed);
  });

  it('the current number is kept across a view without the element', async () => {
    const site = await openSite();
    const first = site.element;
    await first.show({ form: { autoSubmit: true } });
    await site.shows('First page', 'number');
    site.visit('without.html');
    await site.shows('Page without', undefined);
    while (first.state !== 'closed') await nextFrame();
    site.visit('two.html');
    await site.shows('Second page', 'number');
    expect(site.element.metadata.opened).to.equal(first.metadata.opened);
  });

  it('a number that was given up is not there in the next view', async () => {
    const site = await openSite();
    await site.element.show({ form: { autoSubmit: true } });
    await site.shows('First page', 'number');
    site.visit('two.html');
    await site.shows('Second page', 'number');
    await site.element.close({ force: true });
    site.back();
    await site.shows('First page', 'closed');
    expect({ ...sessionStorage }).to.deep.equal({});
  });
});
