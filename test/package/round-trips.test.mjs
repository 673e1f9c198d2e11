import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chunkFile } from '../chunk-file.mjs';
import { visitFiles } from '../visit-files.mjs';
import { Visitor, serve } from './browser.mjs';

const site = await serve();

/**
 * Holds back every answer until the page has nothing left to do, then lets all through at once.
 * So it counts how often a server is asked one thing after another, on a line of any speed.
 */
class SlowLine {
  /** The requests that the page has sent, by their ids, and those that were caught. */
  #sent = new Set();
  #caught = new Set();
  /** The ids of what is held back, and the paths. */
  #held = /** @type {Map<string, string>} */ (new Map());
  /** What has been let through, a list for each round trip. */
  roundTrips = /** @type {string[][]} */ ([]);

  /**
   * @param {Visitor} visitor
   * @param {import('puppeteer-core').CDPSession} session
   */
  constructor(visitor, session) {
    this.visitor = visitor;
    this.session = session;
    session.on('Network.requestWillBeSent', ({ requestId }) => this.#sent.add(requestId));
    session.on('Fetch.requestPaused', ({ requestId, networkId, request }) => {
      this.#caught.add(networkId);
      this.#held.set(requestId, new URL(request.url).pathname);
    });
  }

  /** From now on, answers to this visitor are held back. */
  static async between(/** @type {Visitor} */ visitor) {
    const session = await visitor.page.createCDPSession();
    const line = new SlowLine(visitor, session);
    await session.send('Network.enable');
    await session.send('Fetch.enable', {});
    return line;
  }

  /** Resolves once everything that the page is going to request by itself is held back. */
  async #settle() {
    do {
      await this.visitor.page.evaluate(async () => {
        for (let turn = 0; turn < 3; turn++) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          await new Promise((resolve) => requestIdleCallback(resolve));
        }
      });
    } while ([...this.#sent].some((id) => !this.#caught.has(id)));
  }

  /**
   * How many round trips it takes from now on until the selector is found inside the element.
   *
   * @param {string} selector
   */
  async until(selector) {
    this.roundTrips = [];
    for (;;) {
      await this.#settle();
      if (await this.#has(selector)) return this.roundTrips.length;
      if (this.#held.size > 0) await this.release();
    }
  }

  /** Lets everything through that is held back. */
  async release() {
    await this.#settle();
    const held = [...this.#held];
    this.#held.clear();
    this.roundTrips.push(held.map(([, path]) => path));
    await Promise.all(
      held.map(([requestId]) => this.session.send('Fetch.continueRequest', { requestId })),
    );
  }

  /** Lets everything through until a file of that name has come. */
  async untilLoaded(/** @type {string} */ name) {
    while (!trips(this).includes(chunkFile(name))) await this.release();
  }

  #has(/** @type {string} */ selector) {
    return this.visitor.page.evaluate(
      (inside) => !!document.querySelector('click-to-call')?.shadowRoot?.querySelector(inside),
      selector,
    );
  }
}

/** The address of a page in English. */
const pageWith = (/** @type {string} */ attributes) =>
  site.publish(
    `<!doctype html>
    <html lang="en">
      <title>Contact</title>
      <script type="module" src="${site.origin}/dist/define.js"></script>
      <click-to-call endpoint="${site.service}" group-name="support" ${attributes}></click-to-call>
    </html>`,
  );

/** A page whose launcher is on screen, and the line to it. */
async function open(/** @type {string} */ attributes) {
  const visitor = await Visitor.open(pageWith(attributes));
  await visitor.text('launcher');
  return { visitor, line: await SlowLine.between(visitor) };
}

/** @type {(visitor: Visitor, part: string) => Promise<void>} */
const press = ({ page }, part) =>
  page.$eval(`click-to-call >>> [part~="${part}"]`, (button) =>
    /** @type {HTMLElement} */ (button).click(),
  );

const form = '[part~="form"]';
const number = '[part~="number"]';

const trips = (/** @type {SlowLine} */ { roundTrips }) =>
  roundTrips.map((paths) => paths.join(' ')).join('\n');

describe('the panel', () => {
  for (const [name, attributes] of Object.entries({
    English: '',
    German: 'lang="de"',
    'German, with all that a page may add': `lang="de" persist virtual-queue="support" fields='[{"name": "phone", "type": "tel"}]'`,
  })) {
    it(`is one round trip away from a tap: ${name}`, async () => {
      const { visitor, line } = await open(attributes);
      await press(visitor, 'launcher');
      assert.equal(await line.until(form), 1, trips(line));
    });
  }
});

describe('a number', () => {
  it('is one round trip away once the background has had its time', async () => {
    const { visitor, line } = await open('country="US"');
    await press(visitor, 'launcher');
    await line.until(form);
    await line.untilLoaded('zone-1');
    await visitor.fill('phonenumber', '2025550147');
    await press(visitor, 'submit');
    assert.equal(await line.until(number), 1, trips(line));
  });

  for (const [name, phone] of Object.entries({
    'with its calling code': '+44 20 7946 0123',
    'as it is dialled at home': '2025550147',
  })) {
    it(`is two away from a form that is sent at once: ${name}`, async () => {
      const { visitor, line } = await open('country="US"');
      await press(visitor, 'launcher');
      await line.until(form);
      await visitor.fill('phonenumber', phone);
      await press(visitor, 'submit');
      assert.equal(await line.until(number), 2, trips(line));
    });
  }

  for (const { name, phone, expected } of [
    { name: 'with its calling code, two', phone: '+1 202 555 0147', expected: 2 },
    // Only the panel knows the zones of the countries.
    { name: 'as it is dialled at home, three', phone: '2025550147', expected: 3 },
  ]) {
    it(`is so far from the tap of a visitor that the page knows: ${name}`, async () => {
      const prefill = `prefill='${JSON.stringify({ phonenumber: phone })}'`;
      const { visitor, line } = await open(`lang="de" country="US" ${prefill} auto-submit`);
      await press(visitor, 'launcher');
      assert.equal(await line.until(number), expected, trips(line));
    });
  }
});

describe('what the size of a visit counts', () => {
  it('is what a visitor from the US loads until a number is shown', async () => {
    const visitor = await Visitor.open(pageWith('country="US"'));
    await visitor.requestNumber();
    const loaded = visitor.scripts.map((address) => address.replace(`${site.origin}/dist/`, ''));
    // This one's device is no phone.
    assert.deepEqual(loaded.sort(), [...visitFiles, chunkFile('qr-view')].sort());
  });
});
