import { expect } from '@open-wc/testing';
import type { Page } from '../harness.js';
import { applyMediaRules, restoreMediaRules } from './media-rules.js';
import { openScene, type Scene } from './scenes.js';

/** What has an edge that does not come from its colour alone. */
const edges: Readonly<Partial<Record<Scene, readonly string[]>>> = {
  closed: ['launcher'],
  form: ['panel', 'submit', 'input', 'select'],
  'form with errors': ['input'],
  requesting: ['progress'],
  number: ['panel', 'call', 'renew'],
  expired: ['renew'],
  failed: ['retry'],
  confirm: ['confirm', 'confirm-yes', 'confirm-no'],
};

/** A scene with its rules for forced colours in force: no browser is asked for the colours. */
async function openForced(scene: Scene): Promise<Page> {
  const page = await openScene(scene);
  applyMediaRules(page, 'forced-colors');
  return page;
}

/** A colour of the platform, as this browser has it. */
function systemColor(name: string): string {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = name;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

const borderOf = (page: Page, part: string) => {
  const { borderTopWidth, borderTopStyle } = getComputedStyle(page.part(part));
  return `${borderTopStyle} ${parseFloat(borderTopWidth) >= 1 ? 'visible' : 'none'}`;
};

describe('in the few colours that a visitor has chosen', () => {
  afterEach(restoreMediaRules);

  for (const [scene, parts] of Object.entries(edges)) {
    it(`everything keeps its edge: ${scene}`, async () => {
      const page = await openForced(scene as Scene);
      for (const part of parts) expect(borderOf(page, part), part).to.equal('solid visible');
    });
  }

  it('the country is read in the colours of a field', async () => {
    const page = await openForced('form with errors');
    const { backgroundColor, borderTopColor } = getComputedStyle(page.part('select'));
    const { color } = getComputedStyle(page.root.querySelector('.country span')!);
    const chevron = getComputedStyle(page.root.querySelector('.chevron')!, '::after');
    expect(backgroundColor).to.equal(systemColor('Field'));
    expect([borderTopColor, color, chevron.backgroundColor]).to.deep.equal(
      Array(3).fill(systemColor('FieldText')),
    );
  });

  it('the ring of the countdown and the QR code keep their colours', async () => {
    const page = await openForced('number');
    const ring = page.root.querySelectorAll('.ring circle')[1]!;
    // What is drawn keeps its colours, which then may not be seen: the ring takes one that is.
    expect(getComputedStyle(ring).stroke).to.equal(getComputedStyle(page.part('countdown')).color);
    const { backgroundColor, fill } = getComputedStyle(page.part('qr'));
    expect([backgroundColor, fill]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(17, 17, 17)']);
    // A browser that does not know the property takes no colours away.
    expect(getComputedStyle(page.part('qr')).getPropertyValue('forced-color-adjust')).to.equal(
      CSS.supports('forced-color-adjust: none') ? 'none' : '',
    );
  });
});
