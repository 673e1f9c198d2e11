import { expect, fixture, html } from '@open-wc/testing';
import { watchFocus } from '../../src/panel/watch-focus.js';

type Place = 'panel' | 'field' | 'other field' | 'button' | 'page';
/** What happens, and where. The focus itself is moved by `focus`, and only told of by `focusin`. */
type Step = readonly ['mousedown' | 'mouseup' | 'Tab' | 'a' | 'focusin' | 'focus', Place];

/** A panel on a page, whose focus is watched. */
async function openWatched(signal = new AbortController().signal) {
  const box = await fixture(html`
    <div>
      <input id="page" />
      <dialog id="panel" open>
        <input id="field" /><input id="other field" /><button id="button">Send</button>
      </dialog>
    </div>
  `);
  const at = (place: Place) => box.querySelector<HTMLElement>(`[id="${place}"]`)!;
  const taken: string[] = [];
  watchFocus(document, {
    dialog: () => at('panel') as HTMLDialogElement,
    onTaken: ({ id }) => taken.push(id),
    signal,
  });
  const act = (steps: readonly Step[]) => {
    for (const [type, place] of steps) {
      const init = { bubbles: true, composed: true };
      if (type === 'focus') at(place).focus();
      else if (type === 'Tab' || type === 'a')
        at(place).dispatchEvent(new KeyboardEvent('keydown', { key: type, ...init }));
      else if (type === 'focusin') at(place).dispatchEvent(new FocusEvent(type, init));
      else at(place).dispatchEvent(new MouseEvent(type, init));
    }
  };
  return { taken, act };
}

/** From where the page takes the focus: it goes there, after these steps, by itself. */
const takes: Readonly<Record<string, readonly [from: Place, steps: readonly Step[]]>> = {
  'that Tab has moved into the panel': [
    'field',
    [
      ['Tab', 'page'],
      ['focusin', 'field'],
    ],
  ],
  'that a press has moved into the panel': [
    'field',
    [
      ['mousedown', 'field'],
      ['focusin', 'field'],
    ],
  ],
  'before it gets to the field that was pressed': ['field', [['mousedown', 'field']]],
  'also once the mouse is let go on a field': [
    'field',
    [
      ['mousedown', 'field'],
      ['focus', 'field'],
      ['mouseup', 'field'],
    ],
  ],
};

/** What is the visitor's own wish, or the page's right. */
const leaves: Readonly<Record<string, readonly Step[]>> = {
  'that the visitor did not move': [['focusin', 'field']],
  'that another key than Tab moved': [
    ['a', 'page'],
    ['focusin', 'field'],
  ],
  'that Tab moves within the panel': [
    ['Tab', 'field'],
    ['focusin', 'other field'],
  ],
  'after a press of the page': [
    ['mousedown', 'page'],
    ['focusin', 'field'],
  ],
  'after a press beside a modal panel, which is on the dialog itself': [
    ['mousedown', 'panel'],
    ['focusin', 'field'],
  ],
  'after a press of a button': [
    ['mousedown', 'button'],
    ['mouseup', 'button'],
  ],
  'after the mouse was dragged away': [
    ['mousedown', 'field'],
    ['mouseup', 'other field'],
  ],
  'that Tab moves within the page': [
    ['focusin', 'field'],
    ['Tab', 'page'],
  ],
};

describe('the focus of a page', () => {
  for (const [what, [from, steps]] of Object.entries(takes)) {
    it(`is seen to be taken ${what}, once`, async () => {
      const { act, taken } = await openWatched();
      act([...steps, ['focusin', 'page'], ['focusin', 'page']]);
      expect(taken, 'before the listeners of the page').to.deep.equal([]);
      await null;
      expect(taken).to.deep.equal([from]);
    });
  }

  it('is taken where a field does not have it after its press', async () => {
    const { act, taken } = await openWatched();
    act([
      ['mousedown', 'field'],
      ['mouseup', 'field'],
      ['focusin', 'page'],
    ]);
    await null;
    expect(taken).to.deep.equal(['field']);
  });

  for (const [what, steps] of Object.entries(leaves)) {
    it(`is left to the page ${what}`, async () => {
      const { act, taken } = await openWatched();
      act([...steps, ['focusin', 'page']]);
      await null;
      expect(taken).to.deep.equal([]);
    });
  }

  it('is watched no more once that has ended', async () => {
    const watching = new AbortController();
    const { act, taken } = await openWatched(watching.signal);
    watching.abort();
    act([
      ['mousedown', 'field'],
      ['focusin', 'page'],
    ]);
    await null;
    expect(taken).to.deep.equal([]);
  });
});
