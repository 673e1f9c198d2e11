import { expect } from '@open-wc/testing';
import { emulateMedia, readFile } from '@web/test-runner-commands';
import type Axe from 'axe-core';
import type { Results } from '../../demo/benchmark/bench.mjs';
import { aims, spellTrips } from '../../demo/benchmark/measures.js';
import type { ClickToCall } from '../../src/click-to-call.js';
import { strings as german } from '../../src/i18n/languages/de.js';
import { languages } from '../../src/i18n/languages.js';
import { interactionEvents } from '../../src/lifecycle/interaction.js';
import { fetchText } from '../docs/files.js';
import { snippetsIn } from '../docs/snippets.js';
import { allEnglish } from '../i18n/all-english.js';
import { Documentation, openPage, pages } from './documentation.js';
import { expectNoProblems, navigate, until } from './frame.js';

/** An app is on the page; what it does is tested with the frameworks. */
const appOf = (name: string) => async (page: Documentation) => {
  await until(() => page.document.querySelector('click-to-call'));
  const call = await page.open();
  expect(call.text('title')).to.equal(`Ask ${name}`);
};

/** A file of the checkout. */
async function readJson<T>(path: string): Promise<T> {
  return JSON.parse((await readFile({ path: `../../${path}` })) ?? '') as T;
}

const results = await readJson<Results>('demo/benchmark/results.json');

/** The part of the manifest that the page about the looks shows. */
interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

interface Declaration extends Record<
  'cssProperties' | 'cssParts' | 'cssStates',
  readonly { readonly name: string; readonly description: string }[]
> {
  readonly tagName: string;
}

/** What each page is there to show. */
const lessons: Readonly<Record<string, (page: Documentation) => Promise<void>>> = {
  '': async (page) => {
    const call = await page.open();
    await call.shows('wait');
    const cards = [...page.document.querySelectorAll('.cards strong')];
    const titles = pages.filter(({ path }) => path).map(({ title }) => title);
    expect(cards.map(({ textContent }) => textContent)).to.deep.equal(titles);
  },

  // What it shows is tested from the press to the desk in whole-call.test.ts.
  'whole-call/': async (page) => {
    const call = await page.request('#call', { firstname: 'Ada' });
    await call.reaches('number');
    expect(page.isSeen('#telephone')).to.be.true;
    expect(page.find('#desk-state').innerText).to.equal('No call yet.');
  },

  'getting-started/': async (page) => {
    const call = await page.open('[to-phone-number]');
    await call.press('submit');
    await call.reaches('number');
    expect(call.text('number')).to.equal('+1 202 555 0123');
    const { content } = page.find<HTMLMetaElement>('meta[http-equiv]');
    expect(page.find('#policy').innerText.replaceAll('\n', ' ')).to.equal(content);
  },

  // What it does is tested in configurator/configurator.test.ts.
  'configurator/': async (page) => {
    await until(() => page.find('#html pre').textContent);
    for (const fold of page.document.querySelectorAll('details')) fold.open = true;
    expect(page.isSeen('[id="field---click-to-call-accent"]')).to.be.true;
  },

  'example/': async (page) => {
    const call = await page.request('#call');
    await call.reaches('number');
    const timeline = page.find<HTMLElement>('click-to-call-timeline');
    await until(() => timeline.shadowRoot!.textContent.includes('completed'));
  },

  'views.html': async (page) => {
    await until(() => page.find('#views').ariaBusy === 'false');
    const options = [...page.find<HTMLSelectElement>('#view').options].slice(1);
    const shown = [...page.document.querySelectorAll('#views h2')];
    expect(options.map(({ value }) => value)).to.deep.equal(shown.map((h2) => h2.textContent));
    const reached = new Set([...page.document.querySelectorAll('click-to-call')].map(stateOf));
    expect([...reached]).to.have.members([
      ...['form', 'requesting', 'number', 'expired', 'failed', 'closed'],
    ]);
    const asked = [...page.document.querySelectorAll('#views section')].filter((section) =>
      section.querySelector('click-to-call')!.shadowRoot!.querySelector('[part=confirm]'),
    );
    expect(asked.map((section) => section.querySelector('h2')!.textContent)).to.deep.equal([
      ...['Confirm', 'Confirm with a number'],
    ]);
    // One of them alone, as a visitor has it: over the page, not in it.
    page.set('#view', 'Number');
    await until(() => page.find('#views').ariaBusy === 'false');
    expect(page.document.querySelectorAll('click-to-call')).to.have.length(1);
    expect(page.call().part('panel').matches(':popover-open')).to.be.true;
  },

  'events/': async (page) => {
    page.find<HTMLInputElement>('#closed').checked = true;
    const call = await page.request('#call');
    await call.shows('notice');
    expect(call.text('notice')).to.equal('We open again at nine.');
    page.find<HTMLInputElement>('#closed').checked = false;
    await call.press('submit');
    await call.reaches('number');
    expect(page.find<HTMLOutputElement>('#said').value).to.match(/^a number within \d+ ms/);
    const timeline = page.find('click-to-call-timeline');
    await until(() => timeline.shadowRoot!.textContent.includes('completed'));
  },

  'services/': async (page) => {
    const effect = page.find<HTMLOutputElement>('#effect');
    page.set('#fault', 'server-error');
    expect(effect.value).to.equal('Answers 500 to everything.');
    const call = await page.request('#endpoint');
    await call.reaches('failed');
    expect(effect.value).to.equal('server, HTTP status 500');

    const ofFunction = await page.request('#function');
    await ofFunction.reaches('number');
    expect(ofFunction.text('access-code')).to.match(/^\d( \d){4}$/);

    const ofObject = await page.request('#object');
    await ofObject.reaches('failed');
    expect(ofObject.text('body')).to.contain('We are closed right now');
    await ofObject.press('cancel');
    await ofObject.reaches('form');
    await ofObject.fill({ firstname: 'Ada' });
    await ofObject.press('submit');
    await ofObject.reaches('number');
    expect(ofObject.text('number')).to.equal('+1 202 555 0142');
  },

  'forms/': async (page) => {
    const orders = await page.open('#orders');
    await orders.fill({ phone: '(202) 555-0147', order: 'B7' });
    await orders.press('submit');
    await orders.shows('error');
    expect(orders.text('error')).to.equal('It begins with an A.');
    await orders.fill({ order: 'A7' });
    await orders.press('submit');
    await orders.reaches('number');
    const sent = page.find<HTMLOutputElement>('#sent');
    expect(JSON.parse(sent.value)).to.deep.include({ phoneNumber: '+12025550147' });

    const visit = 'click-to-call:has([name=day])';
    const call = await page.request(visit);
    expect(call.element.state).to.equal('form');
    page.find<HTMLInputElement>('[name=day]').value = '2030-01-02';
    page.find<HTMLInputElement>('[name=terms]').checked = true;
    await call.press('submit');
    await call.reaches('number');
    expect(JSON.parse(sent.value).form).to.include({ day: '2030-01-02' });

    const known = await page.open('[prefill]:not([auto-submit])');
    expect(known.field('firstname').value).to.equal('Ada');
    const atOnce = page.call('[auto-submit]');
    await atOnce.press('launcher');
    await atOnce.reaches('number');
    expect(atOnce.element.metadata).to.include({ prefilled: true, autoSubmitted: true });
  },

  'consent/': async (page) => {
    const call = await page.request();
    expect(call.element.state).to.equal('form');
    page.find<HTMLInputElement>('[name=terms]').click();
    await call.press('submit');
    await call.reaches('number');
    expect(JSON.parse(page.find<HTMLOutputElement>('#record').value)).to.deep.include({
      terms: 'on',
      consentText:
        '☑ I agree to be called about this, as the notice below says ☐ Tell me about new products too',
      consentVersion: '2026-11',
    });
  },

  'abuse/': async (page) => {
    const told = await page.request('#told');
    await told.reaches('number');
    const userData = JSON.parse(page.find<HTMLOutputElement>('#user-data').value);
    expect(userData.honeypot).to.equal('empty');
    expect(userData.minimumTime).to.be.oneOf(['met', 'missed']);
    page.find('#fill').click();
    const refused = page.call('#refused');
    await refused.shows('notice');
    expect(refused.text('notice')).to.contain('This looks automated');
    expect(refused.element.state).to.equal('form');
  },

  'languages/': async (page) => {
    const choice = page.find<HTMLSelectElement>('#language');
    const offered = [...choice.options].map(({ value }) => value.toLowerCase());
    expect(offered).to.have.members(['en', ...Object.keys(languages)]);

    const call = await page.open('#page click-to-call');
    page.set('#language', 'de');
    await until(() => call.text('title') === german.title);
    page.set('#language', 'ar');
    await until(() => call.part('panel').lang === 'ar');
    expect(page.style(call.part('panel')).direction).to.equal('rtl');

    const words = await page.open('#words');
    expect(words.text('title')).to.equal('Ring the workshop');
    expect(words.text('submit')).to.equal('Get my number');
    expect(words.text('cancel')).to.equal('Cancel');
  },

  'theming/': async (page) => {
    await until(() => page.document.querySelector('#states td'));
    const { modules } = await readJson<Manifest>('dist/custom-elements.json');
    const element = modules
      .flatMap(({ declarations }) => declarations)
      .find(({ tagName }) => tagName === 'click-to-call')!;
    for (const [id, list] of [
      ['properties', 'cssProperties'],
      ['parts', 'cssParts'],
      ['states', 'cssStates'],
    ] as const) {
      const rows = [...page.document.querySelectorAll(`#${id} tbody tr`)];
      expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).to.deep.equal(
        element[list].map(({ name, description }) => [name, description.replaceAll('`', '')]),
      );
    }
    expect(page.document.querySelector('#parts td code')!.textContent).not.to.contain('`');

    const plain = page.call('#plain');
    await plain.reaches('form');
    page.set('#accent', '#102030');
    expect(page.style(plain.part('submit')).backgroundColor).to.equal('rgb(16, 32, 48)');
    page.set('#radius', '3');
    expect(page.style(plain.part('panel')).borderTopLeftRadius).to.equal('3px');
    page.set('#scheme', 'dark');
    expect(page.style(plain.part('panel')).colorScheme).to.equal('dark');

    const shop = await page.open('.shop');
    expect(page.style(shop.part('submit')).textTransform).to.equal('uppercase');
    await shop.fill({ phonenumber: '(202) 555-0147' });
    await shop.press('submit');
    await shop.reaches('requesting');
    expect(page.style(shop.part('panel')).borderTopStyle).to.equal('dashed');

    const themed = page.call('#themed click-to-call');
    await themed.reaches('form');
    const surfaceOf = () => page.style(themed.part('panel')).backgroundColor;
    const paper = surfaceOf();
    page.set('#theme', 'theme-terminal');
    expect(surfaceOf()).not.to.equal(paper);
  },

  'placement/': async (page) => {
    const corner = page.call('#corner-call');
    const isLeft = () =>
      corner.part('launcher').getBoundingClientRect().x < page.view.innerWidth / 2;
    expect(isLeft()).to.be.false;
    page.set('#corner', 'top-start');
    await corner.element.updateComplete;
    expect(isLeft()).to.be.true;

    const call = page.call('#call');
    expect(call.has('launcher')).to.be.false;
    page.find('[commandfor=call]').click();
    await call.reaches('form');
    await call.element.close();
    page.find('#greet').click();
    await call.reaches('form');
    expect(call.field('firstname').value).to.equal('Ada');
  },

  'links/': async (page) => {
    page.find('p [href="#call"]').click();
    const call = page.call('#call');
    await call.reaches('form');
    expect(page.view.location.hash).to.equal('');
    expect(page.find('#address').textContent).to.equal(`${page.view.location.href}#call`);
    page.find('[href="#quiet"]').click();
    await until(() => page.view.location.hash === '#quiet');
    expect(page.call('#quiet').element.open).to.be.false;
  },

  'alternative/': async (page) => {
    const isOffered = () => page.isSeen('p [href="#chat"]');
    const isThanked = () => page.isSeen('[href="#rating"]');
    page.set('#fate', '/faults/office-closed/engagement/v3');
    const call = await page.request('#call');
    expect(isOffered()).to.be.false;
    await call.reaches('failed');
    await until(isOffered);
    expect(page.isSeen('[slot=alternative]')).to.be.true;
    expect(page.isSeen('[slot=footer] a')).to.be.true;
    expect(isThanked()).to.be.false;

    page.set('#fate', '/engagement/v3');
    await call.press('retry');
    await call.reaches('number');
    await until(isThanked);
    expect(isOffered()).to.be.false;
    await call.element.close({ force: true });
    expect(isThanked()).to.be.true;
  },

  'invitations/': async (page) => {
    const isShown = () => page.isSeen('.invitation');
    const heard = () => page.find<HTMLOutputElement>('#heard').value.split('\n').filter(Boolean);
    expect(isShown()).to.be.false;
    page.document.documentElement.dispatchEvent(new MouseEvent('mouseleave', { clientY: -1 }));
    await until(isShown);
    page.find('.invitation button:not([value])').click();
    const call = page.call();
    await call.reaches('form');
    expect(call.element.metadata.proactive).to.be.true;
    expect(isShown()).to.be.false;
    expect(heard()).to.deep.equal(['invited (exit)', 'accepted (exit)']);
  },

  'persistence/': async (page) => {
    const kept = () => page.find<HTMLOutputElement>('#kept').value;
    expect(kept()).to.equal('nothing');
    const call = await page.request();
    await call.reaches('number');
    await until(() => call.text('number').includes(' '));
    const number = call.text('number');
    await until(() => kept().includes('"phoneNumber"'));
    // What was typed is not.
    expect(kept()).not.to.contain('5550147');

    const frame = page.view.frameElement as HTMLIFrameElement;
    const link = page.find('main [href="next.html"]');
    const next = new Documentation(
      await navigate(frame, () => link.click(), 'persistence/next.html'),
    );
    await until(() => next.find<ClickToCall>('click-to-call').callIn);
    const there = next.call();
    await until(() => there.has('number') && there.text('number') === number);
    await there.element.close({ force: true });
    expect(sessionStorage).to.have.length(0);
  },

  'attribution/': async (page) => {
    const value = (of: Documentation, id: string) => of.find<HTMLOutputElement>(id).value;
    const follow = async (from: Documentation, selector: string) => {
      const link = from.find<HTMLAnchorElement>(selector);
      const frame = from.view.frameElement as HTMLIFrameElement;
      const path = link.href.replace(/^.*?\/demo\//, '');
      return new Documentation(await navigate(frame, () => link.click(), path));
    };
    await until(() => value(page, '#stored').includes('landingPage'));
    const arrived = await follow(page, 'main a[href*=gclid]');
    await until(() => value(arrived, '#stored').includes('"gclid": "Cj0KCQiA-demo"'));
    const next = await follow(arrived, 'main a[href="next.html"]');
    await until(() => value(next, '#stored').includes('"gclid"'));
    const call = await next.request();
    await call.reaches('number');
    expect(JSON.parse(value(next, '#sent'))).to.deep.equal({
      utm_source: 'search',
      gclid: 'Cj0KCQiA-demo',
      landingPage: new URL('/demo/attribution/', location.href).href,
      landingReferrer: new URL('/demo/attribution/', location.href).href,
    });
  },

  'waiting-time/': async (page) => {
    const call = await page.open('#call');
    await until(() => call.has('wait') && call.text('wait').includes('minute'));
    page.set('#queue', 'nights');
    await until(() => call.has('wait') && call.text('wait').includes('Nobody'));
    expect(page.isSeen('[slot=alternative]')).to.be.true;
    const long = await page.open('#long');
    await until(() => long.has('proceed'));
    expect(long.has('form')).to.be.false;
    await long.press('proceed');
    expect(long.has('form')).to.be.true;
    const own = await page.open('#own');
    await own.shows('wait');
    expect(own.text('wait')).to.equal('Waiting time: about 12 minutes');
  },

  'opening-hours/': async (page) => {
    const call = page.call('#call');
    await until(() => call.has('heading'));
    expect(call.text('heading')).to.equal('We are closed right now');
    expect(call.text('notice')).to.match(/^Open again: /);
    expect(page.isSeen('[slot=alternative]')).to.be.true;
    page.set('#office', 'always');
    await until(() => call.has('form'));
    expect(page.find<HTMLOutputElement>('#said').value).to.equal('It is open.');
    page.set('#office', 'season');
    await until(() => call.has('heading'));
    const quiet = page.call('.quiet');
    await until(() => quiet.element.outsideHours);
    expect(page.style(quiet.part('launcher')).borderTopStyle).to.equal('solid');
  },

  'departments/': async (page) => {
    const call = page.call('#call');
    await call.reaches('form');
    const groups = () =>
      [...call.root.querySelectorAll<HTMLElement>('[part=group]')].map(
        ({ innerText }) => innerText,
      );
    await until(() => groups()[0]?.includes('Waiting time'));
    expect(groups()[2]).to.contain('Closed right now');
    call.root.querySelector<HTMLInputElement>('[value=sales]')!.click();
    await call.fill({ phonenumber: '(202) 555-0147' });
    await call.press('submit');
    await call.reaches('number');
    expect(page.find<HTMLOutputElement>('#said').value).to.equal('Requested a number for: sales');
  },

  'analytics/': async (page) => {
    await until(() => page.find('#steps').childElementCount);
    const figures = (): Record<string, string[]> =>
      Object.fromEntries(
        [...page.find<HTMLTableSectionElement>('#steps').rows].map(({ cells }) => {
          const [name, ...values] = [...cells].map(({ innerText }) => innerText);
          return [name!, values];
        }),
      );
    const simulated = figures();
    expect(simulated.opened).to.deep.equal(['1,000', '', '100.0%']);
    // The drawing says the same: each bar in its proportion, and all of them in its name.
    const bars = [...page.document.querySelectorAll('#funnel rect')];
    const widths = bars.map((bar) => Number(bar.getAttribute('width')));
    const drawn = widths.map((width) => `${((100 * width) / widths[0]!).toFixed(1)}%`);
    const steps = ['opened', 'started', 'submitted', 'completed', 'dialled'];
    expect(drawn).to.deep.equal(steps.map((step) => simulated[step]![2]));
    expect(page.find('#funnel').ariaLabel).to.equal(
      `How far visitors came: ${steps.map((step) => `${simulated[step]![0]} ${step}`).join(', ')}.`,
    );

    const call = await page.open('#call');
    await call.fill({ phone: '(202) 555-0147' });
    const topic = call.root.querySelector<HTMLSelectElement>('[name=topic]')!;
    topic.value = 'Returns';
    topic.dispatchEvent(new Event('input', { bubbles: true }));
    await call.press('submit');
    await call.reaches('number');
    expect(figures().opened![0]).to.equal('1,001');
    const record = JSON.parse(page.find('#record').innerText);
    expect(record).to.deep.include({ event: 'completed', form: { topic: 'Returns' } });
    expect(page.find('#record').innerText).not.to.contain('5550147');
    call.part('call').addEventListener('click', (event) => event.preventDefault());
    await call.press('call');
    expect(JSON.parse(page.find('#record').innerText)).to.include({ event: 'dialled' });
    expect(figures().dialled![0]).not.to.equal(simulated.dialled![0]);

    const again = await openPage('analytics/');
    await until(() => again.find('#steps').childElementCount);
    const [, started] = [...again.find<HTMLTableSectionElement>('#steps').rows];
    expect(started!.cells[1]!.innerText).to.equal(simulated.started![0]);
  },

  'accessibility/': async (page) => {
    const call = await page.open();
    expect(call.part('panel').matches(':popover-open, [open]')).to.be.true;
    const texts = [...page.document.querySelectorAll('code')].map(({ innerText }) => innerText);
    await expectFiles(texts.filter((text) => text.startsWith('test/')));
  },

  'migration/': async (page) => {
    const heard = () => [...page.find('#heard').children].map(({ textContent }) => textContent);
    await until(() => heard().length > 0);
    const command = async (label: string, answer: string) => {
      const buttons = [...page.document.querySelectorAll<HTMLElement>('#commands button')];
      buttons.find(({ innerText }) => innerText === label)!.click();
      await until(() => heard().at(-1)?.startsWith(`ClickToCall.${answer}`));
    };
    await command('Open, filled in', 'open: done');
    expect(page.call().field('firstname').value).to.equal('Ada');
    await command('Open', 'open: refused, already opened');
    await command('Close', 'close: done');
    await command('Close', 'close: refused, already closed');
    expect(heard()).to.deep.equal([
      'ClickToCall.ready',
      'ClickToCall.opened',
      'ClickToCall.open: done',
      'ClickToCall.open: refused, already opened',
      'ClickToCall.cancelled',
      'ClickToCall.closed',
      'ClickToCall.close: done',
      'ClickToCall.close: refused, already closed',
    ]);

    /** The code in the column of what is ours, of the table under a heading. */
    const ours = (heading: string) => {
      const headings = [...page.document.querySelectorAll('main h2')];
      let table = headings.find(({ textContent }) => textContent === heading)?.nextElementSibling;
      while (table && !(table instanceof page.view.HTMLTableElement)) {
        table = table.nextElementSibling;
      }
      const codes = table?.querySelectorAll('tbody td:nth-child(2) code') ?? [];
      return [...codes].map(({ textContent }) => textContent);
    };
    expect(Object.keys(allEnglish)).to.include.members(ours('Texts'));
    const events = ours('Events').filter((name) => !name.startsWith('ClickToCall.'));
    expect(events).to.have.members([...interactionEvents, 'before-submit']);
    const attributes = ours('Configuration').filter((name) => /^[a-z-]+$/.test(name));
    const { element } = page.call();
    const known = (element.constructor as typeof ClickToCall).observedAttributes;
    const elsewhere = ['strings', 'color-scheme', 'lang', 'x-api-key'];
    expect([...known, ...elsewhere]).to.include.members(attributes);
  },

  'react/': appOf('React'),
  'vue/': appOf('Vue'),
  'svelte/': appOf('Svelte'),
  'preact/': appOf('Preact'),

  'ssr/': async (page) => {
    await page.open('#call');
    const timeline = page.find('click-to-call-timeline');
    await until(() => timeline.shadowRoot!.textContent.includes('opened'));
  },

  'api/': async (page) => {
    const { modules } = await readJson<Manifest>('dist/custom-elements.json');
    const element = modules.flatMap(({ declarations }) => declarations)[0]!;
    const names = (heading: string) => {
      const table = page.find(`#click-to-call-${heading} ~ table`);
      return [...table.querySelectorAll('tbody th code')].map(({ textContent }) => textContent);
    };
    expect(names('parts')).to.deep.equal(element.cssParts.map(({ name }) => name));
    expect(names('custom-properties')).to.deep.equal(element.cssProperties.map(({ name }) => name));
    expect(names('states')).to.deep.equal(element.cssStates.map(({ name }) => name));
    expect(names('events')).to.have.members([...interactionEvents, 'before-submit']);
    const { observedAttributes } = customElements.get('click-to-call') as typeof ClickToCall;
    expect(names('attributes')).to.have.members(observedAttributes);
    expect(names('methods').map((name) => name.replace(/\(.*/, ''))).to.include.members([
      ...['show', 'close', 'minimize', 'restore', 'requestNumber'],
    ]);
    expect(names('properties')).to.include.members(['service', 'strings', 'metadata', 'callIn']);
    expect(names('slots')).to.include.members(['alternative', 'consent']);
    expect(page.find('#click-to-call-when-attributes').tagName).to.equal('H3');
  },

  'stability/': async (page) => {
    const { scriptExceptions, styleExceptions, baselineYear } =
      await import('../../demo/stability/exceptions.js');
    const rows = [...page.document.querySelectorAll('#browsers ~ table tbody th')];
    expect(rows.map(({ textContent }) => textContent)).to.deep.equal(
      [...scriptExceptions, ...styleExceptions].map(({ name }) => name),
    );
    expect(page.find('main').innerText).to.contain(`Baseline ${baselineYear}`);
  },

  'changelog/': async (page) => {
    const { version } = await readJson<{ version: string }>('package.json');
    const headings = [...page.document.querySelectorAll<HTMLElement>('main h2')].map(
      (heading) => heading.innerText,
    );
    expect(headings[0]).to.equal('Unreleased');
    expect(headings.find((heading) => heading.startsWith(`${version} - `))).not.to.be.undefined;
  },

  'benchmark/': async (page) => {
    await until(() => page.document.querySelector('#widgets dt'));
    const cells = (selector: string) =>
      [...page.document.querySelectorAll(selector)].map(({ textContent }) => textContent);
    const names = results.rows.map(({ name }) => name);
    expect(cells('#medians tbody th')).to.deep.equal(names);
    expect(cells('#widgets dt')).to.deep.equal(names);
    expect(cells('#medians tbody tr:first-child td')[0]).to.equal(
      (results.rows[0]!.launcherBytes / 1000).toFixed(1),
    );
    expect(cells('#aims tbody th')).to.deep.equal(aims.map(({ what }) => what));
    const { journeys, widgets } = results.network!;
    expect(cells('#journeys tbody th')).to.deep.equal(
      journeys.map(({ what }) => what.replaceAll('`', '')),
    );
    expect(cells('#journeys tbody tr:first-child td')).to.deep.equal(
      [journeys[0]!.en.median, journeys[0]!.de.median, journeys[0]!.most].map(spellTrips),
    );
    expect(cells('#ways tbody th')).to.deep.equal(widgets.map(({ name }) => name));
    expect(page.find('#circumstances').innerText).to.contain(results.date);
    await until(() => page.find<HTMLImageElement>('figure img').naturalHeight > 0);
  },

  'contributing/': async (page) => {
    const texts = [...page.document.querySelectorAll('main code')].map((code) => code.textContent);
    const named = texts.filter((text) => /^(src|test|demo)\/.*\.\w+$/.test(text));
    expect(named).to.have.length.above(10);
    await expectFiles(named);
    const { scripts } = await (await fetch('/package.json')).json();
    const commands = [...page.find('main').innerText.matchAll(/npm run ([\w-]+(:[\w-]+)*)/g)];
    expect(commands.map(([, name]) => name).filter((name) => !(name! in scripts))).to.be.empty;
  },
};

/** A Markdown file as a page: all of its code, and nothing of it as markup. */
const expectGuide = (file: string) => async (page: Documentation) => {
  const snippets = snippetsIn(await fetchText(file));
  expect(page.code.map((code) => code.trim())).to.deep.equal(
    snippets.map(({ code }) => code.trim()),
  );
  expect(page.find('main > .lead').innerText).not.to.equal('');
  for (const image of page.document.querySelectorAll<HTMLImageElement>('main img')) {
    expect(image.naturalWidth, image.src).to.be.above(0);
  }
};

const stateOf = ({ state }: ClickToCall) => state;

/** That what a page names is there. */
async function expectFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) expect((await fetch(`/${path}`)).status, path).to.equal(200);
}

/** What axe finds wrong on a page, in a line each, and which of its rules looked at something. */
async function audit({ view }: Documentation) {
  const { violations, passes } = await (view as unknown as { axe: typeof Axe }).axe.run();
  return {
    violations: violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    ),
    passed: passes.map(({ id }) => id),
  };
}

/** Puts axe on a page, by the one way that its policy allows. */
async function loadAxe({ document }: Documentation): Promise<void> {
  const script = document.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
  document.head.append(script);
  await loaded;
}

for (const { path, title, file } of pages) {
  describe(`the page “${title}” of the documentation`, () => {
    before(async () => {
      // Without transitions: axe would measure the contrast of half-transparent colours.
      await emulateMedia({ reducedMotion: 'reduce' });
    });

    after(async () => {
      await emulateMedia({ reducedMotion: 'no-preference' });
    });

    afterEach(() => {
      sessionStorage.clear();
      expectNoProblems();
    });

    it('shows what it is about, and nothing goes wrong', async () => {
      const page = await openPage(path);
      const lesson = lessons[path] ?? expectGuide(file ?? expect.fail('no row in this table'));
      await lesson(page);
      for (const code of page.code) expect(code).not.to.contain('@type');
    });

    it('is accessible in light and dark', async () => {
      const page = await openPage(path);
      await loadAxe(page);
      for (const scheme of ['light', 'dark']) {
        page.document.documentElement.style.colorScheme = scheme;
        const { violations, passed } = await audit(page);
        expect(violations, scheme).to.deep.equal([]);
        expect(passed, scheme).to.include('color-contrast');
      }
    });
  });
}
