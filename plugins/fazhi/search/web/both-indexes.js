import { inTurn } from './sets.js';

/** @typedef {import('./planner.js').Index} Index */

/** The pages of two languages; no page has the same id in both, and it is narrowed down by the reader's own. */
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

  /** @param {string} word */
  async find(word) {
    return inTurn(await Promise.all([this.own.find(word), this.other.find(word)]));
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
