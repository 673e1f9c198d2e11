import { expect } from '@open-wc/testing';
import type { Interaction } from '../../src/lifecycle/interaction.js';
import { standInOf } from '../../src/panel/stand-in.js';
import type { Visit } from '../../src/panel/visit.js';

interface Situation {
  state?: Interaction['state'];
  started?: number | false;
  touched?: boolean;
  /** Whether it is outside the opening hours; null on pages without them. */
  outside?: boolean | null;
  /** Whether the wait is too long; null where no time is asked for. */
  long?: boolean | null;
}

/** What stands in, in that situation; by itself the form, within the hours, after a short wait. */
function standIn({
  state = 'form',
  started = false,
  touched = false,
  outside = null,
  long = null,
}: Situation) {
  const visit = {
    texts: 'texts',
    actions: { close: 'close' },
    form: { touched },
    hours: {
      current:
        outside === null
          ? null
          : { isOutside: outside, render: (...given: unknown[]) => ['hours', ...given] },
    },
    features: {
      wait: {
        current: long === null ? undefined : { isTooLong: long, renderTooLong: () => 'wait' },
      },
    },
  };
  return standInOf(
    visit as unknown as Visit,
    { state, metadata: { started } } as unknown as Interaction,
  );
}

describe('in place of the form', () => {
  it('stands that nobody is there at this hour', () => {
    const shown = standIn({ outside: true, long: true });
    expect(shown?.name).to.equal('outside-hours');
    expect(shown?.render()).to.deep.equal(['hours', 'texts', 'close']);
  });

  it('stands that the wait is too long', () => {
    for (const outside of [null, false]) {
      const shown = standIn({ outside, long: true });
      expect(shown?.name).to.equal('long-wait');
      expect(shown?.render()).to.equal('wait');
    }
  });

  const form: Readonly<Record<string, Situation>> = {
    'while both are well': { outside: false, long: false },
    'while nothing is known of either': {},
    'once the visitor has begun to fill it in': { outside: true, long: true, started: 1 },
    'once it has been touched': { outside: true, long: true, touched: true },
    'in another state': { outside: true, long: true, state: 'number' },
  };
  for (const [when, situation] of Object.entries(form)) {
    it(`stands nothing ${when}`, () => {
      expect(standIn(situation)).to.be.null;
    });
  }
});
