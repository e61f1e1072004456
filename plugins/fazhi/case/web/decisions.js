// The way a reader took through a case; knows nothing of the page.

/**
 * @typedef {{ scene: string, label: string }} Pick
 * @typedef {{ picks: readonly Pick[], changes: number }} Way  `changes` counts decisions that were changed.
 */

/** @type {Way} */
export const START = { picks: [], changes: 0 };

/**
 * Returns the way after a decision. Another decision in an earlier scene takes back those that came after it; the same
 * one again changes nothing, and gives the very same way.
 * @param {Way} way
 * @param {string} scene
 * @param {string} label
 * @returns {Way}
 */
export function decide(way, scene, label) {
  const place = way.picks.findIndex((pick) => pick.scene === scene);
  if (place < 0) return { ...way, picks: [...way.picks, { scene, label }] };
  if (way.picks[place].label === label) return way;
  return { picks: [...way.picks.slice(0, place), { scene, label }], changes: way.changes + 1 };
}

/**
 * Returns the decisions as a reader notes them down: `A → B`.
 * @param {Way} way
 */
export function pathOf(way) {
  return way.picks.map((pick) => pick.label).join(' → ');
}
