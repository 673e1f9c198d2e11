import { expect } from '@open-wc/testing';
import { warningsOf } from '../harness.js';
import { describeSnippets, openMarkup } from './snippets.js';

await describeSnippets('docs/departments.md', {
  VQ_support: async (code) => {
    const warnings = await warningsOf(async () => {
      const { element, page } = await openMarkup(code);
      const asked: unknown[] = [];
      element.service = (request) => {
        asked.push(request.groupName);
        return '+1 202 555 0123';
      };
      const [support, sales] = JSON.parse(element.groups as string) as object[];
      element.groups = JSON.stringify([support, { ...sales, hours: undefined }]);
      await element.show();
      await page.request();
      await page.reaches('number');
      expect(asked).to.deep.equal(['sales']);
    });
    expect(warnings).to.deep.equal([]);
  },
});
