import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Tags } from './elements.js';

/** React 19 adds a listener for `on` and the exact name of an event: `onbefore-submit`. */
type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

type Elements = {
  [Name in keyof Tags]: DetailedHTMLProps<
    HTMLAttributes<Tags[Name]['element']>,
    Tags[Name]['element']
  > &
    Tags[Name]['markup'] &
    Tags[Name]['attributes'] &
    Listeners<Tags[Name]['events']>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
