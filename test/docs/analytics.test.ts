import { expect } from '@open-wc/testing';
import { openPage } from '../harness.js';
import { describeSnippets, run } from './snippets.js';

await describeSnippets('docs/analytics.md', {
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
});
