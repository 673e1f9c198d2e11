export { ClickToCall } from './click-to-call.js';
export { placements } from './settings.js';
export type { Placement, Restoration } from './settings.js';
export type { CloseOptions, ShowOptions } from './opening/show-options.js';
export { interactionContext } from './context.js';
export { BeforeSubmitEvent, CopiedEvent, DialledEvent, FailedEvent } from './events.js';
export type { ClickToCallEventMap, CopiedDetail, LifecycleDomEvent, Submission } from './events.js';
export type { GroupInit } from './features/groups/group-init.js';
export type { Day, HoursInit } from './features/hours/hours-init.js';
export type { FieldInit, FieldOption, FieldType } from './form/definition.js';
export type { CallIn } from './lifecycle/call-in.js';
export { errorCodes } from './lifecycle/failure.js';
export type { ErrorCode, Failure } from './lifecycle/failure.js';
export { lifecycleEvents, states } from './lifecycle/interaction.js';
export type {
  HistoryEntry,
  Interaction,
  InteractionEvent,
  LifecycleEvent,
  State,
} from './lifecycle/interaction.js';
export type { FormValues, Metadata } from './lifecycle/metadata.js';
export type { LanguageStrings, Strings, StringKey } from './i18n/english.js';
export * from './services/index.js';
