/**
 * What is measured side by side, and where its pieces are.
 *
 * @typedef {object} Widget
 * @property {string} id
 * @property {string} name
 * @property {string} what in a sentence
 * @property {string} [source] what esbuild bundles it from; the element itself is loaded as built
 * @property {string} [language] of the page it stands on; English without it
 * @property {string} [markup] what a page holds of it; without it, the script adds it
 * @property {readonly string[]} launcher where its launcher is: a selector for each root on the way
 * @property {readonly string[]} [panel] where its panel is
 * @property {readonly string[]} [packages] whose versions count
 * @property {Readonly<Record<string, string>>} [alias] packages that stand for others
 */

/** @type {readonly Widget[]} */
export const widgets = [
  {
    id: 'click-to-call',
    name: '<click-to-call>',
    what: 'This element.',
    markup: '<click-to-call to-phone-number="+1 202 555 0123">Call us</click-to-call>',
    launcher: ['click-to-call', '[part~=launcher]'],
    panel: ['click-to-call', '[part~=panel]'],
    packages: ['lit'],
  },
  {
    id: 'empty-lit',
    name: 'Empty Lit element',
    what: 'A button with a style sheet, a label and a click, and nothing else: what Lit costs.',
    source: 'widgets/empty-lit.js',
    markup: '<empty-lit></empty-lit>',
    launcher: ['empty-lit', '[part~=launcher]'],
    packages: ['lit'],
  },
  {
    id: 'by-hand',
    name: 'Written by hand',
    what: 'A button and a dialog with three fields, without a library.',
    source: 'widgets/by-hand.js',
    markup: '<by-hand>Call us</by-hand>',
    launcher: ['by-hand', '[part~=launcher]'],
    panel: ['by-hand', '[part~=panel]'],
  },
  {
    id: 'react-floating-whatsapp',
    name: 'react-floating-whatsapp',
    what: 'A button and a box to write in, which opens another application. React.',
    source: 'widgets/react-floating-whatsapp.js',
    launcher: ['.floating-whatsapp-button'],
    panel: ['.floating-whatsapp-chatbox'],
    packages: ['react-floating-whatsapp', 'react-dom'],
  },
  {
    id: 'react-chat-widget',
    name: 'react-chat-widget',
    what: 'A chat window for a service of the page’s own. React.',
    source: 'widgets/react-chat-widget.js',
    alias: { react: 'react-17', 'react-dom': 'react-dom-17' },
    launcher: ['.rcw-launcher'],
    panel: ['.rcw-conversation-container.active'],
    packages: ['react-chat-widget', 'react-dom-17'],
  },
  {
    id: 'typebot',
    name: '@typebot.io/js',
    what: 'A chat window as a custom element; its service answers at once here. Solid.',
    source: 'widgets/typebot.js',
    launcher: ['typebot-bubble', '[part~=button]'],
    panel: ['typebot-bubble', '[part~=bot]'],
    packages: ['@typebot.io/js'],
  },
  {
    id: 'elevenlabs',
    name: '@elevenlabs/convai-widget-embed',
    what: 'A call to an agent by the browser, as a custom element; its service answers at once here. Preact.',
    source: 'widgets/elevenlabs.js',
    // Its text: the button in it calls at once.
    launcher: ['elevenlabs-convai', '.cursor-pointer .text-sm'],
    panel: ['elevenlabs-convai', 'textarea'],
    packages: ['@elevenlabs/convai-widget-embed'],
  },
  {
    id: 'vapi',
    name: '@vapi-ai/client-sdk-react',
    what: 'A call to an agent by the browser, as the script that its makers publish. React.',
    source: 'widgets/vapi.js',
    launcher: ['.vapi-widget-wrapper > div > div'],
    panel: ['.vapi-widget-wrapper input'],
    packages: ['@vapi-ai/client-sdk-react'],
  },
];
