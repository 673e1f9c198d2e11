import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import css from 'vscode-css-languageservice';
import html from 'vscode-html-languageservice';
import { declarationOf, namesOf, readBuilt } from './manifest.mjs';
import { pack, repository } from './packed.mjs';
import { snippetsOf } from './snippets.mjs';

const element = declarationOf('click-to-call');

/** A document with the cursor where the `|` is. */
function withCursor(/** @type {string} */ language, /** @type {string} */ text) {
  const content = text.replace('|', '');
  const document = html.TextDocument.create(`file:///page.${language}`, language, 1, content);
  return { document, position: document.positionAt(text.indexOf('|')) };
}

describe('Visual Studio Code in a page', () => {
  const service = html.getLanguageService({
    useDefaultDataProvider: false,
    customDataProviders: [
      html.newHTMLDataProvider('click-to-call', readBuilt('vscode.html-custom-data.json')),
    ],
  });
  const complete = (/** @type {string} */ text) => {
    const { document, position } = withCursor('html', text);
    return service.doComplete(document, position, service.parseHTMLDocument(document)).items;
  };
  const labels = (/** @type {string} */ text) => complete(text).map(({ label }) => label);

  it('offers the tags', () => {
    const tags = [
      'click-to-call',
      'click-to-call-invite',
      'click-to-call-timeline',
      'click-to-call-when',
    ];
    assert.deepEqual(
      labels('<|').filter((label) => label !== '!DOCTYPE'),
      tags,
    );
  });

  it('offers every attribute', () => {
    const offered = labels('<click-to-call |></click-to-call>').filter(
      (label) => label !== 'data-',
    );
    assert.deepEqual(offered.sort(), namesOf(element.attributes).sort());
  });

  it('offers a value only where one is needed', () => {
    const written = (/** @type {string} */ name) =>
      complete('<click-to-call |></click-to-call>').find(({ label }) => label === name)?.textEdit
        ?.newText;
    assert.equal(written('no-launcher'), 'no-launcher');
    assert.equal(written('endpoint'), 'endpoint="$1"');
  });

  it('offers the words of a choice, and none where anything may stand', () => {
    const value = (/** @type {string} */ name) =>
      labels(`<click-to-call ${name}="|"></click-to-call>`);
    assert.deepEqual(value('placement').sort(), [
      'bottom-end',
      'bottom-start',
      'top-end',
      'top-start',
    ]);
    assert.deepEqual(value('credentials').sort(), ['include', 'omit', 'same-origin']);
    for (const name of ['user-data', 'fields', 'timeout', 'open'])
      assert.deepEqual(value(name), []);
  });

  it('shows what an element is, with its events and slots', () => {
    const { document, position } = withCursor('html', '<click-|to-call></click-to-call>');
    const hover = service.doHover(document, position, service.parseHTMLDocument(document));
    const { value } = /** @type {import('vscode-html-languageservice').MarkupContent} */ (
      hover?.contents
    );
    assert.match(value, /shows a phone number to\sdial/);
    for (const { name } of element.events) assert.ok(value.includes(`- \`${name}\`: `), name);
    for (const { name } of element.slots) assert.ok(value.includes(`- \`${name || 'default'}\``));
  });
});

describe('Visual Studio Code in a stylesheet', () => {
  const service = css.getCSSLanguageService({
    useDefaultDataProvider: false,
    customDataProviders: [css.newCSSDataProvider(readBuilt('vscode.css-custom-data.json'))],
  });
  const labels = (/** @type {string} */ text) => {
    const { document, position } = withCursor('css', text);
    const sheet = service.parseStylesheet(document);
    return service.doComplete(document, position, sheet).items.map(({ label }) => label);
  };

  it('offers the custom properties', () => {
    const offered = labels('click-to-call { --cl| }');
    for (const { name } of element.cssProperties) assert.ok(offered.includes(name), name);
  });

  it('offers the parts', () => {
    const offered = labels('click-to-call::|');
    for (const { name } of element.cssParts) assert.ok(offered.includes(`::part(${name})`), name);
  });

  it('offers the states', () => {
    const offered = labels('click-to-call:|');
    for (const { name } of element.cssStates) assert.ok(offered.includes(`:state(${name})`), name);
  });
});

describe('the settings for Visual Studio Code in the documentation', () => {
  it('name files of the package, each for what it is', () => {
    const [settings, ...others] = snippetsOf('json', 'html.customData').map((code) =>
      JSON.parse(code),
    );
    assert.deepEqual(others, []);
    const { files } = pack();
    for (const [setting, key] of [
      ['html.customData', 'tags'],
      ['css.customData', 'pseudoElements'],
    ]) {
      const [path, ...more] = settings[/** @type {string} */ (setting)];
      assert.deepEqual(more, []);
      const file = path.replace('./node_modules/click-to-call/', '');
      assert.ok(files.includes(file), file);
      assert.ok(readBuilt(file.replace('dist/', ''))[/** @type {string} */ (key)].length);
    }
  });
});

describe('the web types for the editors of JetBrains', () => {
  const manifest = JSON.parse(readFileSync(`${repository}/package.json`, 'utf8'));
  const types = readBuilt('web-types.json');
  const [described] = types.contributions.html.elements;

  it('are found, and are of this version', () => {
    assert.equal(manifest['web-types'], 'dist/web-types.json');
    assert.deepEqual([types.name, types.version], [manifest.name, manifest.version]);
  });

  it('have all that the manifest has', () => {
    const fields = element.members.filter(({ kind }) => kind === 'field');
    assert.deepEqual(namesOf(described.attributes), namesOf(element.attributes));
    assert.deepEqual(namesOf(described.slots), namesOf(element.slots));
    assert.deepEqual(namesOf(described.js.properties), namesOf(fields));
    assert.deepEqual(namesOf(described.js.events), namesOf(element.events));
    assert.deepEqual(namesOf(described.css.properties), namesOf(element.cssProperties));
    assert.deepEqual(namesOf(described.css.parts), namesOf(element.cssParts));
  });

  it('say what an attribute may be', () => {
    const valueOf = (/** @type {string} */ name) =>
      described.attributes.find((/** @type {{ name: string }} */ found) => found.name === name)
        .value;
    assert.deepEqual(valueOf('open'), { type: 'boolean' });
    assert.deepEqual(valueOf('credentials'), { type: "'include' | 'omit' | 'same-origin'" });
  });
});
