import { expect } from '@open-wc/testing';
import type { Submission } from '../../src/events.js';
import { requestOf, submissionOf } from '../../src/request/submission.js';
import { warningsOf } from '../harness.js';

/** What is sent where a listener changes the submission like that. */
function sentAfter(
  listener: (submission: Submission) => void,
  userData: Readonly<Record<string, string>> = { page: 'help' },
) {
  const values = { firstname: 'Ada', lastname: '', phonenumber: '+12025550147' };
  const source = { values, phoneField: 'phonenumber', userData };
  const submission = submissionOf(source);
  listener(submission);
  return requestOf(submission, source);
}

describe('what a listener of before-submit leaves', () => {
  const unchanged = { page: 'help', firstname: 'Ada' };
  const rows: [what: string, listener: (submission: Submission) => void, userData: object][] = [
    ['nothing changed', () => {}, unchanged],
    [
      'a field changed',
      ({ form }) => void (form.firstname = 'Grace'),
      { page: 'help', firstname: 'Grace' },
    ],
    [
      'a field filled in',
      ({ form }) => void (form.lastname = 'Hopper'),
      { ...unchanged, lastname: 'Hopper' },
    ],
    ['a field deleted', ({ form }) => void delete form.firstname, { page: 'help' }],
    ['a field emptied', ({ form }) => void (form.firstname = ''), { page: 'help' }],
    ['a field of its own', ({ form }) => void (form.token = '1'), { ...unchanged, token: '1' }],
    [
      'user data of its own',
      ({ userData }) => void (userData.token = '1'),
      { ...unchanged, token: '1' },
    ],
    [
      'user data that is no text, which a page without types may leave',
      ({ userData }) => Object.assign(userData, { cart: 42, order: 12n }),
      { ...unchanged, cart: '42', order: '12' },
    ],
    ['user data deleted', ({ userData }) => void delete userData.firstname, { page: 'help' }],
    [
      'both changed, each in its own way',
      ({ form, userData }) => {
        form.firstname = 'Grace';
        userData.firstname = 'G.';
      },
      { page: 'help', firstname: 'G.' },
    ],
    [
      'a field of the name of the page’s data',
      ({ form }) => void (form.page = 'sales'),
      { ...unchanged, page: 'sales' },
    ],
    [
      'numbers and nothing, which a page without types may leave',
      ({ form }) => Object.assign(form, { firstname: 5, lastname: null, phonenumber: undefined }),
      { page: 'help', firstname: '5' },
    ],
    [
      'the form deleted, which a page without types may do',
      (submission) => void delete (submission as Partial<Submission>).form,
      { page: 'help' },
    ],
    ['no user data', (submission) => Object.assign(submission, { userData: null }), {}],
    ['the phone number', ({ form }) => void (form.phonenumber = '+442079460958'), unchanged],
  ];
  for (const [what, listener, userData] of rows) {
    it(`goes out: ${what}`, () => {
      expect(sentAfter(listener).userData).to.deep.equal(userData);
    });
  }

  it('is reported where it cannot be a text', async () => {
    const warnings = await warningsOf(() => {
      const { userData } = sentAfter(({ form, userData }) => {
        Object.assign(form, { lastname: {} });
        Object.assign(userData, { cart: [1] });
      });
      expect(userData).to.deep.equal({ ...unchanged, cart: '' });
    });
    expect(warnings).to.deep.equal([
      '<click-to-call> form.lastname: expected a string.',
      '<click-to-call> userData.cart: expected a string.',
    ]);
  });

  it('is the number that is sent', () => {
    const { form, phoneNumber } = sentAfter((submission) => {
      submission.form.phonenumber = '+442079460958';
    });
    expect([form.phonenumber, phoneNumber]).to.deep.equal(['+442079460958', '+442079460958']);
    expect(sentAfter(({ form }) => void delete form.phonenumber).phoneNumber).to.be.undefined;
  });

  it('is text, and what the listener changes later is not sent', () => {
    let kept: Submission | undefined;
    const sent = sentAfter((submission) => {
      kept = submission;
      Object.assign(submission.form, { firstname: null, phonenumber: 12025550148 });
    });
    kept!.form.lastname = 'later';
    expect(sent.form).to.deep.equal({ firstname: '', lastname: '', phonenumber: '12025550148' });
    expect(sent.phoneNumber).to.equal('12025550148');
  });

  it('leaves the page’s own data where a field over it is deleted', () => {
    const { userData } = sentAfter(({ form }) => void delete form.firstname, { firstname: 'Page' });
    expect(userData).to.deep.equal({ firstname: 'Page' });
  });

  it('may have any name', () => {
    const { userData } = sentAfter(({ form }) => void (form.toString = '1' as never));
    expect(Object.entries(userData)).to.deep.include(['toString', '1']);
  });
});
