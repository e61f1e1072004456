// Draws a QR code as an SVG.
/*! QR codes: uqr, MIT, Copyright (c) Project Nayuki, Copyright (c) 2023 Anthony Fu, https://github.com/unjs/uqr */

import { encode } from 'uqr';

const SVG = 'http://www.w3.org/2000/svg';
const QUIET_ZONE = 4;

/**
 * @param {string} text
 * @param {string} name  What a screen reader says of it.
 */
export function drawQr(text, name) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const svg = element('svg', { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': name });
  const dots = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  svg.append(element('rect', { width: String(size), height: String(size), fill: '#fff' }));
  svg.append(element('path', { d: dots.join(''), fill: '#000', 'shape-rendering': 'crispEdges' }));
  return svg;
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 */
function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
