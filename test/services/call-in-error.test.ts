import { expect } from '@open-wc/testing';
import { errorCodes } from '../../src/lifecycle/failure.js';
import { CallInError, refuseAnswer } from '../../src/services/call-in-error.js';

describe('the codes of errors', () => {
  it('are a closed set', () => {
    expect(errorCodes).to.deep.equal([
      'network',
      'offline',
      'timeout',
      'invalid-number',
      'number-not-allowed',
      'too-many-requests',
      'office-closed',
      'unauthorized',
      'not-found',
      'bad-request',
      'bad-response',
      'server',
      'unknown',
    ]);
  });
});

describe('an error of a service', () => {
  it('is an error with a name and a code', () => {
    const error = new CallInError('offline');
    expect(error).to.be.an('error').that.includes({ name: 'CallInError', code: 'offline' });
  });

  it('says its code where it has nothing else to say', () => {
    expect(String(new CallInError('offline'))).to.equal('CallInError: offline');
  });

  it('says what the integrator is to know', () => {
    expect(new CallInError('server', { message: 'Out of paper' }).message).to.equal('Out of paper');
  });

  it('has what is known of the exchange', () => {
    const details = { status: 429, correlationId: 'c1', retryAfter: 5 };
    expect(new CallInError('too-many-requests', details)).to.include(details);
  });

  it('has what was thrown underneath', () => {
    const cause = new TypeError('Failed to fetch');
    expect(new CallInError('network', { cause }).cause).to.equal(cause);
  });
});

describe('an answer that cannot be used', () => {
  it('is rejected with the name of the field and the correlation id', () => {
    expect(() => refuseAnswer('accessCode', 'c1'))
      .to.throw(CallInError, 'accessCode')
      .that.includes({ code: 'bad-response', correlationId: 'c1' });
  });
});
