import { expect } from '@open-wc/testing';
import { hiddenProblemOf } from '../../src/form/hidden-problem.js';
import type { FieldDefinition } from '../../src/form/definition.js';

const token: FieldDefinition = { name: 'token', type: 'hidden', label: 'Token' };
const email: FieldDefinition = { name: 'email', type: 'email', label: 'E-mail' };
const texts = { textOf: ({ text }: { text: string }) => text } as never;

const problemOf = (fields: FieldDefinition[], errors: Record<string, { text: string }>) =>
  hiddenProblemOf({ fields, errors }, texts);

describe('the problem of a hidden field', () => {
  it('is named with its label', () => {
    const errors = { email: { text: 'Too short.' }, token: { text: 'Outdated.' } };
    expect(problemOf([email, token], errors)).to.equal('Token: Outdated.');
  });

  it('is none where only fields that the visitor sees have one', () => {
    expect(problemOf([email, token], { email: { text: 'Too short.' } })).to.be.null;
  });
});
