import type { Texts } from '../../i18n/localizer.js';
import type { Scheduler } from '../../scheduler.js';
import { HoursController, type HoursHost, type NextOpening } from './hours-controller.js';
import { hoursStrings } from './hours.strings.js';
import { openingTime } from './opening-time.js';
import { outsideHoursView } from './outside-hours-view.js';

/**
 * The opening hours of an element and its departments.
 * @param onChange Called when the office or a department opens or closes.
 */
export function createHours(host: HoursHost, scheduler: Scheduler, onChange: () => void) {
  const controller = new HoursController(host, { scheduler, onChange });

  /** A date and time in words; null for no opening. */
  const wordsFor = ({ language }: Texts, opening: NextOpening | null | undefined): string | null =>
    opening
      ? openingTime(opening.at, { now: scheduler.now(), officeZone: opening.timeZone, language })
      : null;

  return {
    /** Whether the office, or each of its departments, is closed now. */
    get isOutside(): boolean {
      return controller.isOutside;
    },

    /** Whether a department is closed now. */
    isGroupOutside: (name: string): boolean => !(controller.group(name)?.isOpen ?? true),

    /**
     * When a department opens next, in words. Null when the department is open, or when its next
     * opening is unknown.
     */
    openingOf(texts: Texts, name: string): string | null {
      texts.add(hoursStrings);
      return wordsFor(texts, controller.group(name)?.opening);
    },

    /** Reads the clock. Called at each opening, because timers stop while the machine sleeps. */
    update: controller.update,

    /** Renders the view that replaces the form outside the opening hours. */
    render(texts: Texts, onClose: () => void): unknown {
      texts.add(hoursStrings);
      return outsideHoursView({ texts, opens: wordsFor(texts, controller.opening), onClose });
    },
  };
}

export type HoursFeature = ReturnType<typeof createHours>;
