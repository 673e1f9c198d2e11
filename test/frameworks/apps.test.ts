import { expect } from '@open-wc/testing';
import { expectNoProblems } from '../demo/frame.js';
import { openApp, type App } from './app.js';

/** The events that an app receives in a visit that ends with a number. */
const visit = ['opened', 'started', 'submitted', 'completed'];

for (const name of ['React', 'Vue', 'Svelte', 'Preact']) {
  describe(`an app made with ${name}`, () => {
    let app: App;

    beforeEach(async () => {
      app = await openApp(`${name.toLowerCase()}/index.html`);
      expect(await app.told(1)).to.deep.equal(['ready']);
    });

    afterEach(expectNoProblems);

    it('sets attributes and properties', async () => {
      const { page } = app;
      expect(page.element.country).to.equal('US');
      expect(page.element.noConfirm).to.be.true;
      // WebKit leaves the spaces that the markup has around it.
      expect(page.element.innerText.trim()).to.equal('Call us');

      await page.click('launcher');
      await page.reaches('form');
      expect(page.text('title')).to.equal(`Ask ${name}`);
      expect(page.field('name').value).to.equal('Ada');
      expect(page.field('order').value).to.equal('');
    });

    it('receives every event once, and changes what is sent', async () => {
      const { page } = app;
      let sent: unknown;
      page.element.addEventListener('before-submit', ({ detail }) => (sent = detail.userData));
      await page.click('launcher');
      await page.reaches('form');
      await page.fill({ order: 'A1' });
      await page.press('submit');
      await page.reaches('number');
      expect(page.text('access-code')).to.equal('0 0 4 2 1');
      expect(await app.told(5)).to.deep.equal(['ready', ...visit]);
      expect(sent).to.include({ app: name.toLowerCase() });

      await page.press('close');
      expect(await app.told(6)).to.deep.equal(['ready', ...visit, 'closed']);
    });

    it('changes a property', async () => {
      await app.typeName('Grace');
      const { page } = app;
      await page.click('launcher');
      await page.reaches('form');
      expect(page.field('name').value).to.equal('Grace');
    });

    it('takes the open element away and puts another there', async () => {
      const first = app.page;
      await first.click('launcher');
      await first.reaches('form');
      await app.toggle();
      expect(app.elements).to.deep.equal([]);
      expect(await app.told(4)).to.deep.equal(['ready', 'opened', 'cancelled', 'closed']);

      await app.toggle();
      expect((await app.told(5)).slice(4)).to.deep.equal(['ready']);
      const second = app.page;
      expect(second.element).not.to.equal(first.element);
      // Where the mouse rests on the new launcher, the panel is fetched and waits unseen.
      expect(second.has('panel') && second.part('panel').checkVisibility()).to.be.false;
      expect(second.element.state).to.equal('closed');
      await second.click('launcher');
      await second.reaches('form');
      expect(second.text('title')).to.equal(`Ask ${name}`);
      expect((await app.told(6)).slice(4)).to.deep.equal(['ready', 'opened']);
    });
  });
}
