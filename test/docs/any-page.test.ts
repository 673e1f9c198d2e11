import { expect, nextFrame } from '@open-wc/testing';
import type { ClickToCall } from '../../src/click-to-call.js';
import { Page, next } from '../harness.js';
import { describeSnippets, openDocument } from './snippets.js';

await describeSnippets('docs/any-page.md', {
  "closest('click-to-call:not(:defined)')": async (code) => {
    const view = await openDocument(code);
    const element = view.document.querySelector<ClickToCall>('click-to-call')!;
    const opened = next(element, 'opened');
    const rejected: unknown[] = [];
    view.addEventListener('unhandledrejection', ({ reason }) => rejected.push(reason));
    element.click();
    element.click();
    const script = view.document.createElement('script');
    Object.assign(script, { type: 'module', src: '/dist/define.js' });
    view.document.head.append(script);
    expect((await opened).detail.proactive).to.be.false;
    expect(new Page(element).part('panel').checkVisibility()).to.be.true;
    await nextFrame();
    expect(rejected).to.deep.equal([]);
  },
});
