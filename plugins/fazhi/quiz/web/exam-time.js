// How much of an exam's time is left. Knows no DOM and no clock.

const MINUTE = 60_000;

/**
 * Returns the seconds that are left, never more than the exam lasts and never less than none: a clock that was set
 * back, or a stored beginning that someone changed, gives no longer exam.
 * @param {{ startedAt: number, minutes: number, now: number }} times  `startedAt` and `now` in milliseconds since 1970.
 */
export function secondsLeft({ startedAt, minutes, now }) {
  const left = Math.ceil((startedAt + minutes * MINUTE - now) / 1000);
  return Math.max(0, Math.min(left, minutes * 60));
}

/**
 * Returns a number of seconds as one reads it on a clock: 39:05.
 * @param {number} seconds
 */
export function clockFace(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * Returns the full minutes to announce when the time passes one of the marks, else undefined.
 * @param {number} before  Seconds left at the last look.
 * @param {number} now  Seconds left.
 */
export function announcedMinutes(before, now) {
  return [1, 5].find((minutes) => before > minutes * 60 && now <= minutes * 60 && now > 0);
}
