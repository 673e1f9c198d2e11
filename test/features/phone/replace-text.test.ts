import { expect, fixtureSync, html } from '@open-wc/testing';
import { replaceText } from '../../../src/features/phone/replace-text.js';

/** A field on the page with that text. */
function fieldWith(value: string) {
  const field = fixtureSync<HTMLInputElement>(html`<input />`);
  field.value = value;
  return field;
}

describe('replacing the text of a field', () => {
  it('leaves the focus and the text of another field alone', () => {
    const [field, other] = [fieldWith('2025'), fieldWith('Ada')];
    other.focus();
    replaceText(field, '202-5', 4);
    expect(document.activeElement === other).to.be.true;
    expect([field.value, other.value]).to.deep.equal(['202-5', 'Ada']);
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([4, 4]);
  });

  it('can be undone while the field has the focus', () => {
    const field = fieldWith('2025');
    field.focus();
    replaceText(field, '202-5', 4);
    expect(field.value).to.equal('202-5');
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([4, 4]);
    document.execCommand('undo');
    expect(field.value).to.equal('2025');
  });

  it('does not set `value`, which clears the undo history, after the command has done it', () => {
    const field = fieldWith('2025');
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    const texts: string[] = [];
    Object.defineProperty(field, 'value', {
      get,
      set(text: string) {
        texts.push(text);
        set!.call(field, text);
      },
    });
    field.focus();
    replaceText(field, '202-5', 4);
    expect(field.value).to.equal('202-5');
    expect(texts).to.deep.equal([]);
  });

  it('sets `value` where the page has changed what the command wrote', () => {
    const field = fieldWith('2025');
    field.addEventListener('input', () => (field.value = field.value.replace(/\D/g, '')));
    field.focus();
    replaceText(field, '202-5', 4);
    expect(field.value).to.equal('202-5');
  });
});
