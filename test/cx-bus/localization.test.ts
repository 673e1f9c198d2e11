import { expect } from '@open-wc/testing';
import { stringsOf } from '../../src/cx-bus/localization.js';
import { openPage } from '../harness.js';
import { allEnglish } from '../i18n/all-english.js';

const texts = { Title: 'Talk to Acme', FormSubmit: 'Get my number', AriaMaximize: 'Maximize' };
const strings = { title: 'Talk to Acme', submit: 'Get my number' };

describe('the texts of a language pack', () => {
  const packs: [what: string, pack: unknown, language?: string][] = [
    ['a pack of several languages', { de: {}, en: { clicktocall: texts } }],
    ['another language of it', { en: {}, de: { clicktocall: texts } }, 'de'],
    ['one language of a pack', { webchat: {}, clicktocall: texts }],
    ['the texts alone', texts],
  ];
  for (const [what, pack, language] of packs) {
    it(`are taken out of ${what}`, () => {
      expect(stringsOf(pack, language)).to.deep.equal(strings);
    });
  }

  const rows: [text: string, given: string, expected: string][] = [
    ['has a place for the time behind it', 'Estimated wait:', 'Estimated wait: {time}'],
    ['keeps its own place for it', 'About <%time%> to wait', 'About {time} to wait'],
    ['has its own place on lines of its own', 'About <%\n time\n%>', 'About {time}'],
    ['may have our place for it', 'About {time}', 'About {time}'],
  ];
  for (const [title, given, expected] of rows) {
    it(`with a time in it: one ${title}`, () => {
      const timed = { WaitTime: given, ExpireLabel: given, AriaExpireLabel: given };
      expect(stringsOf(timed)).to.deep.equal({
        wait: expected,
        reserved: expected,
        countdown: expected,
      });
    });
  }

  it('keep the number in the name of its link', () => {
    const opens = 'Opens the phone';
    expect(stringsOf({ AriaPhoneTitle: opens })).to.deep.equal({
      'number-link': `{number}, ${opens}`,
    });
    expect(stringsOf({ AriaPhoneTitle: 'Call {number}' })).to.deep.equal({
      'number-link': 'Call {number}',
    });
  });

  it('name the window', () => {
    expect(stringsOf({ AriaWindowLabel: 'Call window' })).to.deep.equal({ window: 'Call window' });
  });

  it('may stand for several of ours', () => {
    expect(stringsOf({ NetworkFail: 'No luck' })).to.deep.equal({
      'error-network': 'No luck',
      'error-timeout': 'No luck',
      'error-server': 'No luck',
      'error-unknown': 'No luck',
    });
  });

  it('are known to the element by the keys that they get', () => {
    const all = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: 'x' }),
        has: () => true,
        get: () => 'x',
      },
    );
    const ours = Object.keys(stringsOf({ clicktocall: all }, 'none'));
    expect(ours).to.have.length.above(20);
    expect(Object.keys(allEnglish)).to.include.members(ours);
  });

  const others: [what: string, pack: unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'Title'],
    ['a list', ['Title']],
    ['a language that is null', { en: null }],
    ['texts that are null', { clicktocall: null }],
    ['texts that are none', { Title: 7, FormSubmit: '', FormCancel: null, PhoneLabel: {} }],
  ];
  for (const [what, pack] of others) {
    it(`are none in ${what}`, () => {
      expect(stringsOf(pack)).to.deep.equal({});
    });
  }

  it('are on screen once the element has them', async () => {
    const page = await openPage();
    page.element.strings = stringsOf(texts);
    await page.element.show();
    expect(page.text('title')).to.equal('Talk to Acme');
    expect(page.text('submit')).to.equal('Get my number');
  });
});
