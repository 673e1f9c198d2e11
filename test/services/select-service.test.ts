import { expect } from '@open-wc/testing';
import type { CallInService, NumberRequest } from '../../src/services/call-in-service.js';
import { selectService, type ServiceConfiguration } from '../../src/services/select-service.js';
import { createEnvironment, failureOf, json, noSignal } from './fixtures.js';
import { runOnPageWithout } from './page-without.js';

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

describe('the code of the wire contract', () => {
  const contract = new URL('../../src/services/engagement.ts', import.meta.url).href;
  const select = new URL('../../src/services/select-service.ts', import.meta.url).href;

  /** What a page has fetched of it after a script in which `select` is the module. */
  const fetchedAfter = (script: string) =>
    runOnPageWithout(
      '/nothing',
      `
        const select = await import('${select}');
        ${script}
        return performance.getEntriesByName('${contract}').length;
      `,
    );

  const others = [`{ service: () => '1' }`, `{ toPhoneNumber: '1' }`, `{}`];
  for (const other of others) {
    it(`is not fetched by a page that set ${other}`, async () => {
      const fetched = await fetchedAfter(`
        const configuration = ${other};
        select.warmUp(configuration);
        try {
          await select.selectService(configuration).requestNumber({}, {});
        } catch {}
      `);
      expect(fetched).to.equal(0);
    });
  }

  it('is fetched with the first request at an endpoint', async () => {
    const fetched = await fetchedAfter(`
      const signal = AbortSignal.abort();
      const service = select.selectService({ endpoint: '/' });
      await service.requestNumber({}, { signal }).catch(() => {});
    `);
    expect(fetched).to.equal(1);
  });

  it('is fetched before it is needed where the element expects that', async () => {
    const fetched = await fetchedAfter(`
      const seen = new Promise((resolve) => {
        new PerformanceObserver((list) => {
          if (list.getEntriesByName('${contract}').length > 0) resolve();
        }).observe({ type: 'resource' });
      });
      select.warmUp({ endpoint: '/' });
      await seen;
    `);
    expect(fetched).to.equal(1);
  });

  describe('when it cannot be fetched', () => {
    it('fails with network', async () => {
      const code = await runOnPageWithout(
        contract,
        `
          const { selectService } = await import('${select}');
          const service = selectService({ endpoint: '/' });
          return service.requestNumber({}, {}).catch(({ code }) => code);
        `,
      );
      expect(code).to.equal('network');
    });

    it('says nothing when it was only fetched in advance', async () => {
      const unhandled = await runOnPageWithout(
        contract,
        `
          let unhandled = 0;
          addEventListener('unhandledrejection', () => unhandled++);
          const { warmUp, selectService } = await import('${select}');
          warmUp({ endpoint: '/' });
          await selectService({ endpoint: '/' }).requestNumber({}, {}).catch(() => {});
          await new Promise((resolve) => setTimeout(resolve));
          return unhandled;
        `,
      );
      expect(unhandled).to.equal(0);
    });
  });
});
