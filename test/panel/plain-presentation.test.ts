import { expect, fixture, html } from '@open-wc/testing';
import { PlainPresentation, hasTopLayer } from '../../src/panel/plain-presentation.js';

/** A panel in a DOM without a top layer. */
async function openPlain() {
  const options = { isShown: true };
  let dialog: HTMLDialogElement | null = await fixture(html`<dialog></dialog>`);
  const panel = dialog!;
  const presentation = new PlainPresentation({
    dialog: () => dialog,
    shown: () => options.isShown,
    leaving: () => false,
    inline: () => false,
    breakpoint: () => 480,
  });
  return { presentation, panel, options, unrender: () => (dialog = null) };
}

describe('the panel in a DOM without a top layer', () => {
  it('is open as soon as the element is in the document', async () => {
    const { presentation, panel } = await openPlain();
    expect(presentation.problem()).to.be.null;
    presentation.hostConnected();
    expect(panel.open).to.be.true;
  });

  it('is closed once it is not to be shown any more', async () => {
    const { presentation, panel, options } = await openPlain();
    presentation.hostUpdated();
    expect(panel.open).to.be.true;
    options.isShown = false;
    presentation.hostUpdated();
    expect(panel.open).to.be.false;
  });

  it('may not be rendered yet', async () => {
    const { presentation, unrender } = await openPlain();
    unrender();
    presentation.hostConnected();
  });
});

describe('a top layer', () => {
  it('is something that this browser has', () => expect(hasTopLayer()).to.be.true);

  it('is nothing where the page has filled in one method for its unit tests', () => {
    class PopoverAlone {
      showPopover() {}
    }
    class VisibilityAlone {
      checkVisibility() {}
    }
    expect(hasTopLayer(PopoverAlone)).to.be.false;
    expect(hasTopLayer(VisibilityAlone)).to.be.false;
  });
});
