import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { readFile } from '@web/test-runner-commands';
import type { Results, Row } from '../demo/benchmark/bench.mjs';
import { measures, middle, type Measure } from '../demo/benchmark/measures.js';
import type { ClickToCall } from '../src/click-to-call.js';
import type { FieldDefinition } from '../src/form/definition.js';
import { FakeService, Page, answer, helpCommands, next, openPage } from './harness.js';
import { FakeBus } from './cx-bus/fake-bus.js';

const readme = (await readFile({ path: '../README.md' })) ?? '';
const manifest = JSON.parse((await readFile({ path: '../package.json' })) ?? '') as {
  scripts: Record<string, string>;
  exports: Record<string, string | { default: string }>;
};

/** A fenced block of code. */
interface Snippet {
  readonly language: string;
  readonly code: string;
}

const snippets: readonly Snippet[] = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
  .map(([, language, code]) => ({ language: language!, code: code! }))
  .filter((snippet) => !isTriedByPackage(snippet));

/** What test/package/ reads out of the README and tries. */
function isTriedByPackage({ language, code }: Snippet): boolean {
  return (
    language === 'tsx' || // consumer.test.mjs
    language === 'json' || // editors.test.mjs
    language === 'http' || // content-security-policy.test.mjs
    code.includes('type="importmap"') // integrity.test.mjs
  );
}

/** Loads an entry of the package by the name that a bundler knows it by. */
function load(name: string): Promise<unknown> {
  const entry = manifest.exports[name.replace(/^click-to-call/, '.')];
  if (!entry) throw new Error(`the package has no entry ${name}`);
  const path = typeof entry === 'string' ? entry : entry.default;
  return import(new URL(`/${path}`, location.href).href);
}

const AsyncFunction = (async () => {}).constructor as FunctionConstructor;

/** Runs a snippet with what a page around it would have. */
async function run(code: string, given: Readonly<Record<string, unknown>>): Promise<void> {
  const body = code
    .replace(/^import ({[^}]*}) from '(.+)';$/gm, (_, names: string, name: string) => {
      return `const ${names.replaceAll(' as ', ': ')} = await load('${name}');`;
    })
    .replace(/^import '(.+)';$/gm, `await load('$1');`);
  const names = [...Object.keys(given), 'load'];
  await (new AsyncFunction(...names, body)(...Object.values(given), load) as Promise<void>);
}

/** A page of its own with nothing on it but a snippet of markup, and the element from `dist/`. */
async function openMarkup(code: string) {
  // What is copied to `/click-to-call/` is the folder `dist/`.
  const body = code.replaceAll(/(https:\/\/static.example.com)?\/click-to-call\//g, '/dist/');
  const script = '<script type="module" src="/dist/companions.js"></script>';
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Snippet"></iframe>`);
  Object.assign(frame.style, { position: 'fixed', inset: '0', width: '100%', height: '100%' });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = `<!doctype html>${body.includes('<script') ? '' : script}${body}`;
  await loaded;
  const view = frame.contentWindow as Window & typeof globalThis;
  const element = view.document.querySelector<ClickToCall>('click-to-call')!;
  while (!element.metadata?.ready) await nextFrame();
  return { view, element, page: new Page(element) };
}

type FakeFetch = (url: string, init: RequestInit) => Response;

/** What a service of the wire contract answers. */
const wireAnswer = () =>
  Response.json({ status: { code: 0, message: 'Successful', corrId: 'c' }, data: answer() });

/** Asks for a number on a page whose server is a fake, and resolves with what that was asked. */
async function requestOver({ view, page }: Awaited<ReturnType<typeof openMarkup>>) {
  const asked: { url: string; init: RequestInit }[] = [];
  const fake: FakeFetch = (url, init) => {
    asked.push({ url: String(url), init });
    return wireAnswer();
  };
  view.fetch = (async (...given: Parameters<FakeFetch>) => fake(...given)) as typeof fetch;
  await page.request({ phonenumber: '+1 202 555 0147' });
  await page.reaches('number');
  const { url, init } = asked[0]!;
  const { pathname, origin } = new URL(url, location.href);
  return { origin, pathname, headers: new Headers(init.headers), body: JSON.parse(`${init.body}`) };
}

/** The `npm` scripts that a text names. */
const scriptsIn = (text: string) =>
  [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test))/g)].map(([, own, known]) => own ?? known);

/**
 * What each snippet claims, by something that only this snippet says. Whoever writes another one
 * into the README adds a row.
 */
const claims: Readonly<Record<string, (code: string) => Promise<void>>> = {
  // The tag.
  'src="/click-to-call/define.js"': async (code) => {
    const { page } = await openMarkup(code);
    await page.press('launcher');
    await page.reaches('form');
    await page.press('submit');
    await page.reaches('number');
    expect(page.text('number')).to.equal('+1 202 555 0123');
  },

  'endpoint="https://calls.example.com/engagement/v3"': async (code) => {
    const opened = await openMarkup(code);
    const { origin, pathname, body } = await requestOver(opened);
    expect(origin + pathname).to.equal(
      'https://calls.example.com/engagement/v3/call-in/requests/create',
    );
    expect(body).to.include({ groupName: 'support', fromPhoneNumber: '+12025550147' });
    const alternative = opened.element.querySelector('[slot=alternative]')!;
    expect(alternative.textContent).to.equal('Write to us instead');
  },

  "addEventListener('completed'": async (code) => {
    const lines: string[] = [];
    const service = new FakeService();
    const page = await openPage(undefined, service);
    await run(code, { console: { log: (line: string) => lines.push(line) } });
    await page.request();
    service.answer();
    await page.reaches('number');
    const { elapsed } = page.element.metadata;
    expect(lines).to.deep.equal([`a number within ${elapsed} ms of the first keystroke`]);
  },

  // Try it.
  'npm ci && npm start': async (code) => {
    expect(Object.keys(manifest.scripts)).to.include.members(scriptsIn(code));
    expect(scriptsIn(code)).to.have.members(['start', 'test']);
  },

  // Events.
  'ready → opened': async (code) => {
    const cancelled = await openPage();
    await cancelled.element.show();
    await cancelled.element.close();

    const left = await openPage();
    await left.element.show();
    await left.fill({ firstname: 'Ada' });
    await left.element.close({ force: true });

    const service = new FakeService();
    const done = await openPage(undefined, service);
    await done.request();
    service.answer();
    await done.reaches('number');
    await done.element.close({ force: true });

    // `ready` comes before anybody can listen here.
    const told = [cancelled, left, done].map(({ log }) => `${['ready', ...log].join(' → ')}\n`);
    expect(code).to.equal(told.join(''));
  },

  "addEventListener('before-submit'": async (code) => {
    const service = new FakeService();
    const page = await openPage(undefined, service);
    const { element } = page;
    const isOpen = [false, true];
    const checkOpeningHours = async () => {
      if (!isOpen.shift()) throw new Error('We open at nine.');
    };
    await run(code, { element, localCart: { id: '42' }, checkOpeningHours });
    await element.show();
    await page.fill({ phonenumber: '+1 202 555 0147' });
    await page.press('submit');
    await page.shows('notice');
    expect(page.text('notice')).to.equal('We open at nine.');
    expect(service.requests).to.be.empty;
    await page.press('submit');
    await page.reaches('requesting');
    expect(service.requests[0]!.request).to.deep.include({ userData: { cart: '42' } });
  },

  // Methods.
  'command="--show"': async (code) => {
    const { view, page } = await openMarkup(code);
    expect(page.has('launcher')).to.be.false;
    helpCommands(page);
    view.document.querySelector('button')!.click();
    await page.reaches('form');
  },

  // Slots.
  'event="completed"': async (code) => {
    const { view, page } = await openMarkup(code);
    const thanks = view.document.querySelector('click-to-call-when')!;
    const isSeen = () => !!thanks.shadowRoot!.querySelector('slot');
    expect(isSeen()).to.be.false;
    await page.press('launcher');
    await page.reaches('form');
    await page.press('submit');
    await page.reaches('number');
    await thanks.updateComplete;
    expect(isSeen()).to.be.true;
  },

  // Styling.
  'click-to-call::part(submit)': async (code) => {
    const page = await openPage();
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = code;
    try {
      const look = (part: string) => getComputedStyle(page.part(part));
      expect(look('launcher').backgroundColor).to.equal('rgb(11, 110, 79)');
      await page.request();
      expect(look('panel').borderTopLeftRadius).to.equal('8px');
      expect(look('submit').textTransform).to.equal('uppercase');
      await Promise.all(
        page
          .part('panel')
          .getAnimations()
          .map(({ finished }) => finished),
      );
      expect(look('panel').opacity).to.equal('0.9');
    } finally {
      style.remove();
    }
  },

  // Services.
  'element.service = async': async (code) => {
    const page = await openPage();
    const { element } = page;
    const asked: [string, RequestInit][] = [];
    const expires = Date.now() + 60_000;
    const fetch = async (url: string, init: RequestInit) => {
      asked.push([url, init]);
      return Response.json({ number: '+1 202 555 0123', code: '0042', expires });
    };
    element.userData = { cart: '42' };
    await run(code, { element, fetch });
    await page.request();
    await page.reaches('number');
    const [[url, { method, body, signal }]] = asked as [[string, RequestInit]];
    expect([url, method]).to.deep.equal(['/numbers', 'POST']);
    expect(JSON.parse(String(body))).to.deep.equal({
      phoneNumber: '+12025550147',
      userData: { cart: '42' },
    });
    expect(signal).to.be.instanceOf(AbortSignal);
    expect(element.callIn).to.include({ accessCode: '0042', expiresAt: expires });
    expect(page.text('access-code')).to.equal('0 0 4 2');
  },

  'proxy_pass ': async (code) => {
    const [, location] = /location (\S+) {/.exec(code)!;
    const [, target] = /proxy_pass (\S+);/.exec(code)!;
    // Both with a slash at their end: what follows the one is put behind the other.
    const path = '/calls/call-in/requests/create';
    expect(path.startsWith(location!)).to.be.true;
    expect(path.replace(location!, target!)).to.match(
      /\/engagement\/v3\/call-in\/requests\/create$/,
    );
    expect(code).to.match(/proxy_set_header x-api-key "[^"]+";/);
  },

  'endpoint="/calls"': async (code) => {
    const { pathname, headers, body } = await requestOver(await openMarkup(code));
    expect(pathname).to.equal('/calls/call-in/requests/create');
    expect(body).to.include({ groupName: 'support' });
    expect(headers.has('x-api-key')).to.be.false;
  },

  // Frameworks.
  'lit-element-hydrate-support.js': async (code) => {
    // The script of the demo's page, which frameworks/server-rendering.test.ts runs.
    const script = await readFile({ path: '../demo/ssr/client.js' });
    expect(script).to.contain(code);
  },

  // Entries.
  'src="https://static.example.com/click-to-call/define.js"': async (code) => {
    const tag = '<click-to-call to-phone-number="+1 202 555 0123"></click-to-call>';
    const { page } = await openMarkup(code + tag);
    await page.press('launcher');
    await page.reaches('form');
  },

  // Analytics.
  'click-to-call/analytics': async (code) => {
    const page = await openPage();
    const tags = window as { dataLayer?: object[] };
    page.element.fields = [
      { name: 'phone', type: 'tel', label: 'Phone' },
      { name: 'topic', type: 'text', label: 'Topic' },
    ];
    try {
      await run(code, { element: page.element });
      await page.element.show({ proactive: false });
      await page.request({ phone: '+1 202 555 0147', topic: 'Returns' });
      expect(tags.dataLayer).to.have.length(3);
      const { event, click_to_call: record } = tags.dataLayer!.at(-1) as Record<string, object>;
      expect(event).to.equal('click_to_call_submitted');
      expect(record).to.deep.include({ event: 'submitted', form: { topic: 'Returns' } });
    } finally {
      delete tags.dataLayer;
    }
  },

  // Coming from a widget on a message bus.
  'click-to-call/cx-bus': async (code) => {
    const page = await openPage();
    const bus = new FakeBus();
    await run(code, { element: page.element, bus });
    await bus.command('ClickToCall.open');
    expect(bus.log).to.deep.equal(['ClickToCall.ready', 'ClickToCall.opened']);
    expect(await bus.refusal('ClickToCall.open')).to.equal('already opened');
  },

  // Forms.
  'element.fields = [': async (code) => {
    const service = new FakeService();
    const page = await openPage(undefined, service);
    const { element } = page;
    await run(code, { element });
    const fields = element.fields as readonly FieldDefinition[];
    await element.show();
    for (const { label } of fields) expect(page.text('form')).to.contain(label);
    await page.fill({ phone: '+1 202 555 0147', topic: 'Returns', order: 'B7' });
    await page.press('submit');
    await page.shows('error');
    expect(page.text('error')).to.equal('It begins with an A.');
    const submitted = next(element, 'submitted');
    await page.fill({ order: 'A7' });
    await page.press('submit');
    const { detail } = await submitted;
    expect(detail.form).to.include({ topic: 'Returns', order: 'A7' });
  },
};

describe('the README', () => {
  it('names no npm script that is not there', () => {
    expect(scriptsIn(readme)).not.to.be.empty;
    expect(Object.keys(manifest.scripts)).to.include.members(scriptsIn(readme));
  });

  for (const { language, code } of snippets) {
    it(`means what it says with the ${language}: ${code.split('\n')[0]}`, async () => {
      const keys = Object.keys(claims).filter((key) => code.includes(key));
      expect(keys, 'rows of the table that know this snippet').to.have.length(1);
      await claims[keys[0]!]!(code);
    });
  }

  it('has no code but in fences, which say what language it is', () => {
    const prose = readme.replaceAll(/^```\w+\n.*?^```$/gms, '');
    expect(prose).not.to.contain('```');
    expect(prose.match(/^\n {4,}\S.*$/m)).to.be.null;
  });

  it('quotes the benchmark as it came out', async () => {
    const results = await readFile({ path: '../demo/benchmark/results.json' });
    const { rows } = JSON.parse(results ?? '') as Results;
    const [own, emptyLit, , ...published] = rows;
    const medianOf = (row: Row, { key }: Measure) => middle(row[key])!;
    const said = readme.replace(/\s+/g, ' ');
    const expectRange = (key: Measure['key'], before: string, after: string, unit?: Row) => {
      const measure = measures.find((found) => found.key === key)!;
      const values = published.map(
        (row) => medianOf(row, measure) / (unit ? medianOf(unit, measure) : 1),
      );
      const range = [Math.min, Math.max].map((pick) => Math.round(pick(...values))).join(' to ');
      expect(said).to.contain(`${before}${range}${after}`);
    };
    expectRange('launcherBytes', 'send ', ' times the bytes until their launcher', own);
    expectRange('panelBytes', '', ' times until their panel', own);
    expectRange('evaluation', 'busy ', ' times as long until their launcher', own);
    expectRange('heap', 'hold ', ' times the memory', own);
    expectRange('panel', 'Their panels are painted ', ' ms after the click');
    expect(said).to.contain(`this one after ${Math.round(own!.panel!.median)} ms.`);
    const ratio = own!.evaluation.median / emptyLit!.evaluation.median;
    expect(said).to.contain(`The launcher takes ${ratio.toFixed(2)} times as long`);
    expect(said).to.contain(`many takes ${own!.nextTime.median.toFixed(1)} ms`);
  });

  it('has a snippet for every row of the table', () => {
    const unused = Object.keys(claims).filter((key) =>
      snippets.every(({ code }) => !code.includes(key)),
    );
    expect(unused).to.deep.equal([]);
  });
});
