import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const repository = fileURLToPath(new URL('../..', import.meta.url));

describe('the notes of a release', () => {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  after(() => rmSync(folder, { recursive: true }));

  const changelog = `# Changelog

## [Unreleased]

- What comes next.

## [1.2.0] - 2026-01-31

What is new.

### Fixes

- One.

## 1.1.0

What was new.

## 1.0.0

[1.2.0]: https://example.com/1.2.0
`;

  /**
   * @param {string} tag
   * @param {string} version
   */
  const notesOf = (tag, version) => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ version }));
    writeFileSync(join(folder, 'CHANGELOG.md'), changelog);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(repository, '.ci/release-notes.mjs'), tag],
      { cwd: folder, encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  };

  it('are what the changelog says of the version', () => {
    assert.deepEqual(notesOf('v1.2.0', '1.2.0'), {
      status: 0,
      stdout: 'What is new.\n\n### Fixes\n\n- One.\n',
      stderr: '',
    });
    assert.equal(notesOf('v1.1.0', '1.1.0').stdout, 'What was new.\n');
  });

  /** @type {readonly [string, string, string, RegExp][]} */
  const refusals = [
    ['the tag is another version', 'v1.2.0', '1.1.0', /tag is v1\.2\.0, .* 1\.1\.0/],
    ['the tag has no v', '1.2.0', '1.2.0', /tag/],
    ['the changelog does not know it', 'v1.3.0', '1.3.0', /CHANGELOG\.md .*1\.3\.0/],
    ['the changelog knows only what came before it', 'v1.2.0-rc.1', '1.2.0-rc.1', /CHANGELOG\.md/],
    ['the changelog has nothing to say', 'v1.0.0', '1.0.0', /CHANGELOG\.md/],
  ];
  for (const [title, tag, version, reason] of refusals) {
    it(`are rejected where ${title}`, () => {
      const { status, stdout, stderr } = notesOf(tag, version);
      assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
      assert.match(stderr, reason);
    });
  }
});

describe('the workflows', () => {
  /**
   * @typedef {object} Step
   * @property {string} [uses]
   * @property {string} [run]
   * @property {Record<string, string>} [env]
   *
   * @typedef {object} Job
   * @property {string} [if]
   * @property {Record<string, string>} [permissions]
   * @property {number} [timeout-minutes]
   * @property {Step[]} steps
   */

  const folder = join(repository, '.github/workflows');
  /** @type {{ file: string, permissions: unknown, jobs: Record<string, Job> }[]} */
  const workflows = readdirSync(folder).map((file) => ({
    file,
    ...parse(readFileSync(join(folder, file), 'utf8')),
  }));
  const jobs = workflows.flatMap(({ file, jobs }) =>
    Object.entries(jobs).map(([name, job]) => ({ ...job, name: `${file}: ${name}` })),
  );
  const steps = jobs.flatMap(({ name, steps }) => steps.map((step) => ({ job: name, ...step })));

  it('may only read, but for the jobs that publish', () => {
    for (const { permissions } of workflows) assert.deepEqual(permissions, { contents: 'read' });
    assert.deepEqual(
      jobs.flatMap(({ name, permissions }) => (permissions ? [[name, permissions]] : [])),
      [
        ['release.yml: publish', { 'id-token': 'write' }],
        ['release.yml: announce', { contents: 'write' }],
      ],
    );
  });

  it('run what has to hold before a change lands, and before a release', () => {
    const runs = steps.filter(({ run }) => run === 'bash .ci/run').map(({ job }) => job);
    assert.deepEqual(runs, ['checks.yml: checks', 'release.yml: pack']);
  });

  it('let no job see the token in which code of the project or its packages runs', () => {
    const trusted = jobs.filter(({ steps }) => JSON.stringify(steps).includes('secrets.'));
    const commands = trusted.flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    assert.deepEqual(commands, [
      'echo "given=${NPM_TOKEN:+true}" >> "$GITHUB_OUTPUT"',
      'npm publish --provenance --access public ./*.tgz',
    ]);
  });

  it('publish only where there is a token, which a fork has not', () => {
    const { publish } = workflows.find(({ file }) => file === 'release.yml')?.jobs ?? {};
    assert.equal(publish?.if, "needs.token.outputs.given == 'true'");
  });

  it('use actions of one owner, by their version', () => {
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    assert.ok(actions.length > 0);
    for (const action of actions) assert.match(action, /^actions\/[a-z-]+@v\d+$/);
  });

  it('write no value into a script, where it could be more than a value', () => {
    for (const { run = '' } of steps) assert.doesNotMatch(run, /\$\{\{/);
  });

  it('end some time', () => {
    for (const { name, 'timeout-minutes': minutes } of jobs) assert.ok(minutes, name);
  });
});

describe('the changelog', () => {
  const text = readFileSync(join(repository, 'CHANGELOG.md'), 'utf8');
  const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);

  it('begins with what is not released yet; each release has its date', () => {
    const [first, ...releases] = headings;
    assert.equal(first, '[Unreleased]');
    assert.ok(releases.length > 0);
    for (const heading of releases)
      assert.match(heading ?? '', /^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/);
  });

  it('sorts changes by their kind, and links every version', () => {
    const kinds = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
    for (const [, kind = ''] of text.matchAll(/^### (.*)$/gm))
      assert.ok(kinds.includes(kind), kind);
    for (const heading of headings) {
      const [name = ''] = /^\[[^\]]*\]/.exec(heading ?? '') ?? [];
      assert.ok(text.includes(`\n${name}: https://`), name);
    }
  });
});
