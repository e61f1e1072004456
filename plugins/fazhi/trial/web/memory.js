// What a hearing keeps on this device, so that a reload loses nothing: the clock, the votes, the conclusions. No names.

import { fresh, isWhole, readClock } from './clock.js';

/**
 * @typedef {object} Hearing
 * @property {import('./clock.js').Clock} clock
 * @property {number[][]} votes  For each issue, the votes of each choice.
 * @property {number[]} verdict  For each issue, the index of the choice; −1 for none yet.
 */
/** @typedef {{ seconds: number[], issues: number, choices: number }} Shape  Of the hearing as it is written now. */

const MOST_VOTES = 9999;

/**
 * Returns what a hearing is called in the site's store.
 * @param {string} id
 */
export function nameOf(id) {
  return `hearing.${id}`;
}

/**
 * @param {Shape} shape
 * @returns {Hearing}
 */
export function begun({ issues, choices }) {
  return {
    clock: fresh(),
    votes: Array.from({ length: issues }, () => Array(choices).fill(0)),
    verdict: Array(issues).fill(-1),
  };
}

/**
 * Returns what was kept; a hearing that has been rewritten, or whatever else stands there, begins anew.
 * @param {unknown} kept
 * @param {Shape} shape
 * @param {number} now
 * @returns {Hearing}
 */
export function recalled(kept, shape, now) {
  const none = begun(shape);
  if (typeof kept !== 'object' || kept === null) return none;
  const { seconds, clock, votes, verdict } = /** @type {Record<string, any>} */ (kept);
  if (!Array.isArray(seconds) || String(seconds) !== String(shape.seconds)) return none;
  const isChoice = (/** @type {unknown} */ choice) => choice === -1 || (isWhole(choice) && choice < shape.choices);
  return {
    clock: readClock(clock, shape.seconds.length, now) ?? none.clock,
    votes: fits(votes, shape.issues, (row) => fits(row, shape.choices, isCount)) ? votes : none.votes,
    verdict: fits(verdict, shape.issues, isChoice) ? verdict : none.verdict,
  };
}

/**
 * Returns what is kept of a hearing; the lengths of its stages tell whether it was rewritten since.
 * @param {Hearing} hearing
 * @param {Shape} shape
 */
export function written(hearing, { seconds }) {
  return { seconds, ...hearing };
}

/**
 * Adds to a count; it never falls below nothing.
 * @param {number} count
 * @param {number} by
 */
export function counted(count, by) {
  return Math.min(MOST_VOTES, Math.max(0, count + by));
}

/**
 * @param {unknown} list
 * @param {number} length
 * @param {(item: unknown) => boolean} test
 */
function fits(list, length, test) {
  return Array.isArray(list) && list.length === length && list.every(test);
}

/** @param {unknown} value */
function isCount(value) {
  return isWhole(value) && value <= MOST_VOTES;
}
