import { chunk } from '../chunk.js';
import { chunks } from '../chunks.js';
import type { NumberToolsOptions } from '../features/number-tools/number-tools.js';
import type { Localizer } from '../i18n/localizer.js';
import type { HoursFeature } from '../features/hours/hours.js';
import { lazy, type Lazy } from '../lazy.js';
import type { Lifecycle } from '../lifecycle/lifecycle.js';
import type { CountdownController } from '../number/countdown-controller.js';
import type { Scheduler } from '../scheduler.js';
import { waitServiceOf } from '../services/lazy-engagement.js';
import { claimKey, keptNumberKey } from '../tab-storage.js';
import type { PanelHost } from './panel-host.js';

export interface FeaturesOptions {
  lifecycle: Lifecycle;
  scheduler: Scheduler;
  countdown: CountdownController;
  /** Whether the visitor may see the waiting time. */
  isWaitShown: () => boolean;
  hours: Lazy<HoursFeature>;
  /** The country that the visitor is likely to be in. */
  likelyCountry: () => string | undefined;
  /** Is called when a copy button has done its work. */
  onCopied: NumberToolsOptions['onDone'];
}

/** The features that not every visit needs. Each is loaded when it is needed. */
export type Features = ReturnType<typeof createFeatures>;

export function createFeatures(host: PanelHost, texts: Localizer, options: FeaturesOptions) {
  const { lifecycle, scheduler, countdown, isWaitShown, hours, likelyCountry, onCopied } = options;
  return {
    customForm: lazy(
      chunks.customForm,
      ({ createCustomForm }) =>
        () =>
          createCustomForm(host, texts),
    ),
    pageContext: lazy(
      chunks.pageContext,
      ({ pageContext }) =>
        () =>
          pageContext(host.context),
    ),
    attribution: lazy(
      chunks.attribution,
      ({ firstTouch }) =>
        () =>
          firstTouch(host.context),
    ),
    consentRecord: lazy(
      chunk((_retry) => import('../features/consent-record/consent-record.js')),
      ({ ConsentRecord }) => new ConsentRecord(host, { lifecycle, clock: scheduler }),
    ),
    robotCheck: lazy(
      chunk((_retry) => import('../features/robot-check/robot-check.js')),
      ({ RobotCheck }) => new RobotCheck(host, texts, { lifecycle, clock: scheduler }),
    ),
    wait: lazy(chunks.wait, ({ createWait }) =>
      createWait(host, texts, {
        lifecycle,
        scheduler,
        isShown: isWaitShown,
        refresh: () => host.waitRefresh,
        limit: () => host.waitLimit,
        service: () => waitServiceOf(host),
      }),
    ),
    groups: lazy(
      chunks.groups,
      ({ Groups }) =>
        new Groups(host, texts, {
          lifecycle,
          scheduler,
          isShown: isWaitShown,
          hours: () => hours.current,
        }),
    ),
    numberPhase: lazy(
      chunks.numberPhase,
      ({ NumberPhase }) => new NumberPhase(host, texts, { lifecycle, scheduler }),
    ),
    phone: lazy(
      chunks.numberPhase,
      ({ PhoneFields }) =>
        new PhoneFields(host, texts, {
          lifecycle,
          scheduler,
          country: () => host.country,
          likelyCountry,
          served: () => host.countries,
          language: () => texts.language,
        }),
    ),
    numberTools: lazy(
      chunks.numberTools,
      ({ NumberTools }) => new NumberTools(host, texts, { scheduler, onDone: onCopied }),
    ),
    persistence: lazy(
      chunks.persistence,
      ({ PersistenceController }) =>
        new PersistenceController(host, {
          lifecycle,
          key: () => keptNumberKey(host),
          clock: scheduler,
          countdown,
          claimKey: () => claimKey(host),
        }),
    ),
  };
}
