import { expect } from '@open-wc/testing';
import type { FieldDefinition } from '../../src/form/definition.js';
import { FakeService, next, openPage } from '../harness.js';
import { describeSnippets, openMarkup, requestOver, run } from './snippets.js';

await describeSnippets('docs/forms.md', {
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

  'auto-submit': async (code) => {
    const { pathname, body } = await requestOver(await openMarkup(code), 'at once');
    expect(pathname).to.equal('/calls/call-in/requests/create');
    expect(body).to.deep.include({
      fromPhoneNumber: '+12025550147',
      userData: { firstname: 'Ada' },
    });
  },
});
