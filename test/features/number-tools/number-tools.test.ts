import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { CopiedEvent, DialledEvent } from '../../../src/events.js';
import { FakeService, answer, next, openPage, warningsOf, type Page } from '../../harness.js';
import { after } from '../../lifecycle/fixtures.js';
import { FakeHost, FakeScheduler } from '../../fakes.js';
import type { Copied } from '../../../src/lifecycle/transitions.js';
import { CopyController } from '../../../src/features/number-tools/copy-controller.js';
import { qrView } from '../../../src/features/qr/qr-view.js';
import { runOnPageWith } from '../../services/page-with.js';

const plain = html`<click-to-call country="US"></click-to-call>`;

/** A page on which a number is shown, with the code that is loaded after it. */
async function openNumber(markup = plain, overrides = {}) {
  const service = new FakeService();
  const page = await openPage(markup, service);
  await page.request();
  service.answer(answer(overrides));
  await page.reaches('number');
  await page.shows('copy');
  return page;
}

const copyButtons = (page: Page) => [...page.root.querySelectorAll<HTMLElement>('[part=copy]')];

/** A phone has no mouse. */
const hasMouse = () => matchMedia('(hover: hover) and (pointer: fine)').matches;

describe('copying', () => {
  const setUp = (writeText: (text: string) => Promise<void>) => {
    const host = new FakeHost();
    const scheduler = new FakeScheduler();
    const done: [Copied, boolean][] = [];
    const controller = new CopyController(host, {
      clipboard: { writeText },
      scheduler,
      onDone: (...outcome) => done.push(outcome),
    });
    return { host, scheduler, done, controller };
  };

  it('puts the text into the clipboard, and shows for two seconds which it was', async () => {
    const written: string[] = [];
    const { host, scheduler, done, controller } = setUp(async (text) => void written.push(text));
    await controller.copy('code', '00421');
    expect(written).to.deep.equal(['00421']);
    expect(done).to.deep.equal([['code', true]]);
    expect(controller.copied).to.equal('code');
    expect(host.updates).to.equal(1);
    scheduler.pass(1_999);
    expect(controller.copied).to.equal('code');
    scheduler.pass(1);
    expect(controller.copied).to.be.null;
    expect(host.updates).to.equal(2);
  });

  it('leaves no timer behind when the element is removed', async () => {
    const { host, scheduler, controller } = setUp(async () => {});
    await controller.copy('code', '00421');
    host.disconnect();
    expect(scheduler.pending).to.equal(0);
    expect(controller.copied).to.be.null;
  });

  it('shows nothing before it is done', () => {
    const { controller, done } = setUp(() => new Promise(() => {}));
    void controller.copy('code', '00421');
    expect(controller.copied).to.be.null;
    expect(done).to.deep.equal([]);
  });

  it('says so where it is refused', async () => {
    const { scheduler, done, controller } = setUp(() => Promise.reject(new Error('no')));
    await controller.copy('code', '00421');
    expect(done).to.deep.equal([['code', false]]);
    expect(controller.copied).to.be.null;
    expect(scheduler.pending).to.equal(0);
  });

  it('shows a second text for two seconds of its own', async () => {
    const { scheduler, controller } = setUp(async () => {});
    await controller.copy('number', '+18005550123');
    scheduler.pass(1_500);
    await controller.copy('code', '00421');
    scheduler.pass(1_500);
    expect(controller.copied).to.equal('code');
    scheduler.pass(500);
    expect(controller.copied).to.be.null;
  });
});

describe('the buttons that copy', () => {
  it('stand beside the number and its code', async () => {
    const page = await openNumber();
    const labels = copyButtons(page).map(({ ariaLabel }) => ariaLabel);
    expect(labels).to.deep.equal(['Copy the number', 'Copy the access code']);
    expect(page.part('number').parentElement!.contains(copyButtons(page)[0]!)).to.be.true;
    expect(page.part('access-code').parentElement!.contains(copyButtons(page)[1]!)).to.be.true;
  });

  it('are one where there is no code', async () => {
    const page = await openNumber(plain, { accessCode: null });
    expect(copyButtons(page).map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['Copy the number']);
  });

  const harness = new URL('../../harness.ts', import.meta.url).href;

  /**
   * Presses both buttons on a page of its own, whose clipboard is a list.
   * @returns The clipboard, the events, and what was said and ticked with each press.
   */
  const pressBoth = (writeText: string) =>
    runOnPageWith(
      {},
      `
        const clipboard = [];
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: async (text) => { ${writeText} } },
        });
        const { FakeService, openPage } = await import('${harness}');
        const service = new FakeService();
        const page = await openPage(undefined, service);
        await page.request();
        service.answer();
        await page.reaches('number');
        await page.shows('copy');
        const buttons = [...page.root.querySelectorAll('[part=copy]')];
        const icons = () => buttons.map((button) => button.querySelectorAll('rect').length);
        const status = page.root.querySelector('dialog [aria-live]');
        const presses = [];
        const told = [];
        page.element.addEventListener('copied', (event) => told.push(event.detail.what));
        for (const button of buttons) {
          button.click();
          await new Promise(requestAnimationFrame);
          await page.element.updateComplete;
          presses.push({ said: status.textContent.trim(), icons: icons() });
        }
        return { clipboard, told, presses };
      `,
    );

  it('copy the number and the code, tick and say so', async () => {
    expect(await pressBoth('clipboard.push(text)')).to.deep.equal({
      clipboard: ['+18005550123', '00421'],
      told: ['number', 'code'],
      presses: [
        { said: 'Copied', icons: [0, 1] },
        { said: 'Copied', icons: [1, 0] },
      ],
    });
  });

  it('say what to do instead where the page may not copy', async () => {
    const said = 'Copying failed. Select the text.';
    expect(await pressBoth("throw new DOMException('no', 'NotAllowedError')")).to.deep.equal({
      clipboard: [],
      told: [],
      presses: [
        { said, icons: [1, 1] },
        { said, icons: [1, 1] },
      ],
    });
  });
});

describe('the code to scan', () => {
  const draw = async (content: string) =>
    (await fixture<HTMLElement>(html`<div>${qrView(content, 'QR code that dials me')}</div>`))
      .firstElementChild as SVGSVGElement;

  /** The dark modules of a drawing, as “x y”. */
  const modulesOf = (svg: SVGSVGElement) =>
    new Set(
      [
        ...svg
          .querySelector('path')!
          .getAttribute('d')!
          .matchAll(/M(\d+) (\d+)h1v1h-1z/g),
      ].map(([, x, y]) => `${x} ${y}`),
    );

  it('has its modules, and four light ones around them', async () => {
    const svg = await draw('tel:+18005550123');
    const { width, height } = svg.viewBox.baseVal;
    // The smallest code has 21 modules, each greater one four more.
    expect(width).to.equal(height);
    expect((width - 8 - 21) % 4).to.equal(0);
    const places = [...modulesOf(svg)].map((module) => module.split(' ').map(Number));
    expect(Math.min(...places.flat())).to.equal(4);
    expect(Math.max(...places.flat())).to.equal(width - 5);
  });

  it('has the three finders by which it is found', async () => {
    const svg = await draw('tel:+18005550123');
    const modules = modulesOf(svg);
    const far = svg.viewBox.baseVal.width - 4 - 7;
    for (const [left, top] of [
      [4, 4],
      [far, 4],
      [4, far],
    ] as const) {
      const rows = [0, 1, 2, 3, 4, 5, 6].map((y) =>
        [0, 1, 2, 3, 4, 5, 6]
          .map((x) => (modules.has(`${left + x} ${top + y}`) ? '#' : '.'))
          .join(''),
      );
      expect(rows).to.deep.equal([
        '#######',
        '#.....#',
        '#.###.#',
        '#.###.#',
        '#.###.#',
        '#.....#',
        '#######',
      ]);
    }
  });

  it('consists of its modules only', async () => {
    const path = (await draw('tel:+18005550123')).querySelector('path')!.getAttribute('d');
    expect(path).to.match(/^(M\d+ \d+h1v1h-1z)+$/);
  });

  it('is another for another number', async () => {
    const one = modulesOf(await draw('tel:+18005550123'));
    const other = modulesOf(await draw('tel:+18005550124'));
    expect([...one].join()).not.to.equal([...other].join());
  });

  it('grows with what is in it', async () => {
    const short = await draw('tel:+18005550123');
    const long = await draw('tel:+18005550123,,0042100421004210042100421%23');
    expect(long.viewBox.baseVal.width).to.be.greaterThan(short.viewBox.baseVal.width);
  });

  it('is a picture with a name', async () => {
    const svg = await draw('tel:+18005550123');
    expect(svg.role).to.equal('img');
    expect(svg.ariaLabel).to.equal('QR code that dials me');
  });

  it('stands beside the number where there is a mouse, and nowhere else', async () => {
    const page = await openNumber();
    await page.shows('copy');
    await import('../../../src/features/qr/qr-view.js');
    await nextFrame();
    await page.element.updateComplete;
    expect(page.has('qr')).to.equal(hasMouse());
  });
});

describe('the link that dials', () => {
  const links = (page: Page) =>
    ['number', 'call'].map((part) => page.part(part).getAttribute('href'));
  const dialling = html`<click-to-call country="US" dial-access-code></click-to-call>`;

  it('keys the code in after a pause where the page wants it', async () => {
    const href = 'tel:+18005550123,,00421%23';
    expect(links(await openNumber(dialling))).to.deep.equal([href, href]);
  });

  it('leaves the code to the visitor otherwise', async () => {
    const href = 'tel:+18005550123';
    expect(links(await openNumber())).to.deep.equal([href, href]);
  });

  for (const accessCode of [null, '12,5', 'word', '#31']) {
    it(`dials nothing but the number with ${accessCode ?? 'no code'}`, async () => {
      const href = 'tel:+18005550123';
      expect(links(await openNumber(dialling, { accessCode }))).to.deep.equal([href, href]);
    });
  }

  const hints = [
    ['00421', false],
    ['*12', true],
    ['a1', true],
  ] as const;
  for (const [accessCode, isKeyedIn] of hints) {
    it(`${isKeyedIn ? 'asks' : 'does not ask'} the visitor to key in ${accessCode}`, async () => {
      const page = await openNumber(dialling, { accessCode });
      expect(page.part('panel').innerText.includes('key in')).to.equal(isKeyedIn);
    });
  }
});

describe('what becomes of the number', () => {
  /** Presses a link of the number without having the browser follow it. */
  async function pressLink(page: Page, press: () => unknown) {
    const stay = (event: Event) => event.preventDefault();
    page.element.addEventListener('click', stay);
    page.element.addEventListener('auxclick', stay);
    await press();
    await page.element.updateComplete;
  }

  /** Every `dialled` and `copied` of a page, as a listener on the document receives it. */
  function listen() {
    const heard: Event[] = [];
    const listener = (event: Event) => heard.push(event);
    for (const name of ['dialled', 'copied']) document.addEventListener(name, listener, true);
    return {
      heard,
      stop() {
        for (const name of ['dialled', 'copied']) {
          document.removeEventListener(name, listener, true);
        }
      },
    };
  }

  for (const part of ['number', 'call']) {
    const presses: [how: string, press: (page: Page) => unknown][] = [
      ['with the mouse', (page) => page.click(part)],
      [
        'from the keyboard',
        async (page) => {
          page.part(part).focus();
          await page.key('Enter');
        },
      ],
    ];
    for (const [how, press] of presses) {
      it(`is dispatched as dialled where ${part} is pressed ${how}`, async () => {
        const page = await openNumber();
        const dialled = next(page.element, 'dialled');
        await pressLink(page, () => press(page));
        const event = await dialled;
        expect(event).to.be.instanceOf(DialledEvent);
        expect(event.detail).to.equal(page.element.metadata);
        expect(event.detail.dialled).to.be.at.least(Number(event.detail.completed));
        expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([
          false,
          true,
          false,
        ]);
      });
    }

    it(`is no dialling where ${part} is pressed with another button`, async () => {
      const page = await openNumber();
      const { heard, stop } = listen();
      await pressLink(page, () =>
        page.part(part).dispatchEvent(
          new MouseEvent('auxclick', {
            button: 1,
            bubbles: true,
            cancelable: true,
            composed: true,
          }),
        ),
      );
      stop();
      expect(heard).to.deep.equal([]);
      expect(page.element.metadata.dialled).to.be.false;
    });
  }

  it('leaves the focus where it is, and is dispatched each time', async () => {
    const page = await openNumber();
    const { heard, stop } = listen();
    await pressLink(page, () => page.press('call'));
    await pressLink(page, () => page.press('number'));
    stop();
    expect(heard.map(({ type }) => type)).to.deep.equal(['dialled', 'dialled']);
    expect(page.element.state).to.equal('number');
    expect(page.element.callIn?.phoneNumber).to.equal('+18005550123');
  });

  it('is dialled while a new number is being requested, too', async () => {
    const page = await openNumber();
    await page.press('renew');
    await page.reaches('requesting');
    const dialled = next(page.element, 'dialled');
    await pressLink(page, () => page.press('call'));
    expect((await dialled).detail.requests).to.equal(2);
    expect(page.element.state).to.equal('requesting');
  });

  it('leaves the reason on screen why there is no new number', async () => {
    const service = new FakeService();
    const page = await openPage(plain, service);
    await page.request();
    service.answer();
    await page.reaches('number');
    await page.press('renew');
    await page.reaches('requesting');
    await warningsOf(async () => {
      service.refuse({ code: 'office-closed' });
      await page.reaches('number');
    });
    const reason = page.text('notice');
    expect(reason).to.contain('closed');
    await pressLink(page, () => page.press('call'));
    expect(page.text('notice')).to.equal(reason);
  });

  it('leaves the page’s own reason on screen why there is no new number', async () => {
    const page = await openNumber();
    page.element.addEventListener('before-submit', (event) =>
      event.waitUntil(Promise.reject(new Error('We open again at nine.'))),
    );
    await page.press('renew');
    await page.shows('notice');
    await pressLink(page, () => page.press('call'));
    expect(page.text('notice')).to.equal('We open again at nine.');
  });

  it('has what was copied beside the metadata', () => {
    const { metadata } = after(['ready', 'open', 'submit', 'complete']);
    const { detail, bubbles, composed } = new CopiedEvent(metadata, 'code');
    expect(detail).to.deep.equal({ ...metadata, what: 'code' });
    expect(Object.isFrozen(detail)).to.be.true;
    expect([bubbles, composed]).to.deep.equal([false, true]);
  });
});
