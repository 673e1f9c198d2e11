import { expect, html } from '@open-wc/testing';
import { launcherLabel } from '../../src/i18n/launcher-labels.js';
import { openPage, type Page } from '../harness.js';

const pageIn = (lang: string) => html`<div lang=${lang}><click-to-call></click-to-call></div>`;

/** The label of ours; the page's own is in the slot beside it. */
const labelOf = (page: Page) => page.part('launcher-label').querySelector('span')!;

const seen = (page: Page) => {
  const { textContent, lang } = labelOf(page);
  return [textContent, lang];
};

/** Resolves once the launcher has that label. */
const untilLabelled = async (page: Page, text: string) => {
  while (labelOf(page).textContent !== text) {
    await new Promise((resolve) => {
      new MutationObserver(resolve).observe(labelOf(page), { childList: true, subtree: true });
    });
  }
};

describe('the label of a launcher that the page gave none', () => {
  const rows = [
    ['de', ['Rufen Sie uns an', 'de']],
    ['pt_BR', ['Ligue para nós', 'pt-br']],
    ['zh-CHT', ['致電我們', 'zh-hant']],
    ['iw', ['התקשרו אלינו', 'he']],
    // No texts in that language: English, and said to be English.
    ['sw', ['Call us', 'en']],
    ['fa', ['Call us', 'en']],
  ] as const;
  for (const [lang, expected] of rows) {
    it(`is “${expected[0]}” on a page in “${lang}”, before anything is loaded`, async () => {
      const page = await openPage(pageIn(lang));
      expect(seen(page)).to.deep.equal(expected);
    });
  }

  it('is in a language of the browser where the page names none', async () => {
    document.documentElement.removeAttribute('lang');
    try {
      const page = await openPage(html`<click-to-call></click-to-call>`);
      const { text, language } = launcherLabel(navigator.languages);
      expect(seen(page)).to.deep.equal([text, language]);
    } finally {
      document.documentElement.lang = 'en';
    }
  });

  it('follows the page’s language, and the element to another place', async () => {
    const page = await openPage(html`
      <div>
        <p lang="de"><click-to-call></click-to-call></p>
        <p lang="fr"></p>
      </div>
    `);
    page.element.parentElement!.lang = 'sv';
    await untilLabelled(page, 'Ring oss');
    page.element.parentElement!.nextElementSibling!.append(page.element);
    await untilLabelled(page, 'Appelez-nous');
    expect(labelOf(page).lang).to.equal('fr');
  });

  it('stays when the panel has been loaded', async () => {
    const page = await openPage(pageIn('de'));
    const { width } = page.part('launcher').getBoundingClientRect();
    await page.element.show();
    await page.element.close({ force: true });
    await page.element.updateComplete;
    expect(seen(page)).to.deep.equal(['Rufen Sie uns an', 'de']);
    expect(page.part('launcher').getBoundingClientRect().width).to.equal(width);
  });
});

describe('the label of a page', () => {
  it('is in the page’s language where it is one of its strings', async () => {
    const page = await openPage(pageIn('sw'));
    page.element.strings = { launcher: 'Tupigie' };
    page.element.requestUpdate();
    await page.element.updateComplete;
    expect(seen(page)).to.deep.equal(['Tupigie', 'sw']);
  });

  it('takes the place of ours where it is a child', async () => {
    const page = await openPage(html`<click-to-call lang="de">Anruf</click-to-call>`);
    expect(page.part('launcher').innerText.trim()).to.equal('');
    expect(page.element.innerText).to.equal('Anruf');
    expect(labelOf(page).outerHTML).to.equal('<span></span>');
  });
});

describe('a child of the element that nobody sees', () => {
  for (const name of ['script', 'noscript', 'style', 'template']) {
    it(`is no label: <${name}>`, async () => {
      const page = await openPage();
      page.element.append(document.createElement(name));
      page.element.requestUpdate();
      await page.element.updateComplete;
      expect(seen(page)[0]).to.equal('Call us');
    });
  }
});

describe('a child of the element', () => {
  const rows: [what: string, content: ReturnType<typeof html>, label: string][] = [
    ['white space', html`${' '}<!-- Call -->`, 'Call us'],
    ['an icon', html`<svg slot="icon"></svg>`, 'Call us'],
    [
      'an element whose name begins like one that nobody sees',
      html`<style-guide>Call</style-guide>`,
      '',
    ],
    ['an element', html`<b>Call</b>`, ''],
  ];
  for (const [what, content, label] of rows) {
    it(`is ${label ? 'no' : 'the'} label where it is ${what}`, async () => {
      const page = await openPage(html`<click-to-call>${content}</click-to-call>`);
      expect(seen(page)[0]).to.equal(label);
    });
  }

  it('gives way to our label when the page removes it', async () => {
    const page = await openPage(html`<click-to-call><b>Call</b></click-to-call>`);
    page.element.querySelector('b')!.remove();
    await untilLabelled(page, 'Call us');
    expect(seen(page)[0]).to.equal('Call us');
  });
});
