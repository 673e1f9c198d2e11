import assert from 'node:assert/strict';
import { NodeTypes, parse as parseVue } from '@vue/compiler-dom';
import { transform } from 'esbuild';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseFragment } from 'parse5';
import { fromSearch, keyOf, toSearch } from '../../../demo/configurator/configuration.js';
import { settingsOf } from '../../../demo/configurator/manifest.js';
import { snippetsOf } from '../../../demo/configurator/snippets.js';

const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const settings = settingsOf(modules[0].declarations[0]);

/** What the element is given: attributes and properties by the keys of their settings, and slots. */
/** @typedef {Record<string, unknown>} Given */

/** @param {string} code */
function readHtml(code) {
  const [element] = /** @type {import('parse5').DefaultTreeAdapterTypes.Element[]} */ (
    parseFragment(code).childNodes
  );
  assert.ok(element);
  /** @type {Given} */
  const given = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
  for (const child of element.childNodes) {
    if (child.nodeName === '#text' && 'value' in child) addText(given, child.value);
    else if ('attrs' in child) {
      const [text] = child.childNodes;
      given[`slot:${child.attrs[0]?.value}`] = text && 'value' in text ? text.value : '';
    }
  }
  return given;
}

/** @param {Given} given @param {string} text */
function addText(given, text) {
  if (text.trim()) given['slot:'] = text.trim();
}

const properties = new Map(settings.map((setting) => [setting.property, setting.name]));

/** @param {string} code */
async function readReact(code) {
  const script = await transform(code, { loader: 'jsx', jsxFactory: 'create', format: 'cjs' });
  const module = { exports: /** @type {any} */ ({}) };
  const create = (
    /** @type {any} */ type,
    /** @type {any} */ props,
    /** @type {any[]} */ ...children
  ) => ({
    type,
    props,
    children,
  });
  const require = (/** @type {string} */ name) => {
    assert.equal(name, 'click-to-call/react');
    return { ClickToCall: 'ClickToCall' };
  };
  new Function('module', 'exports', 'require', 'create', script.code)(
    module,
    module.exports,
    require,
    create,
  );
  const { type, props, children } = module.exports.Call();
  assert.equal(type, 'ClickToCall');
  /** @type {Given} */
  const given = {};
  for (const [name, value] of Object.entries(props ?? {}))
    given[properties.get(name) ?? name] = value;
  for (const child of children) {
    if (typeof child === 'string') given['slot:'] = child;
    else given[`slot:${child.props.slot}`] = child.children.join('');
  }
  return given;
}

/** @param {string} code */
function readVue(code) {
  const template = parseVue(code).children.find((node) => 'tag' in node && node.tag === 'template');
  assert.ok(template && 'children' in template);
  const element = /** @type {import('@vue/compiler-dom').ElementNode} */ (
    template.children.find((node) => typeof node === 'object' && 'tag' in node)
  );
  /** @type {Given} */
  const given = {};
  for (const prop of element.props) {
    if (prop.type === NodeTypes.ATTRIBUTE) given[prop.name] = prop.value?.content ?? '';
    else if (prop.arg && 'content' in prop.arg && prop.exp && 'content' in prop.exp) {
      assert.deepEqual(
        prop.modifiers.map((modifier) => modifier.content),
        ['prop'],
      );
      // With this modifier, Vue sets the property of exactly that name.
      const attribute = properties.get(prop.arg.content);
      assert.ok(attribute, `no property: ${prop.arg.content}`);
      given[attribute] = JSON.parse(prop.exp.content);
    }
  }
  for (const child of element.children) {
    if (child.type === NodeTypes.TEXT) addText(given, child.content);
    else if (child.type === NodeTypes.ELEMENT) {
      const [slot] = child.props;
      const [text] = child.children;
      assert.ok(slot?.type === NodeTypes.ATTRIBUTE && (!text || text.type === NodeTypes.TEXT));
      given[`slot:${slot.value?.content}`] = text && 'content' in text ? text.content : '';
    } else assert.fail(`an expression: ${child.loc.source}`);
  }
  return given;
}

/** Texts that a language may take for its own. */
const texts = [
  'Call us',
  'Tom & "Jerry"’s',
  "it's {here} {{ there }}",
  '<b>bold</b> &amp; \\n',
  'both \' and "',
  '`${x}`',
];

/**
 * Every setting, with values of its kind: as written, and as the framework gives it to the element.
 *
 * @type {readonly { key: string, value: string, property: unknown }[]}
 */
const rows = settings
  .filter(({ group }) => group !== 'properties')
  .flatMap((setting) => {
    const key = keyOf(setting);
    const values = {
      flag: [['', true]],
      number: [['5000', 5000]],
      words: setting.words.map((word) => [word, word]),
      text: texts.map((text) => [text, text]),
      json: [
        ['{"a":"it\'s <b> & {{x}}"}', { a: "it's <b> & {{x}}" }],
        ['[{"name":"a"}]', [{ name: 'a' }]],
        ['{"half', '{"half'],
      ],
    }[setting.kind];
    return values.map(([value, property]) => ({ key, value: String(value), property }));
  });

describe('the code of the configurator', () => {
  it('is tried with every attribute and slot of the manifest', () => {
    assert.ok(rows.some(({ key }) => key === 'placement'));
    assert.ok(rows.some(({ key }) => key === 'slot:title'));
  });

  it('in HTML is parsed to what was set', () => {
    for (const { key, value } of rows) {
      const { html } = snippetsOf(settings, { [key]: value });
      assert.deepEqual(readHtml(html), { [key]: value }, html);
    }
  });

  it('in React gives the component what was set, each as its type', async () => {
    for (const { key, value, property } of rows) {
      const { react } = snippetsOf(settings, { [key]: value });
      assert.deepEqual(await readReact(react), { [key]: property }, react);
    }
  });

  it('in Vue gives the element what was set, flags and texts as attributes', () => {
    for (const { key, value, property } of rows) {
      const { vue } = snippetsOf(settings, { [key]: value });
      const expected = property === true ? '' : property;
      assert.deepEqual(readVue(vue), { [key]: expected }, vue);
    }
  });

  it('in CSS has the custom properties, and says where there are none', () => {
    const { css } = snippetsOf(settings, { '--click-to-call-radius': '0' });
    assert.equal(css, 'click-to-call {\n  --click-to-call-radius: 0;\n}');
    assert.equal(snippetsOf(settings, {}).css, '/* No custom property is set. */');
  });

  it('in CSS has whole values only: the address may come from anybody', () => {
    const name = '--click-to-call-font';
    for (const value of ['"Open Sans", serif', "'a;b'", 'rgb(1 2 3 / calc(1 * (0.5)))', '0']) {
      assert.equal(
        snippetsOf(settings, { [name]: value }).css,
        `click-to-call {\n  ${name}: ${value};\n}`,
      );
    }
    for (const value of [
      'red; } body { display: none',
      'calc(',
      ')(',
      '"half',
      '/*',
      'a\\',
      '<!--',
    ]) {
      assert.equal(
        snippetsOf(settings, { [name]: value }).css,
        '/* No custom property is set. */',
        value,
      );
    }
  });

  it('has all settings at once', () => {
    const values = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
    assert.deepEqual(readHtml(snippetsOf(settings, values).html), values);
  });
});

describe('the address of the configurator', () => {
  const device = /** @type {const} */ ('phone');
  const scheme = /** @type {const} */ ('dark');

  it('gives back all that was put into it', () => {
    for (const { key, value } of rows) {
      const configuration = { values: { [key]: value }, device, scheme };
      assert.deepEqual(fromSearch(toSearch(configuration), settings), configuration);
    }
  });

  it('gives nothing that the manifest does not know', () => {
    const search =
      '?onclick=alert(1)&slot%3Aheader=x&style=y&preview%3Adevice=watch&preview%3Ascheme=sepia';
    assert.deepEqual(fromSearch(search, settings), { values: {}, device: 'desktop', scheme: '' });
  });

  it('is empty at the beginning', () => {
    assert.equal(fromSearch('', settings), null);
  });
});
