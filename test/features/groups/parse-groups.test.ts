import { expect } from '@open-wc/testing';
import { parseGroups } from '../../../src/features/groups/parse-groups.js';

function parse(value: unknown) {
  const reports: string[] = [];
  return { groups: parseGroups(value, (message) => reports.push(message)), reports };
}

describe('departments of a page', () => {
  it('are read from a list and from JSON', () => {
    const given = [
      { name: 'sales', label: 'Sales', virtualQueue: 'vq' },
      { name: 'support', hours: { timeZone: 'UTC', weekly: {} } },
    ];
    const { groups, reports } = parse(given);
    expect(reports).to.deep.equal([]);
    expect(groups).to.deep.equal([
      { ...given[0], hours: undefined, path: 'groups[0]' },
      { ...given[1], label: 'support', virtualQueue: '', path: 'groups[1]' },
    ]);
    expect(parse(JSON.stringify(given)).groups).to.deep.equal(groups);
  });

  const noName = 'groups[0].name: expected a string that no other department has.';
  const faults: readonly (readonly [value: unknown, names: string[], ...reports: string[]])[] = [
    ['[', [], 'groups: expected a list of departments, or JSON of one.'],
    [{}, [], 'groups: expected a list of departments, or JSON of one.'],
    [[null], [], noName],
    [[{ label: 'Sales' }], [], noName],
    [[{ name: ' ' }], [], noName],
    [
      [
        { name: 'sales', label: '' },
        { name: 'support', label: ' ' },
      ],
      ['sales', 'support'],
    ],
    [[{ name: 7 }], [], 'groups[0].name: expected a string.', noName],
    [
      [{ name: 'sales' }, { name: 'sales' }, { name: 'support' }],
      ['sales', 'support'],
      'groups[1].name: expected a string that no other department has.',
    ],
    [[{ name: 'sales', label: 7 }], ['sales'], 'groups[0].label: expected a string.'],
  ];
  for (const [value, names, ...expected] of faults) {
    it(`are left out where they have no name, and faults are named: ${JSON.stringify(value)}`, () => {
      const { groups, reports } = parse(value);
      expect(groups.map(({ name, label }) => [name, label])).to.deep.equal(
        names.map((name) => [name, name]),
      );
      expect(reports).to.deep.equal(expected);
    });
  }
});
