import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { commandOf, repository, run } from './packed.mjs';
import { snippetsOf } from './snippets.mjs';

const [snippet = '', ...others] = snippetsOf('js', "from 'vitest'");

// Inside the checkout, where the package and the tools are found by their names.
mkdirSync(`${repository}/coverage`, { recursive: true });
const folder = mkdtempSync(`${repository}/coverage/unit-tests-`);
after(() => rmSync(folder, { recursive: true }));
for (const [runner, name] of /** @type {const} */ ([
  ['vitest', 'vitest'],
  ['jest', '@jest/globals'],
])) {
  mkdirSync(`${folder}/${runner}`);
  writeFileSync(`${folder}/${runner}/call.test.js`, snippet.replace("'vitest'", `'${name}'`));
}

/**
 * Runs the tests of a folder with Vitest.
 *
 * @param {string} root
 * @param {string} environment
 */
const vitest = (root, environment) =>
  run(commandOf('vitest'), ['run', '--root', root, '--environment', environment]);

describe('the test that the documentation shows', () => {
  it('is there once', () => assert.deepEqual([!!snippet, others], [true, []]));

  for (const environment of ['jsdom', 'happy-dom']) {
    it(`passes in Vitest with ${environment}`, () => {
      assert.doesNotThrow(() => vitest(`${folder}/vitest`, environment));
    });
  }

  it('passes in Jest', () => {
    const jest = `${repository}/node_modules/jest/bin/jest.js`;
    const options = [
      '--rootDir',
      `${folder}/jest`,
      '--env',
      'jsdom',
      '--config',
      '{"transform":{}}',
    ];
    const parameters = ['--experimental-vm-modules', jest, ...options];
    assert.doesNotThrow(() => run(process.execPath, parameters));
  });
});

describe('whole visits in the unit tests of a page', () => {
  for (const environment of ['jsdom', 'happy-dom']) {
    it(`work in ${environment}`, () => {
      const root = fileURLToPath(new URL('unit', import.meta.url));
      assert.doesNotThrow(() => vitest(root, environment));
    });
  }
});
