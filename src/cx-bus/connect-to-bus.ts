import type { ClickToCall } from '../click-to-call.js';
import type { LifecycleDomEvent } from '../events.js';
import { interactionEvents } from '../lifecycle/interaction.js';
import { isMetadata } from '../lifecycle/metadata-check.js';
import type { CxBus, CxBusCommand, CxBusPlugin } from './cx-bus.js';
import { fieldsOf } from './form-json.js';
import { textsOf } from './texts.js';

export interface BusOptions {
  /** The prefix of the names of events and commands. Default `ClickToCall`. */
  readonly name?: string;
}

/** A plugin on a bus. It cannot be unregistered, but another element may use it. */
interface BusPlugin {
  readonly plugin: CxBusPlugin;
  element: ClickToCall | null;
  /** Whether the bus knows its events and commands. */
  isSetUp: boolean;
}

const busPlugins = new WeakMap<CxBus, Map<string, BusPlugin>>();

/** The data of an open command. */
interface OpenData {
  readonly form?: unknown;
  readonly userData?: unknown;
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
    const restore = (event?: Event) => {
      // An element in a slot may dispatch an event of the same name.
      if (event && event.target !== element) return;
      element.removeEventListener('closed', restore);
      // The page may have set other fields meanwhile.
      if (element.fields === given) element.fields = fields;
    };
    if (given) {
      element.fields = given;
      element.addEventListener('closed', restore);
    }
    try {
      await element.show({ form: formOf(form), userData: textsOf(userData) });
    } catch (error) {
      if (given) restore();
      throw error;
    }
  },
  // The command has no answer for a visitor who stays, so the panel closes without asking.
  close: (element) => element.close({ force: true }),
};

/** Values for the form, as `show()` takes them. */
type OpenForm = NonNullable<NonNullable<Parameters<ClickToCall['show']>[0]>['form']>;

/**
 * Values for the form. The form is sent only if `autoSubmit` is `true` or `'true'`; without the
 * key, the element decides.
 */
function formOf(form: unknown): OpenForm {
  const { autoSubmit, ...values } = textsOf(form);
  const says = typeof form === 'object' && form !== null && 'autoSubmit' in form;
  return says ? { ...values, autoSubmit: autoSubmit === 'true' } : values;
}

/**
 * Connects an element to a message bus, like the widget that it replaces. Its events are published
 * as `ClickToCall.opened` and so on, with the metadata as data. The commands `ClickToCall.open` and
 * `ClickToCall.close` open and close it. A command that is not possible is rejected with the reason
 * as a string: `already opened`, `already closed`.
 *
 * @example
 * const disconnect = connectToBus(element, bus);
 *
 * @returns A function that disconnects the element. The name stays registered, and the same or
 *   another element may be connected with it.
 * @throws {Error} when the name is in use on this bus.
 * @throws {TypeError} when `element` is not an element or `bus` has no `registerPlugin`.
 */
export function connectToBus(
  element: ClickToCall,
  bus: CxBus,
  { name = 'ClickToCall' }: BusOptions = {},
): () => void {
  const { addEventListener } = (element ?? {}) as Partial<ClickToCall>;
  if (!addEventListener) throw new TypeError('element: expected a <click-to-call> element.');
  if (typeof (bus as Partial<CxBus> | null)?.registerPlugin !== 'function') {
    throw new TypeError('bus: expected an object with registerPlugin.');
  }
  const busPlugin = pluginOn(bus, name);
  if (busPlugin.element) throw new Error(`an element is connected to the bus as ${name} already`);
  setUp(busPlugin);
  busPlugin.element = element;
  const { plugin } = busPlugin;

  let reported = false;
  const publish = async ({ type, detail }: Pick<LifecycleDomEvent, 'type' | 'detail'>) => {
    try {
      // Subscribers that come later need to know that the element is ready.
      if (type === 'ready' && plugin.republish) await plugin.republish(type, detail);
      else await plugin.publish(type, detail);
    } catch (error) {
      if (!reported) console.warn(`<click-to-call> bus: "${type}" was not published.`, error);
      reported = true;
    }
  };
  const handle = (event: LifecycleDomEvent) => {
    // A dialog in a slot may dispatch events with the same names that bubble.
    if (event.target === element && isMetadata(event.detail)) void publish(event);
  };
  const connection = new AbortController();
  const { signal } = connection;
  for (const event of interactionEvents) element.addEventListener(event, handle, { signal });
  const { metadata } = element as Partial<ClickToCall>;
  if (metadata?.ready) void publish({ type: 'ready', detail: metadata });

  return () => {
    if (signal.aborted) return;
    connection.abort();
    busPlugin.element = null;
  };
}

/** The plugin of that name, which is registered once per bus. */
function pluginOn(bus: CxBus, name: string): BusPlugin {
  const named = busPlugins.get(bus) ?? new Map<string, BusPlugin>();
  busPlugins.set(bus, named);
  const known = named.get(name);
  if (known) return known;

  const plugin = bus.registerPlugin(name);
  if (!plugin) throw new Error(`the name ${name} is taken on this bus`);
  const busPlugin: BusPlugin = { plugin, element: null, isSetUp: false };
  named.set(name, busPlugin);
  return busPlugin;
}

/** Registers the events and the commands. If that fails, the next connection tries again. */
function setUp(busPlugin: BusPlugin): void {
  if (busPlugin.isSetUp) return;
  const { plugin } = busPlugin;
  plugin.registerEvents?.([...interactionEvents]);
  for (const command of Object.keys(commands)) {
    plugin.registerCommand(command, (call) => answer(busPlugin, command, call));
  }
  plugin.ready?.();
  busPlugin.isSetUp = true;
}

function answer(busPlugin: BusPlugin, command: string, { data, deferred }: CxBusCommand): void {
  const run = async () => {
    const { element } = busPlugin;
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
