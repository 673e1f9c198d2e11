import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkGroups } from '../../../demo/call-in-server/group.js';
import { groups } from '../../../demo/call-in-server/groups.js';

const numbers = ['+12025550100'];
const queue = { name: 'support', agents: 3, waiting: 2, secondsPerCall: 120 };

describe('groups that somebody has written', () => {
  it('are taken as they are', () => {
    const written = {
      support: { numbers, queue, closed: false, codeless: true, transferTo: 'sip:a@example.com' },
      sales: { numbers: [], transferTo: `WW${'0a'.repeat(16)}`, prompts: { code: 'Code?' } },
      nights: { numbers: [], transferTo: '+12025550199' },
    };
    assert.equal(checkGroups(written), written);
    assert.equal(checkGroups(groups), groups);
  });

  /** @type {[written: unknown, message: RegExp][]} */
  const mistakes = [
    [[], /Groups: an object of groups by name is expected/],
    [null, /Groups: an object/],
    [{ support: [] }, /Group "support": an object is expected/],
    [{ support: {} }, /Group "support": numbers must be a list of phone numbers/],
    [{ support: { numbers: ['2025550100'] } }, /Group "support": numbers must be/],
    [{ support: { numbers, close: true } }, /Group "support": unknown "close"; known are numbers/],
    [{ support: { numbers, closed: 'no' } }, /closed must be true or false/],
    [{ support: { numbers, codeless: 1 } }, /codeless must be true or false/],
    [{ support: { numbers, transferTo: 'agents' } }, /transferTo must be a "sip:" address/],
    [{ support: { numbers, prompts: { code: 1 } } }, /prompts must be an object of texts/],
    [{ support: { numbers, queue: 'x' } }, /queue must be an object/],
    [{ support: { numbers, queue: {} } }, /Group "support", queue: name must be a text/],
    [{ a: { numbers, queue: { ...queue, agents: -1 } } }, /queue: agents must be a whole number/],
    [{ a: { numbers, queue: { ...queue, waiting: 0.5 } } }, /queue: waiting must be/],
    [{ a: { numbers, queue: { ...queue, secondsPerCall: '1' } } }, /secondsPerCall must be/],
    [{ a: { numbers }, b: { numbers } }, /\+12025550100 is listed twice: in "a" and in "b"/],
  ];
  for (const [written, message] of mistakes) {
    it(`are rejected: ${JSON.stringify(written)}`, () => {
      assert.throws(() => checkGroups(written), message);
    });
  }
});
