import { expect, html, nextFrame } from '@open-wc/testing';
import { FakeService, answer, openPage, type Page } from '../harness.js';

/** What a translator puts in front of a text, for the test to see. */
const mark = 'ü';

interface TranslatorOptions {
  /** Whether it leaves alone what is not to be translated. Not all do. */
  obedient: boolean;
}

/**
 * Does to a shadow root what translators of pages do: it takes every text node out of the page,
 * puts another element in its place, and goes on so with what is added. Returns how to end it.
 */
function translate(root: ShadowRoot, { obedient }: TranslatorOptions): () => void {
  const replace = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const parent = node.parentElement;
      const text = node.textContent!;
      if (!text.trim() || !parent || parent.closest('style, svg, option, font')) return;
      if (obedient && parent.closest('[translate=no]')) return;
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.textContent = mark + text;
      outer.append(inner);
      node.parentNode!.replaceChild(outer, node);
    } else {
      for (const child of [...node.childNodes]) replace(child);
    }
  };
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(replace);
  });
  observer.observe(root, { subtree: true, childList: true });
  replace(root);
  return () => observer.disconnect();
}

/** What a part says, without the marks. */
const original = (page: Page, name: string) => page.text(name).replaceAll(mark, '');

const digits = (text: string) => text.replace(/\D/g, '');

for (const obedient of [true, false]) {
  describe(`under a translator that ${obedient ? 'heeds' : 'does not heed'} translate="no"`, () => {
    let page: Page;
    let service: FakeService;
    let end: () => void;
    beforeEach(async () => {
      service = new FakeService();
      page = await openPage(
        html`<click-to-call country="US" virtual-queue="support"></click-to-call>`,
        service,
      );
      end = translate(page.root, { obedient });
      await page.element.show();
    });
    afterEach(() => end());

    /** Lets the translator have its turn. */
    const translated = async () => {
      await page.element.updateComplete;
      await nextFrame();
    };

    it('the number, the code and the countdown are those of the renewal', async () => {
      await page.request();
      service.answer(answer({ expirationTime: Date.now() + 600_500 }));
      await page.reaches('number');
      await translated();
      const before = original(page, 'countdown');
      expect(digits(original(page, 'number'))).to.equal('18005550123');

      await page.press('renew');
      await page.reaches('requesting');
      await translated();
      service.answer(
        answer({
          toPhoneNumber: '+18005550188',
          accessCode: '98765',
          expirationTime: Date.now() + 272_000,
        }),
      );
      await page.reaches('number');
      await translated();
      expect(digits(original(page, 'number'))).to.equal('18005550188');
      expect(page.part('number').getAttribute('href')).to.include('8005550188');
      expect(digits(original(page, 'access-code'))).to.equal('98765');
      expect(original(page, 'countdown')).not.to.equal(before);
      expect(original(page, 'countdown')).to.match(/^4:\d\d$/);
      if (!obedient) return;
      for (const name of ['number', 'access-code', 'countdown']) {
        expect(page.text(name), name).not.to.include(mark);
      }
    });

    it('the countdown goes on, minimized too', async () => {
      await page.request();
      service.answer();
      await page.reaches('number');
      await translated();
      const shown = () => original(page, 'countdown');
      const first = shown();
      while (shown() === first) await nextFrame();
      await page.element.minimize();
      await translated();
      const onLauncher = () => original(page, 'launcher-label');
      const second = onLauncher();
      expect(second).to.match(/\d:\d\d/);
      while (onLauncher() === second) await nextFrame();
      expect(onLauncher()).to.match(/^Call us · \d:\d\d$/);
    });

    it('the texts of the panel are those of what is shown', async () => {
      await translated();
      const title = original(page, 'title');
      await page.press('submit');
      await page.shows('error');
      await translated();
      const first = original(page, 'error');
      // The field has shown an error: what is wrong with it now is said without another try.
      await page.fill({ phonenumber: '12' });
      while (!page.has('error') || original(page, 'error') === first) await nextFrame();

      await page.request();
      await translated();
      expect(original(page, 'submit')).to.equal('Requesting…');
      service.refuse({ code: 'server' });
      await page.reaches('failed');
      await translated();
      const heading = original(page, 'heading');
      await page.press('retry');
      await page.reaches('requesting');
      service.refuse({ code: 'office-closed' });
      await page.reaches('failed');
      await translated();
      expect(original(page, 'heading')).not.to.equal(heading);
      await page.press('retry');
      await page.reaches('requesting');
      service.answer();
      await page.reaches('number');
      await translated();
      expect(original(page, 'title')).not.to.equal(title);
      expect(page.text('title')).to.include(mark);
    });

    it('the question before leaving is the one that is asked', async () => {
      await page.fill({ firstname: 'Ada' });
      void page.element.close();
      await page.shows('confirm');
      await translated();
      const question = original(page, 'confirm');
      await page.press('confirm-no');
      await page.request();
      service.answer();
      await page.reaches('number');
      void page.element.close();
      await page.shows('confirm');
      await translated();
      expect(original(page, 'confirm')).not.to.equal(question);
      await page.press('confirm-yes');
      await page.reaches('closed');
    });
  });
}
