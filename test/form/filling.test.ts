import { expect, html, nextFrame } from '@open-wc/testing';
import type { ClickToCall } from '../../src/click-to-call.js';
import { FakeService, openPage, warningsOf, type Page } from '../harness.js';

type Request = { form: Record<string, string>; phoneNumber?: string };

const fields = [
  { name: 'note', label: 'Note' },
  { name: 'phone', type: 'tel', label: 'Phone' },
  { name: 'mail', type: 'email', label: 'Mail' },
  { name: 'topic', type: 'select', label: 'Topic', options: ['a', 'b'] },
  { name: 'text', type: 'textarea', label: 'Text' },
  { name: 'agree', type: 'checkbox', label: 'Agree' },
] as const;

const filled = {
  note: 'Hello',
  phone: '+12025550147',
  mail: 'ada@example.com',
  topic: 'b',
  text: 'One\nTwo',
  agree: 'on',
};

async function openForm(own: ClickToCall['fields'] = fields) {
  const service = new FakeService();
  const page = await openPage(
    html`<click-to-call country="US" .fields=${own}></click-to-call>`,
    service,
  );
  await page.element.show();
  return { page, service };
}

/** A form filler sets the fields, and fires these events. */
function fillBy(page: Page, events: readonly string[]) {
  for (const [name, value] of Object.entries(filled)) {
    const field = page.field(name);
    if (field.type === 'checkbox') field.checked = true;
    else field.value = value;
    for (const event of events) field.dispatchEvent(new Event(event, { bubbles: true }));
  }
}

const sent = async (page: Page, service: FakeService) => {
  await page.press('submit');
  await page.reaches('requesting');
  return service.requests[0]!.request as Request;
};

describe('a form whose page sets other fields while it is open', () => {
  it('is sent as it is on screen, and has the others at the next opening', async () => {
    const { page, service } = await openForm(null);
    await page.fill({ firstname: 'Ada', phonenumber: '+12025550147' });
    page.element.fields = fields;
    await page.element.updateComplete;
    const { form } = await sent(page, service);
    expect(form).to.include({ firstname: 'Ada', phonenumber: '+12025550147' });
    expect(form).not.to.have.property('note');
    await page.element.close({ force: true });
    await page.element.show();
    expect(page.field('note')).not.to.be.null;
  });
});

describe('a form that a form filler fills in', () => {
  for (const events of [['input', 'change'], ['input'], ['change'], []]) {
    it(`with ${events.join(' and ') || 'no event at all'} is sent as it is shown`, async () => {
      const { page, service } = await openForm();
      fillBy(page, events);
      expect(page.log.includes('started')).to.equal(events.length > 0);
      const { form, phoneNumber } = await sent(page, service);
      expect(form).to.deep.equal(filled);
      expect(phoneNumber).to.equal(filled.phone);
      expect(page.log).to.deep.equal(['opened', 'started', 'submitted']);
    });

    it(`with ${events.join(' and ') || 'no event at all'} is not closed without a question`, async () => {
      const { page } = await openForm();
      fillBy(page, events);
      await page.press('close');
      expect(page.has('confirm')).to.be.true;
    });
  }

  it('is not changed by another render', async () => {
    const { page, service } = await openForm();
    fillBy(page, []);
    page.element.requestUpdate();
    await page.element.updateComplete;
    expect((await sent(page, service)).form).to.deep.equal(filled);
  });

  it('loses what was wrong with it', async () => {
    const { page, service } = await openForm([{ name: 'a', required: true }]);
    await page.press('submit');
    await page.shows('error');
    page.field('a').value = 'here';
    expect((await sent(page, service)).form).to.deep.equal({ a: 'here' });
  });
});

describe('a form that the page fills in', () => {
  const rows: [what: string, field: object, given: string, shown: string][] = [
    ['a choice that is not offered', { type: 'select', options: ['a', 'b'] }, 'c', ''],
    ['a choice that is offered', { type: 'select', options: ['a', 'b'] }, 'b', 'b'],
    ['more than there is room for', { maxlength: 3 }, 'abcdef', 'abc'],
    ['more than there is room for in an area', { type: 'textarea', maxlength: 3 }, 'abcdef', 'abc'],
    ['lines in one line', {}, 'a\r\nb', 'ab'],
    ['lines in an area', { type: 'textarea' }, 'a\r\nb', 'a\nb'],
    ['an address with blanks', { type: 'email' }, ' a@b.example ', 'a@b.example'],
    ['a tick by any word', { type: 'checkbox' }, 'yes', 'on'],
    ['no tick', { type: 'checkbox' }, 'false', ''],
    ['no tick by a number', { type: 'checkbox' }, '0', ''],
    ['no tick by another word', { type: 'checkbox' }, 'Off', ''],
  ];
  for (const [what, field, given, shown] of rows) {
    it(`sends what it shows: ${what}`, async () => {
      const { page, service } = await openForm([{ name: 'z' }, { name: 'a', ...field }]);
      await page.element.close({ force: true });
      await page.element.show({ form: { a: given } });
      const control = page.field('a');
      expect(control.type === 'checkbox' ? (control.checked ? 'on' : '') : control.value).to.equal(
        shown,
      );
      // The visitor has not changed anything.
      expect(await page.element.close()).to.be.true;
      await page.element.show({ form: { a: given } });
      expect((await sent(page, service)).form).to.deep.equal({ z: '', a: shown });
    });
  }

  it('sends the same where the page sends it before anybody sees it', async () => {
    const service = new FakeService();
    const page = await openPage(
      html`<click-to-call
        .fields=${[{ name: 'a', type: 'select', options: ['x'] }]}
        prefill='{"a":"y"}'
        auto-submit
      ></click-to-call>`,
      service,
    );
    void page.element.show();
    await page.reaches('requesting');
    expect((service.requests[0]!.request as Request).form).to.deep.equal({ a: '' });
  });

  it('has an empty field where it says null', async () => {
    const page = await openPage(
      html`<click-to-call prefill='{"firstname":null,"lastname":"Lovelace"}'></click-to-call>`,
    );
    await page.element.show();
    expect(page.field('firstname').value).to.equal('');
    expect(page.field('lastname').value).to.equal('Lovelace');
  });

  it('has an empty field where show() is given what is no text, which is reported', async () => {
    const names = ['list', 'object', 'bare', 'symbol'];
    const others = [['x'], { x: 1 }, Object.create(null), Symbol('x')] as unknown as string[];
    const { page } = await openForm([...names, 'last'].map((name) => ({ name })));
    await page.element.close({ force: true });
    const form = Object.fromEntries(names.map((name, index) => [name, others[index]!]));
    const warnings = await warningsOf(() => page.element.show({ form: { ...form, last: 'L' } }));
    expect(names.map((name) => page.field(name).value)).to.deep.equal(['', '', '', '']);
    expect(page.field('last').value).to.equal('L');
    expect(warnings).to.deep.equal(
      names.map((name) => `<click-to-call> form.${name}: expected a string.`),
    );
  });
});

/** Everything that can be looked up on a form by name. */
const namesOfForms = () => {
  const names = new Set<string>();
  for (let type = HTMLFormElement.prototype; type; type = Object.getPrototypeOf(type)) {
    for (const name of Object.getOwnPropertyNames(type)) names.add(name);
  }
  return [...names];
};

describe('the names of the page’s own fields', () => {
  it('may be those of everything that a form has', async () => {
    const names = namesOfForms();
    expect(names).to.include.members(['remove', 'submit', 'insertBefore', 'addEventListener']);
    const { page, service } = await openForm(names.map((name) => ({ name })));
    await page.fill(Object.fromEntries(names.map((name) => [name, name])));
    page.element.lang = 'de';
    await page.element.updateComplete;
    const { form } = await sent(page, service);
    expect(form).to.deep.equal(Object.fromEntries(names.map((name) => [name, name])));
    service.refuse(new Error('none'));
    await page.reaches('failed');
    await page.press('cancel');
    expect(page.field('remove').value).to.equal('remove');
    await page.press('submit');
    await page.reaches('requesting');
    service.answer();
    await page.reaches('number');
    expect(page.has('number')).to.be.true;
    expect(page.has('form')).to.be.false;
  });

  for (const name of ['title', 'country', 'phone', 'close', 'field-missing']) {
    it(`are not taken for our texts: “${name}”`, async () => {
      const { page } = await openForm([
        { name, validate: () => name },
        { name: 'mobile', type: 'tel' },
        { name: 'other', label: name },
      ]);
      const labels = () =>
        [name, 'other'].map((of) =>
          page.field(of).labels![0]!.innerText.replace('optional', '').trim(),
        );
      expect(labels()).to.deep.equal([name, name]);
      page.field('mobile').focus();
      await page.shows('select');
      while (!page.root.querySelector('select')) await nextFrame();
      expect(labels()).to.deep.equal([name, name]);
      await page.press('submit');
      await page.shows('error');
      expect(page.text('error')).to.equal(name);
    });
  }

  it('may be given one of our labels by its key', async () => {
    const { page } = await openForm([{ name: 'a', type: 'tel', labelKey: 'phone' }]);
    expect(page.text('label')).to.contain('Your phone number');
  });
});
