import { expect, fixture, html } from '@open-wc/testing';
import { showFirstError } from '../../src/form/show-first-error.js';

/** Two fields of which the second is not valid, and what is said to screen readers. */
async function openForm({ invalid = 'true', describedBy = 'problem' } = {}) {
  const root = (await fixture<HTMLElement>(html`<div></div>`)).attachShadow({ mode: 'open' });
  root.innerHTML = `
    <input id="first" aria-invalid="false">
    <input id="second" aria-invalid="${invalid}" aria-describedby="${describedBy}">
    <p id="problem">Enter a <b>number</b>.</p>
  `;
  const said: string[] = [];
  const [first, second] = [...root.querySelectorAll('input')] as [
    HTMLInputElement,
    HTMLInputElement,
  ];
  return {
    root,
    first,
    second,
    said,
    description: () => second.getAttribute('aria-describedby'),
    show: () => showFirstError(root, (text) => said.push(text)),
  };
}

describe('the first field in error', () => {
  it('gets the focus, and its description says what is wrong', async () => {
    const { root, first, second, said, show, description } = await openForm();
    first.focus();
    show();
    expect(root.activeElement).to.equal(second);
    expect(said).to.deep.equal([]);
    expect(description()).to.equal('problem');
  });

  it('is none where all are valid', async () => {
    const { root, first, said, show } = await openForm({ invalid: 'false' });
    first.focus();
    show();
    expect(root.activeElement).to.equal(first);
    expect(said).to.deep.equal([]);
  });

  it('is said where it has the focus already, and described again once it is left', async () => {
    const { first, second, said, show, description } = await openForm();
    second.focus();
    show();
    expect(said).to.deep.equal(['Enter a number.']);
    expect(description()).to.be.null;
    first.focus();
    expect(description()).to.equal('problem');
    // What becomes of the field later is not its business.
    second.removeAttribute('aria-describedby');
    second.focus();
    first.focus();
    expect(description()).to.be.null;
  });

  it('is not described by a message that is gone by then', async () => {
    const { root, first, second, show, description } = await openForm();
    second.focus();
    show();
    root.querySelector('p')!.remove();
    first.focus();
    expect(description()).to.be.null;
  });

  it('says nothing where it has no message', async () => {
    const { second, said, show, description } = await openForm({ describedBy: 'none' });
    second.focus();
    show();
    expect(said).to.deep.equal([]);
    expect(description()).to.equal('none');
    second.removeAttribute('aria-describedby');
    show();
    expect(said).to.deep.equal([]);
  });
});
