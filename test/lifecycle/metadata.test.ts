import { expect } from '@open-wc/testing';
import { initialInteraction } from '../../src/lifecycle/interaction.js';
import {
  initialMetadata,
  interactionEvents,
  latestTimestamp,
  lifecycleEvents,
  metadataKinds,
} from '../../src/lifecycle/metadata.js';
import { transition, type Step } from '../../src/lifecycle/transitions.js';
import { actions, after, createLifecycle, form } from './fixtures.js';

/** Every step of an interaction that leaves nothing out. */
function wholeStory(): Step[] {
  let interaction = initialInteraction;
  const names = [
    ...(['ready', 'open', 'submit', 'fail', 'edit', 'submit'] as const),
    ...(['complete', 'dial', 'copy', 'submit', 'fail', 'expire', 'close'] as const),
  ];
  return names.flatMap((name) => {
    const steps = transition(interaction, actions[name], 0) ?? [];
    interaction = steps.at(-1)?.interaction ?? interaction;
    return [...steps];
  });
}

describe('the metadata', () => {
  it('is all false to begin with', () => {
    expect(new Set(Object.values(initialMetadata))).to.deep.equal(new Set([false]));
  });

  it('has the keys of its table', () => {
    expect(Object.keys(initialMetadata)).to.deep.equal(Object.keys(metadataKinds));
  });

  it('gives each event its moment, but those that may come several times', () => {
    const moments = Object.entries(metadataKinds).filter(([, kind]) => kind === 'timestamp');
    const names = [...moments.map(([key]) => key), 'failed', 'copied'];
    expect(interactionEvents).to.have.members(names);
  });

  it('has what becomes of a number outside the lifecycle', () => {
    const others = interactionEvents.filter((name) => !lifecycleEvents.includes(name as 'ready'));
    expect(others).to.deep.equal(['dialled', 'copied']);
  });

  it('speaks of no moment to begin with', () => {
    expect(latestTimestamp(initialMetadata)).to.equal(0);
  });

  const moments = [
    ...(['ready', 'opened', 'started', 'submitted'] as const),
    ...(['cancelled', 'completed', 'closed', 'expired', 'dialled'] as const),
  ];
  for (const moment of moments) {
    it(`speaks of its latest moment where that is ${moment}`, () => {
      const earlier = Object.fromEntries(moments.map((key) => [key, 3]));
      expect(latestTimestamp({ ...initialMetadata, ...earlier, [moment]: 7 })).to.equal(7);
    });
  }

  it('has figures that are no moments', () => {
    expect(latestTimestamp({ ...initialMetadata, requests: 7, elapsed: 7 })).to.equal(0);
  });
});

describe('the snapshots', () => {
  it('are frozen with everything in them', () => {
    for (const { interaction } of wholeStory()) {
      const { metadata, history } = interaction;
      const objects = [
        interaction,
        metadata,
        metadata.form || Object.freeze({}),
        metadata.errors || Object.freeze([]),
        history,
        ...history,
      ];
      expect(objects.filter((object) => !Object.isFrozen(object))).to.deep.equal([]);
    }
  });

  it('are frozen from the very first one', () => {
    const { metadata, history } = initialInteraction;
    expect([initialInteraction, metadata, history].every(Object.isFrozen)).to.equal(true);
  });

  it('are new at every step, each with new metadata where an event was dispatched', () => {
    const steps = wholeStory();
    const told = steps.filter(({ event }) => event);
    expect(new Set(steps.map(({ interaction }) => interaction)).size).to.equal(steps.length);
    expect(new Set(told.map(({ interaction }) => interaction.metadata)).size).to.equal(told.length);
  });

  it('are left as they were by what comes after them', () => {
    const interaction = after(['ready', 'open', 'submit', 'fail', 'submit', 'fail']);
    const copy = structuredClone(interaction);
    transition(interaction, actions.submit, 5);
    transition(interaction, actions.close, 5);
    expect(interaction).to.deep.equal(copy);
  });

  it('keep the form as it was when it was sent', () => {
    const values: Record<string, string> = { ...form };
    const [, submitted] =
      transition(after(['ready', 'open']), { type: 'submit', form: values }, 0) ?? [];
    values.firstname = 'changed';
    expect(submitted?.interaction.metadata.form).to.deep.equal(form);
  });
});

describe('the timestamps', () => {
  it('are whole milliseconds', () => {
    const { at, lifecycle } = createLifecycle();
    at(1000.6, actions.ready);
    expect(lifecycle.interaction.metadata.ready).to.equal(1001);
  });

  it('do not change while the clock is behind the last timestamp', () => {
    const { announced, at } = createLifecycle();
    at(5000, actions.ready);
    at(6000, actions.open);
    at(2000, actions.start);
    at(1000, actions.submit);
    at(7000, actions.complete);
    const { history } = announced.at(-1)!.interaction;
    expect(history.map(({ time }) => time)).to.deep.equal([5000, 6000, 6000, 6000, 7000]);
  });

  it('do not fall behind the interaction before', () => {
    const { at, lifecycle } = createLifecycle();
    at(5000, actions.ready);
    at(6000, actions.open);
    at(7000, actions.close);
    at(1000, actions.open);
    expect(lifecycle.interaction.metadata.opened).to.equal(7000);
  });

  it('never make an elapsed time negative', () => {
    const { at, lifecycle } = createLifecycle();
    at(5000, actions.ready);
    at(6000, actions.open);
    at(7000, actions.start);
    at(1000, actions.close);
    expect(lifecycle.interaction.metadata.elapsed).to.equal(0);
  });

  it('know the clock’s own zero from a moment that is not known', () => {
    const { at, events } = createLifecycle();
    at(0, actions.ready);
    at(0, actions.ready);
    at(0, actions.open);
    at(0, actions.start);
    at(0, actions.start);
    expect(events()).to.deep.equal(['ready', 'opened', 'started']);
  });
});
