// What a paper as a whole is worth. Knows no DOM.

/** @typedef {{ gained: number, isRight: boolean, share: number }} Result */
/** @typedef {{ points: number, result?: Result }} Marked  A question, with its result once it has one. */
/** @typedef {{ done: number, count: number, right: number, gained: number, points: number }} Score */
/** @typedef {{ value: number, isPercent: boolean }} Passing */

const USUAL_PASSING = { value: 60, isPercent: true };
/** Rounding errors of shares such as a third must not decide. */
const SLACK = 1e-9;

/**
 * @param {Marked[]} questions
 * @returns {Score}
 */
export function scoreOf(questions) {
  const results = questions.flatMap((question) => question.result ?? []);
  return {
    done: results.length,
    count: questions.length,
    right: results.filter((result) => result.isRight).length,
    gained: total(results.map((result) => result.gained)),
    points: total(questions.map((question) => question.points)),
  };
}

/**
 * Whether a paper is passed; undefined while the points that still wait for a mark may decide it.
 * @param {Score} score
 * @param {number} waiting  Points of the questions without a mark.
 * @param {Passing} [passing]  60 % where the author set none.
 */
export function isPassed({ gained, points }, waiting, passing = USUAL_PASSING) {
  const needed = passing.isPercent ? (points * passing.value) / 100 : passing.value;
  if (gained + SLACK >= needed) return true;
  return gained + waiting + SLACK >= needed ? undefined : false;
}

/**
 * Returns how well a paper went; one that is not passed did not go well, wherever its author put the mark.
 * @param {number} share  Of its points.
 * @param {boolean} [passed]
 * @returns {'full' | 'good' | 'fair' | 'enough' | 'weak'}
 */
export function rangeOf(share, passed = share + SLACK >= USUAL_PASSING.value / 100) {
  if (!passed) return 'weak';
  if (share + SLACK >= 1) return 'full';
  if (share + SLACK >= 0.85) return 'good';
  return share + SLACK >= 0.75 ? 'fair' : 'enough';
}

/** @param {number[]} numbers */
export function total(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}
