import { expect } from '@open-wc/testing';
import { readFile } from '@web/test-runner-commands';
import { fetchText } from './files.js';
import { describeSnippets } from './snippets.js';

await describeSnippets('docs/typescript.md', {
  "from 'click-to-call/jsx/react'": 'test/package/consumer.test.mjs',
  'html.customData': 'test/package/editors.test.mjs',
});

describe('the guide to TypeScript', () => {
  it('lists everything that the package exports', async () => {
    const text = await fetchText('docs/typescript.md');
    const listed = [...text.matchAll(/`(\w+)`/g)].map(([, name]) => name);
    for (const entry of ['index.ts', 'services/index.ts']) {
      const source = (await readFile({ path: `../../src/${entry}` }))!;
      const names = [...source.matchAll(/export (?:type )?{([^}]*)}/g)].flatMap(([, list]) =>
        list!.split(',').map((name) => name.trim()),
      );
      expect(names).to.have.length.above(5);
      expect(listed).to.include.members(names.filter(Boolean));
    }
  });
});
