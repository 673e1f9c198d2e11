import {
  CallInError,
  interactionContext,
  type Interaction,
  type LanguageStrings,
} from 'click-to-call';
import {
  connect,
  consoleSink,
  dataLayerSink,
  summarize,
  type Summary,
} from 'click-to-call/analytics';
import { ClickToCallInvite, ClickToCallTimeline, ClickToCallWhen } from 'click-to-call/companions';
import { connectToBus, type CxBus } from 'click-to-call/cx-bus';
import { strings as german } from 'click-to-call/i18n/de';
import { strings as chinese } from 'click-to-call/i18n/zh-hant';
import { engagement, fixedNumber, type CallInService } from 'click-to-call/services';
import { answeringService, fill, open, submit } from 'click-to-call/testing';

const element = document.querySelector('click-to-call')!;
element.strings = german;
const languages: readonly LanguageStrings[] = [german, chinese];
// @ts-expect-error A language has every text.
const incomplete: LanguageStrings = { title: 'Ring us' };

const services: readonly CallInService[] = [
  fixedNumber('+12025550123'),
  engagement({ endpoint: 'https://calls.example.com/engagement/v3' }),
];
// @ts-expect-error A service has an address.
engagement({ groupName: 'support' });
// @ts-expect-error Not a code.
new CallInError('engaged');

const timeline = document.querySelector('click-to-call-timeline')!;
timeline.for = 'call';
const when: ClickToCallWhen = document.createElement('click-to-call-when');
when.state = 'expired failed';
// @ts-expect-error A list of words in a text.
when.state = ['expired', 'failed'];

const invite: ClickToCallInvite = document.createElement('click-to-call-invite');
invite.scrollDepth = '60%';
invite.addEventListener('dismissed', ({ detail }) => detail.trigger satisfies string);
// @ts-expect-error Not a reason to invite.
invite.addEventListener('invited', ({ detail }) => detail.trigger === 'hunger');

const disconnect: () => void = connect(element, dataLayerSink(), { include: ['topic'] });
connect(element, consoleSink());
summarize([]) satisfies Summary;
// @ts-expect-error Not a sink.
connect(element, 'dataLayer');
declare const bus: CxBus;
connectToBus(element, bus);
// @ts-expect-error Not a bus.
connectToBus(element, {});

const answering = answeringService({ toPhoneNumber: '+12025550123' });
element.service = answering;
element.service = answeringService(new CallInError('office-closed'));
await open(element);
await fill(element, { firstname: 'Ada', consent: true });
(await submit(element)).phoneNumber satisfies string;
answering.requests[0]?.phoneNumber satisfies string | undefined;
// @ts-expect-error A field has a text, or is ticked.
await fill(element, { floor: 3 });

declare const context: typeof interactionContext;
// A context is a key that knows the type of its value.
declare const valueOf: <Value>(key: { readonly __context__: Value }) => Value;
const interaction: Interaction = valueOf(context);

// @ts-expect-error No such language.
import('click-to-call/i18n/tlh');
// @ts-expect-error What the package does not offer is out of reach.
import('click-to-call/dist/index.js');

export {
  ClickToCallInvite,
  ClickToCallTimeline,
  disconnect,
  incomplete,
  interaction,
  languages,
  services,
  timeline,
  when,
};
