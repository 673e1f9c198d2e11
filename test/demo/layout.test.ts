import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { Documentation, openPage, pages } from './documentation.js';
import { expectNoProblems, openFrame, until } from './frame.js';

describe('the bar of pages', () => {
  afterEach(expectNoProblems);

  it('lists every page by its heading, and marks the one that is open', async () => {
    const page = await openPage('forms/');
    const links = [...page.document.querySelectorAll<HTMLAnchorElement>('#pages a')];
    expect(links.map(({ href }) => href)).to.deep.equal(
      pages.map(({ path }) => new URL(`/demo/${path}`, location.href).href),
    );
    const current = links.filter(({ ariaCurrent }) => ariaCurrent);
    expect(current.map(({ textContent }) => textContent)).to.deep.equal(['Form examples']);
  });

  it('opens and closes on a narrow screen, by button and Escape', async () => {
    const page = await openPage('forms/');
    const toggle = page.find('header.site > [popovertarget]');
    expect(page.isSeen('#pages')).to.be.false;
    toggle.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => page.isSeen('#pages'));
    page.find('#pages a').focus();
    await sendKeys({ press: 'Escape' });
    await until(() => !page.isSeen('#pages'));
    expect(page.document.activeElement).to.equal(toggle);
  });
});

describe('a page whose scripts do not run', () => {
  it('has its navigation, its headings and its code', async () => {
    const page = new Documentation(await openFrame('forms/', 'allow-same-origin'));
    expect(page.find<HTMLAnchorElement>('#pages a[href="../services/"]').innerText).to.equal(
      'Service examples',
    );
    expect(page.find('#pages [aria-current]').innerText).to.equal('Form examples');
    const contents = [...page.document.querySelectorAll<HTMLAnchorElement>('.contents a')];
    expect(contents.map(({ hash }) => hash)).to.include('#native-controls');
    for (const { hash } of contents) page.find(`:is(h2, h3)${hash}`);
    const next = pages[pages.findIndex(({ path }) => path === 'forms/') + 1]!;
    expect(page.find('.turns [rel=next]').innerText).to.contain(next.title);
    expect(page.code).to.have.length.above(3);
    expect(page.isSeen('.code pre')).to.be.true;
    // A button that does nothing is no help.
    expect(page.document.querySelector('.copy')).to.be.null;
  });
});

describe('the list of pages beside the text', () => {
  it('scrolls to its end, and to the page that is open', async () => {
    await setViewport({ width: 1280, height: 900 });
    try {
      const page = await openPage('contributing/');
      const list = page.find('#pages');
      const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;
      expect(bottomOf(list)).to.be.at.most(900);
      expect(bottomOf(page.find('#pages [aria-current]'))).to.be.at.most(900);
      list.scrollTop = list.scrollHeight;
      const last = [...page.document.querySelectorAll('#pages a')].at(-1)!;
      expect(bottomOf(last)).to.be.at.most(900);
      expect(list.scrollHeight).to.be.above(list.clientHeight);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});

describe('a page on a narrow screen', () => {
  afterEach(expectNoProblems);

  const narrow = async (path: string) => {
    await setViewport({ width: 390, height: 780 });
    return openPage(path);
  };

  after(() => setViewport({ width: 800, height: 600 }));

  it('has its tables stacked, each cell with the name of its column', async () => {
    const page = await narrow('api/');
    const row = page.find('main tbody tr:has(td + td):not(:has(:empty:not(wbr)))');
    const tops = [...row.children].map((cell) => cell.getBoundingClientRect().top);
    expect(tops).to.deep.equal(tops.toSorted((a, b) => a - b));
    expect(new Set(tops)).to.have.length(row.children.length);
    const cell = row.querySelector<HTMLElement>('td:last-child')!;
    const column = [...row.closest('table')!.querySelectorAll('thead th')]
      .at(-1)!
      .textContent.trim();
    expect(cell.dataset.label).to.equal(column);
    expect(page.view.getComputedStyle(cell, '::before').content).not.to.equal('none');
    // What is laid out as blocks is still a table to those who listen to it.
    expect(row.role).to.equal('row');
    expect(cell.role).to.equal('cell');
  });

  it('breaks a path in the text after its slashes and dots', async () => {
    const page = await narrow('contributing/');
    const code = [...page.document.querySelectorAll('main p code, main li code')].find(
      ({ textContent }) => textContent === '.github/workflows/release.yml',
    )!;
    expect(code.innerHTML).to.equal('.<wbr>github/<wbr>workflows/<wbr>release.<wbr>yml');
  });
});

describe('the button that copies code', () => {
  it('says so when it may not', async () => {
    const page = await openPage('forms/');
    const { clipboard } = page.view.navigator;
    clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    const copy = page.find('.copy');
    copy.click();
    await until(() => copy.innerText.startsWith('Not allowed'));
    expect(page.find('[role=status]').innerText).to.equal(copy.innerText);
    expect(page.view.getSelection()!.toString().trim()).to.equal(page.code[0]!.trim());
  });

  it('says so when it has', async () => {
    const page = await openPage('forms/');
    const copied: string[] = [];
    page.view.navigator.clipboard.writeText = async (text) => void copied.push(text);
    const copy = page.find('.copy');
    copy.click();
    await until(() => copy.innerText === 'Copied');
    expect(copied).to.deep.equal([page.code[0]]);
    copy.dispatchEvent(new FocusEvent('blur'));
    expect(copy.innerText).to.equal('Copy');
  });
});

describe('the code that a page shows', () => {
  afterEach(expectNoProblems);

  it('is the markup of the example, as people write it', async () => {
    const page = await openPage('forms/');
    expect(page.code).to.include(
      [
        '<click-to-call',
        '  inline',
        '  country="US"',
        `  prefill='{"firstname": "Ada", "phonenumber": "(202) 555-0147"}'`,
        '>',
        '  Call us',
        '</click-to-call>',
      ].join('\n'),
    );
  });

  it('is the script that runs, without what only our type check reads', async () => {
    const page = await openPage('alternative/');
    expect(page.code).to.include(
      [
        `const call = document.querySelector('#call');`,
        `const fate = document.querySelector('#fate');`,
        '',
        `fate.addEventListener('change', () => call.setAttribute('endpoint', fate.value));`,
      ].join('\n'),
    );
  });
});
