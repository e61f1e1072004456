// Pages with how much each is about a query, put together.

/**
 * Returns the pages of any of the sets.
 * @param {Map<string, number>[]} sets
 */
export function union(sets) {
  const all = new Map(sets[0]);
  for (const set of sets.slice(1)) {
    for (const [id, score] of set) all.set(id, (all.get(id) ?? 0) + score);
  }
  return all;
}

/**
 * Returns the pages of any of the sets, those of an earlier one first.
 * @param {Map<string, number>[]} sets
 */
export function inTurn(sets) {
  const before = [...sets].reverse();
  const all = new Map();
  let floor = 0;
  for (const set of before) {
    for (const [id, score] of set) all.set(id, floor + score);
    floor = Math.max(floor, ...all.values());
  }
  return all;
}

/**
 * Returns the pages of all the sets.
 * @param {Map<string, number>[]} sets
 */
export function intersection(sets) {
  const held = [...union(sets)].filter(([id]) => sets.every((set) => set.has(id)));
  return new Map(held);
}

/**
 * Returns the pages, each about it as much as several times.
 * @param {Map<string, number>} set
 * @param {number} count
 */
export const times = (set, count) => new Map([...set].map(([id, score]) => [id, score * count]));
