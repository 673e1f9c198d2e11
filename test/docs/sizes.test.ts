import { expect } from '@open-wc/testing';
import { readFile } from '@web/test-runner-commands';
import type { Results, Row } from '../../demo/benchmark/bench.mjs';
import { measures, middle, spellTrips, type Measure } from '../../demo/benchmark/measures.js';
import { fetchText } from './files.js';
import { describeSnippets } from './snippets.js';

await describeSnippets('docs/sizes.md', {});

describe('the guide to sizes', () => {
  it('has the limits that the build is held to, and no other', async () => {
    const budgets = (await readFile({ path: '../size.mjs' }))!;
    const limits = [...budgets.matchAll(/\bmost: ([\d_]+)/g)].map(([, bytes]) =>
      Number(bytes!.replaceAll('_', '')),
    );
    expect(limits).to.have.length.above(5);
    const text = await fetchText('docs/sizes.md');
    const said = [...text.matchAll(/\| ([\d.]+) KB +\|$/gm)].map(([, kilobytes]) =>
      Number(kilobytes),
    );
    expect(said).to.have.members(limits.map((bytes) => bytes / 1000));
    const readme = await fetchText('README.md');
    expect(readme).to.contain(`${limits[0]! / 1000} KB until the launcher is there`);
  });

  it('quotes the benchmark as it came out', async () => {
    const { rows } = JSON.parse(await fetchText('demo/benchmark/results.json')) as Results;
    const [own, emptyLit, , ...published] = rows;
    const medianOf = (row: Row, { key }: Measure) => middle(row[key])!;
    const said = (await fetchText('docs/sizes.md')).replace(/\s+/g, ' ');
    const expectRange = (key: Measure['key'], before: string, after: string, unit?: Row) => {
      const measure = measures.find((found) => found.key === key)!;
      const values = published.map(
        (row) => medianOf(row, measure) / (unit ? medianOf(unit, measure) : 1),
      );
      const range = [Math.min, Math.max].map((pick) => Math.round(pick(...values))).join(' to ');
      expect(said).to.contain(`${before}${range}${after}`);
    };
    expectRange('launcherBytes', 'send ', ' times the bytes until their launcher', own);
    expectRange('panelBytes', '', ' times until their panel', own);
    expectRange('evaluation', 'busy ', ' times as long until their launcher', own);
    expectRange('heap', 'hold ', ' times the memory', own);
    expectRange('panel', 'Their panels are painted ', ' ms after the click');
    expect(said).to.contain(`this one after ${Math.round(own!.panel!.median)} ms.`);
    const ratio = own!.evaluation.median / emptyLit!.evaluation.median;
    expect(said).to.contain(`The launcher takes ${ratio.toFixed(2)} times as long`);
    expect(said).to.contain(`many takes ${own!.nextTime.median.toFixed(1)} ms`);
  });

  it('quotes the ways over a slow line as they came out', async () => {
    const { network } = JSON.parse(await fetchText('demo/benchmark/results.json')) as Results;
    const { journeys, widgets } = network!;
    const said = (await fetchText('docs/sizes.md')).replace(/\s+/g, ' ');
    for (const { what, en, de, most } of journeys) {
      const cells = [what, ...[en.median, de.median, most].map(spellTrips)];
      expect(said).to.contain(`| ${cells.join(' | ')} |`);
    }
    const [own, , ...published] = widgets;
    const ratios = published.map(({ launcher }) => launcher.median / own!.launcher.median);
    const range = [Math.min, Math.max].map((pick) => spellTrips(pick(...ratios))).join(' to ');
    expect(said).to.contain(`take ${range} times as long from the page to their launcher`);
  });
});
