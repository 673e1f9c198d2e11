/** How many of the listeners that a target is given from now on it still has. */
export function countListeners(target: EventTarget): () => number {
  const listeners = new Set<unknown>();
  const add = target.addEventListener.bind(target);
  const remove = target.removeEventListener.bind(target);
  target.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: AddEventListenerOptions | boolean,
  ) => {
    add(type, listener, options);
    listeners.add(listener);
    if (typeof options !== 'object') return;
    options.signal?.addEventListener('abort', () => listeners.delete(listener));
  };
  target.removeEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: EventListenerOptions | boolean,
  ) => {
    remove(type, listener, options);
    listeners.delete(listener);
  };
  return () => listeners.size;
}
