/**
 * What somebody writes in an afternoon: a button, a dialog with the same three fields, and a number
 * that never changes. No validation, no languages, no events, no states.
 */

const style = new CSSStyleSheet();
style.replaceSync(`
  button {
    min-block-size: 44px;
    padding: 0 24px;
    border: 0;
    border-radius: 22px;
    background: #2f4fd8;
    color: #fff;
    font: 600 16px system-ui;
  }
  [part='launcher'] {
    position: fixed;
    inset: auto 24px 24px auto;
  }
  dialog {
    inset: auto 24px 24px auto;
    inline-size: 360px;
    margin: 0;
    padding: 24px;
    border: 0;
    border-radius: 20px;
    box-shadow: 0 8px 24px #0006;
    font: 16px system-ui;
  }
  label,
  input {
    display: block;
    inline-size: 100%;
    margin-block-end: 8px;
  }
`);

class ByHand extends HTMLElement {
  #root = this.attachShadow({ mode: 'open' });

  connectedCallback() {
    this.#root.adoptedStyleSheets = [style];
    const launcher = document.createElement('button');
    launcher.part.add('launcher');
    launcher.append(document.createElement('slot'));
    launcher.addEventListener('click', () => this.#open());
    this.#root.replaceChildren(launcher);
  }

  #open() {
    const dialog = document.createElement('dialog');
    dialog.part.add('panel');
    dialog.innerHTML = `
      <h2>Call us</h2>
      <form method="dialog">
        <label>First name <input name="firstname" autocomplete="given-name" /></label>
        <label>Last name <input name="lastname" autocomplete="family-name" /></label>
        <label>Phone <input name="phonenumber" type="tel" autocomplete="tel" required /></label>
        <button>Get a number</button>
      </form>
    `;
    dialog.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      const link = document.createElement('a');
      Object.assign(link, { href: 'tel:+12025550123', textContent: '+1 202 555 0123' });
      dialog.replaceChildren(link);
    });
    dialog.addEventListener('close', () => dialog.remove());
    this.#root.append(dialog);
    dialog.show();
  }
}

customElements.define('by-hand', ByHand);
