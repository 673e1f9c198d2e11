import { expect } from '@open-wc/testing';
import { groups } from '../../../demo/call-in-server/groups.js';

describe("the demo's groups", () => {
  const all = Object.values(groups);

  it('have fictional numbers only, each in one group', () => {
    const numbers = all.flatMap((group) => group.numbers);
    for (const number of numbers) expect(number).to.match(/^\+1[2-9]\d\d55501\d\d$/);
    expect(new Set(numbers).size).to.equal(numbers.length);
  });

  it('have a queue of their own each', () => {
    const queues = all.map((group) => group.queue?.name);
    expect(queues).not.to.include(undefined);
    expect(new Set(queues).size).to.equal(queues.length);
  });

  it('show every state a group can be in', () => {
    const { support, reception, repairs, billing, nights, returns } = groups;
    expect(support?.queue?.secondsPerCall).to.be.above(0);
    expect(reception?.codeless).to.equal(true);
    expect(repairs?.numbers).to.have.length(1);
    expect(billing?.closed).to.equal(true);
    expect(nights?.queue?.agents).to.equal(0);
    expect(returns?.queue?.secondsPerCall).to.equal(undefined);
  });
});
