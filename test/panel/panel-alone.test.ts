import { expect, nextFrame } from '@open-wc/testing';
import type { HoursFeature } from '../../src/features/hours/hours.js';
import { likelyCountry } from '../../src/form/likely-country.js';
import { Lifecycle } from '../../src/lifecycle/lifecycle.js';
import { Panel } from '../../src/panel/panel.js';
import { countListeners } from '../count-listeners.js';
import { FakeScheduler } from '../fakes.js';
import { FakeService, openPage } from '../harness.js';
import { actions } from '../lifecycle/fixtures.js';

// The modules of a page in tests are more than the browser remembers by default.
performance.setResourceTimingBufferSize(5_000);

/** The panel of an element, none of whose files have come, and what it asks for. */
async function createPanel(current: HoursFeature | null = null) {
  let waitsAsked = 0;
  const service = Object.assign(new FakeService(), {
    estimateWait: () => {
      waitsAsked++;
      return 90;
    },
  });
  const { element } = await openPage(undefined, service);
  let hoursLoaded = 0;
  const hours = {
    current,
    load: () => Promise.reject(new Error('missing')),
    tryLoad: () => {
      hoursLoaded++;
      return Promise.resolve<HoursFeature | null>(null);
    },
  };
  const scheduler = new FakeScheduler();
  const lifecycle = new Lifecycle();
  const panel = new Panel(element, { lifecycle, scheduler, hours });
  const open = () => {
    lifecycle.dispatch(actions.ready);
    lifecycle.dispatch(actions.open);
  };
  return {
    element,
    panel,
    open,
    hoursLoaded: () => hoursLoaded,
    waitsAsked: () => waitsAsked,
  };
}

describe('a panel whose files have not come', () => {
  it('resumes nothing, where that of the kept number is the one that is missing', async () => {
    const { panel } = await createPanel();
    expect(panel.resume()).to.be.null;
    await panel.features.numberPhase.load();
    expect(panel.resume()).to.be.null;
  });

  it('has no number that another page could have renewed', async () => {
    const { panel } = await createPanel();
    expect(panel.isOutdated).to.be.false;
    panel.releaseKept();
  });

  it('waits for the opening hours where the page has some, and asks for none elsewhere', async () => {
    const { element, panel, hoursLoaded } = await createPanel();
    await panel.prepare();
    expect(hoursLoaded()).to.equal(0);
    element.hours = { timeZone: 'UTC', weekly: {} };
    await panel.prepare();
    expect(hoursLoaded()).to.equal(1);
  });
});

describe('a panel outside the opening hours', () => {
  const closed = { isOutside: true } as HoursFeature;

  it('rejects a request with the code of a closed office', async () => {
    const { panel, open } = await createPanel(closed);
    open();
    const error = await panel.requestNumber().catch((reason: unknown) => reason);
    expect(error).to.have.property('code', 'office-closed');
  });

  it('does not ask how long the wait is, as it does within them', async () => {
    for (const [hours, asked] of [
      [closed, 0],
      [null, 1],
    ] as const) {
      const { panel, open, waitsAsked } = await createPanel(hours);
      await panel.features.wait.load();
      open();
      expect(waitsAsked(), `${asked}`).to.equal(asked);
    }
  });
});

describe('a panel', () => {
  it('says why nobody could see it', async () => {
    const { element, panel } = await createPanel();
    expect(panel.problem()).to.be.null;
    element.hidden = true;
    expect(panel.problem()).to.contain('is not rendered');
  });

  it('takes a number for one of the country that the page names, else of the visitor’s', async () => {
    const { element, panel } = await createPanel();
    expect(panel.country).to.equal('US');
    element.country = '';
    expect(panel.country).to.equal(likelyCountry(...navigator.languages, 'en'));
    element.country = 'NZ';
    expect(panel.country).to.equal('NZ');
  });

  it('loads the phone field when the visitor reaches it', async () => {
    const { panel } = await createPanel();
    const { phone } = panel.features;
    const loaded = new Promise<void>((resolve) => {
      phone.tryLoad = () => {
        resolve();
        return Promise.resolve(null);
      };
    });
    panel.actions.reachPhone();
    await loaded;
  });

  it('requests the numbering plan of the country of the page with the field', async () => {
    const { element, panel } = await createPanel();
    element.country = 'NZ';
    panel.features.phone.tryLoad = () => Promise.resolve(null);
    const requested = new Promise<void>((resolve) => {
      const observer = new PerformanceObserver((list) => {
        if (!list.getEntries().some(({ name }) => name.includes('zone-6.data'))) return;
        observer.disconnect();
        resolve();
      });
      observer.observe({ type: 'resource', buffered: true });
    });
    panel.actions.reachPhone();
    await requested;
  });

  for (const isFixed of [true, false]) {
    it(`loads the phone field with the form where it is asked for a number: ${!isFixed}`, async () => {
      const { element, open, panel } = await createPanel();
      const { numberPhase, phone } = panel.features;
      if (isFixed) Object.assign(element, { service: null, toPhoneNumber: '+12025550100' });
      await numberPhase.load();
      let asked = 0;
      phone.tryLoad = () => {
        asked++;
        return Promise.resolve(null);
      };
      const loaded = new Promise<void>((resolve) => {
        const { current } = numberPhase;
        numberPhase.tryLoad = () => {
          resolve();
          return Promise.resolve(current);
        };
      });
      open();
      await loaded;
      expect(asked).to.equal(isFixed ? 0 : 1);
    });
  }
});

describe('a panel whose element is removed while it is open', () => {
  it('listens to nothing of the document any more', async () => {
    const page = await openPage();
    const count = countListeners(document);
    await page.element.show();
    expect(count()).to.be.above(0);
    page.element.remove();
    expect(count()).to.equal(0);
  });
});

describe('a wrong field that has the focus', () => {
  it('is said by the live region when the form is sent', async () => {
    const page = await openPage();
    await page.element.show();
    page.field('phonenumber').focus();
    page.root.querySelector('form')!.requestSubmit();
    await page.shows('error');
    const said = () =>
      [...page.root.querySelectorAll<HTMLElement>('[aria-live]')].map(({ innerText }) => innerText);
    while (!said().join('').trim()) await nextFrame();
    expect(said().join('')).to.contain(page.text('error'));
  });
});
