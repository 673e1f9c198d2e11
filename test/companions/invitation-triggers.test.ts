import { expect } from '@open-wc/testing';
import { awaitTrigger, type InvitationTrigger } from '../../src/companions/invitation-triggers.js';
import { FakeScheduler } from '../fakes.js';

/** A page that is scrolled. On many screens, only the position may be a fraction of a pixel. */
const scrolledTo = (scrollTop: number) =>
  Object.assign(new EventTarget(), {
    scrollingElement: { scrollTop, scrollHeight: 2_001, clientHeight: 600 },
  });

const rows: readonly (readonly [what: string, scrollTop: number, depth: number, due: boolean])[] = [
  ['the end', 1_401, 1, true],
  ['the end, which is less than a pixel away by the rounded heights', 1_400.4, 1, true],
  ['a line before the end', 1_380, 1, false],
  ['the middle', 700.5, 0.5, true],
  ['less than the middle', 680, 0.5, false],
];

describe('a depth of scrolling', () => {
  for (const [what, scrollTop, scrollDepth, due] of rows) {
    it(`of ${100 * scrollDepth}% is ${due ? '' : 'not '}reached at ${what}`, () => {
      const page = scrolledTo(scrollTop);
      const log: InvitationTrigger[] = [];
      const stop = awaitTrigger(
        page as unknown as Document,
        { delay: null, scrollDepth, exit: false, scheduler: new FakeScheduler() },
        (trigger) => log.push(trigger),
      );
      page.dispatchEvent(new Event('scroll'));
      expect(log).to.deep.equal(due ? ['scroll-depth'] : []);
      stop();
    });
  }
});
