import { expect, html } from '@open-wc/testing';
import { openPage } from '../harness.js';

describe('the default form', () => {
  it('has labels, and what browsers fill its fields in by', async () => {
    const page = await openPage();
    await page.element.show();
    const fields = ['firstname', 'lastname', 'phonenumber'].map((name) => {
      const { labels, autocomplete, maxLength, type } = page.field(name);
      return [labels![0]!.innerText.split('\n')[0], autocomplete, maxLength, type];
    });
    expect(fields).to.deep.equal([
      ['First name optional', 'given-name', 100, 'text'],
      ['Last name optional', 'family-name', 100, 'text'],
      ['Your phone number', 'tel', 200, 'tel'],
    ]);
  });

  for (const [lang, names] of [
    ['en', ['firstname', 'lastname']],
    ['ja', ['lastname', 'firstname']],
  ] as const) {
    it(`has both names in one line and the phone number below in “${lang}”`, async () => {
      const page = await openPage(html`<click-to-call country="US" lang=${lang}></click-to-call>`);
      await page.element.show();
      const [first, second, phone] = [...names, 'phonenumber'].map((name) =>
        page.field(name).getBoundingClientRect(),
      );
      expect(first!.right).to.be.lessThan(second!.left);
      expect(first!.top).to.equal(second!.top);
      expect(first!.bottom).to.be.lessThan(phone!.top);
    });
  }
});
