import { expect } from '@open-wc/testing';
import type { Interaction } from '../../src/lifecycle/interaction.js';
import { formReplacementOf } from '../../src/panel/form-replacement.js';
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

/** What replaces the form in a situation. Default: nothing, on a page without hours and waits. */
function formReplacement({
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
  return formReplacementOf(
    visit as unknown as Visit,
    { state, metadata: { started } } as unknown as Interaction,
  );
}

describe('the view shown instead of the form', () => {
  it('says that it is outside the opening hours', () => {
    const shown = formReplacement({ outside: true, long: true });
    expect(shown?.name).to.equal('outside-hours');
    expect(shown?.render()).to.deep.equal(['hours', 'texts', 'close']);
  });

  it('says that the wait is too long', () => {
    for (const outside of [null, false]) {
      const shown = formReplacement({ outside, long: true });
      expect(shown?.name).to.equal('long-wait');
      expect(shown?.render()).to.equal('wait');
    }
  });

  const form: Readonly<Record<string, Situation>> = {
    'within the hours and with a short wait': { outside: false, long: false },
    'on a page without hours and waits': {},
    'once the visitor has begun to fill it in': { outside: true, long: true, started: 1 },
    'once it has been touched': { outside: true, long: true, touched: true },
    'in another state': { outside: true, long: true, state: 'number' },
  };
  for (const [when, situation] of Object.entries(form)) {
    it(`is none ${when}`, () => {
      expect(formReplacement(situation)).to.be.null;
    });
  }
});
