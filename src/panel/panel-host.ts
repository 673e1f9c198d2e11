import type { ReactiveControllerHost } from 'lit';
import type { Strings } from '../i18n/english.js';
import type { ServiceConfiguration } from '../services/select-service.js';

/** The part of the element that the panel uses. */
export interface PanelHost extends ReactiveControllerHost, HTMLElement, ServiceConfiguration {
  readonly timeout: number;
  readonly country: string;
  readonly countries: string;
  readonly dialAccessCode: boolean;
  readonly fields: unknown;
  readonly prefill: Readonly<Record<string, string>>;
  readonly userData: Readonly<Record<string, string>>;
  readonly context: string;
  readonly consentVersion: string;
  readonly honeypot: boolean;
  readonly minimumTime: number;
  readonly refuseRobots: boolean;
  readonly autoSubmit: boolean;
  readonly hours: unknown;
  readonly groups: unknown;
  readonly inline: boolean;
  readonly waitRefresh: number;
  readonly waitLimit: number;
  readonly minimized: boolean;
  readonly mobileBreakpoint: number;
  readonly restoreMinimized: string;
  readonly noConfirm: boolean;
  readonly persist: boolean;
  readonly strings: Partial<Strings>;
  close(): Promise<boolean>;
  minimize(): Promise<void>;
}
