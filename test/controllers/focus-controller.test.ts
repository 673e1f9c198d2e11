import { expect, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { FakeService, answer, helpCommands, openPage, type Page } from '../harness.js';

const phonenumber = '+12025550147';

/** The part or the field that has the focus; null where the panel has not. */
const focused = ({ root }: Page) =>
  root.activeElement?.getAttribute('name') ?? root.activeElement?.getAttribute('part') ?? null;

/** What a screen reader is told. */
const spoken = ({ root }: Page) => root.querySelector('[role=status]')!.textContent;

/** A page with a button of its own that opens the panel, and a field. */
async function openPageWithButton() {
  const service = new FakeService();
  const page = await openPage(
    html`
      <button commandfor="call" command="--show">Call us now</button>
      <input aria-label="Search" />
      <click-to-call id="call" country="US"></click-to-call>
    `,
    service,
  );
  helpCommands(page);
  const outside = page.element.parentElement!;
  const button = outside.querySelector('button')!;
  return { button, page, search: outside.querySelector('input')!, service };
}

/** A page with something to press after the element, or Tab would go on to the browser's buttons. */
const openPageThatGoesOn = () =>
  openPage(html`<click-to-call country="US"></click-to-call><button>Next</button>`);

async function clickOn(element: Element): Promise<void> {
  const { x, y } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x) + 5, Math.round(y) + 5] });
}

describe('the focus of a visitor', () => {
  it('goes into the form, on through it by Tab, and out again', async () => {
    const page = await openPageThatGoesOn();
    await page.click('launcher');
    await page.reaches('form');
    const way = [focused(page)];
    while (way.at(-1) !== null && way.length < 9) {
      await page.key('Tab');
      way.push(focused(page));
    }
    // The choice of a country comes when the visitor does: the first time, Tab goes past it.
    expect(way.filter((stop) => stop !== 'select')).to.deep.equal([
      'firstname',
      'lastname',
      'phonenumber',
      'submit',
      'cancel',
      null,
    ]);
  });

  it('goes back to the button on the page that opened the panel', async () => {
    const { button, page } = await openPageWithButton();
    await clickOn(button);
    await page.reaches('form');
    expect(focused(page)).to.equal('firstname');
    await page.key('Escape');
    await page.reaches('closed');
    await page.element.updateComplete;
    expect(document.activeElement === button).to.be.true;
  });

  it('goes to the launcher where that button is gone', async () => {
    const { button, page } = await openPageWithButton();
    await clickOn(button);
    await page.reaches('form');
    button.remove();
    await page.key('Escape');
    await page.reaches('closed');
    await page.element.updateComplete;
    expect(focused(page)).to.equal('launcher');
  });

  it('stays on the page when the panel closes while the visitor is elsewhere', async () => {
    const { button, page, search } = await openPageWithButton();
    await clickOn(button);
    await page.reaches('form');
    await clickOn(search);
    await page.element.close();
    expect(document.activeElement === search).to.be.true;
  });

  it('stays on the button that sends until the number is there', async () => {
    const { page, service } = await openPageWithButton();
    await page.element.show({ form: { phonenumber }, proactive: false });
    page.part('submit').focus();
    await page.key('Enter');
    await page.reaches('requesting');
    expect(focused(page)).to.equal('submit');
    service.answer(answer());
    await page.reaches('number');
    expect(focused(page)).to.equal('title');
  });

  it('goes back to the field, and the place in it, of one who chose to stay', async () => {
    const page = await openPage();
    await page.element.show({ proactive: false });
    await sendKeys({ type: 'Aa' });
    await page.key('ArrowLeft');
    await page.key('Escape');
    expect(focused(page)).to.equal('confirm-no');
    await page.key('Enter');
    expect(focused(page)).to.equal('firstname');
    await sendKeys({ type: 'd' });
    expect(page.field('firstname').value).to.equal('Ada');
  });

  it('goes to the launcher when the panel shrinks to it, and back into the panel', async () => {
    const page = await openPage();
    await page.element.show({ proactive: false });
    page.part('minimize').focus();
    await page.key('Enter');
    expect(focused(page)).to.equal('launcher');
    await page.key('Enter');
    expect(page.part('panel').contains(page.root.activeElement)).to.be.true;
  });

  it('cannot leave the question about leaving', async () => {
    const page = await openPageThatGoesOn();
    await page.element.show({ proactive: false });
    await sendKeys({ type: 'Ada' });
    await page.key('Escape');
    await page.key('Tab');
    expect(focused(page)).to.equal('confirm-yes');
    await page.key('Tab');
    expect(focused(page)).to.be.null;
  });
});

describe('a visitor who is elsewhere on the page', () => {
  it('keeps the focus there, and is told of each view', async () => {
    const { page, search, service } = await openPageWithButton();
    search.focus();
    await page.element.show({ form: { phonenumber }, proactive: true });
    expect(spoken(page)).to.equal('Talk to us');
    void page.element.requestNumber();
    await page.reaches('requesting');
    service.answer(answer());
    await page.reaches('number');
    await page.element.updateComplete;
    expect(document.activeElement === search).to.be.true;
    expect(spoken(page)).to.equal('Call this number');
  });
});
