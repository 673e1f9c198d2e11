import { expect } from '@open-wc/testing';
import type { FormController } from '../../src/form/form-controller.js';
import { reportProblems, type ReportingHost } from '../../src/form/report-problems.js';
import { deferred } from '../harness.js';

/** A form after its check, whose first field has a message as soon as it is rendered. */
function openForm({ hasError = false, hasControlProblem = false } = {}) {
  const log: string[] = [];
  const drawn = deferred<boolean>();
  const host = Object.assign(document.createElement('div'), { updateComplete: drawn.promise });
  const root = host.attachShadow({ mode: 'open' });
  document.body.append(host);
  const form = {
    errors: hasError ? { note: { text: 'Say more' } } : {},
    controlProblem: hasControlProblem ? { name: 'terms', text: 'Please agree' } : null,
    reportControls: () => log.push('control'),
  } as unknown as FormController;
  const reported = reportProblems(host as ReportingHost, form, () => {});
  return {
    async draw() {
      root.innerHTML = '<input aria-invalid="true">';
      root.querySelector('input')!.addEventListener('focus', () => log.push('field'));
      drawn.resolve(true);
      await reported;
      host.remove();
      return log;
    },
  };
}

describe('what is wrong with the form', () => {
  it('is nothing where it is valid', async () => {
    expect(await openForm().draw()).to.deep.equal([]);
  });

  it('is shown in the first field, once that is rendered', async () => {
    expect(await openForm({ hasError: true }).draw()).to.deep.equal(['field']);
  });

  it('is shown in a control of the page where the fields are valid', async () => {
    expect(await openForm({ hasControlProblem: true }).draw()).to.deep.equal(['control']);
  });

  it('is shown in the field where both are not valid', async () => {
    const form = openForm({ hasError: true, hasControlProblem: true });
    expect(await form.draw()).to.deep.equal(['field']);
  });
});
