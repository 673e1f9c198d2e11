import { expect, html } from '@open-wc/testing';
import { connect } from '../../src/analytics/connect.js';
import { FakeScheduler } from '../fakes.js';
import { FakeService, answerFor, openPage } from '../harness.js';
import { follow, kept, leave, openNumber } from '../next-page.js';
import { runOnPageWith } from '../services/page-with.js';
import { notebook } from './fixtures.js';
import { openConnected, visit } from './visit.js';

/** Puts texts of that length into the tab's storage for as long as they fit. */
function fill(length: number): void {
  try {
    for (;;) sessionStorage.setItem(`filler ${sessionStorage.length}`, 'x'.repeat(length));
  } catch {
    // It is full of them.
  }
}

describe('the id of an interaction', () => {
  it('is random, and another for the next one', async () => {
    const { page, service, records } = await openConnected();
    await visit(page, service);
    await visit(page, service);
    const ids = new Set(records.map(({ interaction }) => interaction));
    expect(ids.size).to.equal(2);
    for (const id of ids) expect(id).to.match(/^[0-9a-f]{32}$/);
    const counts = [...ids].map((id) => records.filter((r) => r.interaction === id).length);
    expect(counts).to.deep.equal([5, 5]);
  });

  it('is another for each of two that begin in the same moment', async () => {
    const { page, records } = await openConnected();
    const begin = (opened: number) =>
      page.element.dispatchEvent(
        new CustomEvent('opened', { detail: { ...page.element.metadata, opened } }),
      );
    begin(1);
    begin(1);
    expect(records[0]!.interaction).not.to.equal(records[1]!.interaction);
  });

  it('is the same for every sink of an element', async () => {
    const { page, service, records } = await openConnected();
    const other = notebook();
    await page.element.show({ proactive: false });
    connect(page.element, other.sink);
    await page.request();
    service.answer();
    await page.reaches('number');
    const ids = [...records, ...other.records].map(({ interaction }) => interaction);
    expect(other.events()).to.deep.equal(['started', 'submitted', 'completed']);
    expect(new Set(ids).size).to.equal(1);
  });

  describe('whose number the element keeps', () => {
    const key = 'click-to-call-analytics:help';

    beforeEach(() => sessionStorage.clear());
    afterEach(async () => {
      await leave();
      sessionStorage.clear();
    });

    async function openFirstPage(markup = kept) {
      const { records, sink } = notebook();
      const first = await openPage(markup, new FakeService());
      const disconnect = connect(first.element, sink);
      const service = first.element.service as FakeService;
      await first.request({ phonenumber: '(202) 555-0147' });
      expect(sessionStorage.getItem(key)).to.be.null;
      service.answer();
      await first.reaches('number');
      return { page: first, id: records[0]!.interaction, disconnect };
    }

    it('is the same on the next page, and forgotten with the end', async () => {
      const { id, disconnect } = await openFirstPage();
      disconnect();
      const { page } = await follow();
      const { records, sink } = notebook();
      connect(page.element, sink);
      await page.element.close({ force: true });
      expect(records.map(({ event }) => event)).to.deep.equal(['closed']);
      expect(records[0]!.interaction).to.equal(id);
      expect(sessionStorage.getItem(key)).to.be.null;
    });

    it('is removed once the number has expired', async () => {
      const service = new FakeService();
      const clock = new FakeScheduler();
      const page = await openPage(kept, service, { scheduler: clock });
      connect(page.element, notebook().sink);
      await page.request({ phonenumber: '(202) 555-0147' });
      service.answer(answerFor(clock, 1000));
      await page.reaches('number');
      expect(sessionStorage.getItem(key)).not.to.be.null;
      clock.pass(1000);
      expect(sessionStorage.getItem(key)).to.be.null;
    });

    it('is another for an interaction that began at another time', async () => {
      const { id, disconnect } = await openFirstPage();
      disconnect();
      sessionStorage.setItem(key, `1 ${id}`);
      const { page } = await follow();
      const { records, sink } = notebook();
      connect(page.element, sink);
      await page.element.close({ force: true });
      expect(records[0]!.interaction).to.match(/^[0-9a-f]{32}$/);
      expect(records[0]!.interaction).not.to.equal(id);
    });

    it('is not kept by an element that keeps nothing', async () => {
      await openFirstPage(html`<click-to-call id="help" country="US"></click-to-call>`);
      expect({ ...sessionStorage }).to.deep.equal({});
    });

    it('is not written down where nobody is connected', async () => {
      await openNumber();
      expect(sessionStorage.getItem(key)).to.be.null;
    });

    it('is one and the same to the end where the storage is full', async () => {
      for (let length = 2 ** 22; length > 0; length = Math.floor(length / 2)) fill(length);
      const service = new FakeService();
      const page = await openPage(kept, service);
      const { records, sink, events } = notebook();
      connect(page.element, sink);
      await visit(page, service);
      expect(sessionStorage.getItem(key)).to.be.null;
      expect(events().slice(-2)).to.deep.equal(['completed', 'closed']);
      expect(new Set(records.map(({ interaction }) => interaction)).size).to.equal(1);
    });

    /** What is broken on a page, and the script that breaks it. */
    const broken = {
      'there is no storage': `
        Object.defineProperty(window, 'sessionStorage', {
          get() {
            throw new DOMException('not here', 'SecurityError');
          },
        });`,
      'nothing can be read from the storage': `
        Storage.prototype.getItem = () => {
          throw new DOMException('not now', 'InvalidStateError');
        };`,
      'there is no crypto': `Object.defineProperty(window, 'crypto', { value: undefined });`,
    };
    for (const [where, script] of Object.entries(broken)) {
      it(`is one and the same to the end where ${where}`, async () => {
        const address = (file: string) => new URL(`../../src/${file}`, import.meta.url).href;
        const ids = await runOnPageWith(
          {},
          `
            ${script}
            const { connect } = await import('${address('analytics/connect.ts')}');
            const { initialMetadata } = await import('${address('lifecycle/metadata.ts')}');
            const element = Object.assign(new EventTarget(), { id: 'help', persist: true });
            const ids = [];
            connect(element, ({ interaction }) => ids.push(interaction));
            for (const opened of [1, 2]) {
              for (const event of ['opened', 'completed', 'closed']) {
                const detail = { ...initialMetadata, opened };
                element.dispatchEvent(new CustomEvent(event, { detail }));
              }
            }
            return ids;
          `,
        );
        const [id, , , next] = ids as string[];
        expect(id).to.match(/^[0-9a-f]{32}$/);
        expect(next).to.match(/^[0-9a-f]{32}$/);
        expect(next).not.to.equal(id);
        expect(ids).to.deep.equal([id, id, id, next, next, next]);
      });
    }
  });
});
