import { ClickToCall } from 'click-to-call/define';
import 'click-to-call/companions';
import { CallInError } from 'click-to-call/services';
import { answeringService, fill, open, submit } from 'click-to-call/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';

const names = ['ready', 'opened', 'started', 'submitted', 'completed', 'failed'] as const;

const errors: unknown[] = [];
addEventListener('error', ({ error }) => errors.push(error));

/** An element on a page, and the events that it dispatches. */
async function render(attributes = '', service = answeringService()) {
  const element = document.createElement('click-to-call');
  const log: string[] = [];
  for (const name of [...names, 'cancelled', 'closed']) {
    element.addEventListener(name, () => log.push(name));
  }
  document.body.append(element);
  for (const attribute of attributes.split(' ').filter(Boolean)) {
    const [name = '', value = ''] = attribute.split('=');
    element.setAttribute(name, value);
  }
  element.service = service;
  await element.updateComplete;
  const text = (part: string) =>
    element.shadowRoot
      ?.querySelector(`[part~="${part}"]`)
      ?.textContent?.replace(/\s+/g, ' ')
      .trim();
  return { element, service, log, text };
}

const visitor = { firstname: 'Ada', phonenumber: '+1 202 555 0147' };

afterEach(() => {
  document.body.replaceChildren();
  expect(errors.splice(0)).toEqual([]);
});

describe('the element in a DOM without a browser', () => {
  it('is made from markup, and by its class', () => {
    document.body.innerHTML = '<click-to-call country="US">Call us</click-to-call>';
    expect(document.querySelector('click-to-call')).toBeInstanceOf(ClickToCall);
    expect(new ClickToCall().state).toBe('closed');
  });

  it('leads a visitor to a number, and away', async () => {
    const { element, service, log, text } = await render();
    await open(element);
    expect(text('title')).toBe('Talk to us');
    await fill(element, visitor);
    await submit(element);
    expect(service.requests[0]?.phoneNumber).toBe('+12025550147');
    expect(text('number')).toContain('202');
    await element.minimize();
    await element.restore();
    await element.close({ force: true });
    expect(element.state).toBe('closed');
    expect(log).toEqual(['ready', 'opened', 'started', 'submitted', 'completed', 'closed']);
  });

  it('works by presses of its buttons', async () => {
    const { element, text } = await render('no-confirm');
    const press = (part: string) =>
      element.shadowRoot?.querySelector<HTMLElement>(`[part~="${part}"]`)?.click();
    press('launcher');
    await vi.waitFor(() => expect(text('submit')).toBe('Request a number'));
    await fill(element, visitor);
    press('submit');
    await vi.waitFor(() => expect(element.state).toBe('number'));
    press('close');
    await vi.waitFor(() => expect(element.state).toBe('closed'));
  });

  it('shows a failure', async () => {
    const failing = answeringService(new CallInError('office-closed'));
    const { element } = await render('', failing);
    await open(element);
    await fill(element, visitor);
    await expect(submit(element)).rejects.toMatchObject({ code: 'office-closed' });
    expect(element.state).toBe('failed');
  });

  it('takes every other way in', async () => {
    const attributes = 'inline persist to-phone-number=+12025550123 dial-access-code context=url';
    const { element } = await render(`${attributes} id=call`);
    element.fields = [{ name: 'phone', type: 'tel' }];
    element.open = true;
    await vi.waitFor(() => expect(element.state).toBe('form'));
    element.open = false;
    await vi.waitFor(() => expect(element.state).toBe('closed'));
    await open(element);
    element.remove();
    await vi.waitFor(() => expect(element.state).toBe('closed'));
  });

  it('has its companions', async () => {
    const { element } = await render('id=call');
    const timeline = document.createElement('click-to-call-timeline');
    timeline.for = 'call';
    document.body.append(timeline);
    await open(element);
    await timeline.updateComplete;
    expect(timeline.shadowRoot?.textContent).toContain('opened');
  });
});
