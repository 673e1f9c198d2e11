import type { FormController } from '../form/form-controller.js';
import type { HoursFeature } from '../features/hours/hours.js';
import type { Localizer } from '../i18n/localizer.js';
import type { Lazy } from '../lazy.js';
import type { CountdownController } from '../number/countdown-controller.js';
import type { SubmissionController } from '../request/submission-controller.js';
import type { Features } from './panel-features.js';
import type { PanelHost } from './panel-host.js';
import type { FormReplacement } from './form-replacement.js';

/** What the visitor can do in the views. */
export interface ViewActions {
  /** Sends the form, or requests a new number. */
  readonly submit: () => void;
  /** Goes back to the form. */
  readonly edit: () => void;
  /** Closes the panel; asks first where the visitor would lose something. */
  readonly close: () => void;
  /** Presses the current number. */
  readonly dial: () => void;
  /** Loads the phone field: the visitor has reached it. */
  readonly reachPhone: () => void;
}

/** The data of the views. */
export interface Visit {
  readonly host: PanelHost;
  readonly texts: Localizer;
  readonly form: FormController;
  readonly submission: SubmissionController;
  readonly countdown: CountdownController;
  readonly features: Features;
  /** The opening hours, on pages that have some. */
  readonly hours: Lazy<HoursFeature>;
  readonly actions: ViewActions;
  /** The view shown instead of the form; null for the form itself. */
  readonly formReplacement: FormReplacement | null;
  /** Country of a phone number without a calling code, as ISO 3166-1 alpha-2. */
  readonly country: string | undefined;
  /** Whether a request is being prepared or under way. */
  readonly busy: boolean;
  /** Whether the number is fixed (`to-phone-number`): it cannot be lost or renewed. */
  readonly isFixed: boolean;
}
