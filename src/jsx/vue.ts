import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { Tags } from './elements.js';

/** Vue takes the types of the props of a tag from `$props`, those of its events from `$emit`. */
type VueElement<Tag extends Tags[keyof Tags]> = new () => Tag['element'] & {
  $props: HTMLAttributes & Tag['markup'] & PublicProps;
  $emit: EmitFn<{ [Name in keyof Tag['events']]: (event: Tag['events'][Name]) => void }>;
};

declare module 'vue' {
  /** The types of Vue lack the `slot` attribute of HTML. */
  interface HTMLAttributes {
    slot?: string | undefined;
  }

  interface GlobalComponents {
    'click-to-call': VueElement<Tags['click-to-call']>;
    'click-to-call-invite': VueElement<Tags['click-to-call-invite']>;
    'click-to-call-timeline': VueElement<Tags['click-to-call-timeline']>;
    'click-to-call-when': VueElement<Tags['click-to-call-when']>;
  }
}
