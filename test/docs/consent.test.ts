import { expect } from '@open-wc/testing';
import { describeSnippets, openMarkup } from './snippets.js';

await describeSnippets('docs/consent.md', {
  'consent-version': async (code) => {
    const { element, page } = await openMarkup(code);
    const asked: { userData: Record<string, string> }[] = [];
    element.service = (request) => {
      asked.push(request);
      return '+1 202 555 0123';
    };
    await element.show();
    element.querySelector<HTMLInputElement>('[name=terms]')!.checked = true;
    await page.fill({ phonenumber: '+1 202 555 0147' });
    await element.requestNumber();
    expect(asked[0]!.userData).to.deep.include({
      consentText: '☑ I agree to be called about this, as the privacy notice says.',
      consentVersion: '2026-11',
      terms: 'on',
    });
    expect(Date.parse(asked[0]!.userData.consentTime!)).to.be.above(0);
  },
});
