import { expect, fixture, html } from '@open-wc/testing';
import type { CallIn } from '../../src/lifecycle/call-in.js';
import { announcementWords } from '../../src/panel/announcement-words.js';
import type { Visit } from '../../src/panel/visit.js';

const visit = {
  texts: {
    text: (key: string, { time = '' } = {}) => `${key} ${time}`.trim(),
    duration: (time: number, rounding: string) => `${time} ms ${rounding}`,
  },
  features: {
    numberPhase: {
      current: {
        describe: (given: Visit, { phoneNumber }: CallIn) => `${given === visit} ${phoneNumber}`,
      },
    },
  },
} as unknown as Visit;

const wordsFor = (dialog: HTMLElement | null) => announcementWords(visit, () => dialog);

/** A dialog with that heading, in an element whose page may fill the slot of it. */
async function openHeading(heading: string, content = '') {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  host.innerHTML = content;
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `<dialog open>${heading}</dialog>`;
  return wordsFor(root.querySelector('dialog')).heading();
}

describe('the words of an announcement', () => {
  it('are those of the request, the number and the time that is left', () => {
    const words = wordsFor(null);
    expect(words.requesting()).to.equal('requesting');
    expect(words.number({ phoneNumber: '112' } as CallIn)).to.equal('true 112');
    expect(words.timeLeft(60_000)).to.equal('time-left 60000 ms exact');
  });

  it('are those of the heading', async () => {
    expect(await openHeading('<h2 part="title">\n Call us \n</h2>')).to.equal('Call us');
  });

  it('are those that the page has put in its place', async () => {
    const title = '<h2 part="title" id="title"><slot name="title">Talk to us</slot></h2>';
    expect(await openHeading(title)).to.equal('Talk to us');
    const own = '<b slot="title"> Ask </b><i slot="title">away</i>';
    expect(await openHeading(title, own)).to.equal('Ask away');
  });

  it('are none where there is no heading', async () => {
    expect(await openHeading('')).to.equal('');
    expect(wordsFor(null).heading()).to.equal('');
  });
});
