import { expect, fixture, html } from '@open-wc/testing';
import { inertAround, localNameOf } from '../../src/panel/flat-tree.js';

/** An element that is shown in the slot of another one. */
async function openSlotted() {
  const outer = await fixture(
    html`<section>
      <div><p></p></div>
    </section>`,
  );
  const host = outer.querySelector('div')!;
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<header><slot></slot></header>';
  return { outer, host, header: root.querySelector('header')!, inner: outer.querySelector('p')! };
}

describe('what makes an element inert', () => {
  for (const name of ['inner', 'header', 'host', 'outer'] as const) {
    it(`may be the ${name} of those that it is in, also through slots`, async () => {
      const elements = await openSlotted();
      elements[name].setAttribute('inert', '');
      expect(inertAround(elements.inner) === elements[name]).to.be.true;
    });
  }

  it('is nothing where none of them is inert', async () => {
    const { inner } = await openSlotted();
    expect(inertAround(inner)).to.be.null;
  });

  it('is not hidden by the controls of a form that are called like properties', async () => {
    const form = await fixture(html`
      <form inert>
        <input name="assignedSlot" /><input name="parentNode" /><input name="nodeType" />
        <input name="hasAttribute" /><input name="localName" />
        <p></p>
      </form>
    `);
    expect(inertAround(form.querySelector('p')!) === form).to.be.true;
    expect(localNameOf(form)).to.equal('form');
  });
});
