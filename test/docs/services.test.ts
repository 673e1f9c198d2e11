import { expect } from '@open-wc/testing';
import { Page, openPage } from '../harness.js';
import {
  describeSnippets,
  expectNumber,
  expectRequest,
  openMarkup,
  requestOver,
  run,
} from './snippets.js';

/** Has every request of the page answered with this. */
function answerWith({ element }: Page, status: number, body: string): void {
  const view = element.ownerDocument.defaultView!;
  view.fetch = async () => new Response(body, { status });
}

/** Runs some work with another `fetch` on this page. */
async function withFetch(
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  work: () => Promise<void>,
): Promise<void> {
  const { fetch: own } = window;
  window.fetch = fetch as typeof own;
  try {
    await work();
  } finally {
    window.fetch = own;
  }
}

await describeSnippets('docs/services.md', {
  '<click-to-call to-phone-number="+1 202 555 0123">': expectNumber,

  'auto-submit no-confirm': async (code) => {
    const { page, element } = await openMarkup(code);
    await page.press('launcher');
    await page.reaches('number');
    expect(page.text('number')).to.equal('+1 202 555 0124');
    await element.close();
    expect(element.open).to.be.false;
  },

  'endpoint="https://calls.example.com/engagement/v3"': expectRequest,

  '"groupName"': async (code) => {
    const opened = await openMarkup(
      `<click-to-call endpoint="/calls" group-name="support" user-data='{"cart": "42"}' prefill='{"firstname": "Ada"}'></click-to-call>`,
    );
    const { body } = await requestOver(opened);
    expect(body).to.deep.equal(JSON.parse(code));
  },

  '"toPhoneNumber"': async (code) => {
    const { page, element } = await openMarkup('<click-to-call endpoint="/calls"></click-to-call>');
    answerWith(page, 200, code);
    await page.request({ phonenumber: '+1 202 555 0147' });
    await page.reaches('number');
    const { data } = JSON.parse(code);
    expect(element.callIn).to.include({
      id: data.id,
      phoneNumber: data.toPhoneNumber,
      accessCode: data.accessCode,
    });
    expect(page.text('access-code')).to.equal([...data.accessCode].join(' '));
  },

  '"code": 7042': async (code) => {
    const { page, element } = await openMarkup('<click-to-call endpoint="/calls"></click-to-call>');
    answerWith(page, 400, code);
    const failed: unknown[] = [];
    element.addEventListener('failed', ({ error }) => failed.push(error));
    await page.request({ phonenumber: '+1 202 555 0147' });
    await page.reaches('failed');
    const [{ code: name, correlationId }] = failed as [{ code: string; correlationId: string }];
    expect([name, correlationId]).to.deep.equal(['office-closed', JSON.parse(code).status.corrId]);
  },

  'Access-Control-Allow-Headers:': 'test/package/cross-origin.test.mjs',

  'proxy_pass ': async (code) => {
    const [, location] = /location (\S+) {/.exec(code)!;
    const [, target] = /proxy_pass (\S+);/.exec(code)!;
    // Both with a slash at their end: what follows the one is put behind the other.
    const path = '/calls/call-in/requests/create';
    expect(path.startsWith(location!)).to.be.true;
    expect(path.replace(location!, target!)).to.match(
      /\/engagement\/v3\/call-in\/requests\/create$/,
    );
    // The zone is defined, outside of the server, by the name that is used.
    const [, zone] = /limit_req zone=(\w+)/.exec(code)!;
    const [before] = code.split('server {');
    expect(before).to.match(
      new RegExp(`^limit_req_zone \\S+ zone=${zone}:\\w+ rate=\\w+/m;$`, 'm'),
    );
    expect(code).to.match(/proxy_set_header x-api-key "[^"]+";/);
  },

  'endpoint="/calls"': async (code) => {
    const { pathname, headers, body } = await requestOver(await openMarkup(code));
    expect(pathname).to.equal('/calls/call-in/requests/create');
    expect(body).to.include({ groupName: 'support' });
    expect(headers.has('x-api-key')).to.be.false;
  },

  'engagement({': async (code) => {
    const page = await openPage();
    const { element } = page;
    const freshToken = async () => 'secret';
    await run(code, { element, freshToken });
    const asked: [string, RequestInit][] = [];
    await withFetch(
      async (url, init) => {
        asked.push([url, init]);
        return Response.json({ data: { toPhoneNumber: '+1 202 555 0123' } });
      },
      async () => {
        await page.request();
        await page.reaches('number');
      },
    );
    const [[url, { headers }]] = asked as [[string, RequestInit]];
    expect(url).to.match(/^https:\/\/calls\.example\.com\/engagement\/v3\//);
    expect(new Headers(headers).get('Authorization')).to.equal('Bearer secret');
  },

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
});
