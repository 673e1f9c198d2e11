/**
 * Where the heading of the current view is found, in this order: the question about leaving covers
 * the view; a view with a message has a heading of its own; the heading of every other view is the
 * title.
 */
const headings = ['[part=confirm] [part=heading]', '[part=body] [part=heading]', '[part=title]'];

/** The heading of what is on screen. */
export function headingOf(dialog: ParentNode | null): HTMLElement | null {
  for (const selector of headings) {
    const heading = dialog?.querySelector<HTMLElement>(selector);
    if (heading) return heading;
  }
  return null;
}
