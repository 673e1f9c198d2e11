import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import { ClickToCall as ClickToCallElement } from '../define.js';
import type { ClickToCallEventMap } from '../events.js';

/** An event by its name, with the type that its listeners are given. */
const event = <K extends keyof ClickToCallEventMap>(name: K) =>
  name as EventName<ClickToCallEventMap[K]>;

/**
 * `<click-to-call>` as a React component: the element's properties and events as props, the
 * element itself through `ref`.
 */
export const ClickToCall = createComponent({
  react: React,
  tagName: 'click-to-call',
  elementClass: ClickToCallElement,
  displayName: 'ClickToCall',
  events: {
    onReady: event('ready'),
    onOpened: event('opened'),
    onStarted: event('started'),
    onSubmitted: event('submitted'),
    onCompleted: event('completed'),
    onExpired: event('expired'),
    onFailed: event('failed'),
    onCancelled: event('cancelled'),
    onClosed: event('closed'),
    onBeforeSubmit: event('before-submit'),
  },
});

export type { ClickToCallElement };
