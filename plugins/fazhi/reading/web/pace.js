// How long reading aloud takes; knows nothing of the page.

const PAUSE = 700;
const SHORTEST = 1200;
const HAN = /\p{Script=Han}/gu;
const WORD = /[\p{Script=Latin}\p{Nd}]+/gu;

/**
 * Returns how many characters a line has that are spoken; a foreign word counts as two.
 * @param {string} text
 */
export function spoken(text) {
  return (text.match(HAN)?.length ?? 0) + 2 * (text.match(WORD)?.length ?? 0);
}

/**
 * Returns for how many milliseconds a line is read, with the breath after it.
 * @param {string} text
 * @param {number} pace  Characters a minute.
 */
export function duration(text, pace) {
  return Math.max(SHORTEST, Math.round((spoken(text) * 60000) / pace)) + PAUSE;
}

/**
 * Returns the paces to choose from: the usual ones and the author's own, rising.
 * @param {number} own
 */
export function paces(own) {
  return [...new Set([80, 100, 120, 140, 160, 180, own])].sort((one, other) => one - other);
}

/**
 * Returns the speed of a voice for a pace; voices read about 200 characters a minute by themselves.
 * @param {number} pace
 */
export function rateOf(pace) {
  return Math.min(1.5, Math.max(0.5, pace / 200));
}

/**
 * Returns seconds as a clock shows them: 9:05.
 * @param {number} seconds
 */
export function clock(seconds) {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
