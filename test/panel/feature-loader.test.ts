import { expect } from '@open-wc/testing';
import { Lifecycle } from '../../src/lifecycle/lifecycle.js';
import type { FormValues } from '../../src/lifecycle/metadata.js';
import { FeatureLoader, type FeatureLoaderOptions } from '../../src/panel/feature-loader.js';
import type { PanelHost } from '../../src/panel/panel-host.js';
import { FakeHost } from '../fakes.js';
import { actions, callIn } from '../lifecycle/fixtures.js';

type Features = FeatureLoaderOptions['features'];

/** The parts that the features consist of once they are loaded. */
function createParts(add: (line: string) => void) {
  return {
    customForm: () => 'a form of the page’s own',
    phone: {
      of: (field: string) => ({
        load: (text = 'nothing') => Promise.resolve(add(`${field}: ${text}`)),
      }),
    },
    numberTools: { prepare: () => add('tools are prepared') },
  } as Partial<Record<keyof Features, unknown>>;
}

/** An element without settings, beside those that are given, and the loader of its features. */
function createLoader(
  settings: Partial<PanelHost> = {},
  {
    missing = '',
    values = {} as FormValues,
    isPhoneOptional = false,
    isPhoneLoaded = false,
    country = '',
  } = {},
) {
  /** What is loaded, in order: a “?” after what the visit can do without. */
  const log: string[] = [];
  const watchers = new Map<string, () => void>();
  const add = (line: string) => {
    log.push(line);
    watchers.get(line)?.();
  };
  const parts = createParts(add);
  const features = new Proxy({} as Features, {
    get: (_target, name: keyof Features) => ({
      current: name === 'phone' && isPhoneLoaded ? parts[name] : null,
      load: () => {
        add(name);
        return name === missing ? Promise.reject(new Error(name)) : Promise.resolve(parts[name]);
      },
      tryLoad: () => {
        add(`${name}?`);
        return Promise.resolve(name === missing ? null : parts[name]);
      },
    }),
  });
  const updates = new FakeHost();
  const host = Object.assign(document.createElement('div'), {
    service: null,
    toPhoneNumber: '',
    endpoint: '',
    virtualQueue: '',
    fields: null,
    groups: null,
    hours: null,
    context: '',
    consentVersion: '',
    honeypot: false,
    minimumTime: 0,
    persist: false,
    autoSubmit: false,
    updateComplete: updates.updateComplete,
    requestUpdate: () => updates.requestUpdate(),
    ...settings,
  }) as unknown as PanelHost;
  const lifecycle = new Lifecycle();
  lifecycle.dispatch(actions.ready);
  const form = { custom: null as unknown, values, phoneField: 'phonenumber' };
  const loader = new FeatureLoader(host, {
    lifecycle,
    features,
    form: form as unknown as FeatureLoaderOptions['form'],
    country: () => country,
    phoneOptional: () => isPhoneOptional,
  });
  /** Resolves once that is loaded. */
  const loads = (line: string) =>
    new Promise<void>((resolve) => (log.includes(line) ? resolve() : watchers.set(line, resolve)));
  return { loader, log, loads, host, form, lifecycle, updates };
}

// The modules of a page in tests are more than the browser remembers by default.
performance.setResourceTimingBufferSize(5_000);

describe('the panel of a page', () => {
  const rows: readonly (readonly [string, Partial<PanelHost>, readonly string[]])[] = [
    ['nothing special', {}, []],
    ['fields of its own', { fields: '[]' }, ['customForm']],
    ['a form that it sends itself', { autoSubmit: true }, ['numberPhase']],
    ['departments', { groups: '[]' }, ['groups?']],
    ['the campaign in its context', { context: 'utm' }, ['pageContext?', 'attribution?']],
    ['its title in its context', { context: 'title' }, ['pageContext?']],
    ['a field for programs', { honeypot: true }, ['robotCheck?']],
    ['a least time', { minimumTime: 1 }, ['robotCheck?']],
    ['a consent', { consentVersion: '1' }, ['consentRecord']],
    [
      'a waiting time',
      { service: { requestNumber: () => '', estimateWait: () => 0 } as never },
      ['wait?'],
    ],
    ['a number that is kept', { persist: true }, ['persistence?']],
  ];
  for (const [what, settings, loaded] of rows) {
    it(`loads what it is shown with: ${what}`, async () => {
      const { loader, log } = createLoader(settings);
      await loader.prepare();
      expect(log).to.deep.equal(loaded);
    });
  }

  it('does not open without the record that the page wants to keep', async () => {
    const { loader } = createLoader({ consentVersion: '1' }, { missing: 'consentRecord' });
    const reason = await loader.prepare().catch(({ message }: Error) => message);
    expect(reason).to.equal('consentRecord');
  });

  it('requests no number without it, either', async () => {
    const { loader, host } = createLoader({}, { missing: 'consentRecord' });
    await loader.loadForRequest();
    Object.assign(host, { consentVersion: '1' });
    const reason = await loader.loadForRequest().catch(({ message }: Error) => message);
    expect(reason).to.equal('consentRecord');
  });

  it('has its own form for as long as the page asks for it', async () => {
    const { loader, host, form } = createLoader({ fields: '[]' });
    await loader.prepare();
    expect(form.custom).to.equal('a form of the page’s own');
    Object.assign(host, { fields: null });
    await loader.prepare();
    expect(form.custom).to.be.null;
  });

  it('looks for a number that is kept when it is first shown', () => {
    const { loader, log } = createLoader({ persist: true });
    loader.hostUpdated();
    expect(log).to.deep.equal(['persistence?']);
  });

  it('keeps a number as soon as the visitor agrees, which loads the code once', () => {
    const { loader, log, host } = createLoader();
    loader.hostUpdated();
    expect(log).to.deep.equal([]);
    Object.assign(host, { persist: true });
    loader.hostUpdated();
    loader.hostUpdated();
    expect(log).to.deep.equal(['persistence?']);
    Object.assign(host, { persist: false });
    loader.hostUpdated();
    Object.assign(host, { persist: true });
    loader.hostUpdated();
    expect(log).to.deep.equal(['persistence?', 'persistence?']);
  });
});

describe('the phone field', () => {
  it('is loaded with the number that is in the form', async () => {
    const { loader, log } = createLoader({}, { values: { phonenumber: '+12025550147' } });
    await loader.loadPhone();
    expect(log).to.deep.equal(['phone?', 'phonenumber: +12025550147']);
  });

  it('is loaded without one where the form has none', async () => {
    const { loader, log } = createLoader();
    await loader.loadPhone();
    expect(log).to.deep.equal(['phone?', 'phonenumber: nothing']);
  });

  it('comes with the plans of the number and of the country, requested at once', async () => {
    const requested: string[] = [];
    const hasCome = (file: string) =>
      new Promise<void>((resolve) => {
        new PerformanceObserver((list, observer) => {
          requested.push(...list.getEntries().map(({ name }) => name));
          if (!requested.some((name) => name.includes(file))) return;
          observer.disconnect();
          resolve();
        }).observe({ type: 'resource', buffered: true });
      });
    const isPhoneLoaded = true;
    void createLoader({}, { country: 'RU', isPhoneLoaded }).loader.loadPhone();
    void createLoader({}, { values: { phonenumber: '+92 300 1234567' } }).loader.loadPhone();
    void createLoader({}, { country: 'JP' }).loader.loadPhone();
    await Promise.all([hasCome('zone-9.data'), hasCome('zone-8.data')]);
    expect(requested.join(), 'where the field is there').not.to.contain('zone-7.data');
  });

  it('may be missing', async () => {
    const { loader, log } = createLoader({}, { missing: 'phone' });
    await loader.loadPhone();
    expect(log).to.deep.equal(['phone?']);
  });
});

describe('a request', () => {
  it('loads what it needs, and what the number in the form is checked with', () => {
    const { loader, log } = createLoader({}, { values: { phonenumber: '+12025550147' } });
    void loader.loadForRequest();
    expect(log).to.deep.equal(['phone?', 'numberPhase']);
  });

  it('loads nothing to check a number with where there is none', () => {
    const { loader, log } = createLoader();
    void loader.loadForRequest();
    expect(log).to.deep.equal(['numberPhase']);
  });
});

describe('the form on screen', () => {
  it('loads what comes next, once it is painted', async () => {
    const { log, loads, lifecycle } = createLoader();
    lifecycle.dispatch(actions.open);
    expect(log).to.deep.equal([]);
    await loads('numberPhase?');
    expect(log).to.deep.equal(['numberPhase?', 'phone?']);
  });

  it('is the only view that does: a number that was kept is asked for by nobody', async () => {
    const kept = createLoader();
    kept.lifecycle.dispatch(actions.resume);
    const next = createLoader();
    next.lifecycle.dispatch(actions.open);
    await next.loads('numberPhase?');
    expect(kept.log).to.include('numberTools?').and.not.to.include('numberPhase?');
  });

  it('loads no phone field where nobody has to enter a number', async () => {
    const { log, loads, lifecycle } = createLoader({}, { isPhoneOptional: true });
    lifecycle.dispatch(actions.open);
    await loads('numberPhase?');
    expect(log).to.deep.equal(['numberPhase?']);
  });
});

describe('the tools of the number', () => {
  it('are loaded while it is requested, and again prepared when it is there', async () => {
    const { log, loads, lifecycle, updates } = createLoader({}, { isPhoneOptional: true });
    lifecycle.dispatch(actions.open);
    await loads('numberPhase?');
    log.length = 0;
    lifecycle.dispatch(actions.submit);
    expect(log.splice(0)).to.include.members(['phone?', 'numberTools?']);
    await loads('tools are prepared');
    expect(updates.updates).to.equal(1);
    lifecycle.dispatch(actions.complete);
    expect(log).to.include.members(['phone?', 'numberTools?']);
    await loads(`phonenumber: ${callIn.phoneNumber}`);
  });

  it('may be missing', async () => {
    const { loads, lifecycle, updates } = createLoader({}, { missing: 'numberTools' });
    lifecycle.dispatch(actions.open);
    await loads('numberPhase?');
    lifecycle.dispatch(actions.submit);
    await loads('numberTools?');
    await Promise.resolve();
    expect(updates.updates).to.equal(1);
  });
});
