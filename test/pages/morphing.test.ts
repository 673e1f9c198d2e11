import morph from '@alpinejs/morph';
import { renderStreamMessage } from '@hotwired/turbo';
import { expect, nextFrame } from '@open-wc/testing';
import Alpine from 'alpinejs';
import * as htmxModule from 'htmx.org';
import { Idiomorph } from 'idiomorph';
import { FakeService, Page, openPage } from '../harness.js';

Alpine.plugin(morph);

/** Its types are those of a version before. */
const htmx = (htmxModule as unknown as { default: Htmx }).default;
interface Htmx {
  ajax(method: string, path: string, options: { target: Element; swap: string }): Promise<void>;
}

/** How each library brings a region of the page to the markup that a server sends for it. */
const libraries: Readonly<Record<string, (region: Element, markup: string) => unknown>> = {
  Idiomorph: (region, markup) => Idiomorph.morph(region, markup, { morphStyle: 'innerHTML' }),
  'Turbo Streams': async (region, markup) => {
    region.id = 'region';
    renderStreamMessage(
      `<turbo-stream action="update" method="morph" target="region"><template>${markup}</template></turbo-stream>`,
    );
    await nextFrame();
    await nextFrame();
  },
  htmx: (region, markup) =>
    htmx.ajax('GET', `/page?${new URLSearchParams({ html: markup }).toString()}`, {
      target: region,
      swap: 'innerMorph',
    }),
  Alpine: (region, markup) =>
    Alpine.morph(region, `<${region.localName}>${markup}</${region.localName}>`),
};

/** A page as the server sends it, and a visitor on it. */
async function openRegion(markup: string) {
  const region = document.createElement('section');
  region.innerHTML = markup;
  document.body.append(region);
  const element = region.querySelector('click-to-call')!;
  const service = new FakeService();
  element.service = service;
  const page = new Page(element);
  await element.updateComplete;
  return { region, page, service };
}

const plain = '<click-to-call country="US">Call us</click-to-call>';

for (const [name, bring] of Object.entries(libraries)) {
  describe(`a page that is brought to its markup by ${name}`, () => {
    let region: Element | undefined;
    afterEach(() => region?.remove());

    it('leaves a panel open that the visitor has opened', async () => {
      const opened = await openRegion(plain);
      const { page } = opened;
      ({ region } = opened);
      await page.press('launcher');
      await page.reaches('form');
      await page.fill({ firstname: 'Ada' });
      await bring(region, plain);
      await page.element.updateComplete;
      expect(region.querySelector('click-to-call')).to.equal(page.element);
      expect(page.element.state).to.equal('form');
      expect(page.field('firstname').value).to.equal('Ada');
      expect(page.part('panel').checkVisibility()).to.be.true;
      expect(page.log).to.deep.equal(['ready', 'opened', 'started']);
    });

    it('leaves the current number, minimized', async () => {
      const opened = await openRegion(plain);
      const { page, service } = opened;
      ({ region } = opened);
      await page.request();
      service.answer();
      await page.reaches('number');
      await page.element.minimize();
      await bring(region, plain);
      await page.element.updateComplete;
      expect(page.element.minimized).to.be.true;
      expect(page.element.callIn?.phoneNumber).to.equal('+18005550123');
      await page.element.restore();
      expect(page.part('number').checkVisibility()).to.be.true;
    });

    it('leaves a panel closed that came open', async () => {
      const markup = '<click-to-call country="US" open>Call us</click-to-call>';
      const opened = await openRegion(markup);
      const { page } = opened;
      ({ region } = opened);
      await page.reaches('form');
      await page.press('close');
      await page.reaches('closed');
      await bring(region, markup);
      await page.element.updateComplete;
      expect(page.element.open).to.be.false;
    });

    it('asks before it closes a panel in which something would be lost', async () => {
      const opened = await openRegion('<click-to-call country="US" open>Call us</click-to-call>');
      const { page } = opened;
      ({ region } = opened);
      await page.reaches('form');
      await page.fill({ firstname: 'Ada' });
      await bring(region, plain);
      await page.shows('confirm');
      await page.press('confirm-no');
      expect(page.element.state).to.equal('form');
      expect(page.field('firstname').value).to.equal('Ada');
    });
  });
}

describe('a copy of an element', () => {
  it('is closed where the visitor has opened the first', async () => {
    const page = await openPage();
    await page.element.show();
    const copy = page.element.cloneNode(true) as typeof page.element;
    page.element.after(copy);
    await copy.updateComplete;
    await nextFrame();
    expect(copy.open).to.be.false;
    expect(page.element.state).to.equal('form');
  });

  it('is closed where markup is added to the page around it', async () => {
    const page = await openPage();
    await page.element.show();
    const parent = page.element.parentElement!;
    parent.innerHTML += '<p>More</p>';
    await page.reaches('closed');
    const copy = parent.querySelector('click-to-call')!;
    await copy.updateComplete;
    expect(copy === page.element).to.be.false;
    expect(copy.open).to.be.false;
  });
});
