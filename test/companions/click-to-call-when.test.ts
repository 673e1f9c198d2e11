import { expect, html } from '@open-wc/testing';
import type { ClickToCallWhen } from '../../src/companions.js';
import { next, warningsOf } from '../harness.js';
import { openCompanion } from './fixtures.js';

/** An element whose footer holds something that shows in some states only. */
async function openWhen(state: string) {
  const page = await openCompanion(html`
    <div>
      <click-to-call country="US">
        <click-to-call-when slot="footer" state=${state}><p>Write to us</p></click-to-call-when>
      </click-to-call>
    </div>
  `);
  const when = page.root.querySelector('click-to-call-when')!;
  return {
    ...page,
    when,
    /** The visitor asks for a number and gets none. */
    async fail() {
      const { element, service } = page;
      if (!element.open) await element.show({ form: { phonenumber: '+12025550147' } });
      const submitted = next(element, 'submitted');
      await warningsOf(async () => {
        const requested = element.requestNumber();
        await submitted;
        service.refuse({ code: 'network' });
        await requested.catch(() => {});
      });
    },
  };
}

/** Whether the visitor sees what is inside. */
async function shows(when: ClickToCallWhen): Promise<boolean> {
  await when.updateComplete;
  return when.querySelector('p')!.checkVisibility();
}

describe('what shows only in some states', () => {
  it('comes and goes with them', async () => {
    const { when, element, fail } = await openWhen('failed');
    await element.show({ form: { phonenumber: '+12025550147' } });
    expect(await shows(when)).to.be.false;
    await fail();
    expect(await shows(when)).to.be.true;
    await element.close({ force: true });
    expect(await shows(when)).to.be.false;
  });

  it('shows in each of several', async () => {
    const { when, element, fail } = await openWhen(' failed   form ');
    await element.show({ form: { phonenumber: '+12025550147' } });
    expect(await shows(when)).to.be.true;
    const submitted = next(element, 'submitted');
    void element.requestNumber().catch(() => {});
    await submitted;
    expect(element.state).to.equal('requesting');
    expect(await shows(when)).to.be.false;
    await element.close({ force: true });
    await fail();
    expect(await shows(when)).to.be.true;
  });

  it('follows its attribute', async () => {
    const { when, element } = await openWhen('failed');
    await element.show();
    when.setAttribute('state', 'form');
    expect(await shows(when)).to.be.true;
    when.removeAttribute('state');
    expect(await shows(when)).to.be.false;
  });

  it('shows in none where it names none', async () => {
    const { when, element } = await openWhen('');
    await element.show();
    expect(await shows(when)).to.be.false;
  });

  it('receives no more events once it is removed from the page', async () => {
    const { when, element } = await openWhen('form');
    await when.updateComplete;
    when.remove();
    await element.show();
    expect(when.isUpdatePending).to.be.false;
  });

  it('shows nothing where there is no element around it, even if there was', async () => {
    const { when, element, root } = await openWhen('form');
    await element.show();
    expect(await shows(when)).to.be.true;
    root.append(when);
    expect(await shows(when)).to.be.false;
    element.append(when);
    expect(await shows(when)).to.be.true;
  });
});

describe('what shows only after some events', () => {
  /** An element, and beside it a word of thanks to those who have had a number. */
  async function openThanks(state = '') {
    const page = await openCompanion(html`
      <div>
        <click-to-call id="call" country="US"></click-to-call>
        <click-to-call-when for="call" event="completed closed" state=${state}>
          <p>Thank you</p>
        </click-to-call-when>
      </div>
    `);
    const when = page.root.querySelector('click-to-call-when')!;
    return {
      ...page,
      when,
      /** The visitor asks for a number, and gets one. */
      async complete() {
        const { element, service } = page;
        await element.show({ form: { phonenumber: '+12025550147' } });
        const submitted = next(element, 'submitted');
        const requested = element.requestNumber();
        await submitted;
        service.answer();
        await requested;
      },
    };
  }

  it('shows once all of them have come, and not before', async () => {
    const { complete, element, when } = await openThanks();
    expect(await shows(when)).to.be.false;
    await complete();
    expect(await shows(when)).to.be.false;
    await element.close({ force: true });
    expect(await shows(when)).to.be.true;
  });

  it('says nothing to those who left without', async () => {
    const { element, when } = await openThanks();
    await element.show();
    await element.close();
    expect(await shows(when)).to.be.false;
  });

  it('is gone with the next interaction', async () => {
    const { complete, element, when } = await openThanks();
    await complete();
    await element.close({ force: true });
    await element.show();
    expect(await shows(when)).to.be.false;
    await element.close();
    expect(await shows(when)).to.be.false;
  });

  it('shows only while the state is right as well', async () => {
    const { complete, element, when } = await openThanks('number');
    when.event = 'completed';
    await complete();
    expect(await shows(when)).to.be.true;
    await element.close({ force: true });
    expect(await shows(when)).to.be.false;
  });
});

describe('a companion that is not on the page', () => {
  it('follows the element of a changed `for` once it is on the page', async () => {
    const page = await openCompanion(html`
      <div>
        <click-to-call id="call" country="US"></click-to-call>
        <p><click-to-call-when for="other" state="form">Write to us</click-to-call-when></p>
      </div>
    `);
    const when = page.element.parentElement!.querySelector('click-to-call-when')!;
    const place = when.parentElement!;
    place.remove();
    when.for = 'call';
    await when.updateComplete;
    page.element.after(place);
    await page.element.show();
    await when.updateComplete;
    expect(when.shadowRoot!.querySelector('slot')).not.to.be.null;
  });
});
