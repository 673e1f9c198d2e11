import { expect, fixture, html } from '@open-wc/testing';
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
    const successor = document.createElement('click-to-call');
    successor.id = 'call';
    element.replaceWith(successor);
    await next(successor, 'ready');
    await successor.show();
    expect(await eventsOf(timeline)).to.deep.equal(['ready', 'opened']);

    element.removeAttribute('id');
    successor.before(element);
    await element.show();
    await element.close();
    expect(await eventsOf(timeline)).to.deep.equal(['ready', 'opened']);
  });

  it('goes over to another when it is told to', async () => {
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
    it('is told nothing any more', async () => {
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
      const successor = document.createElement('click-to-call');
      successor.id = 'call';
      root.append(successor);
      await next(successor, 'ready');
      await successor.show();
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
