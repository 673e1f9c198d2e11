/** How many of the listeners that a target is given from now on it still has. */
export function countListeners(target: EventTarget): () => number {
  const listeners = new Map<string, Set<unknown>>();
  const of = (type: string) => {
    const ofType = listeners.get(type) ?? new Set();
    listeners.set(type, ofType);
    return ofType;
  };
  const add = target.addEventListener.bind(target);
  const remove = target.removeEventListener.bind(target);
  target.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: AddEventListenerOptions | boolean,
  ) => {
    add(type, listener, options);
    of(type).add(listener);
    if (typeof options !== 'object') return;
    options.signal?.addEventListener('abort', () => of(type).delete(listener));
  };
  target.removeEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: EventListenerOptions | boolean,
  ) => {
    remove(type, listener, options);
    of(type).delete(listener);
  };
  return () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0);
}
