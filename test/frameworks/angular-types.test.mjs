import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { it } from 'node:test';
import { run } from '../package/packed.mjs';
import { apps, installApp } from './built-app.mjs';

it('is checked by the strict templates of Angular what a listener takes', () => {
  installApp('angular');
  const app = `${apps}/angular`;
  const folder = `${app}/.angular/types`;
  mkdirSync(folder, { recursive: true });
  const config = { extends: '../../tsconfig.json', include: ['contact.ts'] };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(config));
  const compile = (/** @type {string} */ code) => {
    writeFileSync(`${folder}/contact.ts`, code);
    run(`${app}/node_modules/.bin/ngc`, ['--project', folder, '--noEmit']);
  };

  const code = readFileSync(`${app}/src/contact.ts`, 'utf8');
  assert.doesNotThrow(() => compile(code));
  const wrong = code.replace(
    'amend({ detail }: BeforeSubmitEvent)',
    'amend({ detail }: CustomEvent<{ userData: Record<string, string>; order: number }>)',
  );
  assert.throws(() => compile(wrong), /'BeforeSubmitEvent' is not assignable/);
});
