// The provider of the context has to be registered before those who ask it.
import './define.js';
import { ClickToCallTimeline } from './companions/click-to-call-timeline.js';
import { ClickToCallWhen } from './companions/click-to-call-when.js';

const companions = {
  'click-to-call-timeline': ClickToCallTimeline,
  'click-to-call-when': ClickToCallWhen,
};

for (const [name, companion] of Object.entries(companions)) {
  if (!customElements.get(name)) customElements.define(name, companion);
}

export { ClickToCallTimeline, ClickToCallWhen };
