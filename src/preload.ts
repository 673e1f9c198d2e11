import { chunks, preloadPlans } from './chunks.js';
import { resolveLanguage } from './i18n/launcher-labels.js';
import { languages } from './i18n/languages.js';
import { wantedLanguages } from './i18n/page-language.js';
import type { ServiceConfiguration } from './services/select-service.js';
import { hasKeptNumber } from './tab-storage.js';

/** The properties that decide which code a panel needs. */
export interface PreloadHost extends HTMLElement, ServiceConfiguration {
  readonly fields: unknown;
  readonly hours: unknown;
  readonly groups: unknown;
  readonly context: string;
  readonly persist: boolean;
  readonly autoSubmit: boolean;
  readonly prefill: Readonly<Record<string, string>>;
}

/** Which files the panel of an element needs when it is opened, by the name of the chunk. */
export const needs = {
  customForm: (host: PreloadHost) =>
    !!(host.fields || host.querySelector('[slot=fields],[slot=consent]')),
  pageContext: ({ context }: PreloadHost) => !!context,
  engagement: ({ service, toPhoneNumber, endpoint }: PreloadHost) =>
    !service && !toPhoneNumber && !!endpoint,
  wait: (host: PreloadHost) =>
    needs.engagement(host)
      ? !!host.virtualQueue
      : // Each department has a waiting time of its own.
        !host.groups && typeof host.service === 'object' && !!host.service?.estimateWait,
  groups: ({ groups }: PreloadHost) => !!groups,
  hours: ({ hours, groups }: PreloadHost) => !!(hours || groups),
  persistence: ({ persist }: PreloadHost) => persist,
  // The form is sent as soon as it is there, or shows that its number is fixed, or a number.
  numberPhase: (host: PreloadHost) =>
    host.autoSubmit || (!host.service && !!host.toPhoneNumber) || hasKeptNumber(host),
  phoneLibrary: ({ autoSubmit }: PreloadHost) => autoSubmit,
} as const;

/** Whether the visitor asks to save data: nothing is loaded before it is needed. */
export const savesData = (): boolean =>
  !!(navigator as { connection?: { saveData?: boolean } }).connection?.saveData;

/**
 * Requests at once every file that the panel of this element will need, so that no file has to wait
 * for another. An error is ignored here: the code that uses the file handles it.
 */
export function preload(host: PreloadHost): void {
  const language = resolveLanguage(wantedLanguages(host));
  const files = [
    language !== 'en' && languages[language],
    ...(Object.keys(needs) as (keyof typeof needs)[]).map(
      (name) => needs[name](host) && chunks[name],
    ),
  ];
  for (const load of files) if (load) load().catch(() => {});
  // It is not known yet which of the fields is the phone number.
  if (host.autoSubmit) for (const value of Object.values(host.prefill)) preloadPlans(`${value}`);
}
