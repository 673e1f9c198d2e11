import { expect } from '@open-wc/testing';
import { fetchText } from './files.js';

/** The success criteria of WCAG 2.2, levels A and AA. */
const criteria = {
  A: `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1
    2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2`,
  AA: `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11
    2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3`,
};

const guide = await fetchText('docs/conformance.md');

/** The rows of the table under a heading, as lists of cells. */
const rowsUnder = (heading: string) =>
  guide
    .split(/^## /m)
    .find((section) => section.startsWith(`${heading}\n`))!
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the accessibility conformance report', () => {
  for (const [level, numbers] of Object.entries(criteria)) {
    it(`has every criterion of level ${level}, with a result and what shows it`, () => {
      const rows = rowsUnder(`Level ${level}`);
      expect(rows.map(([, name]) => name!.split(' ')[0])).to.deep.equal(numbers.split(/\s+/));
      for (const [, name, result, shownBy] of rows) {
        expect(result, name).to.be.oneOf(['Supported', 'Not applicable']);
        expect(!!shownBy, name).to.equal(result === 'Supported');
      }
    });
  }

  const files = new Set([...guide.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file!));
  for (const file of files) {
    it(`names ${file}, which is a file of tests`, async () => {
      expect(await fetchText(file)).to.contain('describe(');
    });
  }
});
