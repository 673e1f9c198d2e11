import { expect } from '@open-wc/testing';
import { missing, runOnPageWith } from './page-with.js';

const contract = new URL('../../src/services/engagement.ts', import.meta.url).href;
const select = new URL('../../src/services/select-service.ts', import.meta.url).href;
const advance = new URL('../../src/preload.ts', import.meta.url).href;

/** Stands in for the code of the wire contract, and says when it comes. */
const standIn = `
  fetched++;
  export const engagement = () => ({ requestNumber: () => '1' });
`;

/** How often a page has fetched that code after a script in which `select` is the module. */
const fetchedAfter = (script: string) =>
  runOnPageWith(
    { [contract]: standIn },
    `
      globalThis.fetched = 0;
      const select = await import('${select}');
      const { preload } = await import('${advance}');
      const elementWith = (configuration) =>
        Object.assign(document.createElement('div'), configuration);
      ${script}
      // Modules that are there at once come in the order in which they are asked for.
      await import('data:text/javascript,');
      return fetched;
    `,
  );

describe('the code of the wire contract', () => {
  const others = [
    `{ service: () => '1', endpoint: '/' }`,
    `{ toPhoneNumber: '1', endpoint: '/' }`,
    `{}`,
  ];
  for (const other of others) {
    it(`is not fetched by a page that set ${other}`, async () => {
      const fetched = await fetchedAfter(`
        const configuration = ${other};
        preload(elementWith(configuration));
        try {
          await select.selectService(configuration).requestNumber({}, {});
        } catch {}
      `);
      expect(fetched).to.equal(0);
    });
  }

  it('is fetched with the first request at an endpoint', async () => {
    const fetched = await fetchedAfter(`
      const service = select.selectService({ endpoint: '/' });
      await service.requestNumber({}, {});
      await service.requestNumber({}, {});
    `);
    expect(fetched).to.equal(1);
  });

  it('is not fetched before', async () => {
    expect(await fetchedAfter(`select.selectService({ endpoint: '/' });`)).to.equal(0);
  });

  it('is fetched before where the element expects a request', async () => {
    expect(await fetchedAfter(`preload(elementWith({ endpoint: '/' }));`)).to.equal(1);
  });

  describe('when it cannot be fetched', () => {
    for (const [onLine, code] of [
      [true, 'network'],
      [false, 'offline'],
    ] as const) {
      it(`fails with ${code} and the reason where navigator.onLine is ${onLine}`, async () => {
        const failure = await runOnPageWith(
          { [contract]: missing },
          `
            Object.defineProperty(navigator, 'onLine', { value: ${onLine} });
            const { selectService } = await import('${select}');
            const service = selectService({ endpoint: '/' });
            return service
              .requestNumber({}, {})
              .catch(({ code, cause }) => ({ code, reason: cause.message }));
          `,
        );
        expect(failure).to.deep.equal({ code, reason: 'not to be found' });
      });
    }

    it('says nothing where it was only fetched in advance', async () => {
      const unhandled = await runOnPageWith(
        { [contract]: missing },
        `
          let unhandled = 0;
          addEventListener('unhandledrejection', () => unhandled++);
          const { selectService } = await import('${select}');
          const { preload } = await import('${advance}');
          preload(Object.assign(document.createElement('div'), { endpoint: '/' }));
          await selectService({ endpoint: '/' }).requestNumber({}, {}).catch(() => {});
          await new Promise((resolve) => setTimeout(resolve));
          return unhandled;
        `,
      );
      expect(unhandled).to.equal(0);
    });
  });
});
