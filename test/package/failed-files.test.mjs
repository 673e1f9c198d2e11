import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { chunkFile } from '../chunk-file.mjs';
import { Visitor, serve } from './browser.mjs';
import { repository } from './packed.mjs';

const dist = `${repository}/dist`;

/** The files that fail at their next request, whatever its query, and those that have failed. */
const failing = new Set();
const failed = new Set();
const refusals = new EventEmitter();

/** @type {import('@web/dev-server-core').Middleware} */
const failOnce = async (context, next) => {
  if (!failing.delete(context.path)) return next();
  context.status = 503;
  context.set('Access-Control-Allow-Origin', '*');
  context.body = 'Service Unavailable';
  failed.add(context.path);
  refusals.emit('refused');
};

const site = await serve(repository, [failOnce]);

/** A page of its own, on which the first request for that file fails. */
async function open(/** @type {string} */ name, attributes = 'country="US"', fields = '') {
  const path = `/dist/${chunkFile(name)}`;
  failing.clear();
  failed.clear();
  failing.add(path);
  const visitor = await Visitor.open(
    site.publish(
      `<!doctype html>
      <html lang="en">
        <title>Contact</title>
        <script type="module" src="${site.origin}/dist/define.js"></script>
        <click-to-call endpoint="${site.service}" group-name="support" ${attributes}
          >${fields}</click-to-call>
      </html>`,
    ),
  );
  return visitor;
}

/** Presses a button without the pointer, which would have preloaded the code already. */
const click = (/** @type {Visitor} */ { page }, /** @type {string} */ part) =>
  page.waitForFunction(
    (selector) => {
      const button = document.querySelector('click-to-call')?.shadowRoot?.querySelector(selector);
      /** @type {HTMLElement | null | undefined} */ (button)?.click();
      return !!button;
    },
    { polling: 'raf' },
    `[part~="${part}"]`,
  );

/** Shows that the visitor may press the launcher: its code is requested. */
const preload = (/** @type {Visitor} */ { page }) =>
  page.focus('click-to-call >>> [part~=launcher]');

const close = (/** @type {Visitor} */ { page }) =>
  page.$eval('click-to-call', (element) => element.close({ force: true }));

/** Goes to the phone field, and waits for the code of the field: it offers the countries. */
async function reachPhone(/** @type {Visitor} */ { page }) {
  await page.focus('click-to-call >>> [name=phonenumber]');
  await page.waitForFunction(
    () => !!document.querySelector('click-to-call')?.shadowRoot?.querySelector('select'),
    { polling: 'raf' },
  );
}

/** Gets a number, with what every visit has around it. */
async function requestNumber(/** @type {Visitor} */ visitor) {
  await click(visitor, 'launcher');
  await visitor.fill('phonenumber', '+1 202 555 0147');
  await click(visitor, 'submit');
  return visitor.text('number');
}

/** One visit in which the file is missing, and another one in which it is there. */
const twoVisits = async (/** @type {Visitor} */ visitor, /** @type {string} */ part) => {
  assert.match(await requestNumber(visitor), /\+1 ?202 ?555/);
  await close(visitor);
  await requestNumber(visitor);
  await visitor.text(part);
};

/** A visit in which a number is grouped as it is typed, though the file was missing at first. */
const typeGrouped = async (/** @type {string} */ name) => {
  const visitor = await open(name);
  await click(visitor, 'launcher');
  await untilFailed(visitor);
  await reachPhone(visitor);
  await visitor.fill('phonenumber', '2025550147');
  await isGrouped(visitor);
  return visitor;
};

/**
 * What a visitor does until the file has failed, and until it is needed again.
 * @type {Readonly<Record<string, () => Promise<Visitor>>>}
 */
const visits = {
  panel: async () => {
    const visitor = await open('panel');
    await click(visitor, 'launcher');
    assert.equal(await visitor.text('notice'), 'The form did not load. Please try again.');
    await click(visitor, 'launcher');
    await visitor.text('form');
    return visitor;
  },
  de: async () => {
    const visitor = await open('de', 'lang="de"');
    await preload(visitor);
    await untilFailed(visitor);
    await click(visitor, 'launcher');
    await visitor.says('title', 'Sprechen Sie mit uns');
    return visitor;
  },
  'number-phase': async () => {
    const visitor = await open('number-phase');
    await click(visitor, 'launcher');
    await untilFailed(visitor);
    await reachPhone(visitor);
    return visitor;
  },
  'phone-library': () => typeGrouped('phone-library'),
  'zone-1': () => typeGrouped('zone-1'),
  engagement: async () => {
    const visitor = await open('engagement');
    await requestNumber(visitor);
    return visitor;
  },
  'custom-form': async () => {
    const visitor = await open('custom-form', `fields='[{"name": "order"}]'`);
    await preload(visitor);
    await untilFailed(visitor);
    await click(visitor, 'launcher');
    await visitor.value('order');
    return visitor;
  },
  wait: async () => {
    const visitor = await open('wait', 'virtual-queue="support"');
    await click(visitor, 'launcher');
    await visitor.text('form');
    await close(visitor);
    await click(visitor, 'launcher');
    await visitor.text('wait');
    return visitor;
  },
  'persistence-controller': async () => {
    const visitor = await open('persistence-controller', 'persist country="US"');
    await click(visitor, 'launcher');
    await visitor.text('form');
    await close(visitor);
    await requestNumber(visitor);
    await visitor.page.waitForFunction(() => sessionStorage.length > 0, { polling: 'raf' });
    return visitor;
  },
  'number-tools': async () => {
    const visitor = await open('number-tools');
    await twoVisits(visitor, 'copy');
    return visitor;
  },
  'qr-view': async () => {
    const visitor = await open('qr-view');
    await twoVisits(visitor, 'qr');
    return visitor;
  },
};

/** Resolves once the server has refused the file, and the page knows it. */
const untilFailed = async (/** @type {Visitor} */ { page }) => {
  if (failed.size === 0) await once(refusals, 'refused', { signal: AbortSignal.timeout(30_000) });
  await page.waitForNetworkIdle();
  // The page has heard of the failure before it hears of anything that it asks for later.
  await page.evaluate(() => fetch(location.href).then(() => true));
};

/** Resolves once the number is grouped by the plan of its country. */
const isGrouped = (/** @type {Visitor} */ { page }) =>
  page.waitForFunction(
    () =>
      /\W/.test(
        /** @type {HTMLInputElement} */ (
          document.querySelector('click-to-call')?.shadowRoot?.querySelector('[name=phonenumber]')
        ).value,
      ),
    { polling: 'raf' },
  );

describe('a file that the server could not deliver at first', () => {
  for (const [name, visit] of Object.entries(visits)) {
    it(`is there the next time: ${name}`, async () => {
      const visitor = await visit();
      assert.deepEqual([...failed], [`/dist/${chunkFile(name)}`]);
      // Firefox reports the file that failed.
      const others = visitor.errors.filter((error) => !error.includes(chunkFile(name)));
      assert.deepEqual(others, []);
      await visitor.page.close();
    });
  }
});

describe('a form whose number could not be shown', () => {
  it('is not sent, says so with the other way to reach the site, and can be sent again', async () => {
    const attributes = 'country="US"';
    const visitor = await open('number-phase', attributes, '<i slot="alternative">Write to us</i>');
    await click(visitor, 'launcher');
    await untilFailed(visitor);
    failing.add(`/dist/${chunkFile('number-phase')}`);
    // As form fillers do it: with the focus, the field would request the file once more.
    await visitor.page.$eval('click-to-call >>> [name=phonenumber]', (field) => {
      /** @type {HTMLInputElement} */ (field).value = '+1 202 555 0147';
    });
    await click(visitor, 'submit');
    await visitor.says('heading', 'We could not reach the service');
    await visitor.page.waitForFunction(
      () => document.querySelector('[slot=alternative]')?.checkVisibility(),
      { polling: 'raf' },
    );
    await click(visitor, 'retry');
    assert.match(await visitor.text('number'), /\+1 ?202 ?555/);
    await visitor.page.close();
  });
});

/** What a file imports: before it runs, and when it asks for it. */
const importsOf = (/** @type {string} */ file) => {
  const code = readFileSync(`${dist}/${file}`, 'utf8');
  return {
    first: [...code.matchAll(/\b(?:from|import)\s*(["'])(.+?)\1/g)].map((found) => found[2]),
    later: [...code.matchAll(/\bimport\(([^)]*)\)/g)].map((found) => found[1] ?? ''),
  };
};

const chunks = readdirSync(`${dist}/chunks`).filter((name) => name.endsWith('.js'));

describe('the files of the build', () => {
  it('have no chunk that needs another chunk', () => {
    for (const chunk of chunks) {
      const { first } = importsOf(`chunks/${chunk}`);
      assert.ok(
        first.every((file) => file === '../define.js'),
        `${chunk}: ${first}`,
      );
    }
    assert.ok(chunks.some((chunk) => importsOf(`chunks/${chunk}`).first.length > 0));
  });

  it('have the entry in one file', () => {
    assert.deepEqual(importsOf('define.js').first, []);
  });

  it('request every chunk by an address that another try can change', () => {
    for (const file of ['define.js', ...chunks.map((chunk) => `chunks/${chunk}`)]) {
      for (const argument of importsOf(file).later) {
        assert.match(argument, /^["'`]\.\/[^"'`]+\.js["'`]\s*\+\s*[\w$]+$/, file);
      }
    }
    assert.ok(importsOf('define.js').later.length > 30);
  });
});
