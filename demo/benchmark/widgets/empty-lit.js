import { html, LitElement } from 'lit';

/** As little as an element made with Lit can be: a button. */
class EmptyLit extends LitElement {
  /** @override */
  render() {
    return html`<button part="launcher" type="button">Call us</button>`;
  }
}

customElements.define('empty-lit', EmptyLit);
