/**
 * Runs a task when the visitor is on the page: at once, or when they come to a page that the browser
 * has prerendered. Until then, the page has a copy of the tab's storage, which is dropped, and the
 * visitor may never see it.
 */
export function whenVisited(page: Document, task: () => void): void {
  if ((page as Partial<PrerenderingDocument>).prerendering) {
    page.addEventListener('prerenderingchange', task, { once: true });
  } else {
    task();
  }
}

/** https://wicg.github.io/nav-speculation/prerendering.html */
interface PrerenderingDocument {
  readonly prerendering: boolean;
}
