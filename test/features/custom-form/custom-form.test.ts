import { expect, html, nextFrame } from '@open-wc/testing';
import type { ClickToCall } from '../../../src/click-to-call.js';
import { FakeService, openPage, warningsOf, type Page } from '../../harness.js';

type Fields = ClickToCall['fields'];
type Request = { form: Record<string, string>; phoneNumber: string };

/** A page with a form of its own, opened. */
async function openForm(fields: readonly object[] | string) {
  const service = new FakeService();
  const page = await openPage(
    html`<click-to-call country="US" .fields=${fields as Fields}></click-to-call>`,
    service,
  );
  // Without the focus, also where the visitor has just pressed something in another test.
  await page.element.show({ proactive: true });
  return { page, service };
}

/** What the service was asked for with the first request. */
const sent = (service: FakeService) => service.requests[0]!.request as Request;

/** Presses the button, and waits for what is wrong to be said and gone to. */
async function submitWrong(page: Page) {
  await page.press('submit');
  await page.shows('error');
  await nextFrame();
}

const submit = async (page: Page) => {
  await page.press('submit');
  await page.reaches('requesting');
};

/** A control by its name, of whatever kind. */
const control = <T extends HTMLElement = HTMLInputElement>(page: Page, name: string) =>
  page.root.querySelector<T>(`[name="${name}"]`)!;

const labelOf = (page: Page, name: string) =>
  page.field(name).labels![0]!.innerText.replace(/\s+/g, ' ').trim();

async function tick(page: Page, name: string) {
  page.field(name).click();
  await page.element.updateComplete;
}

describe('a form of the page’s own', () => {
  for (const type of ['text', 'email', 'tel', 'textarea'] as const) {
    it(`renders a field of type ${type} and sends its value`, async () => {
      const { page, service } = await openForm([
        {
          name: 'a',
          type,
          label: 'Say it',
          placeholder: 'In short',
          required: true,
          maxlength: 30,
          autocomplete: 'off',
        },
      ]);
      const field = page.field('a');
      expect(field.type).to.equal(type);
      expect(field.placeholder).to.equal('In short');
      expect(field.maxLength).to.equal(30);
      expect(field.autocomplete).to.equal('off');
      expect(field.ariaRequired).to.equal('true');
      expect(labelOf(page, 'a')).to.equal('Say it');
      const value = {
        text: 'hello',
        email: 'ada@example.com',
        tel: '+12025550147',
        textarea: 'a\nb',
      };
      await page.fill({ a: value[type] });
      await submit(page);
      expect(page.element.metadata.form).to.deep.equal({ a: value[type] });
      expect(sent(service).form).to.deep.equal({ a: value[type] });
    });
  }

  it('says which fields are optional', async () => {
    const { page } = await openForm([{ name: 'a', label: 'Note', type: 'textarea' }]);
    expect(labelOf(page, 'a')).to.equal('Note optional');
    expect(page.field('a').ariaRequired).to.equal('false');
  });

  it('renders a select with its options, and sends the selected one', async () => {
    const { page } = await openForm([
      {
        name: 'topic',
        type: 'select',
        label: 'About',
        placeholder: 'Choose',
        autocomplete: 'off',
        options: ['Orders', { value: 'r', label: 'Returns' }],
      },
    ]);
    const select = control<HTMLSelectElement>(page, 'topic');
    expect([...select.options].map(({ value, text }) => [value, text])).to.deep.equal([
      ['', 'Choose'],
      ['Orders', 'Orders'],
      ['r', 'Returns'],
    ]);
    expect(select.value).to.equal('');
    expect(select.labels[0]!.innerText).to.contain('About');
    expect(select.getAttribute('autocomplete')).to.equal('off');
    await page.fill({ topic: 'r' });
    await submit(page);
    expect(page.element.metadata.form).to.deep.equal({ topic: 'r' });
    expect(select.value).to.equal('r');
    expect(select.disabled).to.be.true;
  });

  it('has an empty first option in a select without a placeholder', async () => {
    const { page } = await openForm([{ name: 'topic', type: 'select', options: ['Orders'] }]);
    const { options } = control<HTMLSelectElement>(page, 'topic');
    expect([...options].map(({ text }) => text)).to.deep.equal(['', 'Orders']);
  });

  for (const type of ['select', 'textarea'] as const) {
    it(`starts the interaction when the visitor changes a ${type}`, async () => {
      const { page } = await openForm([{ name: 'a', type, options: ['Orders'] }]);
      await page.fill({ a: 'Orders' });
      expect(page.log).to.deep.equal(['opened', 'started']);
    });
  }

  it('keeps a box as it is while the request is sent', async () => {
    const { page } = await openForm([
      { name: 'a', type: 'checkbox' },
      { name: 'b', type: 'checkbox' },
    ]);
    await tick(page, 'a');
    await submit(page);
    await tick(page, 'a');
    await tick(page, 'b');
    expect(['a', 'b'].map((name) => page.field(name).checked)).to.deep.equal([true, false]);
  });

  it('sends “on” for a box that is ticked, and nothing once it is not', async () => {
    const { page } = await openForm([
      { name: 'a', type: 'checkbox', label: 'One' },
      { name: 'b', type: 'checkbox', label: 'Two' },
    ]);
    await tick(page, 'a');
    await tick(page, 'b');
    await tick(page, 'b');
    await submit(page);
    expect(page.element.metadata.form).to.deep.equal({ a: 'on', b: '' });
    expect(labelOf(page, 'a')).to.equal('One optional');
  });

  it('sends a hidden field without drawing it', async () => {
    const { page } = await openForm([
      { name: 'a', label: 'A' },
      { name: 'campaign', type: 'hidden', label: 'Campaign', value: 'autumn' },
    ]);
    expect(page.field('campaign')).to.be.null;
    expect(page.text('form')).not.to.contain('Campaign');
    await submit(page);
    expect(page.element.metadata.form).to.deep.equal({ a: '', campaign: 'autumn' });
  });

  it('says what is wrong with a hidden field, which has no place for it', async () => {
    const { page } = await openForm([
      { name: 'order', type: 'hidden', label: 'Order', required: true },
    ]);
    await page.press('submit');
    await page.shows('notice');
    expect(page.text('notice')).to.equal('Order: Please fill in this field.');
    expect(page.part('notice').getAttribute('role')).to.equal('alert');
    expect(page.element.state).to.equal('form');
  });

  it('begins with the values of its definition', async () => {
    const { page } = await openForm([
      { name: 'a', value: 'one' },
      { name: 'b', type: 'textarea', value: 'two' },
      { name: 'c', type: 'select', options: ['x', 'y'], value: 'y' },
      { name: 'd', type: 'checkbox', value: 'on' },
    ]);
    expect(['a', 'b', 'c'].map((name) => page.field(name).value)).to.deep.equal([
      'one',
      'two',
      'y',
    ]);
    expect(page.field('d').checked).to.be.true;
  });

  for (const [type, error] of [
    ['text', 'Please fill in this field.'],
    ['textarea', 'Please fill in this field.'],
    ['select', 'Please fill in this field.'],
    ['checkbox', 'Please tick this box.'],
    ['tel', 'Enter your phone number.'],
  ] as const) {
    it(`insists on a required ${type}, ties the error to it and goes there`, async () => {
      const { page, service } = await openForm([
        { name: 'first' },
        { name: 'a', type, required: true, ...(type === 'select' && { options: ['x'] }) },
      ]);
      await submitWrong(page);
      const field = page.field('a');
      expect(page.text('error')).to.equal(error);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(field.getAttribute('aria-describedby')).to.equal(page.part('error').id);
      expect(page.root.activeElement === field).to.be.true;
      expect(service.requests).to.deep.equal([]);
    });
  }

  it('lets a required box go out once it is ticked', async () => {
    const { page } = await openForm([{ name: 'a', type: 'checkbox', required: true }]);
    await submitWrong(page);
    await tick(page, 'a');
    while (page.has('error')) await nextFrame();
    await submit(page);
    expect(page.element.metadata.form).to.deep.equal({ a: 'on' });
  });

  it('shows the error of a required box again once it is not ticked any more', async () => {
    const { page } = await openForm([{ name: 'a', type: 'checkbox', required: true }]);
    await submitWrong(page);
    await tick(page, 'a');
    while (page.has('error')) await nextFrame();
    await tick(page, 'a');
    await page.shows('error');
    expect(page.text('error')).to.equal('Please tick this box.');
  });

  it('says what is wrong with an address, and with what a pattern does not allow', async () => {
    const { page } = await openForm([
      { name: 'a', type: 'email' },
      { name: 'b', pattern: '\\d+' },
    ]);
    await page.fill({ a: 'ada', b: '1a' });
    await submitWrong(page);
    const errors = [...page.root.querySelectorAll<HTMLElement>('[part=error]')];
    const described = ['a', 'b'].map((name) => page.field(name).getAttribute('aria-describedby'));
    expect(errors.map(({ id }) => id)).to.deep.equal(described);
    expect(errors[0]!.innerText).to.contain('name@example.com');
    expect(errors[1]!.innerText.trim()).to.equal('This is not in the right format.');
  });

  it('says what the page’s own check says, until it is content', async () => {
    const { page } = await openForm([
      {
        name: 'order',
        validate: (value: string) => (value.startsWith('A') ? null : 'It begins with an A.'),
      },
    ]);
    await page.fill({ order: 'B1' });
    await submitWrong(page);
    expect(page.text('error')).to.equal('It begins with an A.');
    await page.fill({ order: 'A1' });
    await submit(page);
    expect(page.element.metadata.form).to.deep.equal({ order: 'A1' });
  });

  it('takes the first phone number for the visitor’s own', async () => {
    const { page, service } = await openForm([
      { name: 'name' },
      { name: 'mobile', type: 'tel', label: 'Mobile' },
      { name: 'office', type: 'tel', label: 'Office' },
    ]);
    await page.fill({ name: 'Ada', mobile: '(202) 555-0147', office: '202 555 0199' });
    await submit(page);
    expect(sent(service).phoneNumber).to.equal('+12025550147');
    expect(sent(service).form).to.deep.equal({
      name: 'Ada',
      mobile: '+12025550147',
      office: '+12025550199',
    });
  });

  it('is read from the attribute', async () => {
    const page = await openPage(
      html`<click-to-call fields='[{"name":"order","label":"Order number"}]'></click-to-call>`,
    );
    await page.element.show();
    expect([...page.root.querySelectorAll('input')].map(({ name }) => name)).to.deep.equal([
      'order',
    ]);
    expect(labelOf(page, 'order')).to.equal('Order number optional');
  });
});

describe('the page’s own controls', () => {
  const open = async (markup: ReturnType<typeof html>) => {
    const service = new FakeService();
    const page = await openPage(
      html`<click-to-call country="US">${markup}</click-to-call>`,
      service,
    );
    await page.element.show();
    await page.fill({ phonenumber: '+12025550147' });
    return { page, service };
  };

  /** What was sent beside the fields of the default form. */
  const sentAlong = (page: Page) => {
    const { firstname, lastname, phonenumber, ...others } = page.element.metadata.form || {};
    expect([firstname, lastname, phonenumber]).to.deep.equal(['', '', '+12025550147']);
    return others;
  };

  for (const slot of ['fields', 'consent']) {
    describe(`in the slot “${slot}”`, () => {
      it('are seen in the form', async () => {
        const { page } = await open(html`<input slot=${slot} name="a" />`);
        const input = page.element.querySelector('input')!;
        expect(input.checkVisibility()).to.be.true;
        expect(page.part('form').contains(input.assignedSlot)).to.be.true;
      });

      it('are sent along by their names', async () => {
        const { page } = await open(html`
          <input slot=${slot} name="a" value="one" />
          <div slot=${slot}>
            <textarea name="b">two</textarea>
            <label
              ><select name="c">
                <option>x</option>
                <option selected>three</option>
              </select></label
            >
          </div>
          <input slot=${slot} type="checkbox" name="d" checked />
          <input slot=${slot} type="checkbox" name="left-out" />
          <input slot=${slot} type="radio" name="e" value="yes" />
          <input slot=${slot} type="radio" name="e" value="no" checked />
          <input slot=${slot} type="radio" name="e" value="perhaps" />
          <input slot=${slot} name="disabled" value="x" disabled />
          <input slot=${slot} value="nameless" />
          <input name="elsewhere" value="x" />
        `);
        await submit(page);
        expect(sentAlong(page)).to.deep.equal({ a: 'one', b: 'two', c: 'three', d: 'on', e: 'no' });
      });

      it('stop the form by the platform’s own rules', async () => {
        const { page, service } = await open(html`<input slot=${slot} name="a" required />`);
        const input = page.element.querySelector('input')!;
        const invalid = new Promise((resolve) => (input.oninvalid = resolve));
        await page.press('submit');
        await invalid;
        await nextFrame();
        expect(document.activeElement === input).to.be.true;
        expect(service.requests).to.deep.equal([]);
        expect(page.element.state).to.equal('form');

        input.value = 'here';
        await submit(page);
        expect(sentAlong(page)).to.deep.equal({ a: 'here' });
      });

      it('send the form when the visitor presses Enter in one', async () => {
        const { page } = await open(html`<p slot=${slot}><input name="a" value="one" /></p>`);
        page.element.querySelector('input')!.focus();
        await page.key('Enter');
        await page.reaches('requesting');
        expect(sentAlong(page)).to.deep.equal({ a: 'one' });
      });

      for (const [what, init] of [
        ['the Enter that ends a composition', { key: 'Enter', isComposing: true }],
        ['that Enter as Safari reports it', { key: 'Enter', keyCode: 229 }],
        ['another key', { key: 'a' }],
      ] as const) {
        it(`do not send the form by ${what}`, async () => {
          const { page, service } = await open(html`<input slot=${slot} name="a" value="one" />`);
          const input = page.element.querySelector('input')!;
          const event = new KeyboardEvent('keydown', {
            ...init,
            bubbles: true,
            composed: true,
            cancelable: true,
          });
          input.dispatchEvent(event);
          await nextFrame();
          expect(event.defaultPrevented).to.be.false;
          expect(page.element.state).to.equal('form');
          expect(service.requests).to.deep.equal([]);
        });
      }

      it('send nothing by Enter where the form is not shown', async () => {
        const { page, service } = await open(html`<input slot=${slot} name="a" value="one" />`);
        await submit(page);
        service.answer();
        await page.reaches('number');
        const errors: ErrorEvent[] = [];
        const onError = (error: ErrorEvent) => errors.push(error);
        window.addEventListener('error', onError);
        const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true });
        page.element.querySelector('input')!.dispatchEvent(enter);
        window.removeEventListener('error', onError);
        await page.element.updateComplete;
        expect(errors).to.be.empty;
        expect(service.requests).to.have.length(1);
      });

      it('send no form that the page has around the element', async () => {
        const { page } = await open(html`<input slot=${slot} name="a" value="one" />`);
        const around = document.createElement('form');
        page.element.before(around);
        around.append(page.element);
        let sent = false;
        around.addEventListener('submit', (event) => {
          event.preventDefault();
          sent = true;
        });
        page.element.querySelector('input')!.focus();
        await page.key('Enter');
        await page.reaches('requesting');
        expect(sent).to.be.false;
      });

      it('leave Enter to what has another use for it', async () => {
        const { page } = await open(html`
          <textarea slot=${slot} name="a"></textarea>
          <input slot=${slot} name="b" @keydown=${(event: Event) => event.preventDefault()} />
          <input slot="intro" aria-label="None of the form’s" />
        `);
        for (const other of page.element.querySelectorAll<HTMLElement>('textarea,input')) {
          other.focus();
          await page.key('Enter');
        }
        expect(page.element.querySelector('textarea')!.value).to.equal('\n');
        expect(page.log).to.deep.equal(['opened', 'started']);
      });

      it('start the interaction when the visitor changes one', async () => {
        const service = new FakeService();
        const page = await openPage(
          html`<click-to-call>
            <label slot=${slot}><input type="checkbox" name="a" /> Agreed</label>
          </click-to-call>`,
          service,
        );
        await page.element.show();
        expect(page.log).to.deep.equal(['opened']);
        page.element.querySelector('label')!.click();
        expect(page.log).to.deep.equal(['opened', 'started']);
        await page.press('close');
        expect(page.text('confirm')).to.contain('What you entered will be cleared.');
      });
    });
  }
});

describe('what the page fills its form with', () => {
  const fields = [{ name: 'news', type: 'checkbox', label: 'News', required: true }] as const;

  for (const way of ['show()', 'prefill', 'the definition']) {
    it(`ticks no box by the word false in ${way}`, async () => {
      const service = new FakeService();
      const page = await openPage(undefined, service);
      const { element } = page;
      element.fields =
        way === 'the definition' ? fields.map((field) => ({ ...field, value: 'false' })) : fields;
      if (way === 'prefill') element.setAttribute('prefill', '{"news": false}');
      await element.show(way === 'show()' ? { form: { news: false } } : {});
      expect(page.field('news').checked).to.be.false;
      await submitWrong(page);
      expect(page.text('error')).to.equal('Please tick this box.');
      expect(service.requests).to.be.empty;
    });
  }

  it('leaves a text of that word alone, and a field empty that is given nothing', async () => {
    const page = await openPage();
    const form = { firstname: 'false', lastname: undefined, phonenumber: null };
    await page.element.show({ form: form as never });
    const values = Object.keys(form).map((name) => page.field(name).value);
    expect(values).to.deep.equal(['false', '', '']);
  });
});

describe('controls that the page puts in once the panel is open', () => {
  /** A page that shows its own control when the panel opens. */
  async function openLate(markup: string) {
    const service = new FakeService();
    const page = await openPage(undefined, service);
    page.element.addEventListener('opened', () =>
      page.element.insertAdjacentHTML('beforeend', markup),
    );
    await page.element.show();
    await page.fill({ phonenumber: '+1 202 555 0147' });
    return { page, service };
  }

  it('are checked', async () => {
    const { page, service } = await openLate(
      '<label slot="consent"><input type="checkbox" name="consent" required />Yes</label>',
    );
    const consent = page.element.querySelector('input')!;
    const refusal = await page.element.requestNumber().catch(({ name }: Error) => name);
    expect(refusal).to.equal('DataError');
    expect(service.requests).to.be.empty;
    consent.checked = true;
    await submit(page);
    expect(sent(service).form).to.include({ consent: 'on' });
  });

  it('are sent', async () => {
    const { page, service } = await openLate('<input slot="fields" name="order" value="A1" />');
    await submit(page);
    expect(sent(service).form).to.include({ order: 'A1' });
  });
});

it('does not keep the visitor for a check that does not answer at once', async () => {
  const validate = () => Promise.resolve('Too late.');
  const { page, service } = await openForm([{ name: 'order', label: 'Order', validate }]);
  const warnings = await warningsOf(() => submit(page));
  expect(service.requests).to.have.length(1);
  expect(warnings.join()).to.contain(
    'validate of "order" has to return a string or null, not a promise.',
  );
});
