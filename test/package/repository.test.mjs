import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { repository } from './packed.mjs';
import { documentation, read } from './snippets.mjs';

describe('the repository', () => {
  const { homepage, bugs, repository: place, unpkg, jsdelivr } = JSON.parse(read('package.json'));

  it('has one address, wherever it is named', () => {
    const [address] = /https:\/\/[^/]+\/[^/]+\/[^/.#]+/.exec(place.url) ?? [];
    assert.ok(address);
    assert.ok(homepage.startsWith(address), homepage);
    assert.ok(bugs.startsWith(address), bugs);
    const links = [...read('CHANGELOG.md').matchAll(/^\[[^\]]+\]: (.*)$/gm)];
    for (const [, link = ''] of links) assert.ok(link.startsWith(address), link);
  });

  it('has one version, wherever it is named', () => {
    const { version } = JSON.parse(read('package.json'));
    const named = [...documentation.matchAll(/click-to-call[@-](\d+\.\d+\.\d+)/g)];
    assert.ok(named.length > 3);
    for (const [text, found] of named) assert.equal(found, version, text);
  });

  it('leads a CDN to a file that a page can take as it is', () => {
    for (const file of [unpkg, jsdelivr]) assert.ok(existsSync(`${repository}/${file}`), file);
  });

  const forms = '.github/ISSUE_TEMPLATE';
  for (const file of readdirSync(`${repository}/${forms}`).filter(
    (name) => name !== 'config.yml',
  )) {
    it(`has a form for issues in ${file} that can be filled in`, () => {
      const { name, description, body } = parse(read(`${forms}/${file}`));
      assert.ok(name && description);
      const fields = body.filter((/** @type {{ type: string }} */ { type }) => type !== 'markdown');
      const ids = fields.map((/** @type {{ id: string }} */ { id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const { attributes } of fields) assert.ok(attributes.label);
    });
  }
});
