import { expect, html, nextFrame } from '@open-wc/testing';
import { ContextEvent } from '@lit/context';
// Fetched here so that no test has to wait for it.
import '../../src/features/custom-form/custom-form.js';
import type { ClickToCall } from '../../src/click-to-call.js';
import { interactionContext } from '../../src/context.js';
import type { FieldDefinition } from '../../src/form/definition.js';
import type { LifecycleEvent } from '../../src/lifecycle/interaction.js';
import type { CallInService, NumberRequest } from '../../src/services/call-in-service.js';
import { FakeScheduler } from '../fakes.js';
import { FakeService, answer, next, openPage, warningsOf, type Page } from '../harness.js';

const phonenumber = '+12025550147';
const wholeVisit = ['opened', 'started', 'submitted', 'completed', 'closed'];

/** Everything from opening to closing, without a word about what is in between. */
async function visit({ element }: Page): Promise<void> {
  await element.show({ form: { phonenumber } });
  await element.requestNumber();
  await element.close({ force: true });
}

const answers: CallInService = { requestNumber: () => answer() };

const plain = html`<click-to-call country="US"></click-to-call>`;

describe('a listener', () => {
  const ends: Partial<Record<LifecycleEvent, LifecycleEvent[]>> = {
    opened: ['opened', 'cancelled', 'closed'],
    started: ['opened', 'started', 'submitted', 'cancelled', 'closed'],
    submitted: ['opened', 'started', 'submitted', 'cancelled', 'closed'],
    completed: ['opened', 'started', 'submitted', 'completed', 'closed'],
  };
  const interruptions: Record<
    string,
    (element: ClickToCall, clock: FakeScheduler) => Promise<unknown>
  > = {
    'close the panel': (element) => element.close({ force: true }),
    'take the element away': async (element, clock) => {
      const closed = next(element, 'closed');
      element.remove();
      // It is given the time to come back.
      clock.pass(0);
      await closed;
    },
  };
  for (const [event, log] of Object.entries(ends) as [LifecycleEvent, LifecycleEvent[]][]) {
    for (const [title, interrupt] of Object.entries(interruptions)) {
      it(`of ${event} may ${title}`, async () => {
        const clock = new FakeScheduler();
        const page = await openPage(plain, answers, { scheduler: clock });
        const { element } = page;
        const stateAfter = async () => {
          await interrupt(element, clock);
          return element.state;
        };
        const interrupted = new Promise((resolve) =>
          element.addEventListener(event, () => resolve(stateAfter()), { once: true }),
        );
        await element.show({ form: { phonenumber, autoSubmit: true } });
        expect(await interrupted).to.equal('closed');
        expect(page.log).to.deep.equal(log);
        expect(element.open).to.equal(false);
      });
    }
  }

  it('of closed may open the panel again', async () => {
    const page = await openPage(plain, answers);
    const { element } = page;
    element.addEventListener('closed', () => void element.show(), { once: true });
    await visit(page);
    await next(element, 'opened');
    await element.updateComplete;
    expect(page.log).to.deep.equal([...wholeVisit, 'opened']);
    expect(page.part('panel').matches(':popover-open, :modal')).to.equal(true);
  });
});

describe('a page that speaks with the element’s voice', () => {
  it('changes nothing by telling its events itself', async () => {
    const page = await openPage(plain, answers);
    const { element } = page;
    await element.show({ form: { phonenumber } });
    for (const name of ['closed', 'completed', 'expired', 'cancelled', 'before-submit']) {
      element.dispatchEvent(new CustomEvent(name, { detail: null }));
    }
    expect(element.state).to.equal('form');
    await element.requestNumber();
    expect(element.state).to.equal('number');
  });

  it('does not close the panel by a file that was not chosen', async () => {
    const page = await openPage(
      html`<click-to-call country="US"><input type="file" slot="fields" /></click-to-call>`,
    );
    const { element } = page;
    await element.show();
    element.querySelector('input')!.dispatchEvent(new Event('cancel', { bubbles: true }));
    expect(element.state).to.equal('form');
  });
});

describe('a page that takes pieces away', () => {
  it('ends a visit in order where it has removed the panel', async () => {
    const page = await openPage(plain, answers);
    const { element } = page;
    await element.show({ form: { phonenumber } });
    page.root.querySelector('dialog')!.remove();
    await element.requestNumber();
    await element.close({ force: true });
    expect(page.log).to.deep.equal(wholeVisit);
  });

  it('brings the panel back where it has only closed it', async () => {
    const page = await openPage(plain, answers);
    const { element } = page;
    await element.show({ form: { phonenumber } });
    const dialog = page.root.querySelector('dialog')!;
    if (dialog.open) dialog.close();
    else dialog.hidePopover();
    await element.requestNumber();
    await element.updateComplete;
    expect(dialog.matches(':popover-open, :modal')).to.equal(true);
  });
});

describe('a form around the element', () => {
  it('is not mistaken for one of its own, whatever its controls are called', async () => {
    const page = await openPage(
      html`<form>
        <input name="shadowRoot" /><input name="children" /><input name="querySelectorAll" />
        <click-to-call country="US"></click-to-call>
      </form>`,
      answers,
    );
    await visit(page);
    expect(page.log).to.deep.equal(wholeVisit);
  });

  it('may stand in a slot, whatever its controls are called', async () => {
    const service = new FakeService();
    const page = await openPage(
      html`<click-to-call country="US">
        <form slot="fields">
          <input name="matches" value="a" /><input name="querySelectorAll" value="b" />
          <input name="__proto__" value="c" /><input name="toString" value="d" />
        </form>
      </click-to-call>`,
      service,
    );
    await page.request();
    const { form } = service.requests[0]!.request as { form: object };
    expect(Object.entries(form)).to.deep.include.members([
      ['matches', 'a'],
      ['querySelectorAll', 'b'],
      ['__proto__', 'c'],
      ['toString', 'd'],
    ]);
  });
});

describe('the name of a field', () => {
  const names = [
    'title',
    'confirm-title',
    'field-0',
    'a',
    'a-error',
    'a b',
    '"\'><',
    '\u202e',
    ' ',
  ];

  it('may be that of anything else', async () => {
    const page = await openPage(plain, answers);
    page.element.fields = names.map((name, index) => ({
      name,
      type: 'text',
      label: `Label ${index}`,
      validate: () => `Error ${index}`,
    }));
    await page.element.show();
    await page.element.requestNumber().catch(() => {});
    await page.element.updateComplete;
    const inputs = [...page.root.querySelectorAll('input')];
    expect(inputs.map(({ name }) => name)).to.deep.equal(names);
    const ids = [...page.root.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids)).to.have.property('size', ids.length);
    inputs.forEach((input, index) => {
      expect(input.labels![0]!.innerText).to.contain(`Label ${index}`);
      const error = page.root.getElementById(input.getAttribute('aria-describedby')!);
      expect(error!.innerText.trim()).to.equal(`Error ${index}`);
    });
    const title = page.part('panel').getAttribute('aria-labelledby')!;
    expect(page.root.getElementById(title)).to.equal(page.part('title'));
  });

  for (const name of Object.getOwnPropertyNames(Object.prototype)) {
    it(`may be ${name}, which every object has`, async () => {
      const service = new FakeService();
      const page = await openPage(plain, service);
      page.element.fields = [
        { name, type: 'text', required: true },
        { name: 'phonenumber', type: 'tel' },
      ];
      await page.element.show();
      expect(page.field(name).value).to.equal('');
      await page.press('submit');
      await page.shows('error');
      expect(page.text('error')).to.equal('Please fill in this field.');
      page.field(name).value = 'typed';
      await page.press('submit');
      await page.reaches('requesting');
      const { form, userData } = service.requests[0]!.request as NumberRequest;
      expect(Object.entries(form)).to.deep.equal([
        [name, 'typed'],
        ['phonenumber', ''],
      ]);
      expect(Object.entries(userData)).to.deep.equal([[name, 'typed']]);
      expect(Object.entries(page.element.metadata.form)).to.deep.include([name, 'typed']);
      await page.element.close({ force: true });
      await page.element.show({
        form: JSON.parse(`{"${name}":"given"}`) as Record<string, string>,
      });
      expect(page.field(name).value).to.equal('given');
    });

    it(`may be ${name}, which every object has, also of the visitor’s number`, async () => {
      const service = new FakeService();
      const page = await openPage(plain, service);
      page.element.fields = [{ name, type: 'tel', value: '+1 202 555 0147' }];
      await page.element.show();
      await page.press('submit');
      await page.reaches('requesting');
      const { phoneNumber, userData } = service.requests[0]!.request as NumberRequest;
      expect([phoneNumber, Object.keys(userData)]).to.deep.equal(['+12025550147', []]);
    });
  }
});

/** An object that does not let itself be looked at. */
const untouchable = <T extends object>(target = {}): T =>
  new Proxy(target, {
    get() {
      throw new Error('hands off');
    },
    ownKeys() {
      throw new Error('hands off');
    },
    getPrototypeOf() {
      throw new Error('hands off');
    },
  }) as T;

describe('an object of the page’s own that throws when it is looked at', () => {
  it('is reported where it is a property', async () => {
    const page = await openPage(plain, answers);
    const warnings = await warningsOf(async () => {
      page.element.prefill = untouchable();
      page.element.userData = untouchable();
      await visit(page);
    });
    expect(warnings).to.have.length(2);
    expect(page.log).to.deep.equal(wholeVisit);
  });

  it('is reported where it is a field', async () => {
    const page = await openPage(plain, answers);
    page.element.fields = [
      untouchable<FieldDefinition>(),
      { name: 'phonenumber', type: 'tel', label: 'B' },
    ];
    const warnings = await warningsOf(() => visit(page));
    expect(warnings).to.deep.equal(['<click-to-call> fields[0]: expected an object.']);
    expect(page.log).to.deep.equal(wholeVisit);
  });

  for (const options of [{ form: untouchable<object>() }, { userData: untouchable<object>() }]) {
    it(`rejects show() where it is its ${Object.keys(options)}`, async () => {
      const page = await openPage(plain, answers);
      const error = await page.element.show(options as object).catch((reason: Error) => reason);
      expect(error).to.have.property('message', 'hands off');
      expect(page.element.open).to.equal(false);
      await visit(page);
      expect(page.log).to.deep.equal(wholeVisit);
    });
  }
});

describe('a listener of before-submit that leaves a form which cannot be read', () => {
  it('does not keep the visitor waiting', async () => {
    const page = await openPage(plain, answers);
    const { element } = page;
    const get = () => {
      throw new TypeError('not to be read');
    };
    element.addEventListener(
      'before-submit',
      ({ detail }) => Object.defineProperty(detail, 'form', { get }),
      { once: true },
    );
    await element.show({ form: { phonenumber } });
    const error = await element.requestNumber().catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(TypeError);
    await element.updateComplete;
    expect(page.part('submit').ariaDisabled).to.equal('false');
    await element.requestNumber();
    expect(element.state).to.equal('number');
  });
});

describe('a word of the context attribute', () => {
  it('may be what every object has', async () => {
    const page = await openPage(
      html`<click-to-call country="US" context="constructor __proto__ title"></click-to-call>`,
      answers,
    );
    await warningsOf(() => visit(page));
    expect(page.log).to.deep.equal(wholeVisit);
  });
});

describe('a consumer of the interaction that throws', () => {
  it('does not end the visit', async () => {
    const page = await openPage(plain, answers);
    const { element } = page;
    const reported: unknown[] = [];
    const { error } = console;
    console.error = (...parts: unknown[]) => void reported.push(...parts);
    try {
      let told = 0;
      const consume = () => {
        // The first time is an answer to its own question.
        if (told++) throw new RangeError('not today');
      };
      const child = document.createElement('span');
      element.append(child);
      child.dispatchEvent(new ContextEvent(interactionContext, child, consume, true));
      await visit(page);
    } finally {
      console.error = error;
    }
    expect(page.log).to.deep.equal(wholeVisit);
    expect(reported[1]).to.be.instanceOf(RangeError);
  });
});

describe('a service', () => {
  /** What it does, and what the visitor reads then. */
  const rows: Record<string, [CallInService['requestNumber'] | object, string | null]> = {
    'that throws at once': [
      () => {
        throw new Error('down');
      },
      'unknown',
    ],
    'that throws nothing': [
      () => {
        throw undefined;
      },
      'unknown',
    ],
    'whose error does not let itself be looked at': [
      () => Promise.reject(untouchable<Error>(new Error())),
      'unknown',
    ],
    'whose error has another form': [
      () => Promise.reject(JSON.parse('{"code": "server", "name": 7, "__proto__": {"code": 1}}')),
      'server',
    ],
    'whose answer does not let itself be looked at': [() => untouchable(), 'unknown'],
    'whose answer is a promise of another kind': [
      () => ({ then: (resolve: (value: unknown) => void) => resolve(answer()) }) as never,
      null,
    ],
    'whose answer is given twice': [
      () =>
        ({
          then(resolve: (value: unknown) => void, reject: (reason: unknown) => void) {
            resolve(answer());
            reject(new Error('after all'));
            throw new Error('and again');
          },
        }) as never,
      null,
    ],
    'that is no service': [{ requestNumber: 'soon' }, 'unknown'],
    'that is a number': [5 as never, 'unknown'],
  };
  for (const [title, [service, code]] of Object.entries(rows)) {
    it(`${title} ends in ${code ?? 'a number'}`, async () => {
      const page = await openPage(plain, service as CallInService);
      await page.element.show({ form: { phonenumber } });
      await warningsOf(async () => {
        await page.element.requestNumber().catch(() => {});
      });
      expect(page.element.metadata.errors).to.deep.equal(code ? [code] : false);
      expect(page.element.state).to.equal(code ? 'failed' : 'number');
      await page.element.close({ force: true });
      expect(page.log.at(-1)).to.equal('closed');
    });
  }

  for (const retryAfter of [86_400, Infinity, NaN, -1, 'soon'] as number[]) {
    it(`that says to come back after ${retryAfter} seconds is not repeated`, async () => {
      const page = await openPage(plain, () => Promise.reject({ code: 'server', retryAfter }));
      await page.element.show({ form: { phonenumber } });
      await warningsOf(() => page.element.requestNumber().catch(() => {}));
      await page.element.updateComplete;
      expect(page.text('notice')).to.equal('Nothing you entered is lost.');
    });
  }

  it('that knows of a wait beyond a day is not repeated', async () => {
    const page = await openPage(plain, { ...answers, estimateWait: () => 86_400 });
    await page.element.show();
    await nextFrame();
    expect(page.has('wait')).to.equal(false);
  });

  it('that never answers may be left', async () => {
    const page = await openPage(plain, new FakeService());
    await page.request();
    await page.press('cancel');
    await page.press('confirm-yes');
    expect(page.log).to.deep.equal(['opened', 'started', 'submitted', 'cancelled', 'closed']);
  });

  it('whose waiting time never comes does not keep the form', async () => {
    const page = await openPage(plain, { ...answers, estimateWait: () => new Promise(() => {}) });
    await page.element.show();
    await nextFrame();
    expect(page.has('wait')).to.equal(false);
    await page.element.close({ force: true });
  });
});

describe('a timeout beyond what the browser’s timers can count to', () => {
  it('is as long as they can, for a longer one would be over at once', async () => {
    const page = await openPage(plain, answers);
    page.element.setAttribute('timeout', '2147483648');
    expect(page.element.timeout).to.equal(2_147_483_647);
  });
});
