// What one reads before an exam begins: how long it is and what will happen.

import { create, createButton, say, short } from '../../core/web/dom.js';

/** @typedef {import('./settings.js').Settings} Settings */

/**
 * @param {{ count: number, points: number }} paper
 * @param {Settings & { signal: AbortSignal }} setting
 * @param {() => void} onStart
 */
export function startCard({ count, points }, { words, minutes, passing, show, signal }, onStart) {
  const facts = [
    say(words.factCount, { count }),
    say(words.factPoints, { points: short(points) }),
    ...(passing ? [say(passing.isPercent ? words.factPercent : words.factPassing, { passing: passing.value })] : []),
    minutes === undefined ? words.factNoTime : say(words.factTime, { minutes }),
    show === 'never' ? words.factNever : words.factSubmit,
    words.factKept,
  ];
  const list = create('ul', 'fz-start__facts', ...facts.map((fact) => create('li', '', fact)));
  const button = createButton('fz-button fz-button--main', words.start, onStart, signal);
  return create('div', 'fz-start', create('p', 'fz-start__title', words.examTitle), list, button);
}
