import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { english, type Strings } from '../../src/i18n/english.js';
import { Localizer } from '../../src/i18n/localizer.js';
import { strings as french } from '../../src/i18n/languages/fr.js';
import { strings as german } from '../../src/i18n/languages/de.js';

/** An element that shows one text, and shows it anew when its language changes. */
class TextElement extends LitElement {
  strings: Partial<Strings> = {};
  readonly texts = new Localizer(this);
  /** Called at each drawing. */
  drawn = () => {};

  protected override render() {
    return this.texts.text('close');
  }

  protected override updated(): void {
    this.drawn();
  }
}
customElements.define('text-element', TextElement);

/** Resolves once the element shows that text. */
const shows = (element: TextElement, text: string) =>
  new Promise<void>((resolve) => {
    element.drawn = () => {
      if (element.shadowRoot!.textContent === text) resolve();
    };
    element.requestUpdate();
  });

/** An element in that place of a page, with its language fetched. */
async function place(markup: ReturnType<typeof html>): Promise<TextElement> {
  const root = await fixture<HTMLElement>(markup);
  const element = root.matches('text-element') ? root : root.querySelector('text-element')!;
  await (element as TextElement).texts.load();
  return element as TextElement;
}

/** An element with that language, said on the element itself. */
const speak = (lang: string) => place(html`<text-element lang=${lang}></text-element>`);

describe('a text', () => {
  it('is in the language of the place', async () => {
    const { texts } = await speak('de');
    expect(texts.text('close')).to.equal(german.close);
    expect(texts.language).to.equal('de');
  });

  it('is the element’s own where the page gives one', async () => {
    const element = await speak('de');
    element.strings = { close: 'Zumachen' };
    expect(element.texts.text('close')).to.equal('Zumachen');
    expect(element.texts.text('minimize')).to.equal(german.minimize);
  });

  it('may be nothing at all', async () => {
    const element = await speak('de');
    element.strings = { close: '' };
    expect(element.texts.text('close')).to.equal('');
  });

  it('is that of the language where the page’s own is undefined', async () => {
    const element = await speak('de');
    element.strings = { close: undefined };
    expect(element.texts.text('close')).to.equal(german.close);
  });

  it('has what is given filled in, and braces left that nothing is given for', async () => {
    const element = await speak('en');
    element.strings = { reserved: '{time}, {time} and {moon}' };
    expect(element.texts.text('reserved', { time: '4:00' })).to.equal('4:00, 4:00 and {moon}');
  });

  it('takes what is filled in as it is, whatever stands in it', async () => {
    const element = await speak('en');
    element.strings = { reserved: 'for {time}' };
    expect(element.texts.text('reserved', { time: '$& {time} <b>' })).to.equal('for $& {time} <b>');
  });

  describe('by a key or by itself', () => {
    it('is looked up by its key', async () => {
      const { texts } = await speak('de');
      expect(texts.textOf({ key: 'close' })).to.equal(german.close);
    });

    for (const text of ['Order number', 'toString', 'close', '']) {
      it(`is “${text}” as the page has it`, async () => {
        const { texts } = await speak('de');
        expect(texts.textOf({ text })).to.equal(text);
      });
    }
  });
});

describe('the language', () => {
  it('is that of the nearest element that names one', async () => {
    const { texts } = await place(html`
      <div lang="fr">
        <div lang="de">
          <p><text-element></text-element></p>
        </div>
      </div>
    `);
    expect(texts.language).to.equal('de');
  });

  it('is the element’s own before that of what is around it', async () => {
    const { texts } = await place(
      html`<div lang="de"><text-element lang="fr"></text-element></div>`,
    );
    expect(texts.text('close')).to.equal(french.close);
  });

  it('is found through shadow roots', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="de"><div></div></div>`);
    const inner = outer.firstElementChild!.attachShadow({ mode: 'closed' });
    const deeper = inner.appendChild(document.createElement('div'));
    const element = new TextElement();
    deeper.attachShadow({ mode: 'open' }).append(element);
    await element.texts.load();
    expect(element.texts.language).to.equal('de');
    deeper.lang = 'fr';
    await element.texts.load();
    expect(element.texts.language).to.equal('fr');
  });

  it('is that of the whole page where nothing nearer says one', async () => {
    document.documentElement.lang = 'fr';
    const { texts } = await place(html`<text-element></text-element>`);
    expect(texts.language).to.equal('fr');
    document.documentElement.lang = 'en';
  });

  for (const lang of ['not a tag!', 'en_US', 'x', 'tlh', '123', 'sw']) {
    it(`is English where the page says “${lang}”`, async () => {
      const { texts } = await speak(lang);
      expect(texts.language).to.equal('en');
      expect(texts.text('close')).to.equal(english.close);
      expect(texts.duration(60_000)).to.equal('1 minute');
    });
  }

  it('is English until another one is there', async () => {
    const element = await fixture<TextElement>(html`<text-element lang="sv"></text-element>`);
    expect(element.texts.text('close')).to.equal(english.close);
    await element.texts.load();
    expect(element.texts.language).to.equal('sv');
  });

  describe('when it changes', () => {
    it('is followed on the element itself', async () => {
      const element = await speak('de');
      element.lang = 'fr';
      await shows(element, french.close);
    });

    it('is followed around the element, and around the shadow root it stands in', async () => {
      const outer = await fixture<HTMLElement>(html`<div lang="de"><p></p></div>`);
      const element = new TextElement();
      outer.firstElementChild!.attachShadow({ mode: 'open' }).append(element);
      await shows(element, german.close);
      outer.lang = 'fr';
      await shows(element, french.close);
    });

    it('is followed to another place of the page', async () => {
      const root = await fixture<HTMLElement>(html`
        <div>
          <div lang="de"><text-element></text-element></div>
          <div lang="fr"></div>
        </div>
      `);
      const element = root.querySelector<TextElement>('text-element')!;
      await shows(element, german.close);
      root.lastElementChild!.append(element);
      await shows(element, french.close);
    });

    it('is the last one, whichever has arrived last', async () => {
      const element = await speak('en');
      element.lang = 'fi';
      const finnish = element.texts.load();
      element.lang = 'en';
      await Promise.all([finnish, element.texts.load()]);
      expect(element.texts.language).to.equal('en');
    });

    it('is nothing to an element that has left the page', async () => {
      const root = await fixture<HTMLElement>(
        html`<div lang="de"><text-element></text-element></div>`,
      );
      const element = root.querySelector<TextElement>('text-element')!;
      await shows(element, german.close);
      element.remove();
      let drawings = 0;
      element.drawn = () => drawings++;
      // Watches the same as the element would, and is told after it.
      const told = new Promise((resolve) =>
        new MutationObserver(resolve).observe(document, { subtree: true, attributes: true }),
      );
      root.lang = 'fr';
      await told;
      await element.updateComplete;
      expect(drawings).to.equal(0);
    });
  });
});

describe('a span of time', () => {
  const rows: readonly (readonly [lang: string, ms: number, words: string, figures: string])[] = [
    ['en', 0, '0 seconds', '0:00'],
    ['en', 1, '1 second', '0:01'],
    ['en', 1000, '1 second', '0:01'],
    ['en', 1001, '2 seconds', '0:02'],
    ['en', 59_000, '59 seconds', '0:59'],
    ['en', 59_001, '1 minute', '1:00'],
    // Whoever comes back after one minute comes too early.
    ['en', 60_001, '2 minutes', '1:01'],
    ['en', 119_000, '2 minutes', '1:59'],
    ['en', 120_000, '2 minutes', '2:00'],
    ['en', 272_000, '5 minutes', '4:32'],
    ['en', 3_540_001, '1 hour', '59:01'],
    ['en', 3_600_000, '1 hour', '1:00:00'],
    ['en', 3_601_000, '1 hour, 1 minute', '1:00:01'],
    ['en', 3_660_000, '1 hour, 1 minute', '1:01:00'],
    ['en', 72_000_000, '20 hours', '20:00:00'],
    ['de', 272_000, '5 Minuten', '4:32'],
    ['fi', 3_720_000, '1 tunti, 2 minuuttia', '1:02:00'],
    ['ru', 300_000, '5 минут', '5:00'],
    ['ru', 180_000, '3 минуты', '3:00'],
    ['pt-br', 30_000, '30 segundos', '0:30'],
  ];
  for (const [lang, milliseconds, words, figures] of rows) {
    it(`of ${milliseconds} ms is “${words}” in words of ${lang}, and “${figures}”`, async () => {
      const { texts } = await speak(lang);
      expect(texts.duration(milliseconds)).to.equal(words);
      expect(texts.timer(milliseconds)).to.equal(figures);
    });
  }

  it('is in the nominative, which is all that the sentences around it need', async () => {
    const { texts } = await speak('ar');
    expect(texts.duration(120_000)).to.equal('دقيقتان');
  });

  const roundings: readonly (readonly [ms: number, nearest: string, exact: string])[] = [
    [0, '0 seconds', '0 seconds'],
    [29_500, '30 seconds', '30 seconds'],
    [89_000, '1 minute', '1 minute, 29 seconds'],
    [90_000, '2 minutes', '1 minute, 30 seconds'],
    [150_000, '3 minutes', '2 minutes, 30 seconds'],
    // Beside 4:59, four minutes would be counted wrong.
    [299_000, '5 minutes', '4 minutes, 59 seconds'],
    [300_000, '5 minutes', '5 minutes'],
    [3_590_000, '1 hour', '59 minutes, 50 seconds'],
    [7_230_000, '2 hours, 1 minute', '2 hours, 30 seconds'],
  ];
  for (const [milliseconds, nearest, exact] of roundings) {
    it(`of ${milliseconds} ms is about “${nearest}”, and “${exact}” to the second`, async () => {
      const { texts } = await speak('en');
      expect(texts.duration(milliseconds, 'nearest')).to.equal(nearest);
      expect(texts.duration(milliseconds, 'exact')).to.equal(exact);
    });
  }
});

describe('what the language decides beside the words', () => {
  it('is the direction, whatever that of the page is', async () => {
    const { texts } = await place(
      html`<div dir="rtl"><text-element lang="de"></text-element></div>`,
    );
    expect(texts.direction).to.equal('ltr');
    expect((await speak('he')).texts.direction).to.equal('rtl');
    // Texts in English, for want of others.
    expect((await speak('fa')).texts.direction).to.equal('ltr');
  });

  it('is the blank between two sentences', async () => {
    const rows = await Promise.all(['en', 'zh-TW'].map(speak));
    const joined = rows.map(({ texts }) => texts.join(texts.text('failed-text'), '!'));
    expect(joined[0]).to.match(/lost\. !$/);
    expect(joined[1]).to.match(/。!$/);
  });

  it('is which name comes first', async () => {
    expect((await speak('ja')).texts.familyNameFirst).to.be.true;
    expect((await speak('fi')).texts.familyNameFirst).to.be.false;
  });
});
