import { expect, nextFrame } from '@open-wc/testing';
import { warningsOf } from '../harness.js';
import { describeSnippets, openMarkup } from './snippets.js';

await describeSnippets('docs/opening-hours.md', {
  'endpoint="https://calls.example.com/engagement/v3"': async (code) => {
    const warnings = await warningsOf(async () => {
      const { element, page } = await openMarkup(code);
      const hours = JSON.parse(element.getAttribute('hours')!) as object;
      element.hours = { ...hours, weekly: {} } as typeof element.hours;
      while (!element.outsideHours) await nextFrame();
      await element.show();
      expect(page.text('heading')).to.equal('We are closed right now');
      expect(element.querySelector('a')!.checkVisibility()).to.be.true;
    });
    expect(warnings).to.deep.equal([]);
  },

  ':state(outside-hours)': async (code) => {
    const { element, page } = await openMarkup(
      `<style>${code}</style>
      <click-to-call hours='{"timeZone": "UTC", "weekly": {}}'>Call us</click-to-call>`,
    );
    while (!element.outsideHours) await nextFrame();
    expect(page.part('launcher').checkVisibility()).to.be.false;
    element.hours = null;
    await element.updateComplete;
    expect(page.part('launcher').checkVisibility()).to.be.true;
  },
});
