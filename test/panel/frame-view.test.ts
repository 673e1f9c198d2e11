import { expect, fixture, html } from '@open-wc/testing';
import type { Texts } from '../../src/i18n/localizer.js';
import { frameView } from '../../src/panel/frame-view.js';

/** The frame of a panel that is shown by itself, with a file input in it. */
async function openFrame(given: Partial<Parameters<typeof frameView>[0]> = {}) {
  const calls: string[] = [];
  const box = await fixture(
    html`<div>
      ${frameView({
        texts: {
          text: (key: string) => `(${key})`,
          language: 'en',
          direction: 'ltr',
        } as unknown as Texts,
        title: 'Talk to us',
        body: html`<input type="file" />`,
        overlay: null,
        leaving: false,
        isOverlayNew: false,
        announcement: '',
        minimizable: true,
        onMinimize: () => calls.push('minimize'),
        onClose: () => calls.push('close'),
        onEscape: () => calls.push('escape'),
        ...given,
      })}
    </div>`,
  );
  const part = (name: string) => box.querySelector<HTMLElement>(`[part="${name}"]`)!;
  return { box, calls, part };
}

describe('the frame of the panel', () => {
  it('has a button for each way out, with a name', async () => {
    const { calls, part } = await openFrame();
    for (const name of ['minimize', 'close']) {
      expect(part(name).getAttribute('aria-label')).to.equal(`(${name})`);
      part(name).click();
    }
    expect(calls).to.deep.equal(['minimize', 'close']);
  });

  it('has no way to minimize one that stays in the page', async () => {
    const { part } = await openFrame({ minimizable: false });
    expect(part('minimize')).to.be.null;
  });

  for (const leaving of [false, true]) {
    it(`is marked only while the focus leaves it: ${leaving}`, async () => {
      const { part } = await openFrame({ leaving });
      expect(part('panel').className).to.equal(leaving ? 'leaving' : '');
    });
  }

  it('answers the back gesture, which would close it at once', async () => {
    const { calls, part } = await openFrame();
    const gesture = new Event('cancel', { cancelable: true });
    part('panel').dispatchEvent(gesture);
    expect(gesture.defaultPrevented).to.be.true;
    expect(calls).to.deep.equal(['escape']);
  });

  it('stays when the visitor chooses no file in it', async () => {
    const { box, calls } = await openFrame();
    const cancelled = new Event('cancel', { bubbles: true, cancelable: true });
    box.querySelector('input')!.dispatchEvent(cancelled);
    expect(cancelled.defaultPrevented).to.be.false;
    expect(calls).to.deep.equal([]);
  });
});
