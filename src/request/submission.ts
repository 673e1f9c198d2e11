import type { Submission } from '../events.js';
import { ownValue } from '../own-value.js';
import { textsOf } from '../texts-of.js';
import type { FormValues } from '../lifecycle/metadata.js';
import type { NumberRequest } from '../services/call-in-service.js';

/** What a submission is made of. */
export interface SubmissionSource {
  /** The form's values by field name. */
  readonly values: FormValues;
  /** The name of the field with the visitor's own number; empty where there is none. */
  readonly phoneField: string;
  /** The name of the field with the chosen department. Default: there is none. */
  readonly groupField?: string;
  /** Context for the agent beside the form. */
  readonly userData: Readonly<Record<string, string>>;
}

/** The data that the agent sees: that of the page and the values of the form. */
const userDataOf = ({ values, phoneField, userData }: SubmissionSource) => {
  const { [phoneField]: _, ...others } = values;
  return {
    ...userData,
    ...Object.fromEntries(Object.entries(others).filter(([, value]) => value)),
  };
};

/** What listeners of `before-submit` may change. */
export const submissionOf = (source: SubmissionSource): Submission => ({
  form: { ...source.values },
  userData: userDataOf(source),
});

/**
 * The request to send after the listeners of `before-submit`. Where a listener has changed the form
 * only, the values in the user data are changed too.
 */
export function requestOf(submission: Submission, source: SubmissionSource): NumberRequest {
  // A page without types may leave anything, and change it once it is sent.
  const { form: left, userData } = submission as Partial<Submission>;
  const form = textsOf(left ?? {}, 'form');
  const before = userDataOf(source);
  const after = userDataOf({ ...source, values: form });
  const sent = new Map(Object.entries(textsOf(userData ?? {}, 'userData')));
  for (const name of Object.keys({ ...before, ...after })) {
    const [was, is] = [before, after].map((data) => new Map(Object.entries(data)).get(name));
    if (sent.get(name) !== was) continue;
    if (is === undefined) sent.delete(name);
    else sent.set(name, is);
  }
  const groupName = ownValue(form, source.groupField ?? '');
  return {
    form,
    userData: Object.fromEntries(sent),
    phoneNumber: ownValue(form, source.phoneField) || undefined,
    ...(groupName && { groupName }),
  };
}
