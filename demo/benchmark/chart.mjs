import { measures, middle, spell } from './measures.js';

/** @typedef {import('./bench.mjs').Results} Results */

const rowHeight = 44;
const barHeight = 12;
const headHeight = 56;

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What stands at the end of the longest bar needs room; bars are in percent of what is left. */
const mostWidth = 80;

/**
 * The first four measures as bars, a block each. Lengths are shares of the room that there is, so
 * that the texts keep their size in any.
 *
 * @param {Results} results
 */
export function drawChart({ rows, date }) {
  let top = 0;
  const blocks = measures.slice(0, 4).map((measure) => {
    const bars = rows.flatMap((row) => {
      const value = middle(row[measure.key]);
      return value === null ? [] : [{ row, value }];
    });
    const most = Math.max(...bars.map(({ value }) => value));
    const lines = bars.map(({ row, value }, index) => {
      const y = top + headHeight + index * rowHeight;
      const width = Math.max((mostWidth * value) / most, 0.5).toFixed(2);
      const kind = row.id === 'click-to-call' ? 'own' : 'other';
      return `  <text x="0" y="${y}">${escape(row.name)}</text>
  <rect class="${kind}" y="${y + 8}" width="${width}%" height="${barHeight}" rx="2"/>
  <svg x="${width}%" y="${y + 8}" overflow="visible">
    <text class="value" x="8" y="${barHeight - 1}">${spell(measure, value)}</text>
  </svg>`;
    });
    const head = `  <text class="head" x="0" y="${top + 20}">${escape(measure.title)}, ${measure.unit}</text>`;
    top += headHeight + bars.length * rowHeight + 16;
    return [head, ...lines].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="${top}">
  <title>Bytes and times of each widget, ${date}</title>
  <style>
    text { fill: #171a21; font: 14px system-ui, sans-serif; }
    .head { font-size: 16px; font-weight: 600; }
    .value { font-variant-numeric: tabular-nums; }
    .own { fill: #2f4fd8; }
    .other { fill: #868d9b; }
    @media (prefers-color-scheme: dark) {
      text { fill: #f2f4f8; }
      .own { fill: #8ea2ff; }
      .other { fill: #6d7686; }
    }
  </style>
${blocks.join('\n')}
</svg>
`;
}
