import type { AnnouncementWords } from './announcement-controller.js';
import { headingOf } from './heading.js';
import type { Visit } from './visit.js';

/** The texts of the announcements, in the language of the panel. */
export const announcementWords = (
  visit: Visit,
  dialog: () => HTMLElement | null,
): AnnouncementWords => ({
  requesting: () => visit.texts.text('requesting'),
  number: (callIn) => visit.features.numberPhase.current!.describe(visit, callIn),
  timeLeft: (time) => visit.texts.text('time-left', { time: visit.texts.duration(time, 'exact') }),
  heading: () => textOf(headingOf(dialog())),
});

/** The text of a heading. The page may have replaced the title by its own content in the slot. */
function textOf(heading: HTMLElement | null): string {
  const slotted = heading?.querySelector('slot')?.assignedNodes() ?? [];
  const text = slotted.map(({ textContent }) => textContent).join('');
  return (text || heading?.textContent || '').trim();
}
