import { describeSnippets, expectNumber, run } from './snippets.js';
import { expect } from '@open-wc/testing';

await describeSnippets('docs/install.md', {
  'npm install click-to-call\nmkdir': 'test/package/install.test.mjs',

  "import 'click-to-call/define'": async (code) => {
    await run(code, {});
    expect(customElements.get('click-to-call')).to.be.a('function');
  },

  'https://cdn.jsdelivr.net/npm/click-to-call@': expectNumber,

  'src="/click-to-call/define.js"': expectNumber,
});
