import { expect } from '@open-wc/testing';
import { reportOnce } from '../src/report-once.js';
import { warningsOf } from './harness.js';

/** More different reports than any page has mistakes. */
const flood = () => {
  for (let count = 0; count < 2_000; count++) reportOnce(`flood ${count}`);
};

describe('what is reported once', () => {
  it('is not reported again', async () => {
    const warnings = await warningsOf(() => {
      reportOnce('timeout: expected a number.');
      reportOnce('timeout: expected a number.');
    });
    expect(warnings).to.deep.equal(['<click-to-call> timeout: expected a number.']);
  });

  it('is not remembered for ever', async () => {
    const warnings = await warningsOf(() => {
      reportOnce('long ago');
      flood();
      reportOnce('long ago');
    });
    expect(warnings.filter((warning) => warning.includes('long ago'))).to.have.length(2);
  });

  it('is remembered for as long as it goes on', async () => {
    const warnings = await warningsOf(() => {
      for (let count = 0; count < 2_000; count++) {
        reportOnce(`others ${count}`);
        reportOnce('still so');
      }
    });
    expect(warnings.filter((warning) => warning.includes('still so'))).to.have.length(1);
  });

  it('is cut where it is longer than anyone reads', async () => {
    const [warning] = await warningsOf(() => reportOnce(`fields: ${'x'.repeat(100_000)}`));
    expect(warning).to.have.length.below(1_000);
  });
});
