/**
 * What screen readers find in each view, in Chromium and in Firefox alike: roles, names, states, in
 * this order.
 *
 * @typedef {object} View
 * @property {string} view
 * @property {import('../views/scenes.js').Scene} scene
 * @property {boolean} [isSmall] whether the screen is one of a phone
 * @property {string} tree
 */

/**
 * The tree of the form.
 *
 * @param {object} [options]
 * @param {boolean} [options.isModal] On a small screen. The launcher is not in the tree then.
 * @param {string} [options.phone] the states of the phone field, beside `required`
 * @param {string} [options.error] its error message
 */
const formTree = ({ isModal = false, phone = '', error = '' } = {}) => `
      dialog "Talk to us" ${isModal ? 'modal' : 'not modal'}
        heading 2 "Talk to us"
        button "Minimize"
        button "Close"
        text "Waiting time: about 2 minutes"
        text "First name optional"
        textbox "First name optional" focused
        text "Last name optional"
        textbox "Last name optional"
        text "Your phone number"
        combobox "Country"
        textbox "Your phone number" required${phone}${error && `\n        text "${error}"`}
        button "Request a number"
        button "Cancel"
        live region ""${isModal ? '' : '\n      live region ""'}
    `;

const tooShort = 'This phone number is too short.';

/** @type {readonly View[]} */
export const views = [
  {
    view: 'the form',
    scene: 'form',
    tree: formTree(),
  },
  {
    view: 'the form with an error',
    scene: 'form with errors',
    tree: formTree({ phone: ` invalid described as "${tooShort}"`, error: tooShort }),
  },
  {
    view: 'the request',
    scene: 'requesting',
    tree: `
      dialog "Talk to us" not modal
        heading 2 "Talk to us"
        button "Minimize"
        button "Close"
        text "First name optional"
        textbox "First name optional" readonly focused
        text "Last name optional"
        textbox "Last name optional" readonly
        text "Your phone number"
        combobox "Country" disabled
        textbox "Your phone number" required readonly
        button "Requesting…" disabled
        button "Cancel"
        live region "Requesting…"
      live region ""
    `,
  },
  {
    view: 'the number',
    scene: 'number',
    tree: `
      dialog "Call this number" not modal
        heading 2 "Call this number" focused
        button "Minimize"
        button "Close"
        text "Reserved for you for 5 minutes"
        text "4:32"
        link "+1 800 555 0123"
        button "Copy the number"
        text "Access code"
        image "Access code 0 0 4 2 1"
        button "Copy the access code"
        image "QR code to dial +1 800 555 0123"
        text "Dial or scan, then key in the access code."
        link "Call now"
        button "Get a new number"
        live region ""
      live region ""
    `,
  },
  {
    view: 'the expired number',
    scene: 'expired',
    tree: `
      dialog "Talk to us" not modal
        heading 2 "Talk to us"
        button "Minimize"
        button "Close"
        heading 3 "This number has expired" focused
        text "What you entered is still here: just get a new number."
        button "Get a new number"
        button "Close"
        live region ""
      live region ""
    `,
  },
  {
    view: 'the failure',
    scene: 'failed',
    tree: `
      dialog "Talk to us" not modal
        heading 2 "Talk to us"
        button "Minimize"
        button "Close"
        heading 3 "All our numbers are taken right now" focused
        text "Nothing you entered is lost. Try again in 30 seconds."
        button "Try again"
        button "Change what you entered"
        live region ""
      live region ""
    `,
  },
  {
    view: 'the question over the number',
    scene: 'confirm',
    tree: `
      dialog "Call this number" not modal
        heading 2 "Call this number"
        dialog "Leave without calling?" not modal described as "The number reserved for you will be given up."
          heading 3 "Leave without calling?"
          text "The number reserved for you will be given up."
          button "Stay" focused
          button "Leave"
        live region ""
      live region ""
    `,
  },
  {
    view: 'the minimized panel',
    scene: 'minimized',
    tree: `
      button "Call us" opens a dialog focused
      live region ""
    `,
  },
  {
    view: 'the form on a small screen',
    scene: 'form',
    isSmall: true,
    tree: formTree({ isModal: true }),
  },
];
