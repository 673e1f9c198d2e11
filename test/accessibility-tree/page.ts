import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { provideEnvironment } from '../../src/environment.js';
import { FakeScheduler } from '../fakes.js';
import { openScene, type Scene } from '../views/scenes.js';

// What is left of a number is the same whenever it is looked at.
const start = Date.now();
Date.now = () => start;

/** Shows a scene, and lets the time pass after which the element has come to rest. */
async function show(scene: Scene): Promise<void> {
  const clock = new FakeScheduler(start);
  const useClock = (element?: Element) =>
    element && provideEnvironment(element, { scheduler: clock });
  const { element } = await openScene(
    scene,
    html`<click-to-call country="US" ${ref(useClock)}></click-to-call>`,
  );
  clock.pass(250);
  await element.updateComplete;
}

Object.assign(globalThis, { show });
