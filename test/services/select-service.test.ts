import { expect } from '@open-wc/testing';
import type { CallInService, NumberRequest } from '../../src/services/call-in-service.js';
import { selectService, type ServiceConfiguration } from '../../src/services/select-service.js';
import { warningsOf } from '../harness.js';
import { createEnvironment, failureOf, json, noSignal } from './fixtures.js';

const request: NumberRequest = { phoneNumber: '+12025550188', form: {}, userData: {} };

/** What the service of this configuration answers. */
const answerOf = async (configuration: ServiceConfiguration) =>
  selectService(configuration).requestNumber(request, { signal: noSignal });

const own: CallInService = { requestNumber: () => '+12025550101' };
const toPhoneNumber = '+12025550102';
const endpoint = '/engagement/v3';

/** A network on which the service at the endpoint answers. */
const network = () => createEnvironment(json({ data: { toPhoneNumber: '+12025550103' } }));

describe('the service of an element', () => {
  it('is the page’s own before any other', async () => {
    expect(selectService({ service: own, toPhoneNumber, endpoint })).to.equal(own);
  });

  it('may be nothing but a function', async () => {
    const heard: unknown[] = [];
    const service: CallInService['requestNumber'] = async (...given) => {
      heard.push(...given);
      return '+12025550104';
    };
    expect(await answerOf({ service, toPhoneNumber, endpoint })).to.equal('+12025550104');
    expect(heard).to.deep.equal([request, { signal: noSignal }]);
  });

  it('is the fixed number before the endpoint', async () => {
    const { environment, sent } = network();
    const configuration = { service: null, toPhoneNumber, endpoint, environment };
    expect(await answerOf(configuration)).to.equal(toPhoneNumber);
    expect(sent).to.deep.equal([]);
  });

  for (const unusable of ['call us', '+12025550102 +12025550103', '24/7 or 8/5']) {
    it(`passes over “${unusable}” as the fixed number, and reports it`, async () => {
      const { environment } = network();
      const configuration = { service: null, toPhoneNumber: unusable, endpoint, environment };
      const warnings = await warningsOf(async () => {
        expect(await answerOf(configuration)).to.include({ toPhoneNumber: '+12025550103' });
      });
      expect(warnings).to.deep.equal([
        `<click-to-call> to-phone-number: expected one phone number, got "${unusable}".`,
      ]);
    });
  }

  it('reports no more than the beginning of a fixed number', async () => {
    const unusable = 'x'.repeat(101);
    const warnings = await warningsOf(() => selectService({ toPhoneNumber: unusable }));
    expect(warnings).to.deep.equal([
      `<click-to-call> to-phone-number: expected one phone number, got "${'x'.repeat(100)}".`,
    ]);
  });

  it('is the one at the endpoint', async () => {
    const { environment, sent } = network();
    const configuration = { service: null, toPhoneNumber: '', endpoint, environment };
    expect(await answerOf(configuration)).to.include({ toPhoneNumber: '+12025550103' });
    expect(sent[0]?.url).to.equal('/engagement/v3/call-in/requests/create');
  });

  it('follows properties that are accessors of a class, as those of an element are', async () => {
    const { environment, sent } = network();
    class Element implements ServiceConfiguration {
      readonly endpoint = endpoint;
      readonly environment = environment;
      get groupName() {
        return 'support';
      }
      get apiKey() {
        return 'k1';
      }
      get credentials() {
        return 'include' as const;
      }
      get virtualQueue() {
        return 'support';
      }
    }
    const element = new Element();
    await answerOf(element);
    const { body, headers, credentials } = sent[0]!.init;
    expect(JSON.parse(String(body))).to.include({ groupName: 'support' });
    expect(headers).to.include({ 'x-api-key': 'k1' });
    expect(credentials).to.equal('include');
    expect(selectService(element).estimateWait).to.be.a('function');
  });

  it('at the endpoint estimates the wait of its queue', async () => {
    const { environment } = createEnvironment(json({ data: [{ estimatedWaitTime: 80 }] }));
    const service = selectService({ endpoint, virtualQueue: 'support', environment });
    expect(await service.estimateWait!({ signal: noSignal })).to.equal(80);
  });

  it('at the endpoint does not know the wait of a queue that was taken away meanwhile', async () => {
    const configuration: { endpoint: string; virtualQueue?: string } = {
      endpoint,
      virtualQueue: 'support',
    };
    const service = selectService(configuration);
    delete configuration.virtualQueue;
    expect(await service.estimateWait!({ signal: noSignal })).to.equal('unknown');
  });

  it('at the endpoint has no estimate without a queue', () => {
    expect(selectService({ endpoint }).estimateWait).to.equal(undefined);
  });

  describe('when there is none', () => {
    it('fails with bad-request and says what to set', async () => {
      const failure = await failureOf(answerOf({}));
      expect(failure.code).to.equal('bad-request');
      for (const name of ['endpoint', 'to-phone-number', 'service']) {
        expect(failure.message).to.contain(name);
      }
    });
  });
});
