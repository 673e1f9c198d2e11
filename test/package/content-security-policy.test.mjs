import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Visitor, serve } from './browser.mjs';
import { documentation, snippetsOf } from './snippets.mjs';

const site = await serve();
const files = await serve();
const calls = await serve();

/** What the documentation prints, with the origins of this test. */
const published = (/** @type {string} */ text, /** @type {RegExp} */ pattern) => {
  const found = pattern.exec(text)?.[1];
  assert.ok(found, 'The documentation has no such line.');
  return found
    .replaceAll('https://static.example.com', files.origin)
    .replaceAll('https://calls.example.com', calls.origin);
};

const policy = published(
  snippetsOf('http', 'Content-Security-Policy:').join(''),
  /^Content-Security-Policy: (.+)\n$/,
);
const trustedTypes = published(documentation, /`(require-trusted-types-for [^`]+)`/);

const duplicates = published(documentation, /`(trusted-types lit-html 'allow-duplicates')`/);

const scripts = {
  'define.js': '<script type="module" src="FILES/dist/define.js"></script>',
  'define.js and companions.js':
    '<script type="module" src="FILES/dist/define.js"></script>' +
    '<script type="module" src="FILES/dist/companions.js"></script>',
  'the classic script': '<script src="FILES/dist/click-to-call.bundle.js"></script>',
};

/** A page with that policy, and as much on it as one page can have. */
const open = (/** @type {string} */ script, /** @type {string} */ header) =>
  Visitor.open(
    site.publish(
      `<!doctype html>
      <html lang="de">
        <title>Contact</title>
        ${script.replaceAll('FILES', files.origin)}
        <click-to-call
          endpoint="${calls.service}"
          group-name="support"
          virtual-queue="support"
          country="US"
          persist
          fields='[{"name": "phonenumber", "type": "tel"}, {"name": "more", "type": "textarea"}]'
        >
          <click-to-call-timeline></click-to-call-timeline>
        </click-to-call>
      </html>`,
      { 'Content-Security-Policy': header },
    ),
  );

for (const [name, script] of Object.entries(scripts)) {
  describe(`the documented policy, with ${name}`, () => {
    for (const [what, header] of Object.entries({
      '': policy,
      ' and Trusted Types': `${policy}; ${trustedTypes}`,
    })) {
      it(`lets a whole visit through${what}`, async () => {
        const visitor = await open(script, header);
        assert.match(await visitor.requestNumber(), /\+1 202 555 01\d\d/);
        assert.deepEqual(await visitor.violations(), []);
        assert.deepEqual(visitor.errors, []);
      });
    }
  });
}

describe('Trusted Types, on a page with two copies of Lit', () => {
  const two = scripts['define.js'] + scripts['the classic script'];
  const header = `${policy}; require-trusted-types-for 'script'`;

  it('let a whole visit through where the policy may be made twice', async () => {
    const visitor = await open(two, `${header}; ${duplicates}`);
    assert.match(await visitor.requestNumber(), /\+1 202 555 01\d\d/);
    assert.deepEqual(await visitor.violations(), []);
    assert.deepEqual(visitor.errors, []);
  });

  it('keep the second copy out where it may not', async () => {
    const visitor = await open(two, `${policy}; ${trustedTypes}`);
    assert.match(await visitor.requestNumber(), /\+1 202 555 01\d\d/);
    assert.deepEqual(await visitor.violations(), ['trusted-types trusted-types-policy']);
    assert.equal(visitor.errors.length, 1);
  });
});

describe('a policy that allows less than the documented one', () => {
  const without = (/** @type {string} */ directive) =>
    policy.replace(new RegExp(`${directive} [^;]+`), `${directive} 'none'`);

  it('is noticed where it keeps the scripts out', async () => {
    const visitor = await open(scripts['define.js'], without('script-src'));
    const defined = await visitor.page.evaluate(() => !!customElements.get('click-to-call'));
    assert.equal(defined, false);
    assert.deepEqual(await visitor.violations(), [
      `script-src-elem ${files.origin}/dist/define.js`,
    ]);
  });

  it('is noticed where it keeps the service out', async () => {
    const visitor = await open(scripts['define.js'], without('connect-src'));
    await visitor.press('launcher');
    await visitor.fill('phonenumber', '+1 202 555 0147');
    await visitor.press('submit');
    await visitor.says('retry', 'Erneut versuchen');
    const violations = await visitor.violations();
    assert.ok(violations.some((violation) => violation.startsWith(`connect-src ${calls.service}`)));
  });

  it('is noticed where it lets Lit make no policy', async () => {
    const visitor = await open(scripts['define.js'], `${policy}; trusted-types 'none'`);
    assert.deepEqual(await visitor.violations(), ['trusted-types trusted-types-policy']);
    assert.equal(visitor.errors.length, 1);
  });
});
