import { formView } from '../form/form-view.js';
import { hiddenProblemOf } from '../form/hidden-problem.js';
import type { Interaction, State } from '../lifecycle/interaction.js';
import { failedView } from '../request/failed-view.js';
import type { Visit } from './visit.js';

type View = (visit: Visit, interaction: Interaction) => unknown;

const form: View = (visit) => {
  const { texts, form, submission, features, country, actions, busy, formReplacement } = visit;
  if (formReplacement) return formReplacement.render();
  return formView({
    texts,
    form,
    wait: features.wait.current?.render(),
    honeypot: features.robotCheck.current?.render(),
    notice: submission.message ?? form.notice ?? hiddenProblemOf(form, texts),
    busy,
    phone: features.phone.current,
    country,
    groups: features.groups.current ?? undefined,
    onPhone: actions.reachPhone,
    customControl: form.custom?.render,
    onSubmit: actions.submit,
    onCancel: actions.close,
  });
};

// Its code has been loaded: it is needed to request a number and to resume a stored one.
const number: View = (visit, interaction) =>
  visit.features.numberPhase.current!.renderNumber(visit, interaction);

const expired: View = (visit) => visit.features.numberPhase.current!.renderExpired(visit);

const failed: View = ({ texts, actions, busy }, { failure }) =>
  failedView({
    texts,
    failure: failure!,
    busy,
    onRetry: actions.submit,
    onEdit: actions.edit,
  });

/** What is shown in each state. */
export const views: Readonly<Record<State, View>> = {
  closed: () => {},
  form,
  // A renewal is requested while the number before it can still be dialled.
  requesting: (visit, interaction) => (interaction.callIn ? number : form)(visit, interaction),
  number,
  expired,
  failed,
};
