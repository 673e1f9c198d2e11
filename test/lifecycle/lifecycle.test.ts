import { expect } from '@open-wc/testing';
import type { Interaction } from '../../src/lifecycle/interaction.js';
import { Lifecycle } from '../../src/lifecycle/lifecycle.js';
import { transition } from '../../src/lifecycle/transitions.js';
import { runOnPageWith } from '../services/page-with.js';
import { actions, after, createLifecycle } from './fixtures.js';

describe('the lifecycle', () => {
  it('runs on the machine’s clock unless given another', () => {
    const lifecycle = new Lifecycle();
    const before = Date.now();
    lifecycle.dispatch(actions.ready);
    expect(lifecycle.interaction.metadata.ready).to.be.within(before, Date.now());
  });

  it('works without subscribers and starts with the initial snapshot', () => {
    const errors: unknown[] = [];
    const lifecycle = new Lifecycle({ onError: (error) => errors.push(error) });
    expect(lifecycle.interaction.history).to.deep.equal([]);
    lifecycle.dispatch(actions.ready);
    expect(lifecycle.interaction.metadata.ready).to.be.a('number');
    expect(errors).to.deep.equal([]);
  });

  it('keeps its snapshot when an action means nothing', () => {
    const { lifecycle, at } = createLifecycle();
    at(1, actions.ready);
    const { interaction } = lifecycle;
    at(2, actions.complete);
    expect(lifecycle.interaction).to.equal(interaction);
  });

  describe('its history', () => {
    it('has every event of the interaction with its time, oldest first', () => {
      const { lifecycle, at } = createLifecycle();
      at(1, actions.ready);
      at(2, actions.open);
      at(3, actions.submit);
      expect(lifecycle.interaction.history).to.deep.equal([
        { event: 'ready', time: 1 },
        { event: 'opened', time: 2 },
        { event: 'started', time: 3 },
        { event: 'submitted', time: 3 },
      ]);
    });

    it('begins anew with the next interaction, ready excepted', () => {
      const { history } = after(['ready', 'open', 'start', 'close', 'open']);
      expect(history.map(({ event }) => event)).to.deep.equal(['ready', 'opened']);
    });
  });
});

describe('an action with two events', () => {
  it('changes the state with the second: cancelled is dispatched in the old one', () => {
    const steps = transition(after(['ready', 'open', 'submit', 'fail']), actions.close, 0);
    const told = steps?.map(({ event, interaction: { state, failure } }) => [
      event,
      state,
      failure?.code,
    ]);
    expect(told).to.deep.equal([
      ['cancelled', 'failed', 'network'],
      ['closed', 'closed', undefined],
    ]);
  });
});

describe('the subscribers', () => {
  it('receive each snapshot before its event is dispatched', () => {
    const log: string[] = [];
    const lifecycle = new Lifecycle({ onEvent: (event) => log.push(`told ${event}`) });
    const see = (who: string) => lifecycle.subscribe(({ state }) => log.push(`${who} ${state}`));
    see('first');
    see('second');
    lifecycle.dispatch(actions.ready);
    lifecycle.dispatch(actions.open);
    expect(log).to.deep.equal([
      'first closed',
      'second closed',
      'told ready',
      'first form',
      'second form',
      'told opened',
    ]);
  });

  it('see what the lifecycle itself says is current', () => {
    const { lifecycle } = createLifecycle();
    const seen: boolean[] = [];
    lifecycle.subscribe((interaction) => seen.push(interaction === lifecycle.interaction));
    lifecycle.dispatch(actions.ready);
    expect(seen).to.deep.equal([true]);
  });

  it('receive a change without an event', () => {
    const { lifecycle, events } = createLifecycle();
    for (const name of ['ready', 'open', 'submit', 'fail'] as const) {
      lifecycle.dispatch(actions[name]);
    }
    const told = events();
    const seen: Interaction[] = [];
    lifecycle.subscribe((interaction) => seen.push(interaction));
    lifecycle.dispatch(actions.edit);
    expect(seen.map(({ state }) => state)).to.deep.equal(['form']);
    expect(events()).to.deep.equal(told);
  });

  it('are not called when nothing changes', () => {
    const { lifecycle } = createLifecycle();
    let calls = 0;
    lifecycle.subscribe(() => calls++);
    lifecycle.dispatch(actions.close);
    expect(calls).to.equal(0);
  });

  it('are not called after they have unsubscribed', () => {
    const { lifecycle } = createLifecycle();
    let calls = 0;
    const leave = lifecycle.subscribe(() => calls++);
    lifecycle.dispatch(actions.ready);
    leave();
    lifecycle.dispatch(actions.open);
    expect(calls).to.equal(1);
  });

  it('that subscribe during a notification first receive the next snapshot', () => {
    const { lifecycle } = createLifecycle();
    const seen: string[] = [];
    const leave = lifecycle.subscribe(() => {
      leave();
      lifecycle.subscribe(({ state }) => seen.push(state));
    });
    lifecycle.dispatch(actions.ready);
    lifecycle.dispatch(actions.open);
    expect(seen).to.deep.equal(['form']);
  });

  it('may unsubscribe during a notification; the others are still called', () => {
    const { lifecycle } = createLifecycle();
    let calls = 0;
    const leave = lifecycle.subscribe(() => leave());
    lifecycle.subscribe(() => calls++);
    lifecycle.dispatch(actions.ready);
    expect(calls).to.equal(1);
  });
});

describe('an action that is dispatched while another runs', () => {
  it('waits until all events of the first are dispatched', () => {
    const log: string[] = [];
    const lifecycle: Lifecycle = new Lifecycle({
      onEvent: (event, { state }) => {
        log.push(event);
        if (event !== 'cancelled') return;
        lifecycle.dispatch(actions.open);
        log.push(`still ${state}`);
      },
    });
    lifecycle.dispatch(actions.ready);
    lifecycle.dispatch(actions.open);
    lifecycle.dispatch(actions.close);
    expect(log).to.deep.equal(['ready', 'opened', 'cancelled', 'still form', 'closed', 'opened']);
  });

  it('keeps its place among others', () => {
    const errors: unknown[] = [];
    const { lifecycle, events } = createLifecycle((error) => errors.push(error));
    const leave = lifecycle.subscribe(() => {
      leave();
      lifecycle.dispatch(actions.open);
      lifecycle.dispatch(actions.submit);
      lifecycle.dispatch(actions.fail);
    });
    lifecycle.dispatch(actions.ready);
    expect(events()).to.deep.equal(['ready', 'opened', 'started', 'submitted', 'failed']);
  });

  it('is judged by the state it then finds', () => {
    const { lifecycle, events } = createLifecycle();
    lifecycle.dispatch(actions.ready);
    lifecycle.dispatch(actions.open);
    lifecycle.subscribe(({ state }) => {
      if (state === 'closed') lifecycle.dispatch(actions.submit);
    });
    lifecycle.dispatch(actions.close);
    expect(events().at(-1)).to.equal('closed');
  });
});

describe('a subscriber that fails', () => {
  it('does not hold up what comes after', () => {
    const errors: unknown[] = [];
    const { lifecycle, events } = createLifecycle((error) => errors.push(error));
    const leave = lifecycle.subscribe(() => {
      leave();
      throw new Error('of a subscriber');
    });
    lifecycle.dispatch(actions.ready);
    lifecycle.dispatch(actions.open);
    expect(errors.map(String)).to.deep.equal(['Error: of a subscriber']);
    expect(events()).to.deep.equal(['ready', 'opened']);
  });

  it('is reported by the browser like any other error where nobody asks for it', async () => {
    const { href } = new URL('../../src/lifecycle/lifecycle.ts', import.meta.url);
    const reported = await runOnPageWith(
      {},
      `
        const { Lifecycle } = await import('${href}');
        const lifecycle = new Lifecycle();
        lifecycle.subscribe(() => {
          throw new Error('of a subscriber');
        });
        return new Promise((resolve) => {
          onerror = (_, file, line, column, error) => (resolve(error.message), true);
          lifecycle.dispatch({ type: 'ready' });
          // A macrotask later, it has been reported or never will be.
          setTimeout(() => resolve('nothing'));
        });
      `,
    );
    expect(reported).to.equal('of a subscriber');
  });
});
