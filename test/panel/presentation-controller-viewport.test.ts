import { expect, fixture, html } from '@open-wc/testing';
import { countListeners } from '../count-listeners.js';
import { openTestPanel as open, TestPanel } from './presentation-fakes.js';

describe('the panel and what the visitor sees of the page', () => {
  it('keeps to what an on-screen keyboard leaves', async () => {
    const panel = await open();
    panel.viewport.change({ height: 300, offsetTop: 40 });
    expect(panel.room).to.deep.equal({ height: 300, top: 40 });
    panel.viewport.scroll(60);
    expect(panel.room).to.deep.equal({ height: 300, top: 60 });
  });

  it('stays where it is when the visitor zooms in with two fingers and looks around', async () => {
    const panel = await open();
    panel.viewport.change({ height: 600, offsetTop: 0 });
    panel.viewport.change({ height: 300, scale: 2, offsetTop: 120 });
    expect(panel.room).to.deep.equal({ height: 600, top: 0 });
    panel.viewport.scroll(250);
    expect(panel.room).to.deep.equal({ height: 600, top: 0 });
  });

  it('gives way to the keyboard also while the visitor has zoomed in', async () => {
    const panel = await open();
    panel.viewport.change({ height: 150, scale: 2 });
    expect(panel.room.height).to.equal(300);
  });

  it('keeps to it under the zoom of the page, too', async () => {
    const box = await fixture(html`<div style="zoom: 2"><test-panel></test-panel></div>`);
    const panel = box.querySelector('test-panel') as TestPanel;
    await panel.updateComplete;
    panel.viewport.change({ height: 300, offsetTop: 40 });
    const zoom = panel.dialog.currentCSSZoom ?? 1;
    expect(panel.room).to.deep.equal({ height: 300 / zoom, top: 40 / zoom });
  });

  it('may not be rendered yet', async () => {
    const panel = await open();
    panel.isEmpty = true;
    const before = panel.room;
    panel.viewport.change({ height: 100 });
    expect(panel.room).to.deep.equal(before);
  });

  it('does not listen any more once it is removed', async () => {
    const panel = await open();
    const before = panel.room;
    expect(panel.viewport.listeners).to.be.above(0);
    panel.remove();
    expect(panel.viewport.listeners).to.equal(0);
    panel.viewport.change({ height: 100 });
    panel.viewport.scroll(10);
    expect(panel.room).to.deep.equal(before);
  });
});

describe('the panel that the focus has just left', () => {
  it('is there for that moment', async () => {
    const panel = await open();
    const isFloating = () => panel.dialog.matches(':popover-open');
    await panel.change({ isShown: false, isLeaving: true });
    expect(isFloating()).to.be.true;
    await panel.change({ isLeaving: false });
    expect(isFloating()).to.be.false;
  });
});

describe('the panel that is removed', () => {
  it('does not listen to the size of the screen when it is updated after that', async () => {
    const { matchMedia } = window;
    const queries: (() => number)[] = [];
    window.matchMedia = (query) => {
      const list = matchMedia.call(window, query);
      queries.push(countListeners(list));
      return list;
    };
    try {
      const panel = await open();
      const listeners = () => queries.reduce((sum, count) => sum + count(), 0);
      expect(listeners()).to.equal(1);
      panel.remove();
      await panel.change();
      expect(listeners()).to.equal(0);
    } finally {
      window.matchMedia = matchMedia;
    }
  });

  it('has no listeners on the window, the document and the shadow root it was in', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Page"></iframe>`);
    const page = frame.contentDocument!;
    const view = frame.contentWindow!;
    const root = page.body.appendChild(page.createElement('div')).attachShadow({ mode: 'open' });
    const [ofPage, ofRoot] = [countListeners(page), countListeners(root)];
    const ofQueries: (() => number)[] = [];
    const matchMedia = view.matchMedia.bind(view);
    view.matchMedia = (query) => {
      const list = matchMedia(query);
      ofQueries.push(countListeners(list));
      return list;
    };
    const counts = () => ({
      page: ofPage(),
      root: ofRoot(),
      queries: ofQueries.reduce((sum, count) => sum + count(), 0),
    });
    const panel = new TestPanel();
    root.append(panel);
    await panel.updateComplete;
    const before = counts();
    expect(before.page).to.be.above(0);
    expect(before).to.include({ root: 1, queries: 1 });
    panel.remove();
    expect(counts()).to.deep.equal({ page: 0, root: 0, queries: 0 });
    root.append(panel);
    expect(counts()).to.deep.equal(before);
  });
});
