import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ClickToCall } from '../../src/click-to-call.js';
import { Page } from '../harness.js';
import { expectNoProblems, openFrame, until } from './frame.js';

/** The page with its widget ready, and what the visitor and the agent have before them. */
async function openWholeCall(width = '100%') {
  const view = await openFrame('whole-call/');
  const { document } = view;
  (view.frameElement as HTMLElement).style.width = width;
  const find = <E extends HTMLElement = HTMLElement>(selector: string) =>
    document.querySelector<E>(selector) ?? expect.fail(`there is no ${selector}`);
  const element = find<ClickToCall>('#call');
  await until(() => element.metadata?.ready && element.userData.cart);
  await until(() => find('#keys').children.length === 12);
  const says = () => find('#says').innerText;

  return {
    view,
    document,
    find,
    says,
    site: new Page(element),
    /** Resolves once the telephone says something that begins so. */
    hears: (text: string) => until(() => says().startsWith(text)),
    /** Presses keys of the telephone. */
    press(keys: string) {
      for (const key of keys) {
        const buttons = [...document.querySelectorAll<HTMLElement>('#keys button')];
        buttons.find(({ innerText }) => innerText.startsWith(key))!.click();
      }
    },
    /** Asks for a number on the site. */
    async request() {
      const site = new Page(element);
      if (!element.open) await site.press('launcher');
      await site.reaches('form');
      await site.fill({ firstname: 'Ada', lastname: 'King', phonenumber: '(202) 555-0147' });
      await site.press('submit');
      await site.reaches('number');
      return element.callIn!;
    },
    /** What the agent's desk shows, by its label. */
    desk(): Record<string, string> {
      const terms = [...document.querySelectorAll<HTMLElement>('#caller dt')];
      return Object.fromEntries(
        terms.map((term) => [term.innerText, (term.nextElementSibling as HTMLElement).innerText]),
      );
    },
  };
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

describe('the whole call', () => {
  afterEach(expectNoProblems);

  it('goes from the press on the site to the desk: name, phone, page and cart', async () => {
    const { find, site, request, press, hears, desk } = await openWholeCall();
    find<HTMLInputElement>('#bell').value = '1';
    find('#bell').dispatchEvent(new Event('input', { bubbles: true }));
    const { accessCode } = await request();
    expect(find('#caller').hidden).to.be.true;

    site.part('number').click();
    await hears('Please key in your access code');
    press(accessCode!);
    await hears('Connected');
    expect(find('#desk-state').innerText).to.equal('A call has come in.');
    const { Address, ...rest } = desk();
    expect(rest).to.deep.equal({
      Name: 'Ada King',
      Phone: '+12025550147',
      Page: 'The whole call – click-to-call',
      Cart: '2 × Bicycle lamp, 1 × Brass bell',
      Group: 'support',
    });
    expect(Address).to.equal(new URL('/demo/whole-call/', location.href).href);

    find('#dial').click();
    expect(find('#desk-state').innerText).to.equal('The call has ended.');
  });

  it('goes by the keyboard alone', async () => {
    const { document, find, site, hears, desk } = await openWholeCall();
    site.part('launcher').focus();
    await sendKeys({ press: 'Enter' });
    await site.reaches('form');
    site.field('firstname').focus();
    await sendKeys({ type: 'Ada' });
    site.field('phonenumber').focus();
    await sendKeys({ type: '2025550147' });
    await sendKeys({ press: 'Enter' });
    await site.reaches('number');
    const { phoneNumber, accessCode } = site.element.callIn!;

    find('#keys button').focus();
    await sendKeys({ type: `${digitsOf(phoneNumber)}9` });
    await sendKeys({ press: 'Backspace' });
    expect(digitsOf(find('#display').innerText)).to.equal(digitsOf(phoneNumber));
    find('#dial').focus();
    await sendKeys({ press: 'Enter' });
    await hears('Please key in your access code');
    // The same button ends the call: the focus has not been lost.
    expect(document.activeElement).to.equal(find('#dial'));
    expect(find('#dial').innerText).to.equal('Hang up');
    await sendKeys({ type: accessCode! });
    await hears('Connected');
    expect(desk().Name).to.equal('Ada');
  });

  it('gives three tries for the code', async () => {
    const { find, site, request, press, hears, desk } = await openWholeCall();
    const { accessCode } = await request();
    const wrong = accessCode === '00000' ? '11111' : '00000';
    site.part('number').click();
    await hears('Please key in your access code');
    press(wrong);
    await hears('This code is not valid. Please');
    press('12#');
    await until(() => find('#telephone').dataset.state === 'code');
    expect(find('#display').innerText).to.equal('');
    press(wrong);
    await hears('This code is not valid. Goodbye.');
    expect(find('#dial').innerText).to.equal('Call');
    expect(desk()).to.deep.equal({});
  });

  it('connects no call twice', async () => {
    const { find, site, request, press, hears } = await openWholeCall();
    const { accessCode } = await request();
    for (const says of ['Connected', 'This code is not valid.']) {
      site.part('number').click();
      await hears('Please key in your access code');
      press(accessCode!);
      await hears(says);
    }
    expect(find('#desk-state').innerText).to.equal('The call has ended.');
  });

  it('asks for a number before it dials', async () => {
    const { find, says } = await openWholeCall();
    find('#dial').click();
    expect(says()).to.equal('Key in a number first.');
  });

  it('forgets a call that is hung up while it is connected', async () => {
    const { view, find, request, site, press, hears, says } = await openWholeCall();
    const { accessCode } = await request();
    site.part('number').click();
    await hears('Please key in your access code');
    let response: Promise<Response> | undefined;
    const { fetch } = view;
    view.fetch = (...args) => (response = fetch(...args));
    press(accessCode!);
    find('#dial').click();
    expect(says()).to.equal('The call has ended.');
    expect((await response!).status).to.equal(200);
    await nextFrame();
    await nextFrame();
    expect(says()).to.equal('The call has ended.');
    expect(find('#desk-state').innerText).to.equal('No call yet.');
  });

  it('fits a screen of 360 px, with keys for fingers', async () => {
    const { view, document, request, site, press, hears } = await openWholeCall('360px');
    const { accessCode } = await request();
    site.part('number').click();
    await hears('Please key in your access code');
    press(accessCode!);
    await hears('Connected');
    expect(view.innerWidth).to.equal(360);
    const { clientWidth, scrollWidth } = document.documentElement;
    expect(scrollWidth).to.equal(clientWidth);
    for (const button of document.querySelectorAll('.telephone button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), button.textContent).to.be.at.least(44);
    }
  });
});
