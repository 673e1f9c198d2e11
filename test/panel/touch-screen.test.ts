import { expect, fixture, html } from '@open-wc/testing';
import { Page } from '../harness.js';
import { isModal } from '../viewport.js';

type Pointer = 'coarse' | 'fine';

/**
 * A page with one element, in a frame whose window has this pointer, whatever the machine of the
 * test has.
 */
async function openOn(pointer: Pointer, width: number, height: number): Promise<Page> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="Screen" width=${width} height=${height} style="border: none"></iframe>`,
  );
  const view = frame.contentWindow!;
  const matchMedia = view.matchMedia.bind(view);
  const isCoarse = pointer === 'coarse' ? '(min-width: 0)' : '(max-width: 0)';
  view.matchMedia = (query) => matchMedia(query.replaceAll('(pointer: coarse)', isCoarse));
  const element = document.createElement('click-to-call');
  element.country = 'US';
  const page = new Page(element);
  view.document.body.append(element);
  await element.updateComplete;
  return page;
}

describe('a visitor who opens the panel', () => {
  const targets: Readonly<Record<Pointer, string>> = { fine: 'firstname', coarse: 'title' };

  for (const [pointer, target] of Object.entries(targets)) {
    it(`has the focus on "${target}" with a ${pointer} pointer: fields bring up a keyboard`, async () => {
      const page = await openOn(pointer as Pointer, 800, 600);
      await page.element.show({ proactive: false });
      const { activeElement } = page.root;
      expect(activeElement?.getAttribute('name') ?? activeElement?.getAttribute('part')).to.equal(
        target,
      );
    });
  }
});

describe('the panel is a modal sheet', () => {
  const rows: readonly (readonly [Pointer, width: number, height: number, isSheet: boolean])[] = [
    ['fine', 800, 600, false],
    ['fine', 800, 400, false],
    ['fine', 400, 800, true],
    ['coarse', 800, 600, false],
    ['coarse', 800, 480, false],
    ['coarse', 800, 479, true],
    ['coarse', 400, 800, true],
  ];

  for (const [pointer, width, height, isSheet] of rows) {
    it(`${isSheet ? '' : 'not '}on ${width} × ${height} px with a ${pointer} pointer`, async () => {
      const page = await openOn(pointer, width, height);
      await page.element.show();
      expect(isModal(page)).to.equal(isSheet);
    });
  }
});
