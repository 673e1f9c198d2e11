import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import type { FieldDefinition } from '../../src/form/definition.js';
import { formView, readFields, type FormProps } from '../../src/form/form-view.js';
import type { FieldErrors } from '../../src/form/validation.js';
import type { Texts } from '../../src/i18n/localizer.js';
import type { FormValues } from '../../src/lifecycle/metadata.js';

/** Texts that are their keys in brackets; those about a field name the country of its number. */
const texts = {
  text: (key) => `[${key}]`,
  textOf: (problem, { country }: { country: string }) =>
    `${'key' in problem ? problem.key : problem.text} (${country})`,
} as Texts;

type Given = Partial<Omit<FormProps, 'form'>> & {
  groups?: FormProps['groups'];
  fields?: readonly FieldDefinition[];
  groupField?: FieldDefinition;
  values?: FormValues;
  errors?: FieldErrors;
};

/** The form in a shadow root, what it has told, and a control of the page in one of its slots. */
async function draw({ groupField, fields = [], values = {}, errors = {}, ...given }: Given = {}) {
  const log: string[] = [];
  const host = await fixture<HTMLElement>(html`
    <div>
      <select slot="fields"></select>
      <label slot="consent"><input type="checkbox" /></label>
    </div>
  `);
  const root = host.attachShadow({ mode: 'open' });
  const props: FormProps = {
    texts,
    form: {
      groupField: groupField ?? null,
      fields,
      values,
      errors,
      input: (name, value) => log.push(`input ${name} ${value}`),
      recheck: async (name) => void log.push(`recheck ${name}`),
      touch: () => log.push('touch'),
    },
    wait: null,
    honeypot: null,
    notice: null,
    busy: false,
    phone: null,
    country: 'DE',
    onPhone: () => log.push('phone'),
    onSubmit: () => log.push('submit'),
    onCancel: () => log.push('cancel'),
    ...given,
  };
  render(formView(props), root);
  const part = (name: string) => root.querySelector<HTMLElement>(`[part=${name}]`);
  return {
    host,
    root,
    log,
    part,
    text: (name: string) => part(name)?.innerText.replace(/\s+/g, ' ').trim(),
    input: () => root.querySelector('input')!,
    label: () => root.querySelector('label')!,
  };
}

const note: FieldDefinition = { name: 'note', type: 'text' };
const mobile: FieldDefinition = { name: 'mobile', type: 'tel' };

describe('the buttons of the form', () => {
  it('send it once, without leaving the page', async () => {
    const { root, log, part } = await draw();
    part('submit')!.click();
    expect(log).to.deep.equal(['submit']);
    const submit = new Event('submit', { cancelable: true });
    root.querySelector('form')!.dispatchEvent(submit);
    expect(submit.defaultPrevented).to.be.true;
    expect(log).to.deep.equal(['submit', 'submit']);
  });

  it('cancel it', async () => {
    const { log, part, text } = await draw();
    expect(text('cancel')).to.equal('[cancel]');
    part('cancel')!.click();
    expect(log).to.deep.equal(['cancel']);
  });

  it('say whether a request is under way', async () => {
    for (const busy of [false, true]) {
      const { part, text } = await draw({ busy });
      expect(text('submit')).to.equal(busy ? '[requesting]' : '[submit]');
      expect(part('submit')!.ariaDisabled).to.equal(String(busy));
    }
  });
});

describe('why the page has stopped the request', () => {
  it('is said over the buttons, and nothing where it has not', async () => {
    const { part, text } = await draw({ notice: 'We open at nine.' });
    expect(text('notice')).to.equal('We open at nine.');
    expect(part('notice')!.getAttribute('role')).to.equal('alert');
    const without = await draw();
    expect(without.part('notice')).to.be.null;
    expect(without.text('form')).to.equal('[submit] [cancel]');
  });
});

describe('controls of the page in the form', () => {
  it('are handled when they change, also with events that do not bubble', async () => {
    const { host, log } = await draw();
    for (const control of [host.querySelector('select')!, host.querySelector('input')!]) {
      for (const type of ['input', 'change']) {
        log.length = 0;
        control.dispatchEvent(new Event(type));
        expect(log, type).to.deep.equal(['touch']);
      }
    }
  });
});

describe('a field', () => {
  it('has a label, which is its name where it has no other', async () => {
    const rows: [field: Partial<FieldDefinition>, label: string][] = [
      [{ required: true }, 'note'],
      [{ required: true, label: 'Note' }, 'Note'],
      [{ required: true, label: 'Note', labelKey: 'phone' }, '[phone]'],
      [{}, 'note [optional]'],
    ];
    for (const [field, label] of rows) {
      const drawn = await draw({ fields: [{ ...note, ...field }] });
      expect(drawn.label().innerText.replace(/\s+/g, ' ').trim()).to.equal(label);
      expect(drawn.label().htmlFor).to.equal(drawn.input().id);
      expect(drawn.input().ariaRequired).to.equal(String(!!field.required));
    }
  });

  it('has half a line where it says so', async () => {
    for (const half of [true, undefined]) {
      const { part } = await draw({ fields: [{ ...note, half }] });
      expect(part('field')!.className).to.equal(half ? 'half' : '');
    }
  });

  it('is not shown where it is hidden', async () => {
    const { part } = await draw({ fields: [{ name: 'id', type: 'hidden', value: '1' }] });
    expect(part('field')).to.be.null;
  });

  it('has what the page says of it, and nothing else', async () => {
    const { input } = await draw({
      fields: [{ ...note, type: 'email', maxlength: 7, placeholder: 'p', autocomplete: 'email' }],
      values: { note: 'Hi' },
    });
    const { type, maxLength, placeholder, autocomplete, value } = input();
    expect([type, maxLength, placeholder, autocomplete, value]).to.deep.equal([
      'email',
      7,
      'p',
      'email',
      'Hi',
    ]);
    const plain = (await draw({ fields: [note] })).input();
    for (const name of ['maxlength', 'placeholder', 'autocomplete', 'aria-describedby']) {
      expect(plain.hasAttribute(name), name).to.be.false;
    }
    expect([plain.value, plain.readOnly, plain.ariaInvalid]).to.deep.equal(['', false, 'false']);
  });

  it('cannot be changed during a request', async () => {
    expect((await draw({ fields: [note], busy: true })).input().readOnly).to.be.true;
  });

  it('says what is wrong with it', async () => {
    const { root, input, part, text } = await draw({
      fields: [note],
      errors: { note: { text: 'Say more' } },
    });
    expect(text('error')).to.equal('Say more ()');
    expect(input().ariaInvalid).to.equal('true');
    expect(root.getElementById(input().getAttribute('aria-describedby')!)).to.equal(part('error'));
  });

  it('is taken in once for each change, by whatever event', async () => {
    for (const type of ['input', 'change']) {
      const { input, log } = await draw({ fields: [note], values: { note: 'a' } });
      input().dispatchEvent(new Event(type));
      expect(log).to.deep.equal([]);
      input().value = 'ab';
      input().dispatchEvent(new Event(type));
      expect(log).to.deep.equal(['input note ab']);
    }
  });

  it('is taken in where it is emptied, and not where it was empty', async () => {
    const { input, log } = await draw({ fields: [note] });
    input().dispatchEvent(new Event('change'));
    expect(log).to.deep.equal([]);
    const filled = await draw({ fields: [note], values: { note: 'a' } });
    filled.input().value = '';
    filled.input().dispatchEvent(new Event('change'));
    expect(filled.log).to.deep.equal(['input note ']);
  });

  it('of another type is rendered by the form of the page’s own', async () => {
    const field = { name: 'topic', type: 'select' } as const;
    const drawn = await draw({
      fields: [field],
      values: { topic: 'a' },
      busy: true,
      customControl: (props) => {
        expect(props.field).to.equal(field);
        expect(props).to.include({ id: 'field-0', value: 'a', busy: true, invalid: false });
        props.onValue('a');
        props.onValue('b');
        return html`<b part="control"></b>`;
      },
    });
    expect(drawn.part('control')).not.to.be.null;
    expect(drawn.log).to.deep.equal(['input topic b']);
    // Until the code for it is there, it is empty.
    expect((await draw({ fields: [field] })).text('field')).to.equal('topic [optional]');
  });
});

describe('the department field at the top of the form', () => {
  const groupField = { name: 'group', type: 'select' } as const;
  const groups: FormProps['groups'] = {
    render: (value, busy, onValue) =>
      html`<b part="choice" @click=${() => onValue('sales')}>${value} ${busy}</b>`,
  };

  it('is rendered by the list of departments', async () => {
    const { log, part, text } = await draw({
      groups,
      groupField,
      fields: [groupField, note],
      values: { group: 'help' },
      busy: true,
    });
    expect(text('choice')).to.equal('help true');
    part('choice')!.click();
    expect(log).to.deep.equal(['input group sales']);
    expect(text('field')).to.equal('note [optional]');
  });

  it('is not taken for a field of its name, and is none until its code is there', async () => {
    expect((await draw({ groups, fields: [{ ...note, name: 'group' }] })).part('choice')).to.be
      .null;
    const early = await draw({ groupField, fields: [groupField] });
    expect(early.text('field')).to.equal('group [optional]');
  });
});

describe('a phone field', () => {
  it('has the country of the visitor before it, and a + before a number with its own', async () => {
    expect((await draw({ fields: [mobile] })).text('select')).to.equal('DE');
    const { text } = await draw({ fields: [mobile], values: { mobile: '+49' } });
    expect(text('select')).to.equal('+');
    expect((await draw({ fields: [note] })).part('select')).to.be.null;
  });

  it('is loaded when the visitor reaches it', async () => {
    for (const event of [new FocusEvent('focusin'), new PointerEvent('pointerenter')]) {
      const { log, input } = await draw({ fields: [mobile] });
      input().parentElement!.dispatchEvent(event);
      expect(log).to.deep.equal(['phone']);
    }
  });

  it('takes in what is typed before its code is there', async () => {
    const { input, log } = await draw({ fields: [mobile] });
    input().value = '2';
    input().dispatchEvent(new Event('input'));
    expect(log).to.deep.equal(['input mobile 2']);
  });

  /** A form whose phone fields have their code. */
  function drawLoaded(given: Given = {}) {
    const typed: string[] = [];
    const phone: FormProps['phone'] = {
      of: (name) => ({
        countryName: (text) => `country of ${text}`,
        renderCountry: (text, busy, onText) =>
          html`<b part="country" @click=${() => onText('+1')}>${name} ${text} ${busy}</b>`,
        type: (field, { type }) => {
          typed.push(`${name} ${type} ${field.value}`);
          field.value += '!';
        },
      }),
    };
    return draw({ fields: [note, mobile], phone, ...given }).then((drawn) => ({
      ...drawn,
      typed,
      field: (name: string) => drawn.root.querySelector<HTMLInputElement>(`[name=${name}]`)!,
    }));
  }

  it('groups what is typed, and leaves alone what a form filler sets', async () => {
    const { field, log, typed } = await drawLoaded();
    for (const name of ['mobile', 'note']) {
      for (const type of ['input', 'change']) {
        field(name).value = type;
        field(name).dispatchEvent(new Event(type));
      }
    }
    expect(typed).to.deep.equal(['mobile input input']);
    expect(log).to.deep.equal([
      'input mobile input!',
      'input mobile change',
      'input note input',
      'input note change',
    ]);
  });

  it('has a list of countries, whose choice changes the number and checks it again', async () => {
    const { log, part, text } = await drawLoaded({ values: { mobile: '+44' }, busy: true });
    expect(text('country')).to.equal('mobile +44 true');
    expect(part('select')).to.be.null;
    part('country')!.click();
    expect(log).to.deep.equal(['input mobile +1', 'recheck mobile']);
  });

  it('names the country in what is wrong with it; another field has none', async () => {
    const wrong = { key: 'phone-country' } as const;
    const values = { mobile: '+44', note: 'a' };
    const of = async (name: string) =>
      (await drawLoaded({ values, errors: { [name]: wrong } })).text('error');
    expect(await of('mobile')).to.equal('phone-country (country of +44)');
    expect(await of('note')).to.equal('phone-country ()');
    const early = await draw({ fields: [mobile], values, errors: { mobile: wrong } });
    expect(early.text('error')).to.equal('phone-country ()');
  });
});

describe('the values on screen', () => {
  it('are those of the fields that have a control', async () => {
    const fields: FieldDefinition[] = [
      { name: 'id', type: 'hidden', value: '1' },
      note,
      { name: 'terms', type: 'checkbox' },
      { name: 'news', type: 'checkbox' },
    ];
    const { root } = await draw({
      fields,
      values: { note: 'a' },
      customControl: ({ id, field }) =>
        html`<input id=${id} type="checkbox" ?checked=${field.name === 'news'} />`,
    });
    root.querySelector<HTMLInputElement>('[name=note]')!.value = 'b';
    expect(readFields(root, fields)).to.deep.equal({ note: 'b', terms: '', news: 'on' });
    expect(readFields(document.createElement('div'), fields)).to.deep.equal({});
  });
});
