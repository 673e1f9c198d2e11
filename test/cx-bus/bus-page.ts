import { connectToBus } from '../../src/cx-bus/connect-to-bus.js';
import { FakeService, openPage } from '../harness.js';
import { FakeBus } from './fake-bus.js';

/** A page whose element stands on a bus. */
export async function openOnBus(bus = new FakeBus()) {
  const service = new FakeService();
  const page = await openPage(undefined, service);
  const disconnect = connectToBus(page.element, bus);
  return { page, service, bus, disconnect };
}
