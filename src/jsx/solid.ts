import type { JSX } from 'solid-js';
import type { Tags } from './elements.js';

/** The prefixes of Solid that force a property (`prop:`) or an attribute (`attr:`). */
type Explicit<Properties, Attributes> = {
  [Name in keyof Properties & string as `prop:${Name}`]?: Properties[Name] | undefined;
} & {
  [Name in keyof Attributes & string as `attr:${Name}`]?: Attributes[Name] | undefined;
};

type Listeners<Element, Events> = {
  [Name in keyof Events & string as `on:${Name}`]?: Events[Name] extends Event
    ? JSX.EventHandlerWithOptionsUnion<Element, Events[Name]>
    : never;
};

type Elements = {
  [Name in keyof Tags]: JSX.HTMLAttributes<Tags[Name]['element']> &
    Tags[Name]['markup'] &
    Tags[Name]['attributes'] &
    Explicit<Tags[Name]['properties'], Tags[Name]['attributes']> &
    Listeners<Tags[Name]['element'], Tags[Name]['events']>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
