import { expect, html } from '@open-wc/testing';
import { readFile } from '@web/test-runner-commands';
import { interactionEvents, states } from '../src/lifecycle/interaction.js';
import { openScene, sceneNames, type Scene } from './views/scenes.js';

const source = (await readFile({ path: '../src/click-to-call.ts' })) ?? '';

/** The names behind a tag of the JSDoc block over the class; the default slot's is empty. */
const named = (tag: string) =>
  [...source.matchAll(new RegExp(`^ \\* @${tag} (?:\\{.+?\\} )?([\\w-]*?) ?- `, 'gm'))].map(
    ([, name]) => name!,
  );

const parts = named('csspart');
const slots = named('slot');
const properties = named('cssproperty');

const form: readonly Scene[] = ['form', 'departments', 'form with errors', 'requesting'];
const number: readonly Scene[] = ['number', 'number without a new one', 'confirm'];
const launcher: readonly Scene[] = ['closed', 'minimized'];
const panel = sceneNames.filter((scene) => !launcher.includes(scene));

/** Where the visitor sees what the page puts into a slot. */
const scenesOfSlots: Readonly<Record<string, readonly Scene[]>> = {
  '': launcher,
  icon: launcher,
  title: panel,
  intro: form,
  fields: form,
  consent: form,
  number,
  footer: panel,
  alternative: ['long wait', 'outside hours', 'failed'],
};

/** What each custom property changes: its value, and where that value is found again. */
const effects: Readonly<Record<string, readonly [string, Scene, string, string, string]>> = {
  accent: ['rgb(1, 2, 3)', 'closed', 'launcher', 'background-color', 'rgb(1, 2, 3)'],
  'on-accent': ['rgb(1, 2, 3)', 'closed', 'launcher', 'color', 'rgb(1, 2, 3)'],
  surface: ['rgb(1, 2, 3)', 'form', 'panel', 'background-color', 'rgb(1, 2, 3)'],
  sunken: ['rgb(1, 2, 3)', 'number', 'renew', 'background-color', 'rgb(1, 2, 3)'],
  line: ['rgb(1, 2, 3)', 'requesting', 'input', 'border-top-color', 'rgb(1, 2, 3)'],
  text: ['rgb(1, 2, 3)', 'form', 'panel', 'color', 'rgb(1, 2, 3)'],
  muted: ['rgb(1, 2, 3)', 'form', 'wait', 'color', 'rgb(1, 2, 3)'],
  danger: ['rgb(1, 2, 3)', 'form with errors', 'error', 'color', 'rgb(1, 2, 3)'],
  radius: ['7px', 'form', 'panel', 'border-top-left-radius', '7px'],
  font: ['monospace', 'closed', 'launcher', 'font-family', 'monospace'],
  'font-size': ['25px', 'closed', 'launcher', 'font-size', '25px'],
  spacing: ['10px', 'form', 'body', 'padding-left', '60px'],
  offset: ['50px', 'closed', 'launcher', 'right', '50px'],
  'z-index': ['5', 'closed', 'launcher', 'z-index', '5'],
};

const isSeen = (element: Element) => {
  const { width, height } = element.getBoundingClientRect();
  return (
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    width > 0 &&
    height > 0
  );
};

/** What was met on a walk through every scene. */
const met = {
  /** The outline of each part that was seen, by its name. */
  parts: new Map<string, string>(),
  /** The scenes in which the content of a slot was seen, by the slot's name. */
  slots: new Map<string, Scene[]>(),
  /** The custom states that an element had, by its state. */
  states: new Map<string, string[]>(),
  /** Whether an element that was minimized had the states for it. */
  minimized: [] as boolean[],
  events: new Set<string>(),
};

/** A colour of its own for every part. */
const outlineOf = (part: string) => `rgb(1, 2, ${parts.indexOf(part)})`;

async function walk(): Promise<void> {
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = parts
    .map((part) => `click-to-call::part(${part}) { outline: 3px solid ${outlineOf(part)}; }`)
    .join('\n');
  const listen = ({ type }: Event) => met.events.add(type);
  for (const event of named('fires')) document.addEventListener(event, listen, true);

  for (const scene of sceneNames) {
    const page = await openScene(
      scene,
      html`<click-to-call country="US">
        ${slots.map((name) => html`<span slot=${name}>Content</span>`)}
      </click-to-call>`,
    );
    const { element, root } = page;
    for (const part of root.querySelectorAll('[part]')) {
      if (isSeen(part)) met.parts.set(part.part.value, getComputedStyle(part).outlineColor);
    }
    for (const name of slots) {
      const content = element.querySelector(`[slot="${name}"]`)!;
      if (isSeen(content)) met.slots.set(name, [...(met.slots.get(name) ?? []), scene]);
    }
    if (scene === 'number') {
      page.part('call').addEventListener('click', (event) => event.preventDefault());
      await page.press('call');
    }
    const matching = [...states, 'open'].filter((state) => element.matches(`:state(${state})`));
    met.states.set(element.state, matching);
    if (element.state !== 'closed') {
      await element.minimize();
      met.minimized.push(element.matches(':state(open):state(minimized)'));
    }
    if (element.state !== 'closed') await element.close({ force: true });
    element.remove();
  }

  for (const event of named('fires')) document.removeEventListener(event, listen, true);
  style.remove();
}

describe('what the element says of itself', () => {
  before(walk);

  for (const part of parts) {
    it(`the part ${part} is there and can be styled`, () => {
      expect(met.parts.get(part)).to.equal(outlineOf(part));
    });
  }

  it('every part on screen is among them', () => {
    expect([...met.parts.keys()]).to.have.members(parts);
  });

  for (const slot of slots) {
    it(`the slot ${slot || 'without a name'} shows what is put there`, () => {
      expect(met.slots.get(slot)).to.have.members([...scenesOfSlots[slot]!]);
    });
  }

  for (const property of properties) {
    it(`${property} changes what is seen`, async () => {
      const effect = effects[property.replace('--click-to-call-', '')];
      const [value, scene, part, style, expected] = effect ?? expect.fail('no row in this table');
      const page = await openScene(scene);
      const seen = () => getComputedStyle(page.part(part)).getPropertyValue(style);
      expect(seen()).not.to.equal(expected);
      // On an ancestor, where a page sets what holds for all of it.
      page.element.parentElement!.style.setProperty(property, value);
      expect(seen()).to.equal(expected);
    });
  }

  it('every custom property of the styles is among them', async () => {
    const page = await openScene('form with errors');
    const sheets = page.root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    const used = sheets.flatMap(({ cssText }) => cssText.match(/--click-to-call-[\w-]+/g) ?? []);
    expect([...new Set(used)]).to.have.members(properties);
  });

  it('the custom states are those of the lifecycle, one at a time, and those of the panel', () => {
    expect(named('cssstate')).to.deep.equal([...states, 'open', 'minimized', 'outside-hours']);
    for (const state of states) {
      const isOpen = state !== 'closed';
      expect(met.states.get(state)).to.deep.equal(isOpen ? [state, 'open'] : [state]);
    }
    expect(new Set(met.minimized)).to.deep.equal(new Set([true]));
  });

  it('the events are those of an interaction and before-submit, and each is dispatched', () => {
    expect(named('fires')).to.have.members([...interactionEvents, 'before-submit']);
    // A page in a test has no clipboard; test/features/number-tools has one with its own.
    expect([...met.events, 'copied']).to.have.members(named('fires'));
  });
});

describe('a page with large, slanted, spaced capitals of its own', () => {
  it('leaves the widget the size and the shape of the visitor’s text', async () => {
    const page = await openScene('form');
    const look = (part: string) => {
      const { fontSize, fontStyle, fontWeight, letterSpacing, textTransform, lineHeight } =
        getComputedStyle(page.part(part));
      return { fontSize, fontStyle, fontWeight, letterSpacing, textTransform, lineHeight };
    };
    const before = [look('body'), look('title')];
    Object.assign(page.element.parentElement!.style, {
      font: 'italic 900 30px/3 serif',
      letterSpacing: '9px',
      textTransform: 'uppercase',
    });
    expect([look('body'), look('title')]).to.deep.equal(before);
    // The font itself is the page's, so that the widget looks at home.
    expect(getComputedStyle(page.part('body')).fontFamily).to.equal('serif');
  });
});

describe('the name of the launcher', () => {
  it('is the language’s where blanks stand between children in other slots', async () => {
    const page = await openScene(
      'closed',
      html`<click-to-call> <b slot="icon">I</b> </click-to-call>`,
    );
    expect(page.text('launcher')).to.equal('Call us');
  });

  it('follows what the page puts there and takes away', async () => {
    const page = await openScene('closed', html`<click-to-call></click-to-call>`);
    const name = document.createElement('span');
    name.textContent = 'Ring us';
    const told = () =>
      new Promise((resolve) => page.root.addEventListener('slotchange', resolve, { once: true }));
    let heard = told();
    page.element.append(name);
    await heard;
    await page.element.updateComplete;
    expect(page.text('launcher')).not.to.contain('Call us');
    heard = told();
    name.remove();
    await heard;
    await page.element.updateComplete;
    expect(page.text('launcher')).to.equal('Call us');
  });
});
