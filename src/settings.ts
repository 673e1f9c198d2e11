import { property } from 'lit/decorators.js';
import type { ClickToCallEventMap } from './events.js';
import type { GroupInit } from './features/groups/group-init.js';
import type { HoursInit } from './features/hours/hours-init.js';
import type { FieldInit } from './form/definition.js';
import type { Strings } from './i18n/english.js';
import {
  anything,
  checked,
  countryCode,
  flag,
  oneOf,
  record,
  text,
  textLike,
  wholeNumber,
} from './property-checks.js';
import type { CallInService, RequestNumber } from './services/call-in-service.js';
import { StyledElement } from './ui/styled-element.js';

/** The corners in which a floating panel can be placed, in the direction of the text. */
export const placements = ['bottom-end', 'bottom-start', 'top-end', 'top-start'] as const;

export type Placement = (typeof placements)[number];

/** When a stored number is shown minimized on the next page. */
export const restorations = ['small-screens', 'always', 'never'] as const;

export type Restoration = (typeof restorations)[number];

const credentialModes: readonly RequestCredentials[] = ['omit', 'same-origin', 'include'];

/**
 * The properties that a page sets, each with a check. The read-only properties and the methods
 * are in `click-to-call.ts`.
 */
export class Settings extends StyledElement<ClickToCallEventMap> {
  /** Base URL of the number service. */
  @checked(text) @property() endpoint = '';

  /** The site's API key for the service. It is visible to everybody in a browser. */
  @checked(text) @property({ attribute: 'api-key' }) apiKey = '';

  /** The resource group from which the service takes numbers. */
  @checked(text) @property({ attribute: 'group-name' }) groupName = '';

  /** The queue whose estimated waiting time is shown above the form. */
  @checked(text) @property({ attribute: 'virtual-queue' }) virtualQueue = '';

  /**
   * How often the waiting time is requested, in seconds, at least 5, also while a number is shown.
   * 0 for every 30 seconds, and only while the form is shown.
   */
  @checked(wholeNumber(0)) @property({ attribute: 'wait-refresh' }) waitRefresh = 0;

  /**
   * Longest waiting time with which the form is shown at once, in seconds. Above it, the panel
   * shows the waiting time and `alternative` first. 0 for any.
   */
  @checked(wholeNumber(0)) @property({ attribute: 'wait-limit' }) waitLimit = 0;

  /** Opening hours; JSON in the attribute. Null for always open. */
  @checked(anything<HoursInit | string | null>())
  @property()
  hours: HoursInit | string | null = null;

  /** Departments that the visitor chooses from; JSON in the attribute. Null for none. */
  @checked(anything<readonly GroupInit[] | string | null>())
  @property()
  groups: readonly GroupInit[] | string | null = null;

  /** Whether requests are sent with cookies; see the option of `fetch()`. */
  @checked(oneOf(credentialModes)) @property() credentials: RequestCredentials = 'omit';

  /** How long a request may take, all retries included, in ms. */
  @checked(wholeNumber(1)) @property() timeout = 10_000;

  /** How many times a request is sent again after a temporary error. */
  @checked(wholeNumber(0)) @property() retries = 1;

  /**
   * Sends an `Idempotency-Key` header with requests, so that an automatic retry does not reserve a
   * second number. A service on another origin has to allow the header (CORS).
   */
  @checked(flag)
  @property({ type: Boolean, attribute: 'idempotency-key' })
  idempotencyKey = false;

  /** A fixed phone number, shown to every visitor. No request is sent to a service. */
  @checked(textLike('a phone number', /\d/))
  @property({ attribute: 'to-phone-number' })
  toPhoneNumber = '';

  /** The visitor's country, as ISO 3166-1 alpha-2. Empty: that of the browser's first language. */
  @checked(countryCode) @property() country = '';

  /**
   * Countries of which phone numbers are accepted, as ISO 3166-1 alpha-2 codes separated by spaces.
   * Empty: all.
   */
  @checked(text) @property() countries = '';

  /** Adds the access code to the `tel:` link, after a pause, so that the phone dials it too. */
  @checked(flag) @property({ type: Boolean, attribute: 'dial-access-code' }) dialAccessCode = false;

  /** The fields of the form, in place of the default ones: a list, or JSON of a list. */
  @checked(anything<readonly FieldInit[] | string | null>())
  @property()
  fields: readonly FieldInit[] | string | null = null;

  /** Initial values of the form by field name. JSON in the attribute. */
  @checked(record) @property() prefill: Readonly<Record<string, string>> = {};

  /** Additional data for routing and for the agent. JSON in the attribute. */
  @checked(record)
  @property({ attribute: 'user-data' })
  userData: Readonly<Record<string, string>> = {};

  /**
   * Data that the agent sees, as words separated by spaces. `url title referrer language` are about
   * the current page. `utm click-id landing` are about the first page of the tab; they are stored
   * in `sessionStorage` as soon as the attribute has the word.
   */
  @checked(text) @property() context = '';

  /**
   * The version of the text in the slot `consent`. If it is set, the visible text of the slot is
   * sent with the form as user data: `consentText`, `consentVersion` and `consentTime`.
   */
  @checked(text) @property({ attribute: 'consent-version' }) consentVersion = '';

  /**
   * Adds a hidden field that only robots fill in. Whether it was filled in is sent as the user data
   * `honeypot`.
   */
  @checked(flag) @property({ type: Boolean }) honeypot = false;

  /**
   * The shortest time that a person needs from opening the panel to sending the form, in seconds.
   * The result is sent as the user data `minimumTime` and `secondsToSend`. 0 for no check.
   */
  @checked(wholeNumber(0)) @property({ attribute: 'minimum-time' }) minimumTime = 0;

  /**
   * Shows a message instead of sending the form when `honeypot` or `minimum-time` finds a robot.
   */
  @checked(flag) @property({ type: Boolean, attribute: 'refuse-robots' }) refuseRobots = false;

  /** Keeps the number when the visitor goes to another page of the site in the same tab. */
  @checked(flag) @property({ type: Boolean }) persist = false;

  /** Sends the form as soon as the panel opens. */
  @checked(flag) @property({ type: Boolean, attribute: 'auto-submit' }) autoSubmit = false;

  /** Shows launcher and panel in the flow of the page instead of in a corner. */
  @checked(flag) @property({ type: Boolean, reflect: true }) inline = false;

  /** The corner of the window in which launcher and panel are shown. */
  @checked(oneOf(placements))
  @property({ reflect: true, useDefault: true })
  placement: Placement = 'bottom-end';

  /**
   * Hides the launcher, except while the panel is minimized. The page opens the panel, for example
   * with `show()` or a command.
   */
  @checked(flag) @property({ type: Boolean, attribute: 'no-launcher' }) noLauncher = false;

  /** Width of the window below which the panel is shown as a sheet, in CSS pixels. */
  @checked(wholeNumber(1)) @property({ attribute: 'mobile-breakpoint' }) mobileBreakpoint = 480;

  /**
   * When a number that `persist` kept is shown minimized on the next page, although the panel was
   * open on the page before: on small screens, where the panel would cover the page, `always` or
   * `never`.
   */
  @checked(oneOf(restorations))
  @property({ attribute: 'restore-minimized' })
  restoreMinimized: Restoration = 'small-screens';

  /** Closes the panel without asking, even if the visitor loses form values or a number. */
  @checked(flag) @property({ type: Boolean, attribute: 'no-confirm' }) noConfirm = false;

  /** Keeps links to the `id` of the element from opening the panel. */
  @checked(flag) @property({ type: Boolean, attribute: 'no-link' }) noLink = false;

  /** A service that the page has written, or only its function `requestNumber`. Null for none. */
  @checked(anything<CallInService | RequestNumber | null>())
  @property({ attribute: false })
  service: CallInService | RequestNumber | null = null;

  /** Texts of this element by key, which replace those of the language. */
  @checked(anything<Partial<Strings>>())
  @property({ attribute: false })
  strings: Partial<Strings> = {};
}
