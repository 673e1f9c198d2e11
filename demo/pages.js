/**
 * A page of the documentation.
 *
 * @typedef {object} Page
 * @property {string} path below `demo/`
 * @property {string} title
 * @property {string} summary what the page shows, in a sentence
 * @property {string} [file] the Markdown file of the page, from the root of the repository
 */

/**
 * The pages that have their own folder in the demo or are generated, by their heading in the
 * navigation. `demo/layout/all-pages.js` adds the guides in `docs/`.
 *
 * @type {Readonly<Record<string, readonly Page[]>>}
 */
export const pages = {
  Begin: [
    { path: '', title: 'Overview', summary: 'One tag that turns “call us” into a phone call.' },
    {
      path: 'whole-call/',
      title: 'The whole call',
      summary: 'From the press on the site to the agent, and the server to run it with.',
    },
    {
      path: 'getting-started/',
      title: 'Getting started',
      summary: 'A tag, a script, a number: a working launcher.',
    },
    {
      path: 'configurator/',
      title: 'Configurator',
      summary: 'Every setting with a live preview, and the code to copy.',
    },
    {
      path: 'example/',
      title: 'A whole site',
      summary: 'The element on a complete site, as visitors see it.',
    },
    {
      path: 'views.html',
      title: 'Every view',
      summary: 'All views of the element, in every mode.',
    },
  ],
  'Live examples': [
    {
      path: 'events/',
      title: 'Event example',
      summary: 'Watch the events of an interaction and their metadata.',
    },
    {
      path: 'services/',
      title: 'Service examples',
      summary: 'Numbers from an endpoint, a function or an object, and how errors are shown.',
    },
    {
      path: 'forms/',
      title: 'Form examples',
      summary: 'Your own fields, native controls, initial values and automatic sending.',
    },
    {
      path: 'consent/',
      title: 'Consent example',
      summary: 'A record of the text that the visitor agreed to, with its version and time.',
    },
    {
      path: 'abuse/',
      title: 'Robot check examples',
      summary: 'A hidden field and a minimum time against robots.',
    },
    {
      path: 'languages/',
      title: 'Language example',
      summary: 'Thirty-one languages, switched at any time; right to left; your own texts.',
    },
    {
      path: 'theming/',
      title: 'Theme examples',
      summary: 'Custom properties, parts and states, and two themes that use them.',
    },
    {
      path: 'placement/',
      title: 'Placement examples',
      summary: 'In a corner, in the flow of the page, or opened by buttons elsewhere.',
    },
    {
      path: 'links/',
      title: 'Link examples',
      summary: 'A link to the element opens it: on the page, from another one, from an e-mail.',
    },
    {
      path: 'alternative/',
      title: 'Alternative contact example',
      summary: 'What to show when no number is available, and after a number was received.',
    },
    {
      path: 'invitations/',
      title: 'Invitation example',
      summary: 'An invitation to call, once in a session, after some time on the page.',
    },
    {
      path: 'persistence/',
      title: 'Persistence example',
      summary: 'The number stays on screen when the visitor goes to another page.',
    },
    {
      path: 'waiting-time/',
      title: 'Waiting time examples',
      summary: 'How long a call made now would wait.',
    },
    {
      path: 'opening-hours/',
      title: 'Opening hours example',
      summary: 'What visitors see while the office is closed, and when it opens again.',
    },
    {
      path: 'departments/',
      title: 'Departments example',
      summary: 'A list of departments, with the waiting time of each.',
    },
    {
      path: 'analytics/',
      title: 'Analytics example',
      summary: 'Statistics of simulated visits and yours, from the records of the events.',
    },
    {
      path: 'attribution/',
      title: 'Attribution example',
      summary: 'The campaign from which the visitor came, read on the first page of the tab.',
    },
    {
      path: 'accessibility/',
      title: 'Accessibility',
      summary: 'How the element supports every visitor, and how that is tested.',
    },
  ],
  Frameworks: [
    { path: 'react/', title: 'React', summary: 'A component with typed props for the events.' },
    { path: 'vue/', title: 'Vue', summary: 'Bound properties, and events with an @.' },
    { path: 'svelte/', title: 'Svelte', summary: 'The element like any other tag.' },
    {
      path: 'preact/',
      title: 'Preact',
      summary: 'The element like any other tag, with types for JSX.',
    },
    {
      path: 'ssr/',
      title: 'Server rendering',
      summary: 'A launcher that the server renders, before any script.',
    },
  ],
  Reference: [
    {
      path: 'api/',
      file: 'docs/api.md',
      title: 'API',
      summary: 'Every attribute, property, method, event, slot, part, custom property and state.',
    },
    {
      path: 'stability/',
      file: 'docs/stability.md',
      title: 'Stability',
      summary: 'What a new version may change, and which browsers are supported.',
    },
  ],
  Project: [
    {
      path: 'migration/',
      title: 'Migration',
      summary: 'For sites with the widget on a message bus: what to use instead.',
    },
    {
      path: 'benchmark/',
      title: 'Benchmark',
      summary: 'The cost of the element on a page, compared with other widgets.',
    },
    {
      path: 'changelog/',
      file: 'CHANGELOG.md',
      title: 'Changelog',
      summary: 'The changes of each version for pages and visitors.',
    },
    {
      path: 'contributing/',
      file: 'CONTRIBUTING.md',
      title: 'Contributing',
      summary: 'How the project is laid out, and how to add to it.',
    },
  ],
};
