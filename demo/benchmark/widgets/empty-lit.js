import { css, html, LitElement } from 'lit';

/** As little as a button made with Lit can be: a style sheet, a label, a press that is told. */
class EmptyLit extends LitElement {
  static properties = { label: {}, open: { type: Boolean, reflect: true } };

  static styles = css`
    button {
      position: fixed;
      inset-block-end: 24px;
      inset-inline-end: 24px;
      padding: 16px 24px;
      border: 0;
      border-radius: 28px;
      background: #2f4fd8;
      color: #fff;
      font: inherit;
    }
  `;

  constructor() {
    super();
    this.label = 'Call us';
    this.open = false;
  }

  /** @override */
  render() {
    return html`<button part="launcher" type="button" @click=${this.#handleClick}>
      <slot>${this.label}</slot>
    </button>`;
  }

  #handleClick() {
    this.open = !this.open;
    this.dispatchEvent(new CustomEvent(this.open ? 'opened' : 'closed'));
  }
}

customElements.define('empty-lit', EmptyLit);
