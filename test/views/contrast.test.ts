import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from '@open-wc/testing';
import type { Page } from '../harness.js';
import { applyMediaRules, restoreMediaRules } from './media-rules.js';
import { openScene, type Scene } from './scenes.js';

/** Relative luminance, as WCAG defines it, of `rgb(r, g, b)`. */
function luminance(color: string): number {
  const [red, green, blue] = color.match(/[\d.]+/g)!.map((value) => {
    const share = Number(value) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** From 1 to 21. */
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const schemes = ['light', 'dark'] as const;

const pageIn = (scheme: string) => html`
  <div style="color-scheme: ${scheme}"><click-to-call country="US"></click-to-call></div>
`;

const focusable = ({ root }: Page) =>
  [...root.querySelectorAll<HTMLElement>('button, a, input, select')].filter((element) =>
    element.checkVisibility(),
  );

describe('the focus ring', () => {
  for (const scheme of schemes) {
    for (const scene of ['closed', 'form', 'number', 'failed', 'confirm', 'minimized'] as Scene[]) {
      it(`has two tones, one of which contrasts with any page, ${scheme}: ${scene}`, async () => {
        const page = await openScene(scene, pageIn(scheme));
        // The browser shows it to those who use the keyboard.
        await sendKeys({ press: 'Shift' });
        for (const element of focusable(page)) {
          element.focus();
          if (page.root.activeElement !== element) continue;
          const { outlineColor, outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          const name = element.getAttribute('part')!;
          expect(`${outlineStyle} ${outlineWidth}`, name).to.equal('solid 2px');
          const [inner] = /rgba?\([^)]+\)/.exec(boxShadow)!;
          expect(boxShadow, name).to.contain('0px 0px 0px 2px');
          // Whatever is behind: with one of the two, the contrast is the root of this at least.
          expect(Math.sqrt(contrast(outlineColor, inner)), name).to.be.at.least(3);
        }
      });
    }
  }
});

describe('where the visitor asks for more contrast', () => {
  afterEach(restoreMediaRules);

  for (const scheme of schemes) {
    it(`lesser text is as clear as any, and every control has an edge, ${scheme}`, async () => {
      const page = await openScene('form with errors', pageIn(scheme));
      applyMediaRules(page, 'prefers-contrast');
      const styleOf = (part: string) => getComputedStyle(page.part(part));
      const surface = styleOf('panel').backgroundColor;
      for (const part of ['hint', 'cancel', 'title', 'label']) {
        expect(contrast(styleOf(part).color, surface), part).to.be.at.least(15);
      }
      for (const part of ['panel', 'input', 'select']) {
        // What is wrong keeps its colour.
        const { borderTopColor } = getComputedStyle(
          page.root.querySelector(`[part=${part}]:not([aria-invalid=true])`)!,
        );
        expect(contrast(borderTopColor, surface), part).to.be.at.least(15);
      }
      for (const part of ['submit', 'cancel']) {
        expect(contrast(styleOf(part).borderTopColor, surface), part).to.be.at.least(4.5);
      }
    });
  }

  it('the launcher has an edge', async () => {
    const page = await openScene('closed');
    applyMediaRules(page, 'prefers-contrast');
    const { borderTopColor, color } = getComputedStyle(page.part('launcher'));
    expect(borderTopColor).to.equal(color);
  });
});
