import { fixture, type html } from '@open-wc/testing';
import { FakeService } from '../harness.js';
// Registers the companions.
import '../../src/companions.js';

/** A page with an element and a companion on it, with the element's number service. */
export async function openCompanion(markup: ReturnType<typeof html>) {
  const root = await fixture<HTMLElement>(markup);
  const element = root.querySelector('click-to-call')!;
  const service = new FakeService();
  element.service = service;
  await element.updateComplete;
  return { root, element, service };
}
