import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Visitor, serve } from './browser.mjs';
import { repository, run, temporaryFolder } from './packed.mjs';
import { snippetsOf } from './snippets.mjs';

const site = temporaryFolder();
mkdirSync(join(site, 'node_modules'));
// What the first of the commands does is tried by consumer.test.mjs.
symlinkSync(repository, join(site, 'node_modules/click-to-call'));
const [commands = '', ...others] = snippetsOf('sh', 'mkdir');
const [install, ...copy] = commands.trim().split('\n');
run('sh', ['-e', '-c', copy.join('\n')], site);

const folder = join(site, 'public');
const server = await serve(folder);

describe('the files that the documentation copies', () => {
  it('are copied by commands that are there once', () => {
    assert.equal(install, 'npm install click-to-call');
    assert.deepEqual(others, []);
  });

  it('are 0.4 MB', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const bytes = files.map((file) => statSync(join(folder, file))).filter((stat) => stat.isFile());
    const megabytes = bytes.reduce((sum, { size }) => sum + size, 0) / 1_000_000;
    assert.equal(megabytes.toFixed(1), '0.4');
  });

  it('are all that a visitor needs, in any language', async () => {
    const script = '<script type="module" src="/click-to-call/define.js"></script>';
    const tag = `<click-to-call endpoint="${server.service}" group-name="support" country="US" virtual-queue="support" persist>Call</click-to-call>`;
    const visitor = await Visitor.open(
      server.publish(`<!doctype html><html lang="de"><title>Contact</title>${script}${tag}</html>`),
    );
    assert.match(await visitor.requestNumber(), /\+1 202 555 01\d\d/);
    assert.equal(await visitor.text('call'), 'Jetzt anrufen');
    assert.deepEqual(visitor.errors, []);
  });
});
