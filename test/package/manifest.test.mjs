import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { apiOf } from '../../demo/layout/api.js';
import { declarationOf, declarations, modules, namesOf, readBuilt } from './manifest.mjs';
import { importBuilt, repository } from './packed.mjs';

const { ClickToCall, placements, states } = await importBuilt('index.js');
const { ClickToCallInvite, ClickToCallTimeline, ClickToCallWhen } =
  await importBuilt('package/companions.js');

/** Each element as it runs, by its tag, with the file of its contract. */
const elements = {
  'click-to-call': [ClickToCall, 'click-to-call.ts'],
  'click-to-call-invite': [ClickToCallInvite, 'companions/click-to-call-invite.ts'],
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
const internal = ['constructor', 'render', 'willUpdate', 'update', 'firstUpdated', 'updated'];

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
      'click-to-call-invite': 'dist/package/companions.js',
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
        assert.deepEqual(namesOf(attributes).sort(), [...observed].sort());
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
      assert.deepEqual(namesOf(readOnly), ['state', 'metadata', 'callIn', 'outsideHours']);
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
        'focus(options: FocusOptions): void',
      ]);
    });
  });
});

describe('docs/api.md', () => {
  it('has all of it', () => {
    const written = readFileSync(`${repository}/docs/api.md`, 'utf8');
    const current = apiOf(readBuilt('custom-elements.json'));
    assert.equal(written, current, 'docs/api.md is out of date: npm run build');
  });
});
