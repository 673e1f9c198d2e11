import { expect, html, nextFrame } from '@open-wc/testing';
import type { ClickToCall } from '../../src/click-to-call.js';
import { provideEnvironment, type Environment } from '../../src/environment.js';
import type { BeforeSubmitEvent } from '../../src/events.js';
import { FakeScheduler } from '../fakes.js';
import {
  FakeService,
  answer,
  answerFor,
  deferred,
  next,
  openPage,
  pressHeldBack,
  warningsOf,
} from '../harness.js';

const phonenumber = '(202) 555-0147';

/** A page on which a number is shown. */
async function openNumber(overrides = {}) {
  const service = new FakeService();
  const page = await openPage(undefined, service);
  await page.request({ phonenumber });
  service.answer(answer(overrides));
  await page.reaches('number');
  return { page, service };
}

describe('the form', () => {
  it('asks for names and a phone number with native, labelled, autofillable fields', async () => {
    const page = await openPage();
    await page.element.show();
    const fields = [...page.root.querySelectorAll('input')].map((input) => ({
      type: input.type,
      label: input.labels![0]!.innerText.replace(/\s+/g, ' ').trim(),
      autocomplete: input.autocomplete,
      required: input.ariaRequired,
    }));
    expect(fields).to.deep.equal([
      { type: 'text', label: 'First name optional', autocomplete: 'given-name', required: 'false' },
      { type: 'text', label: 'Last name optional', autocomplete: 'family-name', required: 'false' },
      { type: 'tel', label: 'Your phone number', autocomplete: 'tel', required: 'true' },
    ]);
  });

  it('sends the phone number in E.164 and the rest along as user data', async () => {
    const service = new FakeService();
    const page = await openPage(
      html`<click-to-call country="US" user-data='{"page":"help"}'></click-to-call>`,
      service,
    );
    await page.request({ firstname: ' Ada ', phonenumber });
    expect(service.requests.map(({ request }) => request)).to.deep.equal([
      {
        form: { firstname: 'Ada', lastname: '', phonenumber: '+12025550147' },
        phoneNumber: '+12025550147',
        userData: { page: 'help', firstname: 'Ada' },
      },
    ]);
  });

  it('starts the interaction with the first change, once', async () => {
    const page = await openPage();
    await page.element.show();
    await page.fill({ firstname: 'A' });
    await page.fill({ firstname: 'Ad' });
    expect(page.log).to.deep.equal(['opened', 'started']);
  });

  it('starts the interaction when it is sent unchanged', async () => {
    const page = await openPage();
    await page.element.show();
    await page.press('submit');
    expect(page.log).to.deep.equal(['opened', 'started']);
  });

  describe('when a field is wrong', () => {
    const openWrong = async (value: string) => {
      const page = await openPage();
      await page.element.show();
      await page.fill({ firstname: 'Ada', phonenumber: value });
      await page.press('submit');
      await page.shows('error');
      await nextFrame();
      return page;
    };

    for (const [value, error] of [
      ['', 'Enter your phone number.'],
      ['202 555', 'This phone number is too short.'],
      ['202 555 0147 202 555', 'This phone number is too long.'],
      ['call me', 'This does not look like a phone number.'],
    ] as const) {
      it(`says so of “${value}”`, async () => {
        const page = await openWrong(value);
        expect(page.text('error')).to.equal(error);
      });
    }

    it('ties the error to its field and goes there', async () => {
      const page = await openWrong('202 555');
      const field = page.field('phonenumber');
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(field.getAttribute('aria-describedby')).to.equal(page.part('error').id);
      expect(page.root.activeElement === field).to.be.true;
    });

    it('keeps everything that was typed', async () => {
      const page = await openWrong('202 555');
      expect(page.field('firstname').value).to.equal('Ada');
      expect(page.field('phonenumber').value).to.equal('202 555');
    });

    it('takes the error back as soon as the number is right', async () => {
      const page = await openWrong('202 555');
      await page.fill({ phonenumber });
      while (page.has('error')) await nextFrame();
      expect(page.field('phonenumber').getAttribute('aria-invalid')).to.equal('false');
    });
  });

  describe('before it is sent', () => {
    const submitWith = async (listener: (event: BeforeSubmitEvent) => void) => {
      const service = new FakeService();
      const page = await openPage(undefined, service);
      page.element.addEventListener('before-submit', listener);
      await page.element.show({ form: { firstname: 'Ada', phonenumber: '+12025550147' } });
      void page.element.requestNumber().catch(() => {});
      await nextFrame();
      return { page, service };
    };

    it('lets the page amend what is sent', async () => {
      const { page, service } = await submitWith(({ detail }) => {
        detail.form.firstname = 'Grace';
        detail.userData.campaign = 'autumn';
      });
      await page.reaches('requesting');
      expect(service.requests[0]!.request).to.deep.equal({
        form: { firstname: 'Grace', lastname: '', phonenumber: '+12025550147' },
        phoneNumber: '+12025550147',
        userData: { firstname: 'Grace', campaign: 'autumn' },
      });
    });

    it('lets the page stop it', async () => {
      const stopped = deferred<BeforeSubmitEvent>();
      const { page, service } = await submitWith((event) => {
        event.preventDefault();
        stopped.resolve(event);
      });
      await stopped.promise;
      expect(service.requests).to.deep.equal([]);
      expect(page.element.state).to.equal('form');
    });
  });

  it('does not insist on a phone number that no service would see', async () => {
    const page = await openPage(
      html`<click-to-call to-phone-number="+1 800 555 0123"></click-to-call>`,
      null,
    );
    await page.element.show();
    await page.element.requestNumber();
    expect(page.element.callIn?.phoneNumber).to.equal('+1 800 555 0123');
    expect(page.has('countdown')).to.be.false;
    expect(page.has('access-code')).to.be.false;
  });
});

describe('the request', () => {
  it('is one at a time, however often the button is pressed', async () => {
    const service = new FakeService();
    const page = await openPage(undefined, service);
    await page.request({ phonenumber });
    await page.press('submit');
    await page.press('submit');
    expect(service.requests.length).to.equal(1);
    expect(page.element.metadata.requests).to.equal(1);
  });

  it('shows that it is under way, with what was entered', async () => {
    const page = await openPage();
    await page.request({ phonenumber });
    expect(page.text('submit')).to.equal('Requesting…');
    expect(page.part('submit').ariaDisabled).to.equal('true');
    expect(page.field('phonenumber').value).to.equal(phonenumber);
    expect(page.field('phonenumber').readOnly).to.be.true;
  });

  it('is aborted when the panel is closed, and its answer dropped', async () => {
    const service = new FakeService();
    const page = await openPage(undefined, service);
    await page.request({ phonenumber });
    await page.element.close({ force: true });
    expect(service.requests[0]!.signal.aborted).to.be.true;
    service.answer();
    await nextFrame();
    expect(page.log).to.deep.equal(['opened', 'started', 'submitted', 'cancelled', 'closed']);
  });

  it('does not take the answer to an earlier one for its own', async () => {
    const first = deferred<string>();
    const answers = [first.promise, new Promise<string>(() => {})];
    const page = await openPage(undefined, () => answers.shift()!);
    await page.request({ phonenumber });
    await page.element.close({ force: true });
    await page.request({ phonenumber });
    first.resolve('+18005550199');
    await nextFrame();
    expect(page.element.state).to.equal('requesting');
  });

  it('fails when it takes too long, even where the service looks at no signal', async () => {
    const clock = new FakeScheduler();
    const markup = html`<click-to-call country="US" timeout="20"></click-to-call>`;
    const page = await openPage(markup, undefined, { scheduler: clock });
    await page.request({ phonenumber });
    await warningsOf(async () => {
      clock.pass(20);
      await page.reaches('failed');
    });
    expect(page.element.metadata.errors).to.deep.equal(['timeout']);
  });

  describe('when the service', () => {
    const cases: readonly [string, ClickToCall['service'], string][] = [
      [
        'throws',
        () => {
          throw new Error('no');
        },
        'unknown',
      ],
      ['rejects', () => Promise.reject(new Error('no')), 'unknown'],
      ['rejects with nothing', () => Promise.reject(undefined), 'unknown'],
      [
        'rejects with a code of ours',
        () => Promise.reject({ code: 'office-closed' }),
        'office-closed',
      ],
      ['answers nothing', () => undefined as never, 'bad-response'],
      ['answers a number of the wrong type', () => ({ toPhoneNumber: 5 }) as never, 'bad-response'],
      ['answers a number without digits', () => ({ toPhoneNumber: 'soon' }), 'bad-response'],
      ['is no service at all', {} as never, 'unknown'],
      ['is missing', null, 'bad-request'],
    ];
    for (const [what, service, code] of cases) {
      it(`${what}, ends in the failed view`, async () => {
        const page = await openPage(undefined, service);
        await page.element.show({ form: { phonenumber: '+12025550147' } });
        const failed = next(page.element, 'failed');
        await warningsOf(() => page.element.requestNumber().catch(() => {}));
        expect(page.element.state).to.equal('failed');
        expect(page.element.metadata.errors).to.deep.equal([code]);
        expect((await failed).error.code).to.equal(code);
      });
    }
  });
});

describe('a failed request', () => {
  const openFailed = async (error: object = { code: 'network' }) => {
    const service = new FakeService();
    const page = await openPage(
      html`<click-to-call country="US">
        <a slot="alternative" href="mailto:help@example.com">Write to us</a>
      </click-to-call>`,
      service,
    );
    await page.request({ firstname: 'Ada', phonenumber });
    await warningsOf(async () => {
      service.refuse(error);
      await page.reaches('failed');
    });
    return { page, service };
  };

  it('says what happened, and shows another way', async () => {
    const { page } = await openFailed();
    expect(page.text('body')).to.contain('We could not reach the service');
    const alternative = page.element.querySelector('a')!;
    expect(alternative.checkVisibility()).to.be.true;
  });

  it('says when to try again where the service does, and that can be waited for', async () => {
    const nothingLost = 'Nothing you entered is lost.';
    for (const [retryAfter, notice] of [
      [undefined, nothingLost],
      [0, nothingLost],
      [30, `${nothingLost} Try again in 30 seconds.`],
      [86_400, nothingLost],
    ] as const) {
      const { page } = await openFailed({ code: 'too-many-requests', retryAfter });
      expect(page.text('notice'), `${retryAfter}`).to.equal(notice);
    }
  });

  it('has a warning for the eye, and two ways on', async () => {
    const { page } = await openFailed();
    expect(page.root.querySelector('[part=body] .bad svg')).not.to.be.null;
    expect(page.text('retry')).to.equal('Try again');
    expect(page.text('cancel')).to.equal('Change what you entered');
    await pressHeldBack(page, 'retry');
    expect(page.text('retry')).to.equal('Requesting…');
  });

  it('can be tried again with what was entered', async () => {
    const { page, service } = await openFailed();
    await page.press('retry');
    await page.reaches('requesting');
    expect(service.requests[1]!.request).to.deep.equal(service.requests[0]!.request);
    service.answer();
    await page.reaches('number');
    expect(page.log).to.deep.equal([
      'opened',
      'started',
      'submitted',
      'failed',
      'submitted',
      'completed',
    ]);
  });

  it('leads back to the form with everything in it', async () => {
    const { page } = await openFailed();
    await page.press('cancel');
    expect(page.element.state).to.equal('form');
    expect(page.field('firstname').value).to.equal('Ada');
    expect(page.field('phonenumber').value).to.equal(phonenumber);
  });
});

describe('the number', () => {
  it('is a link that dials it', async () => {
    const { page } = await openNumber();
    expect(page.text('number')).to.contain('0123');
    expect(page.part('number').getAttribute('href')).to.equal('tel:+18005550123');
    expect(page.part('call').getAttribute('href')).to.equal('tel:+18005550123');
  });

  it('lets nothing but dialable characters into the link', async () => {
    const { page } = await openNumber({ toPhoneNumber: 'javascript://1 (800) 555-0123"><b>' });
    expect(page.part('number').getAttribute('href')).to.equal('tel:18005550123');
  });

  for (const [toPhoneNumber, shown, href] of [
    ['+44 (0)20 7946 0958', '+44 20 7946 0958', 'tel:+442079460958'],
    ['1-800-FLOWERS', '1-800-FLOWERS', 'tel:18003569377'],
    ['24/7: +1 202 555 0100', '+1 202 555 0100', 'tel:+12025550100'],
    ['#31#+12025550100', '#31#+12025550100', 'tel:%2331%23+12025550100'],
  ] as const) {
    it(`is shown as ${shown} and dialled as such, given as “${toPhoneNumber}”`, async () => {
      const { page } = await openNumber({ toPhoneNumber });
      expect(page.text('number')).to.equal(shown);
      expect(page.part('number').getAttribute('href')).to.equal(href);
    });
  }

  it('has its extension beside it', async () => {
    const { page } = await openNumber({ toPhoneNumber: '+1 202 555 0100 ext. 5' });
    expect(page.text('number')).to.equal('+1 202 555 0100');
    expect(page.text('body')).to.contain('Extension 5');
    expect(page.part('number').getAttribute('href')).to.equal('tel:+12025550100;ext=5');
  });

  it('comes with its access code, leading zeros kept', async () => {
    const { page } = await openNumber();
    expect(page.part('access-code').textContent!.trim()).to.equal('00421');
    expect(page.part('access-code').ariaLabel).to.equal('Access code 0 0 4 2 1');
  });

  for (const { accessCode, digits } of [
    { accessCode: '0042', digits: 4 },
    { accessCode: '00421337', digits: 8 },
    { accessCode: '004213379', digits: 0 },
    { accessCode: '004213379012', digits: 0 },
  ]) {
    it(`shows a code of ${accessCode.length} digits ${digits ? 'one by one' : 'in one piece'}`, async () => {
      const { page } = await openNumber({ accessCode });
      expect(page.root.querySelectorAll('[part~=digit]').length).to.equal(digits);
      expect(page.part('access-code').textContent!.trim()).to.equal(accessCode);
    });
  }

  it('shows a code that is no row of digits as it is', async () => {
    const { page } = await openNumber({ accessCode: '<b>long-winded</b>' });
    expect(page.text('access-code')).to.equal('<b>long-winded</b>');
  });

  it('counts down', async () => {
    const service = new FakeService();
    const clock = new FakeScheduler();
    const page = await openPage(undefined, service, { scheduler: clock });
    await page.request({ phonenumber });
    service.answer(answerFor(clock, 272_000));
    await page.reaches('number');
    expect(page.text('countdown')).to.equal('4:32');
    expect(page.text('body')).to.contain('Reserved for you for 5 minutes');
    clock.pass(1000);
    await page.element.updateComplete;
    expect(page.text('countdown')).to.equal('4:31');
    clock.pass(135_000);
    await page.element.updateComplete;
    const ring = page.part('countdown').querySelector('circle:last-of-type')!;
    expect(ring.getAttribute('stroke-dasharray')).to.equal('50 100');
  });

  it('can be renewed, and stays in sight until the new one is there', async () => {
    const { page, service } = await openNumber();
    expect(page.text('call')).to.equal('Call now');
    expect(page.text('renew')).to.equal('Get a new number');
    expect(page.text('body')).to.contain('Access code');
    await page.press('renew');
    await page.reaches('requesting');
    expect(page.text('renew')).to.equal('Requesting…');
    expect(page.part('number').getAttribute('href')).to.equal('tel:+18005550123');
    service.answer(answer({ toPhoneNumber: '+18005550199' }));
    await page.reaches('number');
    expect(page.part('number').getAttribute('href')).to.equal('tel:+18005550199');
  });

  it('is not lost by a renewal that fails', async () => {
    const { page, service } = await openNumber();
    await page.press('renew');
    await page.reaches('requesting');
    await warningsOf(async () => {
      service.refuse({ code: 'too-many-requests' });
      await page.reaches('number');
    });
    expect(page.text('notice')).to.equal(
      'All our numbers are taken right now. You can still call the number shown.',
    );
    expect(page.element.callIn).not.to.be.null;
  });
});

describe('an expired number', () => {
  const openExpired = async () => {
    const service = new FakeService();
    const clock = new FakeScheduler();
    const page = await openPage(undefined, service, { scheduler: clock });
    await page.request({ firstname: 'Ada', phonenumber });
    service.answer(answerFor(clock, 1000));
    await page.reaches('number');
    clock.pass(1000);
    await page.reaches('expired');
    return { page, service };
  };

  it('is gone', async () => {
    const { page } = await openExpired();
    expect(page.element.callIn).to.be.null;
    expect(page.has('number')).to.be.false;
    expect(page.text('body')).to.contain('This number has expired');
    expect(page.text('body')).to.contain('What you entered is still here');
    expect(page.text('renew')).to.equal('Get a new number');
    expect(page.text('cancel')).to.equal('Close');
  });

  it('says on its button that the next one is prepared', async () => {
    const { page } = await openExpired();
    await pressHeldBack(page, 'renew');
    expect(page.text('renew')).to.equal('Requesting…');
  });

  it('has no time on the launcher where it does not expire', async () => {
    const service = new FakeService();
    const page = await openPage(undefined, service);
    await page.request({ phonenumber });
    service.answer(answer({ expirationTime: undefined }));
    await page.reaches('number');
    await page.element.minimize();
    expect(page.part('launcher-label').textContent).not.to.contain('0:00');
  });

  it('is replaced on request, with what was entered', async () => {
    const { page, service } = await openExpired();
    await page.press('renew');
    await page.reaches('requesting');
    expect(service.requests[1]!.request).to.deep.equal(service.requests[0]!.request);
    service.answer();
    await page.reaches('number');
    expect(page.element.metadata).to.include({ expired: false, expirations: 1, requests: 2 });
  });

  it('has its time on the launcher while the panel is minimized, and at no other time', async () => {
    const service = new FakeService();
    const clock = new FakeScheduler();
    const page = await openPage(undefined, service, { scheduler: clock });
    await page.request({ phonenumber });
    service.answer(answerFor(clock, 272_000));
    await page.reaches('number');
    const label = page.part('launcher-label');
    expect(label.textContent).not.to.contain('4:32');
    await page.element.minimize();
    expect(label.textContent).to.contain('4:32');
    await page.element.restore();
    expect(label.textContent).not.to.contain('4:32');
  });

  it('expires while the panel is minimized, too', async () => {
    const service = new FakeService();
    const clock = new FakeScheduler();
    const page = await openPage(undefined, service, { scheduler: clock });
    await page.request({ phonenumber });
    service.answer(answerFor(clock, 1000));
    await page.reaches('number');
    await page.element.minimize();
    const label = page.part('launcher-label');
    expect(label.querySelector('s')).to.be.null;
    clock.pass(1000);
    expect(page.log.at(-1)).to.equal('expired');
    await page.element.updateComplete;
    const struckThrough = label.querySelector('s')!;
    expect(struckThrough.innerText).to.equal('0:00');
    expect(getComputedStyle(struckThrough).textDecorationLine).to.equal('line-through');
  });
});

describe('leaving', () => {
  it('asks first when something was entered', async () => {
    const page = await openPage();
    await page.element.show();
    await page.fill({ firstname: 'Ada' });
    await page.press('close');
    expect(page.text('confirm')).to.contain('What you entered will be cleared.');
    await page.press('confirm-no');
    expect(page.has('confirm')).to.be.false;
    expect(page.field('firstname').value).to.equal('Ada');
    await page.press('cancel');
    await page.press('confirm-yes');
    await page.reaches('closed');
  });

  it('asks first while a number is reserved', async () => {
    const { page } = await openNumber();
    const closed = page.element.close();
    await page.element.updateComplete;
    expect(page.text('confirm')).to.contain('The number reserved for you will be given up');
    await page.press('confirm-yes');
    expect(await closed).to.be.true;
    expect(page.log.at(-1)).to.equal('closed');
    expect(page.log).not.to.include('cancelled');
  });

  it('resolves with false when the visitor chose to stay', async () => {
    const { page } = await openNumber();
    const closed = page.element.close();
    await page.element.updateComplete;
    await page.press('confirm-no');
    expect(await closed).to.be.false;
  });

  it('asks nothing of one who has entered nothing', async () => {
    const page = await openPage();
    await page.element.show();
    await page.press('close');
    await page.reaches('closed');
  });

  it('asks nothing where the page wants no question', async () => {
    const page = await openPage(html`<click-to-call no-confirm></click-to-call>`);
    await page.element.show();
    await page.fill({ firstname: 'Ada' });
    await page.press('close');
    await page.reaches('closed');
  });

  it('forgets what was entered', async () => {
    const page = await openPage();
    await page.element.show();
    await page.fill({ firstname: 'Ada' });
    await page.element.close({ force: true });
    await page.element.show();
    expect(page.field('firstname').value).to.equal('');
  });

  it('drops the question when the number comes', async () => {
    const service = new FakeService();
    const page = await openPage(undefined, service);
    await page.request({ phonenumber });
    await page.press('close');
    expect(page.has('confirm')).to.be.true;
    service.answer();
    await page.reaches('number');
    expect(page.has('confirm')).to.be.false;
  });
});

describe('keyboard and focus', () => {
  it('goes into the panel with the visitor, and back to the launcher', async () => {
    const page = await openPage();
    page.part('launcher').focus();
    await page.key('Enter');
    await page.reaches('form');
    expect(page.part('panel').contains(page.root.activeElement)).to.be.true;
    await page.key('Escape');
    await page.reaches('closed');
    await page.element.updateComplete;
    expect(page.root.activeElement === page.part('launcher')).to.be.true;
  });

  it('stays where it is when the page opens the panel', async () => {
    const page = await openPage(html`<input /><click-to-call></click-to-call>`);
    const outside = page.element.parentElement!.querySelector('input')!;
    outside.focus();
    await page.element.show({ proactive: true });
    expect(document.activeElement === outside).to.be.true;
  });

  it('stays where it is when the page opens a panel in its flow', async () => {
    const page = await openPage(html`<input /><click-to-call inline></click-to-call>`);
    const outside = page.element.parentElement!.querySelector('input')!;
    outside.focus();
    let blurs = 0;
    outside.addEventListener('blur', () => blurs++);
    await page.element.show({ proactive: true });
    expect(document.activeElement === outside).to.be.true;
    expect(blurs).to.equal(0);
  });

  it('goes to “Stay” when asked about leaving, and Escape stays', async () => {
    const page = await openPage();
    await page.element.show({ proactive: false });
    await page.fill({ firstname: 'Ada' });
    await page.key('Escape');
    expect(page.root.activeElement === page.part('confirm-no')).to.be.true;
    await page.key('Escape');
    expect(page.has('confirm')).to.be.false;
    expect(page.element.state).to.equal('form');
  });

  it('asks about leaving when a phone’s own gesture goes back', async () => {
    const page = await openPage();
    await page.element.show({ proactive: false });
    await page.fill({ firstname: 'Ada' });
    const back = new Event('cancel', { cancelable: true });
    page.part('panel').dispatchEvent(back);
    await page.element.updateComplete;
    expect(back.defaultPrevented).to.be.true;
    expect(page.has('confirm')).to.be.true;
    expect(page.element.state).to.equal('form');
  });

  it('sends the form with Enter', async () => {
    const page = await openPage();
    await page.element.show({ form: { phonenumber: '+12025550147' } });
    page.field('phonenumber').focus();
    await page.key('Enter');
    await page.reaches('requesting');
  });

  it('goes to the title of each new view', async () => {
    const service = new FakeService();
    const page = await openPage(undefined, service);
    await page.element.show({ proactive: false });
    await page.request({ phonenumber });
    service.answer();
    await page.reaches('number');
    expect(page.root.activeElement === page.part('title')).to.be.true;
    expect(page.text('title')).to.equal('Call this number');
  });
});

describe('when the panel cannot be fetched', () => {
  let loadPanel: Environment['loadPanel'];

  const openFlaky = async () => {
    const page = await openPage(html`<click-to-call></click-to-call>`);
    const { element } = page;
    provideEnvironment(element, { loadPanel: () => loadPanel() });
    const part = (name: string) =>
      element.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`)!;
    return { element, part };
  };

  it('rejects, says so, and stays usable', async () => {
    loadPanel = () => Promise.reject(new TypeError('offline'));
    const { element, part } = await openFlaky();
    const error = await element.show().catch((reason: unknown) => reason);
    await element.updateComplete;
    expect(error).to.be.instanceOf(TypeError);
    expect(part('notice').innerText).to.contain('The form did not load.');
    expect(element.open).to.be.false;
    expect(part('launcher').checkVisibility()).to.be.true;
  });

  it('tries again at the next press', async () => {
    loadPanel = () => Promise.reject(new TypeError('offline'));
    const { element, part } = await openFlaky();
    await element.show().catch(() => {});
    loadPanel = () => import('../../src/panel/panel.js');
    const opened = next(element, 'opened');
    part('launcher').click();
    await opened;
    await element.updateComplete;
    expect(element.state).to.equal('form');
    expect(part('notice')).to.be.null;
  });
});

describe('before the visitor acts', () => {
  it('fetches nothing, and the panel at the first sign of interest', async () => {
    let fetches = 0;
    const { element } = await openPage();
    provideEnvironment(element, {
      loadPanel: () => {
        fetches++;
        return import('../../src/panel/panel.js');
      },
    });
    await element.updateComplete;
    expect(fetches).to.equal(0);
    element
      .shadowRoot!.querySelector('[part=launcher]')!
      .dispatchEvent(new PointerEvent('pointerenter'));
    expect(fetches).to.equal(1);
  });
});

describe('close()', () => {
  /** A page that is asked about leaving, and what its first call came to. */
  async function openQuestion() {
    const page = await openPage();
    await page.element.show();
    await page.fill({ firstname: 'Ada' });
    const asked = page.element.close();
    await page.shows('confirm');
    return { page, asked };
  }

  it('is answered when the interaction is ended while it asks', async () => {
    const { page, asked } = await openQuestion();
    await page.element.close({ force: true });
    expect(await asked).to.be.true;
  });

  it('is answered when the element is removed while it asks', async () => {
    const { page, asked } = await openQuestion();
    page.element.remove();
    expect(await asked).to.be.true;
  });

  it('is answered once, however often it is called', async () => {
    const { page, asked } = await openQuestion();
    const again = page.element.close();
    await page.element.updateComplete;
    await page.press('confirm-yes');
    expect(await Promise.all([asked, again])).to.deep.equal([true, true]);
    expect(page.log.filter((name) => name === 'closed')).to.have.length(1);
  });
});

describe('requestNumber() that the page stops', () => {
  const outcomeOf = (page: Awaited<ReturnType<typeof openPage>>) => {
    page.element.addEventListener('before-submit', (event) => event.preventDefault());
    return page.element.requestNumber().then(
      () => 'a number',
      ({ name }: Error) => name,
    );
  };

  it('does not answer with the number of before', async () => {
    const { page } = await openNumber();
    expect(await outcomeOf(page)).to.equal('AbortError');
  });

  it('does not end in the failure of before', async () => {
    const service = new FakeService();
    const page = await openPage(undefined, service);
    await page.request();
    await warningsOf(async () => {
      service.refuse({ code: 'server' });
      await page.reaches('failed');
    });
    expect(await outcomeOf(page)).to.equal('AbortError');
  });
});

describe('a number that never changes', () => {
  it('is neither renewed nor lost', async () => {
    const page = await openPage(
      html`<click-to-call to-phone-number="+1 202 555 0123"></click-to-call>`,
      null,
    );
    await page.element.show();
    await page.fill({ firstname: 'Ada' });
    await page.press('submit');
    await page.reaches('number');
    expect(page.has('renew')).to.be.false;
    expect(await page.element.close()).to.be.true;
  });
});

describe('the live region', () => {
  it('says of each request that it is under way, and stops saying so', async () => {
    const service = new FakeService();
    const page = await openPage(undefined, service);
    const said = () => page.root.querySelector('dialog [aria-live]')!.textContent.trim();
    await page.request();
    expect(said()).to.equal('Requesting…');
    service.answer();
    await page.reaches('number');
    expect(said()).to.equal('');
    await page.press('renew');
    await page.reaches('requesting');
    expect(said()).to.equal('Requesting…');
  });

  it('is in the panel, or beside it while that is minimized, and speaks in one place at a time', async () => {
    const service = new FakeService();
    const page = await openPage(undefined, service);
    const said = () =>
      [...page.root.querySelectorAll('[aria-live]')].map((region) => ({
        inside: !!region.closest('dialog'),
        text: region.textContent.trim(),
      }));
    await page.request();
    expect(said()).to.deep.equal([
      { inside: true, text: 'Requesting…' },
      { inside: false, text: '' },
    ]);
    service.answer();
    await page.reaches('number');
    await page.element.minimize();
    void page.element.requestNumber().catch(() => {});
    await page.reaches('requesting');
    expect(said()).to.deep.equal([
      { inside: true, text: '' },
      { inside: false, text: 'Requesting…' },
    ]);
  });
});

describe('the frame of the panel', () => {
  it('has the title of the page’s offer, until there is a number to call', async () => {
    const page = await openPage();
    await page.element.show();
    expect(page.text('title')).to.equal('Talk to us');
  });

  it('has a button that minimizes it', async () => {
    const page = await openPage();
    await page.element.show();
    await page.press('minimize');
    expect(page.element.minimized).to.be.true;
  });

  it('has none in the flow of the page, where it covers nothing', async () => {
    const page = await openPage(html`<click-to-call inline></click-to-call>`);
    await page.element.show();
    expect(page.has('minimize')).to.be.false;
    expect(page.has('close')).to.be.true;
  });
});
