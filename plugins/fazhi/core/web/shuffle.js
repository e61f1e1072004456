// Chance that can be repeated: the same seed gives the same order on every device, for ever. Knows no DOM.

/**
 * Returns a source of numbers from 0 to less than 1: mulberry32, which needs nothing but 32-bit arithmetic.
 * @param {number} seed  A whole number from 0 to 2³² − 1.
 * @returns {() => number}
 */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Returns the values in another order (Fisher and Yates).
 * @template Value
 * @param {readonly Value[]} values
 * @param {() => number} random
 * @returns {Value[]}
 */
export function shuffled(values, random) {
  const mixed = [...values];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}
