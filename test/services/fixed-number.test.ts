import { expect } from '@open-wc/testing';
import { parseAnswer } from '../../src/services/call-in-service.js';
import { fixedNumber } from '../../src/services/fixed-number.js';
import { noon, noSignal } from './fixtures.js';

describe('a fixed number', () => {
  const service = fixedNumber('+1 202 555 0142');
  const ask = () => service.requestNumber({ form: {}, userData: {} }, { signal: noSignal });

  it('is returned unchanged, without a code and an expiry', async () => {
    expect(parseAnswer(await ask(), noon)).to.deep.equal({
      id: null,
      phoneNumber: '+1 202 555 0142',
      accessCode: null,
      expiresAt: null,
    });
  });

  it('is the same every time', async () => {
    expect(await ask()).to.equal(await ask());
  });

  it('has no estimated waiting time', () => {
    expect(service.estimateWait).to.equal(undefined);
  });
});
