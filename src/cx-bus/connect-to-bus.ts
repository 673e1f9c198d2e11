import type { ClickToCall } from '../click-to-call.js';
import type { LifecycleDomEvent } from '../events.js';
import { lifecycleEvents } from '../lifecycle/interaction.js';
import type { CxBus, CxBusCommand, CxBusPlugin } from './cx-bus.js';
import { fieldsOf } from './form-json.js';

export interface BusOptions {
  /** What stands before the names of events and commands. Default `ClickToCall`. */
  readonly name?: string;
}

/** A place on a bus. Nothing ever leaves a bus; who stands there may change. */
interface Place {
  readonly plugin: CxBusPlugin;
  element: ClickToCall | null;
}

const places = new WeakMap<CxBus, Map<string, Place>>();

/** What an open command may bring along. */
interface OpenData {
  readonly form?: Readonly<Record<string, string | boolean>>;
  readonly userData?: Readonly<Record<string, unknown>>;
  readonly formJSON?: unknown;
}

/** The commands that the bus may give. */
const commands: Readonly<
  Record<string, (element: ClickToCall, data: unknown) => Promise<unknown>>
> = {
  open: async (element, data) => {
    const { form, userData, formJSON } = (data ?? {}) as OpenData;
    const { fields } = element;
    const given = fieldsOf(formJSON);
    const restore = () => void (element.fields = fields);
    if (given) {
      element.fields = given;
      element.addEventListener('closed', restore, { once: true });
    }
    try {
      await element.show({ form, userData: textsOf(userData) });
    } catch (error) {
      if (given) {
        element.removeEventListener('closed', restore);
        restore();
      }
      throw error;
    }
  },
  // Its answers are “closed” and “already closed”: a visitor who stays is none.
  close: (element) => element.close({ force: true }),
};

/**
 * Lets an element stand on a message bus as the widget did that it takes the place of: its events
 * are published as `ClickToCall.opened` and so on, with the metadata as their data, and
 * `ClickToCall.open` and `ClickToCall.close` open and close it. A command that cannot be done is
 * refused with the reason as a text: `already opened`, `already closed`.
 *
 * @example
 * const disconnect = connectToBus(element, bus);
 *
 * @returns How to end it. The bus keeps the name; another element, or the same, may be connected
 *   under it then.
 * @throws {Error} when an element, or somebody else, has the name on this bus.
 */
export function connectToBus(
  element: ClickToCall,
  bus: CxBus,
  { name = 'ClickToCall' }: BusOptions = {},
): () => void {
  const place = placeOn(bus, name);
  if (place.element) throw new Error(`an element is connected to the bus as ${name} already`);
  place.element = element;
  const { plugin } = place;

  const publish = ({ type, detail }: Pick<LifecycleDomEvent, 'type' | 'detail'>) => {
    // Being ready is a state that whoever comes later wants to know of, too.
    if (type === 'ready' && plugin.republish) plugin.republish(type, detail);
    else plugin.publish(type, detail);
  };
  const connection = new AbortController();
  const { signal } = connection;
  for (const event of lifecycleEvents) element.addEventListener(event, publish, { signal });
  const { metadata } = element as Partial<ClickToCall>;
  if (metadata?.ready) publish({ type: 'ready', detail: metadata });

  return () => {
    if (signal.aborted) return;
    connection.abort();
    place.element = null;
  };
}

function placeOn(bus: CxBus, name: string): Place {
  const named = places.get(bus) ?? new Map<string, Place>();
  places.set(bus, named);
  const known = named.get(name);
  if (known) return known;

  const plugin = bus.registerPlugin(name);
  if (!plugin) throw new Error(`the name ${name} is taken on this bus`);
  const place: Place = { plugin, element: null };
  named.set(name, place);
  plugin.registerEvents?.([...lifecycleEvents]);
  for (const command of Object.keys(commands)) {
    plugin.registerCommand(command, (call) => answer(place, command, call));
  }
  plugin.ready?.();
  return place;
}

function answer(place: Place, command: string, { data, deferred }: CxBusCommand): void {
  const run = async () => {
    const { element } = place;
    if (!element) throw new Error('not connected');
    await customElements.whenDefined(element.localName);
    customElements.upgrade(element);
    await commands[command]?.(element, data);
  };
  run().then(
    () => deferred.resolve(),
    (error: unknown) => deferred.reject(error instanceof Error ? error.message : String(error)),
  );
}

/** The service takes texts; whatever else comes over the bus goes on as JSON. */
const textsOf = (data: object = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
