import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { ClickToCall } from '../../src/click-to-call.js';
import { FakeService, Page, answer, openPage } from '../harness.js';
import { fetchText } from './files.js';

/** The package, as its manifest has it. */
export const manifest = JSON.parse(await fetchText('package.json')) as {
  scripts: Record<string, string>;
  exports: Record<string, string | { default: string }>;
};

/** A fenced block of code. */
export interface Snippet {
  readonly language: string;
  readonly code: string;
}

/** How a snippet is tried: here, or in another test file, which is named from the repository's root. */
export type Claim = ((code: string) => Promise<void> | void) | `test/${string}`;

const fence = /^```(\w+)\n(.*?)^```$/gms;

/** @param text of a Markdown file */
export const snippetsIn = (text: string): readonly Snippet[] =>
  [...text.matchAll(fence)].map(([, language, code]) => ({ language: language!, code: code! }));

/** The `npm` scripts that a text names. */
export const scriptsIn = (text: string) =>
  [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test))/g)].map(([, own, known]) => own ?? known);

/** Loads an entry of the package by the name that a bundler knows it by. */
function load(name: string): Promise<unknown> {
  const own = name.replace(/^click-to-call/, '.');
  const last = own.split('/').at(-1)!;
  const entry = manifest.exports[own] ?? manifest.exports[own.replace(last, '*')];
  if (!entry) throw new Error(`the package has no entry ${name}`);
  const path = (typeof entry === 'string' ? entry : entry.default).replace('*', last);
  return import(new URL(`/${path}`, location.href).href);
}

const AsyncFunction = (async () => {}).constructor as FunctionConstructor;

/** Runs a snippet with what a page around it would have. */
export async function run(code: string, given: Readonly<Record<string, unknown>>): Promise<void> {
  const body = code
    .replace(/^import ({[^}]*}) from '(.+)';$/gm, (_, names: string, name: string) => {
      return `const ${names.replaceAll(' as ', ': ')} = await load('${name}');`;
    })
    .replace(/^import '(.+)';$/gm, `await load('$1');`);
  const names = [...Object.keys(given), 'load'];
  await (new AsyncFunction(...names, body)(...Object.values(given), load) as Promise<void>);
}

/** A page of its own with nothing on it but some markup. */
export async function openDocument(body: string): Promise<Window & typeof globalThis> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Snippet"></iframe>`);
  Object.assign(frame.style, { position: 'fixed', inset: '0', width: '100%', height: '100%' });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = `<!doctype html>${body}`;
  await loaded;
  return frame.contentWindow as Window & typeof globalThis;
}

/** What is served from `/click-to-call/`, or by a CDN, is what is in the folder `dist/`. */
export const withOwnFiles = (code: string) =>
  code.replaceAll(
    /(?:https:\/\/[\w.]+)?\/(?:[\w/.-]+\/)?click-to-call(?:@[\w.]+\/dist)?\//g,
    '/dist/',
  );

/** A page of its own with nothing on it but a snippet of markup, and the element from `dist/`. */
export async function openMarkup(code: string) {
  const body = withOwnFiles(code);
  const script = '<script type="module" src="/dist/companions.js"></script>';
  const view = await openDocument(`${body.includes('<script') ? '' : script}${body}`);
  const element = view.document.querySelector<ClickToCall>('click-to-call')!;
  while (!element.metadata?.ready) await nextFrame();
  return { view, element, page: new Page(element) };
}

type FakeFetch = (url: string, init: RequestInit) => Response;

/** What a service of the wire contract answers. */
const wireAnswer = () =>
  Response.json({ status: { code: 0, message: 'Successful', corrId: 'c' }, data: answer() });

/**
 * Asks for a number on a page whose server is a fake, and resolves with what that was asked.
 *
 * @param how whether the visitor fills the form in, or it is sent at once
 */
export async function requestOver(
  { view, page }: Awaited<ReturnType<typeof openMarkup>>,
  how: 'filled in' | 'at once' = 'filled in',
) {
  const asked: { url: string; init: RequestInit }[] = [];
  const fake: FakeFetch = (url, init) => {
    asked.push({ url: String(url), init });
    return wireAnswer();
  };
  view.fetch = (async (...given: Parameters<FakeFetch>) => fake(...given)) as typeof fetch;
  if (how === 'at once') await page.press('launcher');
  else await page.request({ phonenumber: '+1 202 555 0147' });
  await page.reaches('number');
  const { url, init } = asked[0]!;
  const { pathname, origin } = new URL(url, location.href);
  return { origin, pathname, headers: new Headers(init.headers), body: JSON.parse(`${init.body}`) };
}

/** That a snippet of markup with a number that never changes leads a visitor to it. */
export async function expectNumber(code: string): Promise<void> {
  const { page } = await openMarkup(code);
  await page.press('launcher');
  await page.reaches('form');
  await page.press('submit');
  await page.reaches('number');
  expect(page.text('number')).to.equal('+1 202 555 0123');
}

/** That a snippet of markup asks the service that it names. */
export async function expectRequest(code: string): Promise<void> {
  const opened = await openMarkup(code);
  const { origin, pathname, body } = await requestOver(opened);
  expect(origin + pathname).to.equal(
    'https://calls.example.com/engagement/v3/call-in/requests/create',
  );
  expect(body).to.include({ groupName: 'support', fromPhoneNumber: '+12025550147' });
  const alternative = opened.element.querySelector('[slot=alternative]')!;
  expect(alternative.textContent).to.equal('Write to us instead');
}

/** That the snippet logs how long it took until there was a number. */
export async function expectElapsed(code: string): Promise<void> {
  const lines: string[] = [];
  const service = new FakeService();
  const page = await openPage(undefined, service);
  await run(code, { console: { log: (line: string) => lines.push(line) } });
  await page.request();
  service.answer();
  await page.reaches('number');
  const { elapsed } = page.element.metadata;
  expect(lines).to.deep.equal([`a number within ${elapsed} ms of the first keystroke`]);
}

/**
 * Tests every fenced block of a Markdown file, and that there is no other code in it. Blocks of
 * commands (`sh`) need no row: the scripts that they name have to be there.
 *
 * @param file from the root of the repository
 * @param claims what each snippet claims, by something that only this snippet says
 */
export async function describeSnippets(
  file: string,
  claims: Readonly<Record<string, Claim>>,
): Promise<void> {
  const text = await fetchText(file);
  const snippets = snippetsIn(text);

  describe(file, () => {
    it('names no npm script that is not there', () => {
      expect(Object.keys(manifest.scripts)).to.include.members(scriptsIn(text));
    });

    for (const { language, code } of snippets) {
      it(`means what it says with the ${language}: ${code.split('\n')[0]}`, async () => {
        const keys = Object.keys(claims).filter((key) => code.includes(key));
        if (language === 'sh' && keys.length === 0) return expect(code.trim()).not.to.equal('');
        expect(keys, 'rows of the table that know this snippet').to.have.length(1);
        const claim = claims[keys[0]!]!;
        if (typeof claim === 'function') return claim(code);
        // Another test reads it out of the same file.
        expect(await fetchText(claim)).to.match(/\bsnippetsOf\(/);
      });
    }

    it('has no code but in fences, which say what language it is', () => {
      const prose = text.replaceAll(fence, '');
      expect(prose).not.to.contain('```');
      expect(prose.match(/^\n {4,}\S.*$/m)).to.be.null;
    });

    it('has a snippet for every row of the table', () => {
      const unused = Object.keys(claims).filter((key) =>
        snippets.every(({ code }) => !code.includes(key)),
      );
      expect(unused).to.deep.equal([]);
    });
  });
}
