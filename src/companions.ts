// The provider of the context has to be registered before those who ask it.
import './define.js';
import { ClickToCallInvite } from './companions/click-to-call-invite.js';
import { ClickToCallTimeline } from './companions/click-to-call-timeline.js';
import { ClickToCallWhen } from './companions/click-to-call-when.js';
import { defineElement } from './define-element.js';

defineElement('click-to-call-invite', ClickToCallInvite);
defineElement('click-to-call-timeline', ClickToCallTimeline);
defineElement('click-to-call-when', ClickToCallWhen);

export { ClickToCallInvite, ClickToCallTimeline, ClickToCallWhen };
export type { InvitationDetail, InvitationEventMap } from './companions/click-to-call-invite.js';
export type { InvitationTrigger } from './companions/invitation-triggers.js';
