import { expect } from '@open-wc/testing';
import { FormController, type CustomForm } from '../../src/form/form-controller.js';
import { loadPlans } from '../../src/features/phone/phone.js';
import { phoneLibrary } from '../../src/features/phone/phone-library.js';
import type { PhoneCheck } from '../../src/form/plain-phone.js';
import { typedNumber } from '../../src/phone-number/typed-number.js';
import { FakeHost, FakeScheduler, openedLifecycle } from '../fakes.js';
import { deferred } from '../harness.js';

/** An open form for visitors from the United States. */
function openForm({ phoneOptional = false, country = 'US' as string | undefined } = {}) {
  const host = new FakeHost();
  const { lifecycle, log } = openedLifecycle(new FakeScheduler());
  const settings = { phoneOptional, country };
  const form = new FormController(host, {
    lifecycle,
    checkPhone: async (text) => {
      const number = typedNumber(text);
      if ('problem' in number) return number;
      await loadPlans(number.digits.startsWith('+4') || settings.country === 'GB' ? '4' : '1');
      return phoneLibrary.check(number.digits, settings.country);
    },
    phoneOptional: () => settings.phoneOptional,
  });
  return { form, host, lifecycle, log, settings };
}

describe('what the visitor enters', () => {
  it('stands in the form, and starts the interaction once', () => {
    const { form, log } = openForm();
    form.input('firstname', 'A');
    form.input('firstname', 'Ad');
    form.input('phonenumber', '2');
    expect(form.values).to.deep.equal({ firstname: 'Ad', phonenumber: '2' });
    expect(form.touched).to.be.true;
    expect(log).to.deep.equal(['started']);
  });

  it('is shown', () => {
    const { form, host } = openForm();
    host.updates = 0;
    form.input('firstname', 'A');
    expect(host.updates).to.equal(1);
  });

  it('outlives a failure', () => {
    const { form, lifecycle } = openForm();
    form.input('firstname', 'Ada');
    lifecycle.dispatch({ type: 'submit', form: {} });
    lifecycle.dispatch({ type: 'fail', failure: { code: 'network' } });
    expect(form.values).to.deep.equal({ firstname: 'Ada' });
  });

  it('is forgotten when the panel closes', async () => {
    const { form, lifecycle } = openForm();
    form.input('firstname', 'Ada');
    await form.check();
    lifecycle.dispatch({ type: 'close' });
    expect(form.values).to.deep.equal({});
    expect(form.errors).to.deep.equal({});
    expect(form.touched).to.be.false;
  });
});

describe('a last change of a field that is removed as the panel closes', () => {
  it('does not bring back what was entered', () => {
    const { form, host, lifecycle } = openForm();
    form.input('firstname', 'Ada');
    lifecycle.dispatch({ type: 'close' });
    host.updates = 0;
    form.input('firstname', 'Ada');
    expect(form.values).to.deep.equal({});
    expect([form.touched, host.updates]).to.deep.equal([false, 0]);
  });
});

describe('what the page fills in', () => {
  it('stands in the form without having been entered', () => {
    const { form, host, log } = openForm();
    host.updates = 0;
    form.fill({ firstname: 'Ada' });
    expect(form.values).to.deep.equal({ firstname: 'Ada' });
    expect(form.touched).to.be.false;
    expect(log).to.deep.equal([]);
    expect(host.updates).to.equal(1);
  });

  it('takes the place of all that stood there, errors included', async () => {
    const { form } = openForm();
    form.input('lastname', 'Lovelace');
    await form.check();
    form.fill({ firstname: 'Ada' });
    expect(form.values).to.deep.equal({ firstname: 'Ada' });
    expect(form.errors).to.deep.equal({});
  });
});

describe('a field that has a value of its own', () => {
  const fields = [
    { name: 'plan', type: 'text', value: 'free' },
    { name: 'note', type: 'text' },
  ] as const;

  it('has it where the page fills in nothing else, and shows it as its control does', () => {
    const { form } = openForm();
    form.custom = customForm({ fields });
    form.fill({});
    expect(form.values).to.deep.equal({ plan: 'free' });
    form.fill({ plan: 'a\nb', note: 'c\nd', other: 'e\nf' });
    expect(form.values).to.deep.equal({ plan: 'ab', note: 'cd', other: 'e\nf' });
  });
});

describe('the check of the form', () => {
  it('hands back what is to be sent, blanks cut and the number in E.164', async () => {
    const { form } = openForm();
    form.fill({ firstname: ' Ada ', phonenumber: '(202) 555-0147' });
    expect(await form.check()).to.deep.equal({
      firstname: 'Ada',
      lastname: '',
      phonenumber: '+12025550147',
    });
    expect(form.errors).to.deep.equal({});
  });

  it('leaves what was typed as it was typed', async () => {
    const { form } = openForm();
    form.input('phonenumber', '(202) 555-0147');
    await form.check();
    expect(form.values).to.deep.equal({ phonenumber: '(202) 555-0147' });
  });

  it('reads a number by the country of that moment', async () => {
    const { form, settings } = openForm();
    form.fill({ phonenumber: '020 7946 0958' });
    expect(await form.check()).to.be.null;
    settings.country = 'GB';
    expect((await form.check())?.phonenumber).to.equal('+442079460958');
  });

  it('names what is wrong, field by field, and shows it', async () => {
    const { form, host } = openForm();
    host.updates = 0;
    expect(await form.check()).to.be.null;
    expect(form.errors).to.deep.equal({ phonenumber: { key: 'phone-missing' } });
    expect(host.updates).to.equal(1);
  });

  it('takes back all it said when all is well', async () => {
    const { form, settings } = openForm();
    await form.check();
    settings.phoneOptional = true;
    expect(await form.check()).not.to.be.null;
    expect(form.errors).to.deep.equal({});
  });

  it('says nothing to a form that has been filled anew meanwhile', async () => {
    const { form, lifecycle } = openForm();
    const checked = form.check();
    lifecycle.dispatch({ type: 'close' });
    lifecycle.dispatch({ type: 'open' });
    form.fill({});
    await checked;
    expect(form.errors).to.deep.equal({});
  });
});

describe('a form whose number no service will see', () => {
  it('does not insist on it', async () => {
    const { form } = openForm({ phoneOptional: true });
    expect(form.fields.map(({ required }) => required)).to.deep.equal([false, false, false]);
    expect(await form.check()).to.deep.equal({ firstname: '', lastname: '', phonenumber: '' });
  });

  it('checks it all the same where one is given', async () => {
    const { form } = openForm({ phoneOptional: true });
    form.fill({ phonenumber: '12' });
    expect(await form.check()).to.be.null;
    expect(form.errors).to.deep.equal({ phonenumber: { key: 'phone-too-short' } });
  });
});

describe('a field that has shown an error', () => {
  const wrong = { key: 'phone-too-short' } as const;
  const right = { phoneNumber: '+12025550147' };

  /** A form that has said of the phone number that it is missing, and answers to later checks. */
  async function openWithError() {
    const asked: { text: string; whileTyping: boolean; answer: (check: PhoneCheck) => void }[] = [];
    const host = new FakeHost();
    const { lifecycle } = openedLifecycle(new FakeScheduler());
    let refuse: Error | undefined;
    const form = new FormController(host, {
      lifecycle,
      checkPhone: async (text, whileTyping) => {
        if (refuse) throw refuse;
        const { promise, resolve } = deferred<PhoneCheck>();
        asked.push({ text, whileTyping, answer: resolve });
        return promise;
      },
      phoneOptional: () => false,
    });
    await form.check();
    const settle = async () => {
      for (let i = 0; i < 5; i++) await Promise.resolve();
    };
    const missing = { phonenumber: { key: 'phone-missing' } };
    expect(form.errors).to.deep.equal(missing);
    return { form, host, lifecycle, asked, settle, missing, fail: () => (refuse = new Error()) };
  }

  it('keeps it until the check of what is typed is done', async () => {
    const { form, host, asked, settle, missing } = await openWithError();
    form.input('phonenumber', '202');
    await settle();
    expect(form.errors).to.deep.equal(missing);
    expect(asked.map(({ text, whileTyping }) => [text, whileTyping])).to.deep.equal([
      ['202', true],
    ]);
    host.updates = 0;
    asked[0]!.answer({ problem: wrong.key });
    await settle();
    expect(form.errors).to.deep.equal({ phonenumber: wrong });
    expect(host.updates).to.equal(1);
  });

  it('loses it as soon as the value is right, and gets one when it is wrong again', async () => {
    const { form, asked, settle, missing } = await openWithError();
    form.input('phonenumber', '2025550147');
    asked[0]!.answer(right);
    await settle();
    expect(form.errors).to.deep.equal({});
    form.input('phonenumber', '');
    await settle();
    expect(form.errors).to.deep.equal(missing);
  });

  it('is not checked when another one is changed', async () => {
    const { form, asked, settle, missing } = await openWithError();
    form.input('firstname', 'Ada');
    await settle();
    expect(asked).to.deep.equal([]);
    expect(form.errors).to.deep.equal(missing);
  });

  const late: [what: string, meanwhile: (form: FormController) => void, expected?: object][] = [
    [
      'the field has been emptied',
      (form) => form.input('phonenumber', ''),
      { key: 'phone-missing' },
    ],
    ['the page has filled the form', (form) => form.fill({})],
  ];
  for (const [what, meanwhile, expected] of late) {
    it(`ignores an answer that comes after ${what}`, async () => {
      const { form, asked, settle } = await openWithError();
      form.input('phonenumber', '202');
      meanwhile(form);
      await settle();
      asked[0]!.answer({ problem: wrong.key });
      await settle();
      expect(form.errors.phonenumber).to.deep.equal(expected);
    });
  }

  it('ignores the answer for an older value, in whatever order answers come', async () => {
    const { form, asked, settle } = await openWithError();
    form.input('phonenumber', '202');
    form.input('phonenumber', '2025550147');
    asked[1]!.answer(right);
    await settle();
    asked[0]!.answer({ problem: wrong.key });
    await settle();
    expect(form.errors).to.deep.equal({});
  });

  it('says what the check of the whole form says where that came last', async () => {
    const { form, asked, settle } = await openWithError();
    form.input('phonenumber', '202');
    const checked = form.check();
    await settle();
    expect(asked[1]!.whileTyping).to.be.false;
    asked[1]!.answer({ problem: 'phone-guess' });
    await checked;
    asked[0]!.answer(right);
    await settle();
    expect(form.errors).to.deep.equal({ phonenumber: { key: 'phone-guess' } });
  });

  it('loses it where the code that checks cannot be had', async () => {
    const { form, host, settle, fail } = await openWithError();
    fail();
    form.input('phonenumber', '202');
    await settle();
    expect(form.errors).to.deep.equal({});
    host.updates = 0;
    await form.recheck('phonenumber');
    expect(host.updates).to.equal(1);
  });

  it('brings no error to another one that has shown none', async () => {
    const { form, asked, settle } = await openWithError();
    const required = { type: 'text', required: true } as const;
    form.custom = customForm({
      fields: [
        { name: 'city', ...required },
        { name: 'street', ...required },
      ],
    });
    form.fill({ street: 'High Street' });
    await form.check();
    form.input('street', '');
    form.input('city', 'London');
    await settle();
    expect(form.errors).to.deep.equal({});
    expect(asked).to.deep.equal([]);
  });

  it('is forgotten with the interaction', async () => {
    const { form, lifecycle, asked, settle } = await openWithError();
    lifecycle.dispatch({ type: 'close' });
    lifecycle.dispatch({ type: 'open' });
    form.input('phonenumber', '2');
    await settle();
    expect(asked).to.deep.equal([]);
    expect(form.errors).to.deep.equal({});
  });
});

/** A form of the page's own, whose control is not valid. */
const customForm = (overrides: Partial<CustomForm> = {}): CustomForm => ({
  fields: [],
  checkField: () => undefined,
  checkControls: () => ({ name: 'terms', text: 'Terms: please agree' }),
  valuesOfControls: () => ({}),
  reportControls: () => false,
  render: () => null,
  ...overrides,
});

describe('a form that nobody has seen', () => {
  it('has not been touched', () => {
    expect(openForm().form.touched).to.be.false;
  });

  it('is complete only with every field that has to be filled in', () => {
    const { form } = openForm();
    form.custom = customForm({
      fields: [
        { name: 'note', type: 'text' },
        { name: 'city', type: 'text', required: true },
        { name: 'phone', type: 'tel', required: true },
      ],
    });
    expect(form.complete).to.be.false;
    form.fill({ city: 'London' });
    expect(form.complete).to.be.false;
    form.fill({ city: 'London', phone: '1' });
    expect(form.complete).to.be.true;
  });

  it('has no phone field where none is of that type', () => {
    const { form } = openForm();
    expect(form.phoneField).to.equal('phonenumber');
    form.custom = customForm({ fields: [{ name: 'phonenumber', type: 'text' }] });
    expect(form.phoneField).to.equal('');
  });
});

describe('the department field at the top of the form', () => {
  const groupField = { name: 'lastname', type: 'select', label: 'Department' } as const;

  it('comes first, in place of a field of its name', () => {
    const { form } = openForm();
    form.groupField = groupField;
    expect(form.fields[0]).to.equal(groupField);
    expect(form.fields.map(({ name }) => name)).to.deep.equal([
      'lastname',
      'firstname',
      'phonenumber',
    ]);
  });

  it('is made for the visitor, beside what is filled in', () => {
    const { form, log } = openForm();
    form.groupField = groupField;
    form.fill({ firstname: 'Ada' });
    form.selectGroup('sales');
    expect(form.values).to.deep.equal({ firstname: 'Ada', lastname: 'sales' });
    expect([form.touched, log.length]).to.deep.equal([false, 0]);
  });

  it('is none where the page has none', () => {
    const { form } = openForm();
    form.selectGroup('sales');
    expect(form.values).to.deep.equal({});
  });
});

describe('the problems of a form, for developers', () => {
  it('are those of the fields and of the control, each with its name', async () => {
    const { form } = openForm();
    form.custom = customForm({
      fields: [
        { name: 'city', type: 'text', required: true },
        { name: 'note', type: 'text' },
      ],
      checkField: ({ name }) => (name === 'note' ? { text: 'Say more' } : undefined),
    });
    await form.check();
    expect(form.problems).to.deep.equal([
      'city: field-missing',
      'note: Say more',
      'terms: Terms: please agree',
    ]);
    form.touch();
    expect(form.problems).to.deep.equal(['city: field-missing', 'note: Say more']);
  });
});

describe('a control of the page’s own that is not valid', () => {
  /** A form whose check has found it. */
  async function openChecked(reportControls: () => boolean) {
    const opened = openForm();
    opened.form.custom = customForm({ reportControls });
    opened.form.fill({ phonenumber: '2025550147' });
    expect(await opened.form.check()).to.be.null;
    opened.host.updates = 0;
    return opened;
  }

  it('is reported by the form where it takes no focus', async () => {
    const { form, host } = await openChecked(() => false);
    expect(form.notice).to.be.null;
    form.reportControls();
    expect(form.notice).to.equal('Terms: please agree');
    expect(host.updates).to.equal(1);
  });

  it('is reported by the browser where it takes the focus', async () => {
    const { form } = await openChecked(() => true);
    form.reportControls();
    expect(form.notice).to.be.null;
  });

  it('is nothing any more where the page has filled the form meanwhile', async () => {
    const { form } = await openChecked(() => false);
    form.fill({});
    form.reportControls();
    expect([form.controlProblem, form.notice]).to.deep.equal([null, null]);
  });

  it('is reported also where the page has removed its form meanwhile', async () => {
    const { form } = await openChecked(() => false);
    form.custom = null;
    form.reportControls();
    expect(form.notice).to.equal('Terms: please agree');
  });

  it('is no problem any more once it is changed, or checked again', async () => {
    const { form } = await openChecked(() => false);
    form.reportControls();
    form.touch();
    expect([form.controlProblem, form.notice]).to.deep.equal([null, null]);
    await form.check();
    form.reportControls();
    let fieldNames: readonly string[] = [];
    form.custom = customForm({
      checkControls: () => null,
      valuesOfControls: (names) => ((fieldNames = names), { a: '1' }),
    });
    expect(await form.check()).to.deep.include({ a: '1', phonenumber: '+12025550147' });
    expect(fieldNames).to.deep.equal(['firstname', 'lastname', 'phonenumber']);
    expect([form.controlProblem, form.notice]).to.deep.equal([null, null]);
  });
});

describe('the code for a form of the page’s own', () => {
  /** A page that may have added a form of its own, and how often its code was loaded. */
  function openLazy(loaded: CustomForm | null) {
    const { lifecycle } = openedLifecycle(new FakeScheduler());
    let loads = 0;
    const form = new FormController(new FakeHost(), {
      lifecycle,
      loadCustom: async () => (loads++, loaded),
      checkPhone: async (phoneNumber) => ({ phoneNumber }),
      phoneOptional: () => true,
    });
    return { form, loads: () => loads };
  }

  it('checks the controls that were added since the opening, and leaves the fields', async () => {
    const { form, loads } = openLazy({
      ...customForm(),
      fields: [{ name: 'topic', type: 'text' }],
    });
    await form.prepare();
    expect(await form.check()).to.be.null;
    expect(loads()).to.equal(1);
    expect(form.controlProblem?.name).to.equal('terms');
    expect(form.fields.map(({ name }) => name)).to.deep.equal([
      'firstname',
      'lastname',
      'phonenumber',
    ]);
  });

  it('is loaded once', async () => {
    const { form, loads } = openLazy(null);
    form.custom = customForm();
    await form.prepare();
    expect(loads()).to.equal(0);
  });

  it('is nothing where nothing loads it', async () => {
    const { lifecycle } = openedLifecycle(new FakeScheduler());
    const form = new FormController(new FakeHost(), {
      lifecycle,
      checkPhone: async (phoneNumber) => ({ phoneNumber }),
      phoneOptional: () => true,
    });
    await form.prepare();
    expect(form.custom).to.be.null;
  });

  it('is nothing where the page has added no controls', async () => {
    const { form } = openLazy(null);
    await form.prepare();
    expect(form.custom).to.be.null;
  });

  it('does not take the place of the form of a later opening', async () => {
    const { form } = openLazy(customForm());
    const prepared = form.prepare();
    const later = (form.custom = customForm());
    await prepared;
    expect(form.custom).to.equal(later);
  });
});

describe('a field that is changed without an event', () => {
  it('keeps the errors of the others', async () => {
    const shown: Record<string, string> = {};
    const { lifecycle } = openedLifecycle(new FakeScheduler());
    const form = new FormController(new FakeHost(), {
      lifecycle,
      read: () => shown,
      checkPhone: async (phoneNumber) => ({ phoneNumber }),
      phoneOptional: () => true,
    });
    const required = { type: 'text', required: true } as const;
    form.custom = customForm({
      fields: [
        { name: 'city', ...required },
        { name: 'street', ...required },
      ],
    });
    await form.check();
    expect(Object.keys(form.errors)).to.deep.equal(['city', 'street']);
    Object.assign(shown, { city: '', street: '' });
    form.readControls();
    expect(form.touched).to.be.false;
    expect(form.values).to.deep.equal({});
    shown.city = 'London';
    expect(form.touched).to.be.true;
    form.readControls();
    expect(form.values).to.deep.equal({ city: 'London' });
    expect(Object.keys(form.errors)).to.deep.equal(['street']);
    expect(form.touched).to.be.false;
  });
});
