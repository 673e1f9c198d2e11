import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Tags } from './elements.js';

/** React 19 hears an event by its own name: `oncompleted`, `onbefore-submit`. */
type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void;
};

type Elements = {
  [Name in keyof Tags]: DetailedHTMLProps<
    HTMLAttributes<Tags[Name]['element']>,
    Tags[Name]['element']
  > &
    Tags[Name]['properties'] &
    Tags[Name]['attributes'] &
    Listeners<Tags[Name]['events']>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
