import { expect } from '@open-wc/testing';
import { FormController } from '../../src/controllers/form-controller.js';
import { loadPhoneLibrary } from '../../src/form/phone.js';
// Fetched here so that the checks are those of the library.
import '../../src/form/phone-library.js';
import { FakeHost, FakeScheduler, openedLifecycle } from './fakes.js';

/** An open form for visitors from the United States. */
function openForm({ phoneOptional = false, country = 'US' as string | undefined } = {}) {
  const host = new FakeHost();
  const { lifecycle, log } = openedLifecycle(new FakeScheduler());
  const settings = { phoneOptional, country };
  const form = new FormController(host, {
    lifecycle,
    checkPhone: async (text) => (await loadPhoneLibrary()).check(text, settings.country, []),
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
    expect(form.errors).to.deep.equal({ phonenumber: 'phone-missing' });
    expect(host.updates).to.equal(1);
  });

  it('takes back what it said of a field with the next change of that field', async () => {
    const { form } = openForm();
    await form.check();
    form.input('firstname', 'Ada');
    expect(form.errors).to.deep.equal({ phonenumber: 'phone-missing' });
    form.input('phonenumber', '2');
    expect(form.errors).to.deep.equal({});
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
    expect(form.errors).to.deep.equal({ phonenumber: 'phone-too-short' });
  });
});
