import { expect } from '@open-wc/testing';
import { describeSnippets, openMarkup } from './snippets.js';

await describeSnippets('docs/abuse.md', {
  honeypot: async (code) => {
    const { element, page } = await openMarkup(code);
    const asked: { userData: object }[] = [];
    element.service = (request) => {
      asked.push(request);
      return '+1 202 555 0123';
    };
    await element.show();
    await page.fill({ phonenumber: '+1 202 555 0147' });
    await element.requestNumber();
    expect(asked[0]!.userData).to.include({ honeypot: 'empty', minimumTime: 'missed' });
  },
  '<altcha-widget': 'test/package/altcha.test.mjs',
  "querySelector('altcha-widget')": 'test/package/altcha.test.mjs',
  'altcha-lib': 'test/package/altcha.test.mjs',
  limit_req_zone: 'test/nginx/rate-limits.test.mjs',
});
