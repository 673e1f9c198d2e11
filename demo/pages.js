/**
 * A page of the documentation.
 *
 * @typedef {object} Page
 * @property {string} path below `demo/`
 * @property {string} title
 * @property {string} summary what one learns there, in a sentence
 */

/**
 * All pages, by the headings they stand under; the one place that lists them.
 *
 * @type {Readonly<Record<string, readonly Page[]>>}
 */
export const pages = {
  Begin: [
    { path: '', title: 'Overview', summary: 'One tag that turns “call us” into a phone call.' },
    {
      path: 'getting-started/',
      title: 'Getting started',
      summary: 'A tag, a script, a number: a working launcher.',
    },
    {
      path: 'example/',
      title: 'A whole site',
      summary: 'The element on a site as its visitors meet it.',
    },
    {
      path: 'views.html',
      title: 'Every view',
      summary: 'All that a visitor may have before them, in every mode.',
    },
  ],
  Features: [
    {
      path: 'events/',
      title: 'Events and metadata',
      summary: 'Every step as a DOM event, and what it carries.',
    },
    {
      path: 'services/',
      title: 'Services',
      summary: 'Where numbers come from: an endpoint, or a function. And what can fail.',
    },
    {
      path: 'forms/',
      title: 'Forms',
      summary: 'Fields of the page’s own, native controls, what is filled in and sent at once.',
    },
    {
      path: 'languages/',
      title: 'Languages',
      summary: 'Thirty and English, switched at any time; right to left; texts of your own.',
    },
    {
      path: 'theming/',
      title: 'Theming',
      summary: 'Custom properties, parts and states, and two themes made of them.',
    },
    {
      path: 'placement/',
      title: 'Placement',
      summary: 'In a corner, in the flow of the page, or opened by buttons elsewhere.',
    },
    {
      path: 'alternative/',
      title: 'Another way',
      summary: 'What to offer when no number can be had, and thanks when one was.',
    },
    {
      path: 'persistence/',
      title: 'From page to page',
      summary: 'A number in hand stays there while the visitor walks about.',
    },
    {
      path: 'waiting-time/',
      title: 'Waiting time',
      summary: 'How long a call made now would wait.',
    },
    {
      path: 'analytics/',
      title: 'Analytics',
      summary: 'What becomes of those who open the panel, told to a tag manager or an endpoint.',
    },
    {
      path: 'accessibility/',
      title: 'Accessibility',
      summary: 'What is done for every visitor, and how it is checked.',
    },
  ],
  Frameworks: [
    { path: 'react/', title: 'React', summary: 'A component with typed props for the events.' },
    { path: 'vue/', title: 'Vue', summary: 'Properties bound, events with an @.' },
    { path: 'svelte/', title: 'Svelte', summary: 'A tag among others.' },
    { path: 'preact/', title: 'Preact', summary: 'A tag among others, with types for JSX.' },
    {
      path: 'ssr/',
      title: 'Server rendering',
      summary: 'A launcher that comes with the page, before any script.',
    },
  ],
  Project: [
    {
      path: 'migration/',
      title: 'Migration',
      summary: 'Coming from the widget on a message bus: what stands for what.',
    },
    {
      path: 'benchmark/',
      title: 'Benchmark',
      summary: 'What the element costs a page, beside what might be loaded in its place.',
    },
    {
      path: 'contributing/',
      title: 'Contributing',
      summary: 'How the project is laid out, and how to add to it.',
    },
  ],
};
