import { expect, html, nextFrame } from '@open-wc/testing';
import { FakeService, answer, openPage, warningsOf, type Page } from '../../harness.js';

/** A custom element that takes part in forms: with the given entries, or none. */
class FormElement extends HTMLElement {
  static readonly formAssociated = true;
  readonly #internals = this.attachInternals();

  set entries(entries: readonly [string, string][] | null) {
    const data = entries && new FormData();
    for (const [name, value] of entries ?? []) data?.append(name, value);
    this.#internals.setFormValue(data);
  }

  set problem(message: string) {
    this.#internals.setValidity(message ? { customError: true } : {}, message || undefined, this);
  }

  checkValidity() {
    return this.#internals.checkValidity();
  }

  reportValidity() {
    return this.#internals.reportValidity();
  }

  get validationMessage() {
    return this.#internals.validationMessage;
  }
}
customElements.define('form-element', FormElement);

/** A custom element that takes part in forms and has no method to check it. */
class UncheckedElement extends HTMLElement {
  static readonly formAssociated = true;
  readonly internals = this.attachInternals();
}
customElements.define('unchecked-element', UncheckedElement);

/** A custom element that is not valid, and shows no message of its own. */
class InvalidElement extends UncheckedElement {
  checkValidity() {
    return false;
  }
}
customElements.define('invalid-element', InvalidElement);

async function open(markup: ReturnType<typeof html>) {
  const service = new FakeService();
  const page = await openPage(html`<click-to-call country="US">${markup}</click-to-call>`, service);
  await page.element.show();
  await page.fill({ phonenumber: '+12025550147' });
  return { page, service };
}

/** What is sent beside the fields of the default form. */
async function sentAlong(page: Page, service: FakeService) {
  await page.press('submit');
  await page.reaches('requesting');
  const { form } = service.requests.at(-1)!.request as { form: Record<string, string> };
  const { firstname, lastname, phonenumber, ...others } = form;
  expect([firstname, lastname, phonenumber]).to.deep.equal(['', '', '+12025550147']);
  return others;
}

describe('controls in the slots', () => {
  const rows: [what: string, markup: ReturnType<typeof html>, sent: object][] = [
    [
      'all values of a group of boxes',
      html`<div slot="fields">
        <input type="checkbox" name="a" value="1" checked />
        <input type="checkbox" name="a" value="2" />
        <input type="checkbox" name="a" value="3" checked />
      </div>`,
      { a: '1, 3' },
    ],
    [
      'all values of a list',
      html`<select slot="fields" name="a" multiple>
        <option selected>1</option>
        <option>2</option>
        <option selected>3</option>
        <option selected disabled>4</option>
      </select>`,
      { a: '1, 3' },
    ],
    [
      'nothing of a fieldset that is disabled',
      html`<fieldset slot="fields" disabled><input name="a" value="1" /></fieldset>
        <input slot="fields" name="b" value="2" />`,
      { b: '2' },
    ],
    [
      'nothing of buttons',
      html`<div slot="fields">
        <input type="submit" name="a" value="1" /><input type="button" name="b" value="2" />
        <input type="reset" name="c" value="3" /><input type="image" name="d" alt="4" />
        <button name="e" value="5"></button>
      </div>`,
      {},
    ],
    [
      'nothing that belongs to another form',
      html`<input slot="fields" name="a" value="1" form="other" />`,
      {},
    ],
    [
      'nothing of the suggestions for another field',
      html`<datalist slot="fields"><input name="a" value="1" /></datalist>`,
      {},
    ],
    [
      'what a slot has where nothing is passed on through it',
      html`<slot slot="fields"><input name="a" value="1" /></slot>`,
      { a: '1' },
    ],
    [
      'nothing of a custom element that is not defined',
      html`<undefined-element slot="fields" name="a"></undefined-element>`,
      {},
    ],
    ['an empty text', html`<input slot="fields" name="a" />`, { a: '' }],
    [
      'what is in a form of the page',
      html`<form slot="fields"><input name="matches" value="1" /></form>`,
      { matches: '1' },
    ],
  ];
  for (const [what, markup, sent] of rows) {
    it(`send ${what}`, async () => {
      const { page, service } = await open(markup);
      expect(await sentAlong(page, service)).to.deep.equal(sent);
    });
  }

  it('send what a custom element says, and leave it as it was', async () => {
    const { page, service } = await open(
      html`<form-element slot="fields" name="a"></form-element>
        <p slot="consent"><form-element name="b"></form-element></p>`,
    );
    const [first, second] = page.element.querySelectorAll<FormElement>('form-element');
    first!.entries = [
      ['x', '1'],
      ['y', '2'],
    ];
    second!.entries = null;
    expect(await sentAlong(page, service)).to.deep.equal({ x: '1', y: '2' });
    expect(first!.hasAttribute('form')).to.be.false;
    expect(page.element.querySelector('form')).to.be.null;
  });

  it('send what a custom element says that cannot be checked', async () => {
    const { page, service } = await open(
      html`<unchecked-element slot="fields" name="a"></unchecked-element>`,
    );
    const control = page.element.querySelector<UncheckedElement>('unchecked-element')!;
    control.internals.setFormValue('1');
    expect(await sentAlong(page, service)).to.deep.equal({ a: '1' });
  });

  it('send what a custom element says, and the label of the launcher does not change', async () => {
    const { page, service } = await open(
      html`<form-element slot="fields" name="a"></form-element>`,
    );
    page.element.querySelector<FormElement>('form-element')!.entries = [['a', '1']];
    const changed: string[] = [];
    page.root.addEventListener('slotchange', ({ target }) =>
      changed.push((target as HTMLSlotElement).name),
    );
    expect(await sentAlong(page, service)).to.deep.equal({ a: '1' });
    expect(changed).not.to.include('');
  });

  it('are not changed when they are sent', async () => {
    const { page, service } = await open(
      html`<p slot="fields"><input name="a" value="1" /><textarea name="b">2</textarea></p>`,
    );
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(page.element.querySelector('p')!, {
      subtree: true,
      childList: true,
      attributes: true,
    });
    expect(await sentAlong(page, service)).to.deep.equal({ a: '1', b: '2' });
    changes.push(...observer.takeRecords());
    observer.disconnect();
    expect(changes).to.have.length(0);
  });

  it('ask a custom element whether it will do', async () => {
    const { page, service } = await open(html`<form-element slot="fields"></form-element>`);
    const control = page.element.querySelector<FormElement>('form-element')!;
    control.problem = 'Sign here.';
    const refusal = await page.element.requestNumber().catch((error: Error) => error);
    expect(refusal).to.include({ name: 'DataError' });
    expect((refusal as Error).message).to.contain('Sign here.');
    expect(service.requests).to.be.empty;
    control.problem = '';
    expect(await sentAlong(page, service)).to.deep.equal({});
  });

  it('send nothing of a custom element that takes no part in forms, and say so', async () => {
    customElements.define(
      'lone-control',
      class extends HTMLElement {
        name = 'a';
        value = '1';
      },
    );
    const warnings = await warningsOf(async () => {
      const { page, service } = await open(
        html`<lone-control slot="fields"></lone-control>
          <lone-control slot="fields" .name=${'c'}><input name="b" value="2" /></lone-control>`,
      );
      expect(await sentAlong(page, service)).to.deep.equal({ b: '2' });
    });
    expect(warnings).to.deep.equal([
      '<click-to-call> "a": <lone-control> is not form-associated, and is not sent.',
    ]);
  });

  it('report no custom element that has a name and no value, such as an icon', async () => {
    customElements.define(
      'named-icon',
      class extends HTMLElement {
        name = 'telephone';
      },
    );
    const warnings = await warningsOf(async () => {
      const { page, service } = await open(html`<named-icon slot="fields"></named-icon>`);
      expect(await sentAlong(page, service)).to.deep.equal({});
    });
    expect(warnings).to.be.empty;
  });

  it('send no files, and say so', async () => {
    const warnings = await warningsOf(async () => {
      const { page, service } = await open(html`<input slot="fields" type="file" name="scan" />`);
      expect(await sentAlong(page, service)).to.deep.equal({});
    });
    expect(warnings).to.deep.equal(['<click-to-call> "scan": files are not sent.']);
  });

  it('do not take the place of the form’s own fields', async () => {
    const warnings = await warningsOf(async () => {
      const { page, service } = await open(
        html`<input slot="fields" name="phonenumber" value="unchecked" />`,
      );
      expect(await sentAlong(page, service)).to.deep.equal({});
    });
    expect(warnings).to.deep.equal([
      '<click-to-call> "phonenumber": a slotted control has the name of a field, and is not sent.',
    ]);
  });

  for (const [event, bubbles] of [
    ['change', true],
    ['change', false],
    ['input', false],
  ] as const) {
    it(`start the interaction by ${event}, ${bubbles ? '' : 'not '}bubbling`, async () => {
      const page = await openPage(
        html`<click-to-call
          ><p slot="fields"><input name="a" /></p
        ></click-to-call>`,
      );
      await page.element.show();
      page.element.querySelector('input')!.dispatchEvent(new Event(event, { bubbles }));
      expect(page.log).to.deep.equal(['opened', 'started']);
      await page.press('close');
      expect(page.has('confirm')).to.be.true;
    });
  }
});

describe('controls that another element passes on through a slot', () => {
  /** The element in the shadow root of another one, which has the controls. */
  async function openWithin(content: string) {
    const service = new FakeService();
    const page = await openPage(
      html`<click-to-call country="US"
        ><p slot="fields">
          <slot name="order"><input name="fallback" value="1" /></slot></p
      ></click-to-call>`,
      service,
    );
    const around = document.createElement('div');
    page.element.before(around);
    around.attachShadow({ mode: 'open' }).append(page.element);
    around.innerHTML = content;
    await page.element.show();
    await page.fill({ phonenumber: '+12025550147' });
    return { page, service, control: around.querySelector('input')! };
  }

  it('are sent', async () => {
    const { page, service } = await openWithin(
      '<form slot="order"><input name="querySelectorAll" value="1"></form>',
    );
    expect(await sentAlong(page, service)).to.deep.equal({ querySelectorAll: '1' });
  });

  it('stop the form, and send it by Enter', async () => {
    const { page, service, control } = await openWithin('<input slot="order" name="a" required>');
    await page.press('submit');
    while (document.activeElement !== control) await nextFrame();
    expect(service.requests).to.be.empty;
    control.value = '1';
    await page.key('Enter');
    await page.reaches('requesting');
    expect(service.requests).to.have.length(1);
  });

  it('are sent where the slot has them and nothing is passed on', async () => {
    const { page, service } = await openWithin('');
    expect(await sentAlong(page, service)).to.deep.equal({ fallback: '1' });
  });

  it('start the interaction', async () => {
    const { page, control } = await openWithin('<input slot="order" name="a">');
    await page.element.close({ force: true });
    await page.element.show();
    page.log.length = 0;
    control.dispatchEvent(new Event('change'));
    expect(page.log).to.deep.equal(['started']);
  });
});

describe('a required control that will not do', () => {
  const consent = html`<label slot="consent"
    ><input type="checkbox" name="consent" required checked />I agree</label
  >`;
  const boxOf = (page: Page) => page.element.querySelector('input')!;

  /** Resolves once the platform says what is wrong with it. */
  const reported = (page: Page) =>
    new Promise((resolve) => boxOf(page).addEventListener('invalid', resolve, { once: true }));

  /** The states in which a request may be sent, and what it takes to get there. */
  const states = {
    form: async () => {},
    failed: async ({ page, service }: Awaited<ReturnType<typeof open>>) => {
      await page.press('submit');
      await page.reaches('requesting');
      service.refuse(new Error('no'));
      await page.reaches('failed');
    },
    number: async ({ page, service }: Awaited<ReturnType<typeof open>>) => {
      await page.press('submit');
      await page.reaches('requesting');
      service.answer();
      await page.reaches('number');
    },
    expired: async ({ page, service }: Awaited<ReturnType<typeof open>>) => {
      await page.press('submit');
      await page.reaches('requesting');
      const serverTime = Date.now();
      service.answer(answer({ serverTime, expirationTime: serverTime - 1 }));
      await page.reaches('expired');
    },
  } as const;
  const buttons = { form: 'submit', failed: 'retry', number: 'renew', expired: 'renew' } as const;

  for (const [state, reach] of Object.entries(states)) {
    it(`takes the focus in the state “${state}”, and goes out once it will do`, async () => {
      const opened = await open(consent);
      const { page, service } = opened;
      await reach(opened);
      const before = service.requests.length;
      boxOf(page).checked = false;
      await page.press(buttons[state as keyof typeof states]);
      await reported(page);
      while (document.activeElement !== boxOf(page)) await nextFrame();
      expect(boxOf(page).checkVisibility()).to.be.true;
      expect(service.requests).to.have.length(before);

      boxOf(page).click();
      await page.element.updateComplete;
      await page.press(state === 'number' ? 'renew' : 'submit');
      await page.reaches('requesting');
      expect(service.requests).to.have.length(before + 1);
    });

    it(`is named to the caller of requestNumber() in the state “${state}”`, async () => {
      const opened = await open(consent);
      await reach(opened);
      const { page } = opened;
      boxOf(page).checked = false;
      const refusal = await page.element.requestNumber().catch((error: Error) => error);
      expect(refusal).to.include({ name: 'DataError' });
      expect((refusal as Error).message).to.match(/^consent: I agree: ./);
    });
  }

  const unreachable: [what: string, markup: ReturnType<typeof html>][] = [
    ['seen', html`<label slot="fields" hidden>Order <input name="order" required /></label>`],
    [
      'seen, though it takes its place',
      html`<label slot="fields" style="visibility: hidden"
        >Order <input name="order" required
      /></label>`,
    ],
    ['used', html`<label slot="fields" inert>Order <input name="order" required /></label>`],
  ];
  for (const [what, markup] of unreachable) {
    it(`is named in the form where it cannot be ${what}`, async () => {
      const { page, service } = await open(markup);
      await page.press('submit');
      await page.shows('notice');
      expect(page.text('notice')).to.match(/^Order: ./);
      expect(page.part('notice').getAttribute('role')).to.equal('alert');
      expect(service.requests).to.be.empty;
      boxOf(page).value = '1';
      expect(await sentAlong(page, service)).to.deep.equal({ order: '1' });
    });
  }

  it('is named in the form where it is gone before it can be focused', async () => {
    const { page } = await open(
      html`<label slot="fields">Order <input name="order" required /></label>`,
    );
    const control = boxOf(page);
    control.addEventListener('invalid', () => queueMicrotask(() => control.remove()));
    await page.press('submit');
    await page.shows('notice');
    expect(page.text('notice')).to.match(/^Order: ./);
  });

  it('is named by its label without line breaks', async () => {
    const label = 'Order\n  number ';
    const { page } = await open(
      html`<label slot="fields">${label}<input name="order" required /></label>`,
    );
    const refusal = await page.element.requestNumber().catch((error: Error) => error);
    expect((refusal as Error).message).to.match(/^order: Order number: ./);
  });

  it('is not named where it has neither label nor name: the message stands alone', async () => {
    const { page } = await open(html`<form-element slot="fields"></form-element>`);
    page.element.querySelector<FormElement>('form-element')!.problem = 'Sign here.';
    await page.press('submit');
    await page.shows('notice');
    expect(page.text('notice')).to.equal('Sign here.');
  });

  it('is named by its ARIA label where its labels are something else', async () => {
    const { page } = await open(
      html`<form-element
        slot="fields"
        aria-label="Signature"
        .labels=${['First', 'Second']}
      ></form-element>`,
    );
    page.element.querySelector<FormElement>('form-element')!.problem = 'Sign here.';
    const refusal = await page.element.requestNumber().catch((error: Error) => error);
    expect((refusal as Error).message).to.equal('Signature: Signature: Sign here.');
  });

  it('takes the focus where it cannot show a message', async () => {
    const { page, service } = await open(
      html`<invalid-element slot="fields" tabindex="0"></invalid-element>`,
    );
    const control = page.element.querySelector('invalid-element');
    await page.press('submit');
    while (document.activeElement !== control) await nextFrame();
    expect(service.requests).to.be.empty;
  });

  it('keeps the focus on the part of it that it has focused itself', async () => {
    customElements.define(
      'date-element',
      class extends InvalidElement {
        reportValidity() {
          this.querySelector('span')!.focus();
          return false;
        }
      },
    );
    const { page } = await open(
      html`<date-element slot="fields" tabindex="-1"
        ><span tabindex="0">Month</span></date-element
      >`,
    );
    const month = page.element.querySelector('span')!;
    const focused = new Promise((resolve) => month.addEventListener('focus', resolve));
    await page.press('submit');
    await focused;
    await nextFrame();
    expect(document.activeElement === month).to.be.true;
    expect(page.has('notice')).to.be.false;
  });
});
