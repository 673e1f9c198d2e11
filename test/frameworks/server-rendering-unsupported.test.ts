import { expect } from '@open-wc/testing';
import { openHostilePage } from '../hostile/hostile-page.js';
import { Page, next } from '../harness.js';

/** Keeps the warnings of the page for the test to see. */
const recorder = `<script>
  warnings = [];
  console.warn = (...parts) => warnings.push(parts.join(' '));
</script>`;

const scripts = {
  none: `<script type="module" src="/dist/companions.js"></script>`,
  'too late': `<script type="module">
    await import('/dist/companions.js');
    window.support = import('/node_modules/@lit-labs/ssr-client/lit-element-hydrate-support.js');
  </script>`,
};

/** With the support on its way, where it comes too late. */
type SupportWindow = Window & typeof globalThis & { readonly support?: Promise<unknown> };

/** The elements of the demo's page as its server sends them. */
async function serverMarkup(): Promise<string> {
  const source = await (await fetch('/demo/ssr/')).text();
  return source.match(/<click-to-call[\s>].*<\/click-to-call(-timeline)?>/s)![0];
}

for (const [name, script] of Object.entries(scripts)) {
  describe(`a page rendered on a server, with the support for hydration: ${name}`, () => {
    it('has one launcher that opens, and one report for each tag of what is missing', async () => {
      const { window, document }: { window: SupportWindow; document: Document } =
        await openHostilePage({
          head: recorder,
          script,
          body: await serverMarkup(),
        });
      await window.customElements.whenDefined('click-to-call-timeline');
      // WebKit hangs when a page is taken away while it waits for a module.
      await window.support;
      const elements = [...document.querySelectorAll('click-to-call')];
      expect(elements).to.have.length(2);
      for (const element of elements) {
        await element.updateComplete;
        const page = new Page(element);
        expect(page.root.querySelectorAll('[part=launcher]')).to.have.length(1);
        expect(page.root.querySelectorAll('style')).to.have.length(0);
        expect(page.part('launcher').checkVisibility()).to.be.true;
        await Promise.all([next(element, 'opened'), page.press('launcher')]);
        expect(page.part('panel').checkVisibility()).to.be.true;
        await element.close();
      }
      const timeline = document.querySelector('click-to-call-timeline')!;
      await timeline.updateComplete;
      expect(timeline.shadowRoot!.querySelectorAll('[part=events]')).to.have.length(1);
      const { warnings } = window as unknown as { warnings: string[] };
      const reports = warnings.filter((text) => text.includes('is rendered again'));
      expect(reports).to.have.length(2);
      for (const report of reports) expect(report).to.include('lit-element-hydrate-support.js');
    });
  });
}
