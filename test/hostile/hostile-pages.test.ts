import { expect } from '@open-wc/testing';
import {
  clickToCall,
  nonce,
  openHostilePage,
  runInSandbox,
  scripts,
  type HostilePage,
} from './hostile-page.js';
import { comeToRest, isReachable, visit, type Visit } from './visit.js';

const events = ['opened', 'started', 'submitted', 'completed', 'closed'];

/** The visit that every page must let its visitor have. */
function expectWhole(visit: Visit): void {
  expect(visit.events).to.deep.equal(events);
  expect(visit.href).to.match(/^tel:\+1202555\d{4}$/);
}

/** What a text has from what is around it, by default. */
const inherited = [
  'caret-color',
  'cursor',
  'font-size',
  'font-style',
  'hyphens',
  'letter-spacing',
  'line-height',
  'text-indent',
  'text-shadow',
  'text-transform',
  'word-break',
  'word-spacing',
  '-webkit-text-fill-color',
  '-webkit-text-stroke-width',
  '-webkit-user-select',
  'writing-mode',
];

/** What is on screen of the panel, and whether all of it is. */
function expectPanelInView({ element, window }: HostilePage): void {
  const panel = element.shadowRoot!.querySelector('dialog')!;
  comeToRest(panel);
  const { left, top, right, bottom, width, height } = panel.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  expect(left).to.be.at.least(0);
  expect(top).to.be.at.least(0);
  expect(right).to.be.at.most(innerWidth);
  expect(bottom).to.be.at.most(innerHeight);
  expect(width).to.be.at.least(250);
  expect(height).to.be.at.least(250);
}

describe('a page with a strict policy', () => {
  const script = `default-src 'none'; script-src 'nonce-${nonce}'; connect-src 'self'`;
  const policies = {
    'that lets in a script with a nonce, styles of the site and the service': `${script}; style-src 'self'`,
    'that lets in a script with a nonce and the service': script,
    'that also enforces Trusted Types': `${script}; require-trusted-types-for 'script'; trusted-types lit-html`,
  };
  for (const [title, policy] of Object.entries(policies)) {
    for (const [kind, script] of Object.entries(scripts)) {
      it(`${title} needs to let in no more for the ${kind}`, async () => {
        const { element, window } = await openHostilePage({ policy, script });
        expectWhole(await visit(element));
        expect(window.violations).to.deep.equal([]);
      });
    }

    it(`${title} lets nothing else in`, async () => {
      const { document, window } = await openHostilePage({ policy });
      const stopped = new Promise((resolve) =>
        document.addEventListener('securitypolicyviolation', resolve, { once: true }),
      );
      document.body.setAttribute('style', 'color: red');
      await stopped;
      expect(window.getComputedStyle(document.body).color).to.equal('rgb(0, 0, 0)');
      const writes = () => (document.body.innerHTML = '<p>');
      if (policy.includes('trusted') && 'trustedTypes' in window) expect(writes).to.throw();
      else expect(writes).not.to.throw();
    });
  }
});

describe('a page whose styles', () => {
  const sheets = {
    'revert everything': '* { all: revert !important }',
    'reset everything': '* { all: initial !important; display: contents !important }',
    'restyle everything': `* {
      display: block !important;
      position: relative !important;
      float: left !important;
      overflow: hidden !important;
      max-inline-size: 90px !important;
      margin: 30px !important;
      padding: 30px !important;
      border: 5px dashed !important;
      font: italic 3px/9 fantasy !important;
      letter-spacing: 1em !important;
      text-transform: uppercase !important;
    }`,
    'make text tiny': 'html { font-size: 1px }',
    'make text huge': 'html { font-size: 150px }',
    'turn and move the text around it': `body {
      hyphens: auto;
      text-indent: -9999px;
      text-shadow: 0 0 9px red;
      word-break: break-all;
      word-spacing: 3em;
      -webkit-text-fill-color: transparent;
      -webkit-text-stroke: 3px red;
      writing-mode: vertical-rl;
    }`,
    'hide the pointer and the caret, and keep the text from being selected': `* {
      caret-color: transparent !important;
      cursor: none !important;
      -webkit-user-select: none !important;
      user-select: none !important;
    }`,
    'turn, shrink and clip what is around it': `body {
      position: relative;
      inline-size: 300px;
      block-size: 200px;
      overflow: hidden;
      transform: rotate(2deg);
      filter: blur(0);
      contain: paint;
    }`,
    'clip what is around it': 'html, body { block-size: 100px; overflow: hidden }',
  };
  for (const [title, sheet] of Object.entries(sheets)) {
    describe(title, () => {
      const open = () => openHostilePage({ head: `<style>${sheet}</style>` });

      it('lets its visitor get through', async () => {
        expectWhole(await visit((await open()).element));
      });

      it('leaves the panel its place, its size and its text', async () => {
        const page = await open();
        const { document, window } = page;
        const plain = await openHostilePage();
        const sizes = async ({ window, element }: HostilePage) => {
          await element.show();
          return ['title', 'label', 'input', 'submit'].map((name) => {
            const part = element.shadowRoot!.querySelector(`[part=${name}]`)!;
            const style = window.getComputedStyle(part);
            return [name, ...inherited.map((property) => style.getPropertyValue(property))];
          });
        };
        expect(await sizes(page)).to.deep.equal(await sizes(plain));
        expectPanelInView(page);
        const { scrollWidth } = document.scrollingElement!;
        expect(scrollWidth).to.be.at.most(window.innerWidth);
      });
    });
  }
});

describe('a page that lays something over everything', () => {
  const cover = `<style>
    .cover { position: fixed; inset: 0; z-index: 2147483647 }
  </style><div class="cover"></div>`;

  it('cannot lay it over the panel', async () => {
    const page = await openHostilePage({ head: cover });
    await page.element.show();
    const close = page.element.shadowRoot!.querySelector<HTMLElement>('[part=close]')!;
    expect(isReachable(close)).to.equal(true);
  });

  it('decides by a property whether the launcher is below', async () => {
    const { document, element } = await openHostilePage({ body: clickToCall() + cover });
    const launcher = element.shadowRoot!.querySelector<HTMLElement>('[part=launcher]')!;
    expect(isReachable(launcher)).to.equal(false);
    document.querySelector<HTMLElement>('.cover')!.style.zIndex = '2147483646';
    element.style.setProperty('--click-to-call-z-index', '2147483647');
    expect(isReachable(launcher)).to.equal(true);
    expectWhole(await visit(element));
  });
});

describe('a page with a base elsewhere', () => {
  it('has no say in where the element’s own files are', async () => {
    const base = `<base href="https://elsewhere.example/">`;
    const { origin } = location;
    const { element } = await openHostilePage({
      script: scripts.module.replace('/dist', `${origin}/dist`),
      head: base,
      body: clickToCall().replace(`"/engagement`, `"${origin}/engagement`),
    });
    expectWhole(await visit(element));
  });

  it('is where a relative endpoint begins', async () => {
    const { element } = await openHostilePage({
      head: '<base href="/faults/none/">',
      body: clickToCall().replace('"/engagement', '"../../engagement'),
    });
    expectWhole(await visit(element));
  });
});

describe('a page with a base that opens every link in a new tab', () => {
  it('has no tab that stays empty where the visitor dials', async () => {
    const { element } = await openHostilePage({ head: '<base target="_blank">' });
    await element.show({ form: { phonenumber: '+1 202 555 0147' } });
    await element.requestNumber();
    await element.updateComplete;
    const links = element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]');
    expect([...links].map(({ target }) => target)).to.deep.equal(['_self', '_self']);
  });
});

describe('a page in a sandbox without an origin', () => {
  it('lets its visitor get through, though nothing can be kept', async () => {
    const { visit, storage } = (await runInSandbox(
      'persist',
      `
        const { visit } = await import('/test/hostile/visit.ts');
        let storage = 'there';
        try { sessionStorage; } catch ({ name }) { storage = name; }
        return { visit: await visit(element), storage };
      `,
    )) as { visit: Visit; storage: string };
    expect(storage).to.equal('SecurityError');
    expectWhole(visit);
  });
});

describe('a page whose storage is full', () => {
  afterEach(() => sessionStorage.clear());

  it('lets its visitor get through, though nothing can be kept', async () => {
    const { element } = await openHostilePage({ body: clickToCall('persist id="full"') });
    for (let length = 2 ** 23; length >= 1; length /= 2) fill(sessionStorage, length);
    expectWhole(await visit(element));
    expect(() => sessionStorage.setItem('click-to-call:full', '')).to.throw();
  });
});

/** Puts texts of that length into a storage for as long as they fit. */
function fill(storage: Storage, length: number): void {
  try {
    for (;;) storage.setItem(`filler ${storage.length}`, 'x'.repeat(length));
  } catch {
    // What is left is less.
  }
}

describe('a page that has changed the platform', () => {
  /** Scripts that run before the element's, and what is true of a page where they did. */
  const changes: Record<string, [script: string, effect: string]> = {
    'wraps fetch after the element has loaded': [
      `const native = fetch;
      addEventListener('load', () => {
        fetch = function (...request) {
          if (this !== window) throw new TypeError('Illegal invocation');
          wrapped = true;
          return native(...request);
        };
      });`,
      'window.wrapped',
    ],
    'answers fetch with objects of its own, which are no streams': [
      `const native = fetch;
      fetch = async (...request) => {
        const response = await native(...request);
        const { ok, status, headers } = response;
        wrapped = true;
        return { ok, status, headers, text: () => response.text() };
      };`,
      'window.wrapped',
    ],
    'has no crypto, as on plain http': [
      `delete Crypto.prototype.randomUUID;
      Object.defineProperty(window, 'crypto', { value: undefined });`,
      'window.crypto === undefined',
    ],
    'has frozen what every object has': [
      'Object.freeze(Object.prototype);',
      'Object.isFrozen(Object.prototype)',
    ],
    'has frozen every prototype': [
      `for (const name of Object.getOwnPropertyNames(window)) {
        if (/^[A-Z]/.test(name) && window[name]?.prototype) Object.freeze(window[name].prototype);
      }`,
      'Object.isFrozen(Error.prototype) && Object.isFrozen(HTMLElement.prototype)',
    ],
    'has given every object more': [
      'Object.prototype.extend = Array.prototype.extend = function () { return this; };',
      `'extend' in {}`,
    ],
    'has an Intl without any language': [
      `for (const name of Object.getOwnPropertyNames(Intl)) {
        Intl[name] = function () { throw new RangeError(name + ' of no language'); };
      }`,
      `String(Intl.NumberFormat).includes('no language')`,
    ],
    'has no Intl': ['delete window.Intl;', `!('Intl' in window)`],
  };
  for (const [title, [script, effect]] of Object.entries(changes)) {
    describe(`and ${title}`, () => {
      const open = (body?: string) =>
        openHostilePage({ head: `<script>{ ${script} }</script>`, body });

      it('lets its visitor get through', async () => {
        const { element, window } = await open();
        expectWhole(await visit(element));
        expect(window.eval(effect)).to.equal(true);
      });

      it('lets its visitor know what is wrong', async () => {
        const { element } = await open(clickToCall().replace('support', 'billing'));
        await element.show({ form: { phonenumber: '12' } });
        const mistake = await element.requestNumber().catch((error: Error) => error);
        expect(mistake).to.have.property('name', 'DataError');
        await element.close({ force: true });
        await element.show({ form: { phonenumber: '+12025550147' } });
        const failure = await element.requestNumber().catch((error: Error) => error);
        expect(failure).to.include({ name: 'CallInError', code: 'office-closed' });
      });
    });
  }
});
