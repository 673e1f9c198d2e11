import { mediaQuery } from '../ui/media-query.js';
import type { PanelHost } from './panel-host.js';
import { smallScreen } from './presentation-controller.js';

/** Whether a number kept from the page before comes back minimized, even where it was not. */
export function restoresMinimized(host: PanelHost): boolean {
  const { inline, restoreMinimized, mobileBreakpoint } = host;
  if (inline) return false;
  return restoreMinimized === 'small-screens'
    ? mediaQuery(host, smallScreen(mobileBreakpoint)).matches
    : restoreMinimized === 'always';
}
