import { expect } from '@open-wc/testing';
import * as analytics from '../src/analytics/index.js';
import * as cxBus from '../src/cx-bus/index.js';
import * as root from '../src/index.js';
import * as services from '../src/services/index.js';
import * as testing from '../src/testing/index.js';

/** Every entry that pages import names from, with all the names that they may count on. */
const entries: [string, object, readonly string[]][] = [
  [
    'the root',
    root,
    [
      ...['BeforeSubmitEvent', 'CallInError', 'ClickToCall', 'CopiedEvent', 'DialledEvent'],
      ...['FailedEvent', 'engagement'],
      ...[
        'errorCodes',
        'fixedNumber',
        'interactionContext',
        'lifecycleEvents',
        'placements',
        'states',
      ],
    ],
  ],
  ['services', services, ['CallInError', 'engagement', 'fixedNumber']],
  [
    'analytics',
    analytics,
    ['beaconSink', 'connect', 'consoleSink', 'dataLayerSink', 'gtagSink', 'summarize'],
  ],
  ['cx-bus', cxBus, ['connectToBus', 'stringsOf']],
  ['testing', testing, ['answeringService', 'fill', 'open', 'submit']],
];

describe('the entries of the package', () => {
  for (const [title, entry, names] of entries) {
    it(`offer in ${title} ${names.join(', ')}`, () => {
      expect(Object.keys(entry).sort()).to.deep.equal(names);
    });
  }

  it('register nothing by themselves', () => {
    expect(customElements.get('click-to-call')).to.equal(undefined);
  });
});
