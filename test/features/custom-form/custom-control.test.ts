import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { customControl } from '../../../src/features/custom-form/custom-control.js';

it('renders a select without options with the empty option alone', () => {
  const content = document.createElement('div');
  const control = customControl({
    field: { name: 'a', type: 'select' },
    id: 'a',
    value: '',
    busy: false,
    invalid: false,
    describedBy: '',
    onValue: () => {},
  });
  render(control, content);
  const values = [...content.querySelectorAll('option')].map(({ value }) => value);
  expect(values).to.deep.equal(['']);
});
