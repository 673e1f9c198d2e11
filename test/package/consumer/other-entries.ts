import { CallInError, interactionContext, type Interaction, type Strings } from 'click-to-call';
import {
  connect,
  consoleSink,
  dataLayerSink,
  summarize,
  type Summary,
} from 'click-to-call/analytics';
import { ClickToCallTimeline, ClickToCallWhen } from 'click-to-call/companions';
import { connectToBus, type CxBus } from 'click-to-call/cx-bus';
import { strings as german } from 'click-to-call/i18n/de';
import { strings as chinese } from 'click-to-call/i18n/zh-hant';
import { engagement, fixedNumber, type CallInService } from 'click-to-call/services';

const element = document.querySelector('click-to-call')!;
element.strings = german;
const languages: readonly Strings[] = [german, chinese];
// @ts-expect-error A language has every text.
const incomplete: Strings = { title: 'Ring us' };

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

const disconnect: () => void = connect(element, dataLayerSink(), { include: ['topic'] });
connect(element, consoleSink());
summarize([]) satisfies Summary;
// @ts-expect-error Not a sink.
connect(element, 'dataLayer');
declare const bus: CxBus;
connectToBus(element, bus);
// @ts-expect-error Not a bus.
connectToBus(element, {});

declare const context: typeof interactionContext;
// A context is a key that knows the type of its value.
declare const valueOf: <Value>(key: { readonly __context__: Value }) => Value;
const interaction: Interaction = valueOf(context);

// @ts-expect-error No such language.
import('click-to-call/i18n/tlh');
// @ts-expect-error What the package does not offer is out of reach.
import('click-to-call/dist/index.js');

export {
  ClickToCallTimeline,
  disconnect,
  incomplete,
  interaction,
  languages,
  services,
  timeline,
  when,
};
