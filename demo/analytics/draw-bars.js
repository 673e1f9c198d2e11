/**
 * A bar with its texts.
 *
 * @typedef {object} Bar
 * @property {string} name
 * @property {number} value
 * @property {string} [next] the share of the visits that reach the next bar, as text
 */

const barHeight = 40;

/** @param {number} count */
export const number = (count) => count.toLocaleString('en');

/**
 * @template {keyof SVGElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | number>} attributes
 * @param {(string | Node)[]} content
 */
function create(name, attributes, ...content) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...content);
  return element;
}

/**
 * Draws bars below one another, in the available width, with the share that reaches the next bar
 * between them. The accessible name of the drawing has the same figures.
 *
 * @param {SVGSVGElement} svg
 * @param {string} title
 * @param {readonly Bar[]} bars
 */
export function drawBars(svg, title, bars) {
  const figures = bars.map(({ name, value }) => `${number(value)} ${name}`).join(', ');
  svg.setAttribute('aria-label', `${title}: ${figures}.`);

  const names = bars.map(({ name }) => create('text', { class: 'name', x: 0 }, name));
  svg.replaceChildren(...names);
  const left = Math.ceil(Math.max(...names.map((name) => name.getComputedTextLength())) + 16);
  const room = Math.max(svg.clientWidth - left, 0);
  const most = Math.max(...bars.map(({ value }) => value));
  const widthOf = (/** @type {number} */ value) => Math.max(2, (room * value) / most);

  let top = 0;
  bars.forEach(({ value, next }, index) => {
    const bottom = top + barHeight;
    const width = widthOf(value);
    names[index]?.setAttribute('y', String(top + 18));
    svg.append(
      create('text', { class: 'count', x: 0, y: top + 36 }, number(value)),
      create('rect', { x: left, y: top, width, height: barHeight, rx: 3 }),
    );
    const below = bars[index + 1];
    top = bottom + (next ? barHeight : 8);
    if (!below || !next) return;
    const right = left + width;
    const rightBelow = left + widthOf(below.value);
    svg.append(
      create('path', { d: `M${left} ${bottom}H${right}L${rightBelow} ${top}H${left}z` }),
      create('text', { x: left + 12, y: bottom + 25 }, next),
    );
  });
  svg.setAttribute('height', String(top));
}
