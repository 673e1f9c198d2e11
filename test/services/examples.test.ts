import { expect } from '@open-wc/testing';
import { readFile } from '@web/test-runner-commands';
import { CallInError } from '../../src/services/call-in-error.js';
import {
  parseAnswer,
  type CallInService,
  type NumberRequest,
} from '../../src/services/call-in-service.js';
import { engagement, type EngagementOptions } from '../../src/services/engagement.js';
import { fixedNumber } from '../../src/services/fixed-number.js';
import { selectService, type ServiceConfiguration } from '../../src/services/select-service.js';
import { createEnvironment, failureOf, json, noon, noSignal } from './fixtures.js';

/** Runs the examples in a file's documentation. Resolves with the service that each one sets. */
async function servicesOf(
  file: string,
  network: ReturnType<typeof createEnvironment>,
): Promise<CallInService[]> {
  const { environment } = network;
  const names = {
    CallInError,
    fixedNumber,
    engagement: (options: EngagementOptions) => engagement({ ...options, environment }),
    fetch: (url: string, init: RequestInit) => environment.fetch(url, init),
  };
  const source = await readFile({ path: `../../src/services/${file}` });
  const examples = [...source!.matchAll(/@example\n((?: \* .*\n)+)/g)];
  return examples.map(([, lines]) => {
    const element: ServiceConfiguration = {};
    const code = lines!.replace(/^ \* /gm, '');
    new Function('element', ...Object.keys(names), code)(element, ...Object.values(names));
    return selectService(element);
  });
}

const request: NumberRequest = {
  phoneNumber: '+12025550188',
  form: { topic: 'sales' },
  userData: {},
};

const ask = async (service: CallInService) => {
  const answer = await service.requestNumber(request, { signal: noSignal });
  return parseAnswer(answer, noon).phoneNumber;
};

describe('the example in the documentation', () => {
  it('of the wire contract gets a number from the endpoint', async () => {
    const network = createEnvironment(json({ data: { toPhoneNumber: '+12025550142' } }));
    const [service] = await servicesOf('engagement.ts', network);
    expect(await ask(service!)).to.equal('+12025550142');
    expect(network.sent[0]?.url).to.match(/^https:.*\/call-in\/requests\/create$/);
  });

  it('of a fixed number gets that number', async () => {
    const [service] = await servicesOf('fixed-number.ts', createEnvironment());
    expect(await ask(service!)).to.match(/^\+1 202 555 01\d\d$/);
  });

  describe('of an object', () => {
    const serviceOver = async (...answers: Response[]) => {
      const network = createEnvironment(...answers);
      const [service] = await servicesOf('call-in-service.ts', network);
      return { service: service!, sent: network.sent };
    };

    it('gets the number that its own service answers', async () => {
      const { service, sent } = await serviceOver(json({ toPhoneNumber: '+12025550142' }));
      expect(await ask(service)).to.equal('+12025550142');
      expect(sent[0]?.url).to.equal('/numbers?caller=+12025550188');
    });

    it('fails with the code it chose', async () => {
      const { service } = await serviceOver(new Response('', { status: 409 }));
      expect((await failureOf(ask(service))).code).to.equal('office-closed');
    });

    it('estimates the wait', async () => {
      const { service } = await serviceOver();
      expect(await service.estimateWait?.({ signal: noSignal })).to.equal(90);
    });
  });

  it('of a function gets the number that it chose', async () => {
    const [, service] = await servicesOf('call-in-service.ts', createEnvironment());
    expect(await ask(service!)).to.equal('+1 202 555 0142');
  });
});
