// Nothing of what is imported here is used.
import 'click-to-call';
import { ClickToCall } from 'click-to-call';
import { connect } from 'click-to-call/analytics';
import { connectToBus } from 'click-to-call/cx-bus';
import { strings } from 'click-to-call/i18n/de';
import { engagement } from 'click-to-call/services';
import metadata from 'click-to-call/custom-elements.json' with { type: 'json' };
