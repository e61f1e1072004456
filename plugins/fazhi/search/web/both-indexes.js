import { asideOf, mainOf, titledOf } from './rank.js';
import { inTurn } from './sets.js';

/** @typedef {import('./planner.js').Index} Index */

/**
 * Returns the pages of two languages: those with the words in their titles, then the reader's own, those for maintainers
 * last.
 * @param {Map<string, number>} own
 * @param {Map<string, number>} other
 * @param {number} count  How many words there are.
 */
export function inBoth(own, other, count) {
  const titled = [own, other].map((hits) => titledOf(hits, count));
  return inTurn([...titled, mainOf(own), mainOf(other), asideOf(own), asideOf(other)]);
}

/** The pages of two languages, to be shown; no page has the same id in both, and it is narrowed down by the reader's own. */
export class BothIndexes {
  /**
   * @param {Index} own
   * @param {Index} other
   */
  constructor(own, other) {
    this.own = own;
    this.other = other;
    this.lang = own.lang;
  }

  facets() {
    return this.own.facets();
  }

  /**
   * @param {string} id
   * @param {string[]} words
   */
  show(id, words) {
    return (this.own.has(id) ? this.own : this.other).show(id, words);
  }

  /** @param {string} id */
  has(id) {
    return this.own.has(id) || this.other.has(id);
  }
}
