import { generate } from 'lean-qr';
import { html, svg, type TemplateResult } from 'lit';

export { qrStyles } from './qr.styles.js';

/** Light modules around the QR code, so that scanners find it (ISO/IEC 18004 requires four). */
const quietZone = 4;

/**
 * Renders a QR code, dark on light in every colour scheme.
 * @param label The text alternative.
 */
export function qrView(content: string, label: string): TemplateResult {
  const code = generate(content);
  const size = code.size + 2 * quietZone;
  let path = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (code.get(x, y)) path += `M${x + quietZone} ${y + quietZone}h1v1h-1z`;
    }
  }
  return html`
    <svg part="qr" role="img" aria-label=${label} viewBox="0 0 ${size} ${size}">
      ${svg`<path d=${path} shape-rendering="crispEdges"/>`}
    </svg>
  `;
}
