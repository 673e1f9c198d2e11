import type { LitElement } from 'lit';
import type { ClickToCall } from '../click-to-call.js';
import type { ClickToCallInvite, InvitationEventMap } from '../companions/click-to-call-invite.js';
import type { ClickToCallTimeline } from '../companions/click-to-call-timeline.js';
import type { ClickToCallWhen } from '../companions/click-to-call-when.js';
import type { ClickToCallEventMap } from '../events.js';

/** The types of every tag for frameworks that check their templates. */
export interface Tags {
  'click-to-call': Tag<ClickToCall, ClickToCallEventMap, 'service' | 'strings'>;
  'click-to-call-invite': Tag<ClickToCallInvite, InvitationEventMap>;
  'click-to-call-timeline': Tag<ClickToCallTimeline>;
  'click-to-call-when': Tag<ClickToCallWhen>;
}

/** The types of a tag. `WithoutAttribute` names the properties that have no attribute. */
interface Tag<Element, Events = unknown, WithoutAttribute extends keyof Element = never> {
  element: Element;
  /** The properties that a script may set. */
  properties: Properties<Element>;
  /** The same in a template, where the text of an attribute is allowed, too. */
  markup: Markup<Element, WithoutAttribute>;
  /** The attributes whose names differ from those of their properties. */
  attributes: Attributes<Omit<Markup<Element>, WithoutAttribute>>;
  events: Events;
}

/**
 * The names of the properties that a page may set, derived from the class. Properties of Lit and
 * the platform, methods and read-only properties are left out.
 */
type Settable<Element> = {
  [Name in Exclude<keyof Element, keyof LitElement>]: Element[Name] extends Method
    ? never
    : IsReadonly<Element, Name> extends true
      ? never
      : Name;
}[Exclude<keyof Element, keyof LitElement>];

type Method = (...args: never[]) => unknown;

type IsReadonly<Element, Name extends keyof Element> =
  Same<{ [K in Name]: Element[K] }, { -readonly [K in Name]: Element[K] }> extends true
    ? false
    : true;

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type Properties<Element> = {
  [Name in Settable<Element>]?: Element[Name] | undefined;
};

type Markup<Element, WithoutAttribute extends keyof Element = never> = {
  [Name in Settable<Element>]?:
    Element[Name] | (Name extends WithoutAttribute ? never : TextFor<Element[Name]>) | undefined;
};

/** The attributes whose names differ from those of their properties: `api-key` for `apiKey`. */
type Attributes<Markup> = {
  [Name in keyof Markup & string as Name extends Hyphenated<Name> ? never : Hyphenated<Name>]?:
    Extract<Markup[Name], string | number | boolean> | undefined;
};

/** The text of an attribute for a value: digits for a number, JSON for an object. */
type TextFor<Value> = Value extends number ? `${Value}` : Value extends object ? string : never;

type Hyphenated<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Hyphenated<Rest>}`
  : '';
