export { ClickToCall, placements } from './click-to-call.js';
export type { CloseOptions, Placement } from './click-to-call.js';
export type { ShowOptions } from './panel.js';
export { interactionContext } from './context.js';
export { BeforeSubmitEvent } from './before-submit.js';
export type { Submission } from './before-submit.js';
export type { ClickToCallEventMap, FailedEvent, LifecycleDomEvent } from './events.js';
export type { FieldDefinition, FieldOption, FieldType } from './form/definition.js';
export type { CallIn } from './lifecycle/call-in.js';
export { errorCodes } from './lifecycle/failure.js';
export type { ErrorCode, Failure } from './lifecycle/failure.js';
export { lifecycleEvents, states } from './lifecycle/interaction.js';
export type { HistoryEntry, Interaction, LifecycleEvent, State } from './lifecycle/interaction.js';
export type { FormValues, Metadata } from './lifecycle/metadata.js';
export type { Strings, StringKey } from './i18n/english.js';
export { CallInError } from './services/call-in-error.js';
export type {
  CallInService,
  NumberAnswer,
  NumberRequest,
  RequestNumber,
  RequestOptions,
  WaitEstimate,
} from './services/call-in-service.js';
