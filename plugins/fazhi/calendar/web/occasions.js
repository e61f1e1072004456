/**
 * When an occasion comes next. Days are texts such as `2026-12-04`: they order as they are written, and no time zone
 * can shift them.
 *
 * @typedef {[first: string, last: string, observed: string]} Days first, last and observed day (empty if none)
 * @typedef {{ kind: "today" | "held" | "running" | "ahead", days: number, dates: Days }} Standing
 * @typedef {{ id: string, standing: Standing }} Coming
 * @typedef {{ heading: string, day: string, span: string, today: string, tomorrow: string, ahead: string, running: string,
 *   spanFirst: string, spanLast: string, held: string, heldToday: string, months: string[], weekdays: string[] }} Words
 */

const DAY = 24 * 60 * 60 * 1000;
const RANKS = { today: 0, held: 0, running: 1, ahead: 2 };

/**
 * The calendar day on which a moment falls where the device is.
 *
 * @param {Date} now
 * @returns {string}
 */
export function localDay(now) {
  return [pad(now.getFullYear(), 4), pad(now.getMonth() + 1, 2), pad(now.getDate(), 2)].join('-');
}

/**
 * How many days it is from one day to another.
 *
 * @param {string} from
 * @param {string} to
 */
export function daysBetween(from, to) {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/**
 * How an occasion stands on a day: today, held today though it is on another day, running, or so many days ahead;
 * nothing if it is over.
 *
 * @param {Days} dates
 * @param {string} today
 * @returns {Standing | undefined}
 */
export function standing(dates, today) {
  const [first, last, observed] = dates;
  const ahead = daysBetween(today, first);
  if (today === observed && (ahead > 0 || today > last)) return { kind: 'held', days: Math.max(ahead, 0), dates };
  if (ahead > 0) return { kind: 'ahead', days: ahead, dates };
  if (today <= last) return { kind: first === last ? 'today' : 'running', days: 0, dates };
  if (today < observed) return { kind: 'ahead', days: daysBetween(today, observed), dates };
  return undefined;
}

/**
 * Each event's next occasion, the nearest first: what is or is held today, what goes on, what comes. Events that are
 * over for good are left out.
 *
 * @param {Record<string, Days[]>} days the occasions of each event
 * @param {string} today
 * @returns {Coming[]}
 */
export function coming(days, today) {
  /** @type {Coming[]} */
  const found = [];
  for (const id of Object.keys(days)) {
    const next = days[id].map((dates) => standing(dates, today)).find((it) => it !== undefined);
    if (next) found.push({ id, standing: next });
  }
  return found.sort(byNearness);
}

/**
 * Say a day, such as 2026年12月4日 星期五.
 *
 * @param {string} day
 * @param {Words} words
 */
export function spoken(day, words) {
  return say(day, words.day, words);
}

/**
 * Say when an occasion is: a day or a span of days.
 *
 * @param {Days} dates
 * @param {Words} words
 */
export function spokenDates([first, last], words) {
  if (first === last) return spoken(first, words);
  return put(words.span, { first: say(first, words.spanFirst, words), last: say(last, words.spanLast, words) });
}

/**
 * Say how long it is until an occasion: 还有 11 天.
 *
 * @param {Standing} it
 * @param {Words} words
 */
export function spokenStanding({ kind, days, dates }, words) {
  if (kind === 'today' || (kind === 'held' && days === 0)) return words.today;
  if (kind === 'running') return put(words.running, { last: say(dates[1], words.spanLast, words) });
  return days === 1 ? words.tomorrow : put(words.ahead, { days });
}

/**
 * Say what the school holds on another day; empty once that day is over.
 *
 * @param {string} title
 * @param {Standing} it
 * @param {string} today
 * @param {Words} words
 */
export function spokenObserved(title, { dates }, today, words) {
  const observed = dates[2];
  if (!observed || observed < today) return '';
  if (observed === today) return put(words.heldToday, { title });
  return put(words.held, { title, day: spoken(observed, words) });
}

/**
 * @param {string} day
 * @param {string} pattern
 * @param {Words} words
 */
function say(day, pattern, words) {
  const [year, month, date] = day.split('-').map(Number);
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return put(pattern, { year, month: words.months[month - 1], day: date, weekday: words.weekdays[weekday] });
}

/**
 * Put values into a pattern such as `{year}年`.
 *
 * @param {string} pattern
 * @param {Record<string, string | number>} values
 */
function put(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/**
 * @param {Coming} one
 * @param {Coming} other
 */
function byNearness(one, other) {
  const rank = RANKS[one.standing.kind] - RANKS[other.standing.kind];
  return rank || compare(one.standing.dates[0], other.standing.dates[0]) || compare(one.id, other.id);
}

/**
 * @param {string} one
 * @param {string} other
 */
function compare(one, other) {
  return one < other ? -1 : Number(one > other);
}

/**
 * @param {number} number
 * @param {number} length
 */
function pad(number, length) {
  return String(number).padStart(length, '0');
}
