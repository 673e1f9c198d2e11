'use client';

import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import { ClickToCall as ClickToCallElement } from '../define.js';
import type { ClickToCallEventMap } from '../events.js';
import type { Tags } from '../jsx/elements.js';
import { interactionEvents } from '../lifecycle/interaction.js';
import { reportOnce } from '../report-once.js';

/** The prop that listens to an event: `onBeforeSubmit` for `before-submit`. */
type PropFor<Name extends string> = `on${Capitalized<Name>}`;

type Capitalized<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Capitalized<Rest>}`
  : Capitalize<Name>;

/** Each prop with the name of its event and the type that its listeners are given. */
type Events = {
  [Name in keyof ClickToCallEventMap as PropFor<Name>]: EventName<ClickToCallEventMap[Name]>;
};

const propFor = (name: string) =>
  `on-${name}`.replace(/-(.)/g, (_, first: string) => first.toUpperCase());

/** The events by the props that listen to them. */
const events = Object.fromEntries(
  [...interactionEvents, 'before-submit'].map((name) => [propFor(name), name]),
) as Events;

type Properties = Tags['click-to-call']['properties'];

type Listeners = {
  [Name in keyof typeof events]?:
    ((event: (typeof events)[Name]['__eventType']) => void) | undefined;
};

/** The props: properties and events of the element, and the props of every HTML tag. */
export type ClickToCallProps = Properties &
  Listeners &
  Omit<React.HTMLAttributes<ClickToCallElement>, keyof Properties | keyof Listeners>;

const Component = createComponent({
  react: React,
  tagName: 'click-to-call',
  elementClass: ClickToCallElement,
  displayName: 'ClickToCall',
  events,
});

/**
 * `<click-to-call>` as a React component. The properties and events of the element are props; the
 * element itself is available through `ref`. A prop for a read-only property, such as `state`, is
 * reported once on the console and ignored.
 */
export const ClickToCall: React.ForwardRefExoticComponent<
  ClickToCallProps & React.RefAttributes<ClickToCallElement>
> = React.forwardRef((props, ref) =>
  React.createElement(Component, { ...settableOf(props), ref } as React.ComponentProps<
    typeof Component
  >),
);
ClickToCall.displayName = 'ClickToCall';

const settableOf = (props: object) =>
  Object.fromEntries(
    Object.entries(props).filter(([name]) => {
      const settable = isSettable(name);
      if (!settable) reportOnce(`React: the prop "${name}" is read-only and ignored.`);
      return settable;
    }),
  );

/** The instance fields of Lit, which are not on a prototype. */
const instanceFields: readonly string[] = [
  'hasUpdated',
  'isUpdatePending',
  'renderOptions',
  'renderRoot',
] satisfies (keyof ClickToCallElement)[];

/** Setting a read-only property throws, and React then unmounts the whole tree. */
function isSettable(name: string): boolean {
  // Props of React itself, which it does not set on the element.
  if (name === 'children') return true;
  if (instanceFields.includes(name)) return false;
  let owner: object | null = ClickToCallElement.prototype;
  while (owner && !Object.hasOwn(owner, name)) owner = Reflect.getPrototypeOf(owner);
  return !owner || !!Object.getOwnPropertyDescriptor(owner, name)?.set;
}

export type { ClickToCallElement };
