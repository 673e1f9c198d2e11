import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { find } from '../../demo/search.js';
import { type Documentation, openPage } from './documentation.js';
import { expectNoProblems, until } from './frame.js';

const entry = (title: string, heading: string, text: string) => ({
  path: `${title.toLowerCase()}/`,
  id: heading.toLowerCase(),
  title,
  heading,
  text,
});

const index = [
  entry('Forms', '', 'What a visitor fills in.'),
  entry('Forms', 'Fields', 'The list of fields; Größe counts.'),
  entry('Events', 'Order', 'Each field fires an event when it is filled.'),
  entry('Themes', 'Colours', 'Nothing about that.'),
];

const found = (query: string) => find(index, query).map(({ title, heading }) => title + heading);

describe('what the search finds', () => {
  it('is every section with all of the words, in any place and any case', () => {
    expect(found('FIELD filled')).to.deep.equal(['EventsOrder']);
    expect(found('forms visitor')).to.deep.equal(['Forms']);
    expect(found('field colours')).to.deep.equal([]);
  });

  it('has titles before headings before texts', () => {
    expect(found('f').slice(0, 2)).to.deep.equal(['FormsFields', 'Forms']);
    expect(found('field')).to.deep.equal(['FormsFields', 'EventsOrder']);
  });

  it('does not ask for accents', () => {
    expect(found('grosse')).to.deep.equal([]);
    expect(found('große')).to.deep.equal(['FormsFields']);
    expect(found('größe')).to.deep.equal(['FormsFields']);
  });

  it('is nothing before something is typed', () => {
    expect(found('')).to.deep.equal([]);
    expect(found('  ')).to.deep.equal([]);
  });
});

describe('the search over all pages', () => {
  afterEach(expectNoProblems);

  const dialogOf = (page: Documentation) => page.find<HTMLDialogElement>('.search-dialog');
  const results = (page: Documentation) => [
    ...page.document.querySelectorAll<HTMLAnchorElement>('.results a'),
  ];

  const searched = async (query: string) => {
    const page = await openPage('forms/');
    page.find('.site > .search').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => page.document.activeElement!.id === 'search');
    await sendKeys({ type: query });
    await until(() => page.find('.search-dialog [role=status]').innerText);
    return page;
  };

  it('leads to the heading under which the words are', async () => {
    const page = await searched('known visitors');
    const [first] = results(page);
    expect(first!.href).to.match(/\/demo\/forms\/#known-visitors$/);
    expect(first!.innerText).to.contain('Form examples: Known visitors');
    await sendKeys({ press: 'Enter' });
    await until(() => page.view.location.hash === '#known-visitors');
    expect(dialogOf(page).open).to.be.false;
  });

  it('marks the words in the text around them', async () => {
    const page = await searched('setCustomValidity');
    const marks = [...page.document.querySelectorAll('.results mark')];
    expect(marks.map(({ textContent }) => textContent)).to.include('setCustomValidity');
  });

  it('says how many there are, and when there are none', async () => {
    const page = await searched('grthpl');
    expect(page.find('.search-dialog [role=status]').innerText).to.equal(
      'Nothing is found for “grthpl”.',
    );
    expect(results(page)).to.have.length(0);
  });

  it('is gone through with the arrow keys, and left with Escape', async () => {
    const page = await searched('visitor');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    expect(page.document.activeElement === results(page)[1]).to.be.true;
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    expect(page.document.activeElement!.id).to.equal('search');
    await sendKeys({ press: 'Escape' });
    expect(dialogOf(page).open).to.be.false;
    expect(page.document.activeElement!.className).to.equal('search');
  });

  it('opens with a slash, but not for one that is typed', async () => {
    const page = await openPage('forms/');
    const call = await page.open('[prefill]:not([auto-submit])');
    call.field('firstname').focus();
    await sendKeys({ press: '/' });
    expect(dialogOf(page).open).to.be.false;
    expect(call.field('firstname').value).to.contain('/');
    await call.element.close({ force: true });
    page.find('#main').focus();
    await sendKeys({ press: '/' });
    expect(dialogOf(page).open).to.be.true;
  });
});
