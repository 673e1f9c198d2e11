import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { ClickToCall } from '../../src/click-to-call.js';
import type { ClickToCallTimeline } from '../../src/companions.js';
import { answer, next } from '../harness.js';
import { openCompanion } from './fixtures.js';

const texts = (timeline: ClickToCallTimeline, part: string) =>
  [...timeline.shadowRoot!.querySelectorAll<HTMLElement>(`[part=${part}]`)].map((element) =>
    element.innerText.trim(),
  );

/** The names of the events that the timeline lists. */
async function eventsOf(timeline: ClickToCallTimeline): Promise<string[]> {
  await timeline.updateComplete;
  return texts(timeline, 'name');
}

/** The metadata block that the timeline shows, as text by key. */
async function metadataOf(timeline: ClickToCallTimeline): Promise<Record<string, string>> {
  await timeline.updateComplete;
  const values = texts(timeline, 'value');
  return Object.fromEntries(texts(timeline, 'key').map((key, index) => [key, values[index]!]));
}

/** An element by itself and a timeline by itself, which follows it. */
async function openApart() {
  const page = await openCompanion(html`
    <div>
      <click-to-call id="call" country="US"></click-to-call>
      <click-to-call-timeline for="call"></click-to-call-timeline>
    </div>
  `);
  return { ...page, timeline: page.root.querySelector('click-to-call-timeline')! };
}

/** Another element with the same id, put onto the page and opened. */
async function openAnother(insert: (element: ClickToCall) => void): Promise<ClickToCall> {
  const element = document.createElement('click-to-call');
  element.id = 'call';
  insert(element);
  await next(element, 'ready');
  await element.show();
  return element;
}

const form = { phonenumber: '+12025550147' };

describe('the timeline', () => {
  it('lists what happens as it happens', async () => {
    const { element, service, timeline } = await openApart();
    expect(await eventsOf(timeline)).to.deep.equal(['ready']);
    await element.show({ form });
    expect(await eventsOf(timeline)).to.deep.equal(['ready', 'opened']);
    const submitted = next(element, 'submitted');
    const requested = element.requestNumber();
    await submitted;
    expect(await eventsOf(timeline)).to.deep.equal(['ready', 'opened', 'started', 'submitted']);
    service.answer();
    await requested;
    await element.close({ force: true });
    expect((await eventsOf(timeline)).slice(-2)).to.deep.equal(['completed', 'closed']);
  });

  it('lists what became of the number', async () => {
    const { element, service, timeline } = await openApart();
    await element.show({ form });
    const submitted = next(element, 'submitted');
    const requested = element.requestNumber();
    await submitted;
    service.answer();
    await requested;
    await element.updateComplete;
    const call = element.shadowRoot!.querySelector<HTMLElement>('[part=call]')!;
    call.addEventListener('click', (event) => event.preventDefault());
    call.click();
    expect((await eventsOf(timeline)).slice(-2)).to.deep.equal(['completed', 'dialled']);
    expect((await metadataOf(timeline)).dialled).to.match(/\D\d{2}\D\d{3}/);
  });

  it('begins anew with each interaction', async () => {
    const { element, timeline } = await openApart();
    await element.show();
    await element.close();
    expect(await eventsOf(timeline)).to.deep.equal(['ready', 'opened', 'cancelled', 'closed']);
    await element.show();
    expect(await eventsOf(timeline)).to.deep.equal(['ready', 'opened']);
  });

  it('gives each event its time, for people and for programs', async () => {
    const { element, timeline } = await openApart();
    await element.show();
    await timeline.updateComplete;
    const { ready, opened } = element.metadata;
    const times = [...timeline.shadowRoot!.querySelectorAll('time')];
    expect(times.map(({ dateTime }) => Date.parse(dateTime))).to.deep.equal([ready, opened]);
    const clock = /\d\D\d{2}\D\d{2}\D\d{3}/;
    for (const time of texts(timeline, 'time')) expect(time).to.match(clock);
  });

  it('shows the whole metadata block, what is not known as false', async () => {
    const { element, timeline } = await openApart();
    const metadata = await metadataOf(timeline);
    expect(Object.keys(metadata)).to.deep.equal(Object.keys(element.metadata));
    const { ready, ...others } = metadata;
    expect(ready).to.match(/\D\d{2}\D\d{3}/);
    expect(new Set(Object.values(others))).to.deep.equal(new Set(['false']));
  });

  it('keeps the metadata block up to date, each value in its own form', async () => {
    const { element, service, timeline } = await openApart();
    await element.show({ form, proactive: true });
    const requested = element.requestNumber();
    await next(element, 'submitted');
    service.answer(answer());
    await requested;
    const metadata = await metadataOf(timeline);
    expect(metadata).to.include({
      proactive: 'true',
      requests: '1',
      elapsed: String(element.metadata.elapsed),
      form: '{ "firstname": "", "lastname": "", "phonenumber": "+12025550147" }',
    });
    expect(metadata.completed).to.match(/\D\d{2}\D\d{3}/);
  });

  it('follows the element that it stands in', async () => {
    const { element, root } = await openCompanion(html`
      <div>
        <click-to-call no-launcher>
          <click-to-call-timeline slot="footer"></click-to-call-timeline>
        </click-to-call>
      </div>
    `);
    const timeline = root.querySelector('click-to-call-timeline')!;
    await element.show();
    expect(await eventsOf(timeline)).to.deep.equal(['ready', 'opened']);
  });

  it('follows the named one where it stands in another', async () => {
    const { root } = await openCompanion(html`
      <div>
        <click-to-call>
          <click-to-call-timeline slot="footer" for="other"></click-to-call-timeline>
        </click-to-call>
        <click-to-call id="other"></click-to-call>
      </div>
    `);
    const timeline = root.querySelector('click-to-call-timeline')!;
    await root.querySelector<ClickToCall>('#other')!.show();
    expect(await eventsOf(timeline)).to.deep.equal(['ready', 'opened']);
  });

  it('finds an element that comes after it', async () => {
    const root = await fixture(html`
      <div><click-to-call-timeline for="late"></click-to-call-timeline></div>
    `);
    const timeline = root.querySelector('click-to-call-timeline')!;
    expect(await eventsOf(timeline)).to.deep.equal([]);
    const element = document.createElement('click-to-call');
    element.id = 'late';
    root.append(element);
    await next(element, 'ready');
    await element.show();
    expect(await eventsOf(timeline)).to.deep.equal(['ready', 'opened']);
  });

  it('goes over to one that takes the place of the first', async () => {
    const { element, timeline } = await openApart();
    const successor = await openAnother((other) => element.replaceWith(other));
    expect(await eventsOf(timeline)).to.deep.equal(['ready', 'opened']);

    element.removeAttribute('id');
    successor.before(element);
    await element.show();
    await element.close();
    expect(await eventsOf(timeline)).to.deep.equal(['ready', 'opened']);
  });

  it('follows another element when `for` changes', async () => {
    const { element, root, timeline } = await openApart();
    const other = document.createElement('click-to-call');
    other.id = 'other';
    root.append(other);
    await next(other, 'ready');
    await other.show();
    timeline.setAttribute('for', 'other');
    expect(await eventsOf(timeline)).to.deep.equal(['ready', 'opened']);
    await element.show();
    await element.close();
    expect(await eventsOf(timeline)).to.deep.equal(['ready', 'opened']);
  });

  it('finds one elsewhere in the document from inside a shadow root', async () => {
    const { root } = await openApart();
    const host = root.appendChild(document.createElement('div'));
    const timeline = document.createElement('click-to-call-timeline');
    timeline.for = 'call';
    host.attachShadow({ mode: 'open' }).append(timeline);
    expect(await eventsOf(timeline)).to.deep.equal(['ready']);
  });

  it('shows nothing of an element once it follows none', async () => {
    const { timeline } = await openApart();
    expect(await eventsOf(timeline)).to.deep.equal(['ready']);
    timeline.setAttribute('for', 'nobody');
    await timeline.updateComplete;
    expect(await eventsOf(timeline)).to.deep.equal([]);
  });

  describe('when ids change', () => {
    /** What the timeline shows once changes of the document have got round. */
    const eventsAfterChange = async (timeline: ClickToCallTimeline) => {
      await nextFrame();
      return eventsOf(timeline);
    };

    /** A timeline in a shadow root within a shadow root, beside nothing. */
    function openNested(root: Element, id: string) {
      const outer = root.appendChild(document.createElement('div'));
      const inner = document.createElement('div');
      outer.attachShadow({ mode: 'closed' }).append(inner);
      const shadow = inner.attachShadow({ mode: 'closed' });
      const timeline = document.createElement('click-to-call-timeline');
      timeline.for = id;
      shadow.append(timeline);
      return { outer, inner, shadow, timeline };
    }

    it('follows an element that is given the id later', async () => {
      const { element, timeline } = await openApart();
      element.removeAttribute('id');
      expect(await eventsAfterChange(timeline)).to.deep.equal([]);
      element.id = 'call';
      expect(await eventsAfterChange(timeline)).to.deep.equal(['ready']);
      await element.show();
      expect(await eventsOf(timeline)).to.deep.equal(['ready', 'opened']);
    });

    it('goes over to the element that the id is moved to', async () => {
      const { element, root, timeline } = await openApart();
      const other = document.createElement('click-to-call');
      root.append(other);
      await next(other, 'ready');
      await other.show();
      element.id = 'no-more';
      other.id = 'call';
      expect(await eventsAfterChange(timeline)).to.deep.equal(['ready', 'opened']);
      await element.show();
      await element.close();
      expect(await eventsOf(timeline)).to.deep.equal(['ready', 'opened']);
    });

    it('forgets an element that is taken away, and finds it when it is back', async () => {
      const { element, root, timeline } = await openApart();
      element.remove();
      expect(await eventsAfterChange(timeline)).to.deep.equal([]);
      root.append(element);
      expect(await eventsAfterChange(timeline)).to.deep.equal(['ready']);
    });

    it('does so from inside shadow roots', async () => {
      const { element, root } = await openApart();
      const { timeline } = openNested(root, 'call');
      expect(await eventsOf(timeline)).to.deep.equal(['ready']);
      element.id = 'no-more';
      expect(await eventsAfterChange(timeline)).to.deep.equal([]);
      element.id = 'call';
      expect(await eventsAfterChange(timeline)).to.deep.equal(['ready']);
    });

    it('finds an element that moves from one shadow root around it to the next', async () => {
      const { element, root } = await openApart();
      const { inner, shadow, timeline } = openNested(root, 'moving');
      expect(await eventsOf(timeline)).to.deep.equal([]);
      element.id = 'moving';
      expect(await eventsAfterChange(timeline)).to.deep.equal(['ready']);
      inner.after(element);
      expect(await eventsAfterChange(timeline)).to.deep.equal(['ready']);
      shadow.append(element);
      await element.show();
      expect(await eventsAfterChange(timeline)).to.deep.equal(['ready', 'opened']);
    });

    it('prefers the element that is nearer', async () => {
      const { root } = await openApart();
      const { inner, timeline } = openNested(root, 'call');
      expect(await eventsOf(timeline)).to.deep.equal(['ready']);
      await openAnother((nearer) => inner.after(nearer));
      expect(await eventsAfterChange(timeline)).to.deep.equal(['ready', 'opened']);
    });

    it('looks where it is moved to itself', async () => {
      const { root, timeline } = await openApart();
      const { inner } = openNested(root, 'none');
      await openAnother((nearer) => inner.after(nearer));
      inner.after(timeline);
      expect(await eventsAfterChange(timeline)).to.deep.equal(['ready', 'opened']);
    });

    it('looks at nothing any more once it is off the page', async () => {
      const { element, timeline } = await openApart();
      await timeline.updateComplete;
      timeline.remove();
      element.id = 'no-more';
      await nextFrame();
      expect(await eventsOf(timeline)).to.deep.equal(['ready']);
    });
  });

  it('follows an element that stands beside it in a shadow root', async () => {
    const root = await fixture(html`<div></div>`);
    const shadow = root.attachShadow({ mode: 'open' });
    const element = document.createElement('click-to-call');
    element.id = 'inner';
    const timeline = document.createElement('click-to-call-timeline');
    timeline.for = 'inner';
    shadow.append(timeline, element);
    await next(element, 'ready');
    expect(await eventsOf(timeline)).to.deep.equal(['ready']);
  });

  describe('when it leaves the page', () => {
    it('receives no more events', async () => {
      const { element, timeline } = await openApart();
      await timeline.updateComplete;
      timeline.remove();
      await element.show();
      expect(timeline.isUpdatePending).to.be.false;
      expect(await eventsOf(timeline)).to.deep.equal(['ready']);
    });

    it('listens to nobody who comes later', async () => {
      const { root, timeline } = await openApart();
      timeline.remove();
      root.querySelector('click-to-call')!.remove();
      await openAnother((successor) => root.append(successor));
      expect(timeline.isUpdatePending).to.be.false;
      expect(await eventsOf(timeline)).to.deep.equal(['ready']);
    });

    it('has caught up when it is back', async () => {
      const { element, root, timeline } = await openApart();
      timeline.remove();
      await element.show();
      root.append(timeline);
      expect(await eventsOf(timeline)).to.deep.equal(['ready', 'opened']);
      await element.close();
      expect((await eventsOf(timeline)).at(-1)).to.equal('closed');
    });
  });
});
