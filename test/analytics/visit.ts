import { connect } from '../../src/analytics/connect.js';
import { FakeService, openPage, type Page } from '../harness.js';
import { notebook } from './fixtures.js';

/** What the visitor types; none of it may be known to anyone. */
const typed = { firstname: 'Augusta', lastname: 'Byron', phonenumber: '+1 202 555 0147' };

/** A page whose element is connected to a sink before the visitor does anything. */
export async function openConnected(options = {}) {
  const service = new FakeService();
  const page = await openPage(undefined, service);
  const { records, sink, events } = notebook();
  const disconnect = connect(page.element, sink, options);
  return { page, service, records, events, disconnect };
}

/** A visit from the launcher to the number and away. */
export async function visit(
  page: Page,
  service: FakeService,
  values: Record<string, string> = typed,
) {
  await page.element.show({ proactive: false });
  await page.request(values);
  service.answer();
  await page.reaches('number');
  await page.element.close({ force: true });
}
