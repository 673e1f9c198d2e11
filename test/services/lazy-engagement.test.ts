import { expect } from '@open-wc/testing';
import type { CallInService, WaitOptions } from '../../src/services/call-in-service.js';
import { queueServiceOf, waitServiceOf } from '../../src/services/lazy-engagement.js';
import type { ServiceConfiguration } from '../../src/services/select-service.js';
import { noSignal } from './fixtures.js';

const requestNumber = () => '+12025550101';
const endpoint = '/engagement/v3';
const toPhoneNumber = '+12025550102';

/** A service of the page's own, and what it was asked. */
function createOwn() {
  const asked: WaitOptions[] = [];
  const service: CallInService = {
    requestNumber,
    estimateWait: (options) => {
      asked.push(options);
      return 30;
    },
  };
  return { service, asked };
}

/** Configurations of elements for which nobody estimates the waiting time. */
const without: Readonly<Record<string, ServiceConfiguration>> = {
  'no service': {},
  'a fixed number': { toPhoneNumber },
  'a fixed number before an endpoint': { toPhoneNumber, endpoint },
  'a function of the page before an endpoint': {
    service: Object.assign(() => requestNumber(), { estimateWait: () => 30 }),
    endpoint,
  },
};

describe('the service that estimates the waiting time', () => {
  it('is the page’s own before the one at the endpoint', () => {
    const { service } = createOwn();
    expect(waitServiceOf({ service, endpoint, toPhoneNumber })).to.equal(service);
  });

  it('is the one at the endpoint', () => {
    const service = waitServiceOf({ endpoint, virtualQueue: 'sales' });
    expect(service?.estimateWait).to.be.a('function');
  });

  for (const [what, configuration] of Object.entries(without)) {
    it(`is none where there is ${what}`, () => {
      expect(waitServiceOf(configuration)).to.be.null;
    });
  }
});

describe('the service that estimates the waiting time of a department', () => {
  it('is the page’s own, which receives the queue', async () => {
    const { service, asked } = createOwn();
    const options = { signal: noSignal, virtualQueue: 'help' };
    const queueService = queueServiceOf({ service, endpoint, toPhoneNumber }, 'sales');
    expect(await queueService!.estimateWait!(options)).to.equal(30);
    expect(asked).to.deep.equal([{ signal: noSignal, virtualQueue: 'sales' }]);
  });

  it('is the one at the endpoint', () => {
    expect(queueServiceOf({ endpoint }, 'sales')?.estimateWait).to.be.a('function');
  });

  it('is none where the department has no queue, or the page’s own does not estimate', () => {
    expect(queueServiceOf({ ...createOwn(), endpoint }, '')).to.be.null;
    expect(queueServiceOf({ service: { requestNumber }, endpoint }, 'sales')).to.be.null;
  });

  for (const [what, configuration] of Object.entries(without)) {
    it(`is none where there is ${what}`, () => {
      expect(queueServiceOf(configuration, 'sales')).to.be.null;
    });
  }
});
