import { expect, html, nextFrame } from '@open-wc/testing';
import type { ClickToCall } from '../../src/click-to-call.js';
import { openPage, type Page } from '../harness.js';

type Field = NonNullable<Exclude<ClickToCall['fields'], string>>[number];

async function openForm(fields: readonly Field[], slotted: unknown = null) {
  const page = await openPage(
    html`<click-to-call country="US" .fields=${fields}>${slotted}</click-to-call>`,
  );
  await page.element.show();
  return page;
}

/** The visitor changes a field; the panel shows what it has to say about it. */
async function change(page: Page, name: string, value: string) {
  const field = page.field(name);
  if (field.type === 'checkbox') field.checked = value === 'on';
  else field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await page.element.updateComplete;
  await nextFrame();
}

const errors = (page: Page) =>
  [...page.root.querySelectorAll<HTMLElement>('[part=error]')].map(({ innerText }) =>
    innerText.trim(),
  );

/** What screen readers announce at once, whatever has the focus. */
const announced = (page: Page) =>
  [...page.root.querySelectorAll('[aria-live], [role=alert]')]
    .map(({ textContent }) => textContent.trim())
    .join('');

const missing = 'Please fill in this field.';
const even = (value: string) => (value.length % 2 ? 'An even number of letters, please.' : null);

const rows: [what: string, field: Field, steps: [value: string, said: string[]][]][] = [
  [
    'a line',
    { name: 'a', required: true },
    [
      ['x', []],
      ['', [missing]],
    ],
  ],
  [
    'a text',
    { name: 'a', type: 'textarea', required: true },
    [
      ['x', []],
      ['', [missing]],
    ],
  ],
  [
    'a choice',
    { name: 'a', type: 'select', options: ['x'], required: true },
    [
      ['x', []],
      ['', [missing]],
    ],
  ],
  [
    'a box to tick',
    { name: 'a', type: 'checkbox', required: true },
    [
      ['on', []],
      ['', ['Please tick this box.']],
    ],
  ],
  [
    'an address',
    { name: 'a', type: 'email', required: true },
    [
      ['ada', ['Enter an address such as name@example.com.']],
      ['ada@example.com', []],
      ['ada@', ['Enter an address such as name@example.com.']],
    ],
  ],
  [
    'what has to match a pattern',
    { name: 'a', pattern: '\\d{2}', required: true },
    [
      ['1', ['This is not in the right format.']],
      ['12', []],
    ],
  ],
  [
    'what the page checks',
    { name: 'a', validate: even, required: true },
    [
      ['x', ['An even number of letters, please.']],
      ['xy', []],
    ],
  ],
];

describe('a field that has shown an error', () => {
  for (const [what, field, steps] of rows) {
    it(`is checked again with each change: ${what}`, async () => {
      const page = await openForm([field]);
      await page.press('submit');
      await page.shows('error');
      for (const [value, said] of steps) {
        await change(page, 'a', value);
        expect(errors(page), value).to.deep.equal(said);
        const control = page.field('a');
        expect(control.getAttribute('aria-invalid')).to.equal(String(said.length > 0));
      }
    });
  }

  it('is checked again with each change: a phone number', async () => {
    const page = await openForm([{ name: 'a', type: 'tel', required: true }]);
    await page.press('submit');
    await page.shows('error');
    expect(errors(page)).to.deep.equal(['Enter your phone number.']);
    await change(page, 'a', '2');
    while (errors(page)[0] !== 'This phone number is too short.') await nextFrame();
    await change(page, 'a', '2025550147');
    while (page.has('error')) await nextFrame();
    expect(page.field('a').getAttribute('aria-invalid')).to.equal('false');
  });

  it('leaves the others alone until the form is sent', async () => {
    const page = await openForm([
      { name: 'a', required: true },
      { name: 'b', type: 'email' },
    ]);
    await page.press('submit');
    await page.shows('error');
    await change(page, 'b', 'no address');
    expect(errors(page)).to.deep.equal([missing]);
    await change(page, 'a', 'x');
    expect(errors(page)).to.deep.equal([]);
    await page.press('submit');
    await page.shows('error');
    expect(errors(page)).to.deep.equal(['Enter an address such as name@example.com.']);
  });

  it('announces nothing while the visitor types', async () => {
    const page = await openForm([{ name: 'a', type: 'email', required: true }]);
    await page.press('submit');
    await page.shows('error');
    const heard: string[] = [];
    const errors = [page.text('error')];
    for (const value of ['a', 'ad', 'ada@example.com', '']) {
      const before = announced(page);
      await change(page, 'a', value);
      if (announced(page) !== before) heard.push(announced(page));
      errors.push(page.has('error') ? page.text('error') : '');
      expect(page.root.querySelector('[part=error]')?.closest('[aria-live], [role]')).not.to.exist;
    }
    expect(errors.filter(Boolean)).to.have.length.above(2);
    expect(heard.filter((text) => text && errors.includes(text))).to.deep.equal([]);
  });
});

describe('a control of the page that was not valid', () => {
  it('stays the browser’s', async () => {
    const slotted = html`<input slot="fields" name="own" aria-label="Own" required />`;
    const page = await openForm([{ name: 'a' }], slotted);
    await page.press('submit');
    const control = page.element.querySelector('input')!;
    while (document.activeElement !== control) await nextFrame();
    control.value = 'x';
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.value = '';
    control.dispatchEvent(new Event('input', { bubbles: true }));
    await page.element.updateComplete;
    expect(errors(page)).to.deep.equal([]);
    expect(control.hasAttribute('aria-invalid')).to.be.false;
  });
});
