import { expect, nextFrame } from '@open-wc/testing';
import type { ClickToCall } from '../../src/click-to-call.js';
import { describeSnippets, expectNumber, openDocument, withOwnFiles } from './snippets.js';

await describeSnippets('docs/hosting.md', {
  'location /click-to-call/chunks/': (code) => {
    const lives = [...code.matchAll(/location (\S+) {[^}]*max-age=(\d+)/g)];
    const life = Object.fromEntries(lives.map(([, path, seconds]) => [path, Number(seconds)]));
    expect(life['/click-to-call/']).to.be.at.most(600);
    expect(life['/click-to-call/chunks/']).to.equal(365 * 24 * 60 * 60);
    // Only what is named by its content may be kept without asking.
    expect(code.match(/immutable/g)).to.have.length(1);
    expect(code.indexOf('immutable')).to.be.above(code.indexOf('location /click-to-call/chunks/'));
  },

  'rel="modulepreload"': 'test/package/integrity.test.mjs',
  'type="importmap"': 'test/package/integrity.test.mjs',
  'Content-Security-Policy:': 'test/package/content-security-policy.test.mjs',

  'src="/wp-content/uploads/click-to-call/define.js"': expectNumber,

  wp_enqueue_script_module: (code) => {
    // Where the files are that the step before has copied; WordPress calls the folder "content".
    expect(code).to.contain("content_url('uploads/click-to-call/define.js')");
  },

  "document.createElement('click-to-call')": async (code) => {
    // It runs when the page is there.
    const view = await openDocument(`<p>A page</p>${withOwnFiles(code)}`);
    const element = view.document.querySelector<ClickToCall>('click-to-call')!;
    // It may be ready already.
    while (!element.metadata?.ready) await nextFrame();
    expect(element.toPhoneNumber).to.equal('+1 202 555 0123');
    expect(element.textContent).to.equal('Call us');
  },
});
