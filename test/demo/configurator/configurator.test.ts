import { expect } from '@open-wc/testing';
import { snippetsOf } from '../../../demo/configurator/snippets.js';
import type { ClickToCall } from '../../../src/click-to-call.js';
import { fetchText } from '../../docs/files.js';
import { openPage, type Documentation } from '../documentation.js';
import { expectNoProblems, until } from '../frame.js';

interface Named {
  readonly name: string;
}
type Declaration = Record<'attributes' | 'slots' | 'cssProperties', readonly Named[]>;
const { modules } = JSON.parse(await fetchText('dist/custom-elements.json')) as {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
};
const { attributes, slots, cssProperties } = modules[0]!.declarations[0]!;

/** The page of the configurator with the element in its preview. */
async function openConfigurator(search = '') {
  const page = await openPage(`configurator/${search}`);
  const frame = page.find<HTMLIFrameElement>('#preview');
  const find = () => frame.contentDocument!.querySelector<ClickToCall>('click-to-call');
  await until(() => find()?.metadata?.ready);
  return { page, frame, element: find()!, root: frame.contentDocument!.documentElement };
}

const code = (page: Documentation, language: string) => page.find(`#${language} pre`).textContent;

const field = (name: string) => `[id="field-${name}"]`;

describe('the configurator', () => {
  afterEach(() => expectNoProblems());

  it('has a field for each attribute, slot and custom property of the manifest', async () => {
    const { page } = await openConfigurator();
    const names = [
      ...attributes.map(({ name }) => name),
      ...slots.map(({ name }) => `slot:${name}`),
      ...cssProperties.map(({ name }) => name),
    ];
    const { elements } = page.find<HTMLFormElement>('#settings');
    const shown = ([...elements] as HTMLInputElement[]).map(({ name }) => name).filter(Boolean);
    expect(shown).to.deep.equal(names);
    for (const control of [...elements] as HTMLInputElement[]) {
      expect(control.labels?.length || control.ariaLabel, control.name).to.be.ok;
    }
  });

  it('begins with an element that gets its numbers from the demo’s service', async () => {
    const { page, element } = await openConfigurator();
    expect(element.groupName).to.equal('support');
    expect(code(page, 'html')).to.contain('group-name="support"');
    expect(page.view.location.search).to.equal('');
  });

  it('changes the live element, the code and the address with each field', async () => {
    const { page, element } = await openConfigurator();
    page.set(field('placement'), 'top-start');
    page.set(field('prefill'), '{"firstname":"Ada"}');
    page.set(field('slot:title'), 'Ask <us>');
    page.set(field('--click-to-call-accent'), '#0a7f5a');
    page.find<HTMLInputElement>(field('no-confirm')).click();

    expect(element.placement).to.equal('top-start');
    expect(element.prefill).to.deep.equal({ firstname: 'Ada' });
    expect(element.noConfirm).to.be.true;
    expect(element.querySelector('[slot=title]')!.innerHTML).to.equal('Ask &lt;us&gt;');
    expect(element.style.getPropertyValue('--click-to-call-accent')).to.equal('#0a7f5a');
    expect(code(page, 'html')).to.contain('<span slot="title">Ask &lt;us&gt;</span>');
    expect(code(page, 'css')).to.contain('--click-to-call-accent: #0a7f5a;');
    expect(code(page, 'react')).to.contain('prefill={{"firstname":"Ada"}}');
    expect(code(page, 'vue')).to.contain(`:prefill.prop='{"firstname":"Ada"}'`);

    page.find<HTMLInputElement>(field('no-confirm')).click();
    expect(element.noConfirm).to.be.false;

    // A colleague opens the address.
    const { search } = page.view.location;
    const again = await openConfigurator(search);
    expect(code(again.page, 'html')).to.equal(code(page, 'html'));
    expect(code(again.page, 'css')).to.equal(code(page, 'css'));
    expect(again.element.placement).to.equal('top-start');
    expect(again.page.find<HTMLInputElement>(field('slot:title')).value).to.equal('Ask <us>');
  });

  it('keeps the panel open while the looks change', async () => {
    const { page, element } = await openConfigurator();
    await element.show();
    page.set(field('--click-to-call-radius'), '0');
    page.set('#scheme', 'dark');
    expect(element.state).to.equal('form');
    expect(element.style.getPropertyValue('--click-to-call-radius')).to.equal('0');
  });

  it('shows a phone and a desktop, light and dark', async () => {
    const { page, frame, root } = await openConfigurator();
    page.set('#device', 'phone');
    page.set('#scheme', 'dark');
    expect(frame.contentWindow!.innerWidth).to.be.at.most(360);
    expect(root.style.colorScheme).to.equal('dark');
    const again = await openConfigurator(page.view.location.search);
    expect(again.frame.className).to.equal('phone');
    expect(again.root.style.colorScheme).to.equal('dark');
  });

  it('says what is not JSON, and leaves the text as it is', async () => {
    const { page } = await openConfigurator();
    const area = page.find<HTMLTextAreaElement>(field('user-data'));
    page.set(field('user-data'), '{"half');
    expect(area.ariaInvalid).to.equal('true');
    expect(area.validationMessage).to.equal('This is not valid JSON.');
    expect(area.value).to.equal('{"half');
    page.set(field('user-data'), '{}');
    expect(area.ariaInvalid).to.equal('false');
  });

  it('takes a colour from the choice of colours', async () => {
    const { page, element } = await openConfigurator();
    page.set('[aria-label="Choose --click-to-call-accent"]', '#123456');
    expect(element.style.getPropertyValue('--click-to-call-accent')).to.equal('#123456');
  });

  it('starts again', async () => {
    const { page, element } = await openConfigurator('?country=DE');
    expect(element.country).to.equal('DE');
    page.find('#reset').click();
    expect(element.country).to.equal('US');
    expect(page.view.location.search).to.equal('');
  });

  it('writes the code of nothing set', () => {
    expect(snippetsOf([], {}).html).to.equal('<click-to-call></click-to-call>');
  });
});
