import { expect } from '@open-wc/testing';
import { attributionKey, firstTouch } from '../../../src/features/attribution/attribution.js';
import { MemoryStorage } from '../../memory-storage.js';

const allWords = 'utm click-id landing';

const landing = 'https://shop.example/offers';

const visit = (query = '', referrer = '') => ({ url: `${landing}${query}`, referrer });

/** A tab whose storage holds that entry. */
const tabWith = (entry: unknown) =>
  new MemoryStorage([[attributionKey, typeof entry === 'string' ? entry : JSON.stringify(entry)]]);

const storedIn = (storage: Storage) => JSON.parse(storage.getItem(attributionKey)!);

describe('what is known of the first page of the tab', () => {
  for (const [words, visited, expected] of [
    [
      'utm',
      visit('?utm_source=news&utm_medium=email'),
      { utm_source: 'news', utm_medium: 'email' },
    ],
    [
      'utm',
      visit(
        '?utm_id=1&utm_content=2&utm_source_platform=3&utm_creative_format=4&utm_marketing_tactic=5',
      ),
      {
        utm_id: '1',
        utm_content: '2',
        utm_source_platform: '3',
        utm_creative_format: '4',
        utm_marketing_tactic: '5',
      },
    ],
    ['utm', visit('?utm_campaign=gr%C3%BCn+%26+blau'), { utm_campaign: 'grün & blau' }],
    ['utm', visit('?utm_source=a&utm_source=b'), { utm_source: 'a' }],
    ['utm', visit('?utm_source='), {}],
    ['utm', visit('?utm_source=&utm_source=b'), { utm_source: 'b' }],
    ['utm', visit('?utm_source=+&utm_term=%00a%0A'), {}],
    ['utm', visit('?utm_source[]=a&utm_campaign=100%'), { utm_campaign: '100%' }],
    ['utm', visit(`?utm_term=${'x'.repeat(200)}`), { utm_term: 'x'.repeat(200) }],
    ['utm', visit(`?utm_term=${'x'.repeat(201)}`), {}],
    // A site may have parameters of its own that begin in the same way.
    ['utm', visit('?utm_email=ada%40example.com&UTM_SOURCE=x'), {}],
    ['utm', visit('?gclid=abc'), {}],
    ['click-id', visit('?gclid=Cj0K_a-b.c~d'), { gclid: 'Cj0K_a-b.c~d' }],
    [
      'click-id',
      visit('?gbraid=1&wbraid=2&msclkid=3&fbclid=4&dclid=5'),
      { gbraid: '1', wbraid: '2', msclkid: '3', fbclid: '4' },
    ],
    ['click-id', visit('?gclid=<b>&msclkid=a%20b&fbclid='), {}],
    ['click-id', visit(`?gclid=${'x'.repeat(500)}`), { gclid: 'x'.repeat(500) }],
    ['click-id', visit(`?gclid=${'x'.repeat(501)}`), {}],
    ['landing', visit('?email=ada%40example.com#order-7'), { landingPage: landing }],
    [
      'landing',
      visit('', 'https://ada:secret@search.example:8443/find?q=call#top'),
      { landingPage: landing, landingReferrer: 'https://search.example:8443/find' },
    ],
    [
      'landing',
      visit('', 'android-app://com.example.mail/'),
      { landingPage: landing, landingReferrer: 'android-app://com.example.mail/' },
    ],
    ['landing', { url: 'file:///home/ada/page.html', referrer: 'about:blank' }, {}],
    ['landing', { url: 'about:srcdoc', referrer: 'no address' }, {}],
    [
      'landing',
      { url: `${landing}/${'x'.repeat(500)}`, referrer: '' },
      { landingPage: 'https://shop.example/' },
    ],
    [
      'landing',
      { url: `${landing}/${'x'.repeat(499 - landing.length)}`, referrer: 'http://one.example/' },
      {
        landingPage: `${landing}/${'x'.repeat(499 - landing.length)}`,
        landingReferrer: 'http://one.example/',
      },
    ],
    ['utm landing', visit('?utm_source=a'), { utm_source: 'a', landingPage: landing }],
    ['title', visit('?utm_source=a'), {}],
  ] as const) {
    const address = `${visited.url} ${visited.referrer}`.slice(0, 100);
    it(`is for "${words}" at ${address}: ${JSON.stringify(expected).slice(0, 80)}`, () => {
      expect(firstTouch(words, visited, new MemoryStorage())).to.deep.equal(expected);
    });
  }

  it('is that of the current page without further ado', () => {
    const { origin, pathname } = location;
    expect(firstTouch('landing', undefined, new MemoryStorage()).landingPage).to.equal(
      `${origin}${pathname}`,
    );
  });

  it('is what the first page said, on every later page', () => {
    const storage = new MemoryStorage();
    firstTouch('utm landing', visit('?utm_source=first', 'https://one.example/'), storage);
    const later = { url: 'https://shop.example/cart?utm_source=later', referrer: landing };
    expect(firstTouch('utm landing', later, storage)).to.deep.equal({
      utm_source: 'first',
      landingPage: landing,
      landingReferrer: 'https://one.example/',
    });
  });

  it('is nothing where the first page said nothing, whatever a later one says', () => {
    const storage = new MemoryStorage();
    firstTouch('utm', visit(), storage);
    expect(firstTouch('utm', visit('?utm_source=later'), storage)).to.deep.equal({});
  });

  it('is remembered for each word from the moment on at which it is asked for', () => {
    const storage = new MemoryStorage();
    firstTouch('utm', visit('?utm_source=first&gclid=one'), storage);
    const later = visit('?utm_source=later&gclid=two');
    expect(firstTouch('utm click-id', later, storage)).to.deep.equal({
      utm_source: 'first',
      gclid: 'two',
    });
  });

  it('is stored as the words that were asked for, and nothing else', () => {
    const storage = new MemoryStorage();
    firstTouch('utm title', visit('?utm_source=first&gclid=one&email=a', landing), storage);
    expect(storage).to.have.length(1);
    expect(storage.key(0)).to.equal('click-to-call-attribution');
    expect(storedIn(storage)).to.deep.equal({ version: 1, utm: { utm_source: 'first' } });
  });

  it('is not stored again where it stands already', () => {
    const storage = new MemoryStorage();
    firstTouch(allWords, visit('?gclid=one'), storage);
    let writes = 0;
    storage.setItem = () => void writes++;
    firstTouch(allWords, visit('?gclid=two'), storage);
    expect(writes).to.equal(0);
  });

  it('touches no storage where no word asks for it', () => {
    const storage = new MemoryStorage();
    firstTouch('url title', visit('?utm_source=a'), storage);
    expect(storage).to.have.length(0);
  });
});

describe('a tab that may not store', () => {
  const refusing = new MemoryStorage();
  refusing.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const unreadable = new MemoryStorage();
  unreadable.getItem = unreadable.setItem = () => {
    throw new DOMException('denied', 'SecurityError');
  };

  for (const [what, storage] of [
    ['has none', null],
    ['is full', refusing],
    ['is not allowed', unreadable],
  ] as const) {
    it(`remembers the first page for as long as the document lives, where storage ${what}`, () => {
      firstTouch('click-id', visit(`?gclid=${what.length}`), storage);
      const first = firstTouch('click-id', visit('?gclid=later'), storage);
      expect(Object.keys(first)).to.deep.equal(['gclid']);
      expect(first.gclid).not.to.equal('later');
      // A tab of its own does not know of it.
      const other = firstTouch('click-id', visit('?gclid=other'), new MemoryStorage());
      expect(other.gclid).not.to.equal('later');
    });
  }
});

describe('an entry that was not written by this code', () => {
  const valid = { version: 1, utm: { utm_source: 'stored' } };

  it('is distinguished from one that was', () => {
    for (const entry of [valid, JSON.stringify(valid).padEnd(10_000)]) {
      expect(firstTouch('utm', visit(), tabWith(entry))).to.deep.equal({ utm_source: 'stored' });
    }
  });

  for (const [what, entry] of [
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['of another version', { ...valid, version: 2 }],
    ['with a word that is none', { ...valid, email: {} }],
    ['with a word that every object has', '{"version":1,"__proto__":{"utm_source":"stored"}}'],
    ['with no data for a word', { ...valid, landing: null }],
    ['with a number for a word', { ...valid, landing: 7 }],
    ['with an empty address', { ...valid, landing: { landingPage: '' } }],
    ['with a list for a word', { ...valid, landing: [] }],
    ['with a key that is none', { version: 1, utm: { utm_source: 'stored', email: 'a@b.c' } }],
    ['with a value that is no text', { version: 1, utm: { utm_source: 7 } }],
    ['with a value that is too long', { version: 1, utm: { utm_source: 'x'.repeat(201) } }],
    ['with markup for a click id', { version: 1, utm: {}, 'click-id': { gclid: '<b>' } }],
    ['with a query in an address', { ...valid, landing: { landingPage: `${landing}?email=a` } }],
    ['that is too long', JSON.stringify(valid) + ' '.repeat(10_000)],
  ] as const) {
    it(`is ignored and replaced: ${what}`, () => {
      const storage = tabWith(entry);
      expect(firstTouch('utm', visit('?utm_source=now'), storage)).to.deep.equal({
        utm_source: 'now',
      });
      expect(storedIn(storage)).to.deep.equal({ version: 1, utm: { utm_source: 'now' } });
    });
  }
});
