// Which questions a reader gets and in which order; the same seed gives the same paper on every device, for ever:
// tests/quiz/composition-vectors.json holds it. Knows no DOM.

import { generator, shuffled } from '../../core/web/shuffle.js';

/** @typedef {{ section: number, options: string[][] }} Written
 *  An item as written: the section it belongs to, and for each of its questions the labels of what can be shuffled. */
/** @typedef {{ index: number, options: string[][] }} Composed  An item of the paper; `index` is its written place. */
/** @typedef {{ draw?: number, shuffle: 'none' | 'items' | 'options' | 'all' }} How */

/**
 * Returns the items of a paper in their order. First the items are drawn, then those of a section change places among
 * each other, then the options of each question.
 * @param {Written[]} written
 * @param {How} how
 * @param {number} seed
 * @returns {Composed[]}
 */
export function compose(written, { draw, shuffle }, seed) {
  const random = generator(seed);
  const all = written.map((_, index) => index);
  const drawn = draw === undefined || draw >= all.length ? all : sorted(shuffled(all, random).slice(0, draw));
  const order = shuffle === 'items' || shuffle === 'all' ? withinSections(drawn, written, random) : drawn;
  const isMixed = shuffle === 'options' || shuffle === 'all';
  return order.map((index) => ({
    index,
    options: written[index].options.map((labels) => (isMixed ? shuffled(labels, random) : labels)),
  }));
}

/**
 * @param {number[]} drawn  In written order.
 * @param {Written[]} written
 * @param {() => number} random
 */
function withinSections(drawn, written, random) {
  const sections = [...new Set(drawn.map((index) => written[index].section))];
  return sections.flatMap((section) =>
    shuffled(
      drawn.filter((index) => written[index].section === section),
      random,
    ),
  );
}

/** @param {number[]} values */
function sorted(values) {
  return [...values].sort((one, other) => one - other);
}
