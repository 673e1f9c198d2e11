import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { createChallenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { Visitor, serve } from './browser.mjs';
import { repository } from './packed.mjs';
import { read, snippetsOf } from './snippets.mjs';

/** @typedef {{ newChallenge(): Promise<object>, isSolved(payload: unknown): Promise<boolean> }} Check */

/** The only block of the documentation in that language with those words. */
const snippet = (/** @type {string} */ language, /** @type {string} */ words) => {
  const [code = '', ...others] = snippetsOf(language, words);
  assert.ok(code && others.length === 0, words);
  return code;
};

const markup = snippet('html', '<altcha-widget');
const script = snippet('js', "querySelector('altcha-widget')");
const [, policy = ''] = /`(default-src [^`]+ style-src [^`]+)`/.exec(read('docs/abuse.md')) ?? [];

/** @type {string} */
let folder;
/** @type {Check} */
let check;

before(async () => {
  process.env.ALTCHA_SECRET = 'secret of the test';
  // Where the packages that it imports are found.
  folder = await mkdtemp(join(repository, 'node_modules', '.altcha-'));
  const file = join(folder, 'check.mjs');
  await writeFile(file, snippet('js', "from 'altcha-lib'"));
  check = await import(pathToFileURL(file).href);
});

after(() => rm(folder, { recursive: true }));

/** Where the addresses of the documentation are in the checkout. */
const folders = /** @type {const} */ ([
  ['/click-to-call/', '/dist/'],
  ['/altcha/', '/node_modules/altcha/dist/'],
]);

/**
 * The documented page, and a number service behind the check.
 *
 * @param {object} [options]
 * @param {'fault' | 'used'} [options.first] what becomes of the first request: a temporary error,
 *   or the refusal of a payload that has been used before
 * @param {string} [options.missing] the path of a file that is not there
 */
async function openSite({ first, missing = '' } = {}) {
  /** @type {{ payload: unknown, isSolved: boolean }[]} */
  const asked = [];
  const gone = new Set([missing]);
  const site = await serve(repository, [
    async (context, next) => {
      if (gone.has(context.path)) {
        context.status = 404;
      } else if (context.path === '/challenge.js') {
        context.type = 'js';
        context.body = script;
      } else if (context.path === '/altcha/challenge') {
        context.body = await check.newChallenge();
      } else if (context.path.endsWith('/call-in/requests/create')) {
        let text = '';
        for await (const part of context.req) text += part;
        const payload = JSON.parse(text).userData?.altcha;
        const isFirst = asked.length === 0;
        if (isFirst && first === 'used') await check.isSolved(payload);
        const isSolved = await check.isSolved(payload);
        asked.push({ payload, isSolved });
        if (!isSolved) context.status = 400;
        else if (isFirst && first === 'fault') context.status = 503;
        else context.body = { data: answer(asked.length) };
      } else {
        for (const [from, to] of folders) {
          if (context.path.startsWith(from)) context.path = context.path.replace(from, to);
        }
        await next();
      }
    },
  ]);
  const page = site.publish(`<!doctype html>${markup}`, { 'Content-Security-Policy': policy });
  return { asked, gone, visitor: await Visitor.open(page) };
}

/** A number of its own for each request. */
const answer = (/** @type {number} */ count) => ({
  toPhoneNumber: `+1202555014${count}`,
  accessCode: '1234',
  expirationTime: Math.floor(Date.now() / 1000) + 600,
});

/** @param {Visitor} visitor */
async function send(visitor) {
  await visitor.press('launcher');
  await visitor.fill('phonenumber', '+1 202 555 0147');
  await visitor.press('submit');
}

/** What the widget makes of a challenge and its solution. */
const payloadOf = (/** @type {object} */ challenge, /** @type {object | null} */ solution) =>
  btoa(JSON.stringify({ challenge, solution }));

/** @param {{ isSolved: boolean }[]} asked */
const verdicts = (asked) => asked.map(({ isSolved }) => isSolved);

describe('the documented challenge', () => {
  it('is solved before a number is requested', async () => {
    const { asked, visitor } = await openSite();
    assert.equal(await visitor.requestNumber(), '+1 202 555 0141');
    assert.deepEqual(verdicts(asked), [true]);
    assert.deepEqual(visitor.errors, []);
    assert.deepEqual(await visitor.violations(), []);
  });

  it('is a new one for the retry after a temporary error', async () => {
    const { asked, visitor } = await openSite({ first: 'fault' });
    assert.equal(await visitor.requestNumber(), '+1 202 555 0142');
    assert.deepEqual(verdicts(asked), [true, true]);
    assert.notEqual(asked[0]?.payload, asked[1]?.payload);
  });

  it('is a new one for a new number', async () => {
    const { asked, visitor } = await openSite();
    await visitor.requestNumber();
    await visitor.press('renew');
    await visitor.says('number', '+1 202 555 0142');
    assert.deepEqual(verdicts(asked), [true, true]);
  });

  it('is valid once: the visitor sees an error, and tries again with a new one', async () => {
    const { asked, visitor } = await openSite({ first: 'used' });
    await send(visitor);
    await visitor.says('heading', 'The service refused the request');
    await visitor.press('retry');
    await visitor.says('number', '+1 202 555 0142');
    assert.deepEqual(verdicts(asked), [false, true]);
  });

  it('stops the request where it cannot be fetched, and the form says so', async () => {
    const { asked, gone, visitor } = await openSite({ missing: '/altcha/challenge' });
    await send(visitor);
    await visitor.says('notice', 'The check did not work. Please try again.');
    assert.deepEqual(asked, []);
    gone.clear();
    await visitor.press('submit');
    await visitor.says('number', '+1 202 555 0141');
    assert.deepEqual(verdicts(asked), [true]);
  });

  it('stops the request where the widget is missing, and the form says so', async () => {
    const { asked, visitor } = await openSite({ missing: '/altcha/external/altcha.js' });
    await send(visitor);
    await visitor.says('notice', 'The check did not work. Please try again.');
    assert.deepEqual(asked, []);
  });

  it('lets nobody pass who leaves it out', async () => {
    const { asked, visitor } = await openSite({ missing: '/challenge.js' });
    await send(visitor);
    await visitor.says('heading', 'The service refused the request');
    assert.deepEqual(asked, [{ payload: undefined, isSolved: false }]);
  });

  /** @type {Record<string, () => unknown>} */
  const payloads = {
    'what is no payload': () => 'x',
    'an unsolved challenge': async () =>
      payloadOf(await check.newChallenge(), { counter: 0, derivedKey: '00' }),
    'a challenge that somebody else has signed': async () => {
      const challenge = await createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: 1,
        deriveKey,
        hmacSignatureSecret: 'secret of somebody else',
      });
      return payloadOf(challenge, await solveChallenge({ challenge, deriveKey }));
    },
  };
  for (const [what, payload] of Object.entries(payloads)) {
    it(`lets nobody pass with ${what}`, async () => {
      assert.equal(await check.isSolved(await payload()), false);
    });
  }
});
