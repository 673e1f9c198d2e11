import { expect, html } from '@open-wc/testing';
import { openPage } from '../harness.js';

describe('the default form', () => {
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
