// Every entry with types, where nobody reads the `exports` of a package.
import { ClickToCall } from 'click-to-call';
import { connect } from 'click-to-call/analytics';
import { ClickToCallWhen } from 'click-to-call/companions';
import { connectToBus } from 'click-to-call/cx-bus';
import { strings } from 'click-to-call/i18n/pt-br';
import { engagement } from 'click-to-call/services';
import type {} from 'click-to-call/jsx/vue';

export { ClickToCall, ClickToCallWhen, connect, connectToBus, engagement, strings };
