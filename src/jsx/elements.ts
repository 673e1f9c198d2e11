import type { LitElement } from 'lit';
import type { ClickToCall } from '../click-to-call.js';
import type { ClickToCallTimeline } from '../companions/click-to-call-timeline.js';
import type { ClickToCallWhen } from '../companions/click-to-call-when.js';
import type { ClickToCallEventMap } from '../events.js';

/** Every tag, with what is to be told of it to a framework that checks its JSX. */
export interface Tags {
  'click-to-call': Tag<
    ClickToCall,
    ClickToCallEventMap,
    'state' | 'metadata' | 'callIn' | 'storageKey',
    'service' | 'strings'
  >;
  'click-to-call-timeline': Tag<ClickToCallTimeline>;
  'click-to-call-when': Tag<ClickToCallWhen>;
}

/** A tag whose element has properties that are to be read only, or that have no attribute. */
interface Tag<
  Element,
  Events = unknown,
  ReadOnly extends keyof Element = never,
  WithoutAttribute extends keyof Element = never,
> {
  element: Element;
  properties: Properties<Element, ReadOnly, WithoutAttribute>;
  attributes: Attributes<Omit<Properties<Element, ReadOnly>, WithoutAttribute>>;
  events: Events;
}

/** What may be set: neither what comes from Lit and the platform, nor a method. */
type Properties<
  Element,
  ReadOnly extends keyof Element,
  WithoutAttribute extends keyof Element = never,
> = {
  [
    Name in Exclude<keyof Element, keyof LitElement | ReadOnly> as Element[Name] extends Method
      ? never
      : Name
  ]?: Element[Name] | (Name extends WithoutAttribute ? never : TextFor<Element[Name]>);
};

type Method = (...args: never[]) => unknown;

/** The attributes whose names are not those of their properties: `api-key` for `apiKey`. */
type Attributes<Properties> = {
  [
    Name in keyof Properties & string as Name extends Hyphenated<Name> ? never : Hyphenated<Name>
  ]?: Extract<Properties[Name], string | number | boolean>;
};

/** What may stand for a value in an attribute: figures for a number, JSON for an object. */
type TextFor<Value> = Value extends number ? `${Value}` : Value extends object ? string : never;

type Hyphenated<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Hyphenated<Rest>}`
  : '';
