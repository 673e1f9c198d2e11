/** Options of `show()`. */
export interface ShowOptions {
  /** Values of the form by field name. With `autoSubmit`, the form is sent at once. */
  readonly form?: Readonly<Record<string, string | boolean>> & { readonly autoSubmit?: boolean };
  /** Data for routing and for the agent, added to the `userData` of the element. */
  readonly userData?: Readonly<Record<string, string>>;
  /**
   * Whether the page opens the panel, not the visitor. Default: true unless the visitor has just
   * pressed a key or a button (`navigator.userActivation`).
   */
  readonly proactive?: boolean;
}

/** Options of `close()`. */
export interface CloseOptions {
  /** Closes without asking, even where the visitor loses something. Default false. */
  readonly force?: boolean;
}
