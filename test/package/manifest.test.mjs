import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { declarationOf, declarations, modules, namesOf } from './manifest.mjs';
import { importBuilt, repository } from './packed.mjs';
import { readme } from './snippets.mjs';

const { ClickToCall, placements, states } = await importBuilt('index.js');
const { ClickToCallTimeline, ClickToCallWhen } = await importBuilt('package/companions.js');

/** Each element as it runs, by its tag, with the file of its contract. */
const elements = {
  'click-to-call': [ClickToCall, 'click-to-call.ts'],
  'click-to-call-timeline': [ClickToCallTimeline, 'companions/click-to-call-timeline.ts'],
  'click-to-call-when': [ClickToCallWhen, 'companions/click-to-call-when.ts'],
};

/** The tags of JSDoc, and what the manifest has of each. */
const lists = /** @type {const} */ ({
  slot: 'slots',
  fires: 'events',
  csspart: 'cssParts',
  cssproperty: 'cssProperties',
  cssstate: 'cssStates',
});

/** What only Lit, the platform and the element itself are to use. */
const internal = ['constructor', 'storageKey', 'loadPanel', 'render', 'willUpdate', 'firstUpdated'];

describe('the manifest', () => {
  it('has the elements, and nothing else', () => {
    assert.deepEqual(
      declarations.map(({ tagName }) => tagName),
      Object.keys(elements),
    );
  });

  it('says which module defines which element', () => {
    const definitions = modules.flatMap(({ path, exports }) =>
      exports
        .filter(({ kind }) => kind === 'custom-element-definition')
        .map(({ name }) => [name, path]),
    );
    assert.deepEqual(Object.fromEntries(definitions), {
      'click-to-call': 'dist/package/define.js',
      'click-to-call-timeline': 'dist/package/companions.js',
      'click-to-call-when': 'dist/package/companions.js',
    });
  });

  for (const [tag, [element, source]] of Object.entries(elements)) {
    describe(`of ${tag}`, () => {
      const { members, attributes, ...described } = declarationOf(tag);
      const contract = readFileSync(`${repository}/src/${source}`, 'utf8');
      /** @type {ReadonlyMap<string, { state?: boolean, reflect?: boolean }>} */
      const properties = element.elementProperties;

      for (const [jsdoc, list] of Object.entries(lists)) {
        it(`has the same for @${jsdoc} as the source`, () => {
          const line = new RegExp(`^ \\* @${jsdoc} (?:\\{.+?\\} )?([\\w-]*?) ?- `, 'gm');
          const expected = [...contract.matchAll(line)].map(([, name]) => name);
          assert.deepEqual(namesOf(described[list]), expected);
        });
      }

      it('has the attributes that the element observes', () => {
        /** @type {string[]} */
        const observed = element.observedAttributes;
        assert.deepEqual(
          namesOf(attributes).sort(),
          // Of the element's own state.
          observed.filter((name) => name !== 'load-failed').sort(),
        );
      });

      it('has the properties and methods that are for the page, and no other', () => {
        const settable = [...properties].filter(([, { state }]) => !state).map(([name]) => name);
        const own = Object.getOwnPropertyNames(element.prototype)
          .filter((name) => !properties.has(name) && !internal.includes(name))
          .filter((name) => !name.endsWith('Callback'));
        assert.deepEqual(namesOf(members).sort(), [...settable, ...own].sort());
      });

      it('describes each of them', () => {
        const listed = Object.values(lists).flatMap((list) => described[list]);
        const entries = [...members, ...attributes, ...listed];
        assert.deepEqual(namesOf(entries.filter(({ description }) => !description)), []);
      });

      it('gives an attribute the type, the default and the text of its property', () => {
        for (const { name, fieldName, ...attribute } of attributes) {
          const member = members.find((found) => found.name === fieldName);
          assert.deepEqual(
            { attribute: name, ...attribute },
            {
              attribute: member?.attribute,
              type: member?.type,
              default: member?.default,
              description: member?.description,
            },
          );
        }
      });

      it('says which attributes follow their properties', () => {
        const reflected = [...properties].filter(([, { reflect }]) => reflect);
        assert.deepEqual(
          namesOf(members.filter(({ reflects }) => reflects)),
          reflected.map(([name]) => name),
        );
      });
    });
  }

  describe('of the members of click-to-call', () => {
    const { members } = declarationOf('click-to-call');
    const oneOf = (/** @type {readonly string[]} */ words) =>
      [...words]
        .sort()
        .map((word) => `'${word}'`)
        .join(' | ');

    /** @type {[name: string, type: string, fallback?: string][]} */
    const expected = [
      ['open', 'boolean', 'false'],
      ['timeout', 'number', '10000'],
      ['endpoint', 'string', "''"],
      ['credentials', oneOf(['omit', 'same-origin', 'include']), "'omit'"],
      ['placement', oneOf(placements), "'bottom-end'"],
      ['userData', 'Readonly<Record<string, string>>', '{}'],
      ['service', 'CallInService | RequestNumber | null', 'null'],
      ['state', oneOf(states)],
      ['callIn', 'CallIn | null'],
    ];
    for (const [name, type, fallback] of expected) {
      it(`says what ${name} may be, and is to begin with`, () => {
        const member = members.find((found) => found.name === name);
        assert.deepEqual([member?.type.text, member?.default], [type, fallback]);
      });
    }

    it('says which are to be read only', () => {
      const readOnly = members.filter((member) => member.readonly);
      assert.deepEqual(namesOf(readOnly), ['state', 'metadata', 'callIn']);
    });

    it('says what the methods take and answer', () => {
      const signatures = members
        .filter(({ kind }) => kind === 'method')
        .map(({ name, parameters = [], return: answer }) => {
          const taken = parameters.map((parameter) => `${parameter.name}: ${parameter.type.text}`);
          return `${name}(${taken}): ${answer.type.text}`;
        });
      assert.deepEqual(signatures, [
        'show(options: ShowOptions): Promise<void>',
        'close(options: CloseOptions): Promise<boolean>',
        'minimize(): Promise<void>',
        'restore(): Promise<void>',
        'requestNumber(): Promise<CallIn>',
      ]);
    });
  });
});

describe('the README', () => {
  const element = declarationOf('click-to-call');
  const words = new Set([...readme.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code));
  const fields = element.members.filter(({ kind }) => kind === 'field');

  for (const [what, names] of Object.entries({
    attribute: namesOf(element.attributes),
    slot: namesOf(element.slots).filter(Boolean),
    event: namesOf(element.events),
    part: namesOf(element.cssParts),
    state: namesOf(element.cssStates),
    // The first stands for the beginning of all others.
    'custom property': namesOf(element.cssProperties).map((name, index) =>
      index === 0 ? name : name.replace('--click-to-call', ''),
    ),
    property: namesOf(fields.filter(({ attribute }) => !attribute)),
  })) {
    it(`leaves no ${what} out`, () => {
      assert.ok(names.length > 2);
      assert.deepEqual(
        names.filter((name) => !words.has(name)),
        [],
      );
    });
  }

  it('leaves no method out', () => {
    for (const { name, kind } of element.members) {
      if (kind === 'method') assert.match(readme, new RegExp(`\`${name}\\(`));
    }
  });
});
