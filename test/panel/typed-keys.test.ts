import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openPage, type Page } from '../harness.js';

/** A page with shortcuts for letters, as many have: it knows typing by the tag of the target. */
function addShortcuts(): { readonly keys: string[]; remove(): void } {
  const keys: string[] = [];
  const listeners = new AbortController();
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    document.addEventListener(
      type,
      (event) => {
        if (/^(INPUT|TEXTAREA|SELECT)$/.test((event.target as Element).tagName)) return;
        keys.push(`${type} ${event.key}`);
        event.preventDefault();
      },
      { signal: listeners.signal },
    );
  }
  return { keys, remove: () => listeners.abort() };
}

/** A key event as a field gets it from a keyboard. */
const press = (field: Element, type: string, init: KeyboardEventInit) =>
  field.dispatchEvent(
    new KeyboardEvent(type, { bubbles: true, composed: true, cancelable: true, ...init }),
  );

describe('on a page with keyboard shortcuts', () => {
  let page: Page;
  let shortcuts: ReturnType<typeof addShortcuts>;
  beforeEach(async () => {
    page = await openPage(html`
      <click-to-call country="US"><input slot="fields" name="order" /></click-to-call>
    `);
    await page.element.show({ proactive: false });
    shortcuts = addShortcuts();
  });
  afterEach(() => shortcuts.remove());

  it('letters, digits and signs arrive in the field', async () => {
    page.field('firstname').focus();
    await sendKeys({ type: 'jk?/7 x' });
    expect(page.field('firstname').value).to.equal('jk?/7 x');
    expect(shortcuts.keys).to.deep.equal([]);
  });

  it('those with a modifier reach the page, up and down', () => {
    const field = page.field('firstname');
    press(field, 'keydown', { key: 'Control', code: 'ControlLeft', ctrlKey: true });
    press(field, 'keydown', { key: 'k', code: 'KeyK', ctrlKey: true });
    press(field, 'keyup', { key: 'Control', code: 'ControlLeft' });
    press(field, 'keyup', { key: 'k', code: 'KeyK' });
    expect(shortcuts.keys).to.deep.equal([
      'keydown Control',
      'keydown k',
      'keyup Control',
      'keyup k',
    ]);
  });

  it('letters that were part of one before arrive in the field', () => {
    const field = page.field('firstname');
    const init = { key: 'k', code: 'KeyK' };
    press(field, 'keydown', { ...init, ctrlKey: true });
    press(field, 'keyup', { ...init, ctrlKey: true });
    shortcuts.keys.length = 0;
    press(field, 'keydown', init);
    press(field, 'keyup', init);
    expect(shortcuts.keys).to.deep.equal([]);
  });

  it('characters made with AltGr arrive in the field', () => {
    const init = { key: '@', code: 'KeyQ', ctrlKey: true, altKey: true };
    expect(press(page.field('firstname'), 'keydown', init)).to.be.true;
    expect(shortcuts.keys).to.deep.equal([]);
  });

  it('keys on a button of the panel reach the page', () => {
    press(page.part('submit'), 'keydown', { key: 'j', code: 'KeyJ' });
    expect(shortcuts.keys).to.deep.equal(['keydown j']);
  });

  it('keys in a field of the page reach the page with that field as their target', () => {
    const field = page.element.querySelector('input')!;
    const targets: (EventTarget | null)[] = [];
    const listen = ({ target }: Event) => targets.push(target);
    document.addEventListener('keydown', listen);
    press(field, 'keydown', { key: 'j', code: 'KeyJ' });
    document.removeEventListener('keydown', listen);
    expect(targets[0] === field).to.be.true;
  });
});
