import { chunk } from './chunk.js';

/**
 * Every file that is loaded when it is needed; those of languages are in `i18n/languages.ts`. The
 * table is part of the entry, so that everything that a panel needs can be requested at once.
 */
export const chunks = {
  panel: chunk((_retry) => import('./panel/panel.js')),
  engagement: chunk((_retry) => import('./services/engagement.js')),
  customForm: chunk((_retry) => import('./features/custom-form/custom-form.js')),
  pageContext: chunk((_retry) => import('./features/page-context/page-context.js')),
  attribution: chunk((_retry) => import('./features/attribution/attribution.js')),
  wait: chunk((_retry) => import('./features/wait/wait.js')),
  groups: chunk((_retry) => import('./features/groups/groups.js')),
  hours: chunk((_retry) => import('./features/hours/hours.js')),
  persistence: chunk((_retry) => import('./features/persistence/persistence-controller.js')),
  numberPhase: chunk((_retry) => import('./number-phase.js')),
  phoneLibrary: chunk((_retry) => import('./features/phone/phone-library.js')),
  numberTools: chunk((_retry) => import('./features/number-tools/number-tools.js')),
  qr: chunk((_retry) => import('./features/qr/qr-view.js')),
};

const zones = {
  1: chunk((_retry) => import('./features/phone/plans/zone-1.data.js')),
  2: chunk((_retry) => import('./features/phone/plans/zone-2.data.js')),
  3: chunk((_retry) => import('./features/phone/plans/zone-3.data.js')),
  4: chunk((_retry) => import('./features/phone/plans/zone-4.data.js')),
  5: chunk((_retry) => import('./features/phone/plans/zone-5.data.js')),
  6: chunk((_retry) => import('./features/phone/plans/zone-6.data.js')),
  7: chunk((_retry) => import('./features/phone/plans/zone-7.data.js')),
  8: chunk((_retry) => import('./features/phone/plans/zone-8.data.js')),
  9: chunk((_retry) => import('./features/phone/plans/zone-9.data.js')),
};

/** Numbering plans by their zone: the first digit of the calling code (ITU-T E.164). */
export const plansByZone: Readonly<Record<string, (typeof zones)[1]>> = zones;

/**
 * Requests the numbering plans of a number with a calling code before the phone library is loaded.
 * An error is ignored here: the code that uses the plans handles it.
 */
export function preloadPlans(phoneNumber: string): void {
  const zone = /^\s*\+\s*([1-9])/.exec(phoneNumber)?.[1];
  if (zone) plansByZone[zone]!().catch(() => {});
}
