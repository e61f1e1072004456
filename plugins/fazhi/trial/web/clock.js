// The time of a hearing. Knows no DOM and asks for no time: `now` is handed in, in milliseconds since 1970.

/**
 * @typedef {object} Clock
 * @property {number} stage  Its index.
 * @property {number} spent  Milliseconds that the stage had taken when the clock was last stopped.
 * @property {number} extra  Milliseconds that were added to the stage.
 * @property {number | null} since  When the clock was last started; null while it stands.
 */
/** @typedef {'calm' | 'minute' | 'over'} Phase */

const MINUTE = 60_000;
const LONGEST = 24 * 60 * MINUTE;

/** @returns {Clock} */
export function fresh() {
  return { stage: 0, spent: 0, extra: 0, since: null };
}

/**
 * Returns the milliseconds that the stage has taken.
 * @param {Clock} clock
 * @param {number} now
 */
export function taken({ spent, since }, now) {
  return spent + (since === null ? 0 : Math.max(0, now - since));
}

/**
 * Returns the milliseconds that are left of the stage; negative once they are over.
 * @param {Clock} clock
 * @param {number[]} seconds  Of each stage.
 * @param {number} now
 */
export function left(clock, seconds, now) {
  return seconds[clock.stage] * 1000 + clock.extra - taken(clock, now);
}

/**
 * @param {Clock} clock
 * @param {number} now
 * @returns {Clock}
 */
export function toggled(clock, now) {
  return { ...clock, spent: taken(clock, now), since: clock.since === null ? now : null };
}

/**
 * Goes to another stage, whose time begins anew; a running clock runs on. Beyond the ends it stays where it is.
 * @param {Clock} clock
 * @param {number} by
 * @param {number} count  Of stages.
 * @param {number} now
 * @returns {Clock}
 */
export function moved(clock, by, count, now) {
  const stage = clock.stage + by;
  if (stage < 0 || stage >= count) return clock;
  return { stage, spent: 0, extra: 0, since: clock.since === null ? null : now };
}

/**
 * @param {Clock} clock
 * @returns {Clock}
 */
export function extended(clock) {
  return { ...clock, extra: Math.min(clock.extra + MINUTE, LONGEST) };
}

/**
 * Says when to give a signal: in the last minute of a stage of two minutes or more, and when it is over.
 * @param {number} milliseconds  Left.
 * @param {number} seconds  Of the stage.
 * @returns {Phase}
 */
export function phaseOf(milliseconds, seconds) {
  if (milliseconds <= 0) return 'over';
  return seconds >= 120 && milliseconds <= MINUTE ? 'minute' : 'calm';
}

/**
 * Returns a time as 4:05; what is over as +0:12. A second is shown until it has passed.
 * @param {number} milliseconds
 */
export function shown(milliseconds) {
  const whole = milliseconds > 0 ? Math.ceil(milliseconds / 1000) : Math.floor(-milliseconds / 1000);
  const text = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
  return milliseconds > 0 || whole === 0 ? text : `+${text}`;
}

/**
 * Returns the clock that was kept, undefined if it is none of this hearing.
 * @param {unknown} kept
 * @param {number} count  Of stages.
 * @param {number} now
 * @returns {Clock | undefined}
 */
export function readClock(kept, count, now) {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { stage, spent, extra, since } = /** @type {Record<string, unknown>} */ (kept);
  const isTime = (/** @type {unknown} */ value) => isWhole(value) && value <= LONGEST;
  if (!isWhole(stage) || stage >= count || !isTime(spent) || !isTime(extra)) return undefined;
  if (since !== null && (!isWhole(since) || since > now || now - since > LONGEST)) return undefined;
  return {
    stage,
    spent: /** @type {number} */ (spent),
    extra: /** @type {number} */ (extra),
    since: /** @type {number | null} */ (since),
  };
}

/**
 * @param {unknown} value
 * @returns {value is number}
 */
export function isWhole(value) {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
