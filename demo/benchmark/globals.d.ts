/** Adds one more of the page's widget. */
declare const addWidget: () => void;

/** What the benchmark does in the measured page: see probe.js. */
declare const probe: {
  find(path: readonly string[]): Element[];
  start(source: string, launcher: readonly string[]): Promise<void>;
  add(count: number, launcher: readonly string[], markup?: string): Promise<number>;
  awaitPlace(path: readonly string[]): Promise<{ x: number; y: number }>;
  awaitPanel(path: readonly string[]): Promise<number>;
  awaitFirst(path: readonly string[]): Promise<number>;
};

declare const scheduler: {
  postTask(work: () => void, options: { priority: 'background' }): Promise<void>;
};
