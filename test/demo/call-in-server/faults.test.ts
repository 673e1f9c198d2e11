import { expect } from '@open-wc/testing';
import { endpointWith, faultNamed, faults } from '../../../demo/call-in-server/faults.js';

describe("the demo's faults", () => {
  it('have a text each, no two the same', () => {
    const told = Object.values(faults).flatMap(({ label, effect }) => [label, effect]);
    expect(new Set(told.filter(Boolean)).size).to.equal(told.length);
  });

  it('each have an endpoint beside the healthy one', () => {
    expect(endpointWith()).to.equal('/engagement/v3');
    expect(endpointWith('slow')).to.equal('/faults/slow/engagement/v3');
  });

  it('are found by name', () => {
    expect(faultNamed('slow')).to.equal(faults.slow);
  });

  it('are not confused with what every object has', () => {
    expect(faultNamed('constructor')).to.equal(undefined);
  });
});
