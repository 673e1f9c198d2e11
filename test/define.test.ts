import { expect } from '@open-wc/testing';
import { runOnPageWith } from './services/page-with.js';

const addressOf = (file: string) => new URL(`../src/${file}`, import.meta.url).href;

/** What we write to the console of a page while a script runs on it. */
const warningsOn = async (script: string) =>
  (await runOnPageWith(
    {},
    `
      const warnings = [];
      console.warn = (...parts) => void warnings.push(parts.join(' '));
      ${script}
      return warnings.filter((warning) => warning.startsWith('<click-to-call>'));
    `,
  )) as string[];

const tags = [
  'click-to-call',
  'click-to-call-invite',
  'click-to-call-timeline',
  'click-to-call-when',
];

describe('a tag that another script has defined already', () => {
  for (const tag of tags) {
    it(`is reported once: ${tag}`, async () => {
      const warnings = await warningsOn(`
        customElements.define('${tag}', class extends HTMLElement {});
        await import('${addressOf('companions.ts')}');
        await import('${addressOf('companions.ts')}?again');
        await import('${addressOf('define.ts')}?again');
      `);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain(`<${tag}> is already defined by another script`);
    });
  }

  it('is left alone, and so are the other tags', async () => {
    const [isOurs, ...others] = (await runOnPageWith(
      {},
      `
        console.warn = () => {};
        class Other extends HTMLElement {}
        customElements.define('click-to-call', Other);
        await import('${addressOf('companions.ts')}');
        return [
          customElements.get('click-to-call') !== Other,
          ...${JSON.stringify(tags.slice(1))}.map((tag) => !!customElements.get(tag)),
        ];
      `,
    )) as boolean[];
    expect(isOurs).to.be.false;
    expect(others).to.deep.equal([true, true, true]);
  });
});

describe('a tag that a copy of the element has', () => {
  const copies = {
    'the script twice': `await import('${addressOf('define.ts')}?again');`,
    'another file of it': `await import('${addressOf('companions.ts')}');`,
    'the built file': `await import('${new URL('../dist/define.js', import.meta.url).href}');`,
  };
  for (const [what, script] of Object.entries(copies)) {
    it(`is not reported: ${what}`, async () => {
      const define = `await import('${addressOf('define.ts')}');`;
      expect(await warningsOn(define + script)).to.deep.equal([]);
    });
  }

  it('is not reported where the page has derived its own element from ours', async () => {
    const warnings = await warningsOn(`
      const { ClickToCall } = await import('${addressOf('click-to-call.ts')}');
      customElements.define('click-to-call', class extends ClickToCall {});
      await import('${addressOf('define.ts')}');
    `);
    expect(warnings).to.deep.equal([]);
  });
});

describe('a class that has a tag already', () => {
  it('is reported, and the page goes on', async () => {
    const warnings = await warningsOn(`
      const { ClickToCall } = await import('${addressOf('click-to-call.ts')}');
      customElements.define('our-call', ClickToCall);
      await import('${addressOf('define.ts')}');
    `);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('<click-to-call> could not be defined');
  });
});
