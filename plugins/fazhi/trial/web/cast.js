// Who plays what: a class list and a seed give every pupil a part. Knows no DOM and keeps nothing.

import { generator, shuffled } from '../../core/web/shuffle.js';

/** @typedef {{ role: string, seat: string, side: string, need: number }} Seat */
/**
 * @typedef {object} Role
 * @property {string} name
 * @property {number} count
 * @property {string} seat  As it is called.
 * @property {string} side  Where it is: bench, clerk, left, right, witness, gallery.
 * @property {number[]} needs  How soon it needs its first pupil and the others; 0 is soonest.
 */
/** @typedef {{ roles: Role[], others: { role: string, seat: string } }} Parts  The others are more than the roles. */
/** @typedef {import('./class-list.js').Pupil} Pupil */
/** @typedef {{ pupil: string, role: string, seat: string, side: string, need?: number }} Given  `need`: of the seat */
/** @typedef {{ kind: 'twice' | 'unknown' | 'full' | 'long', name: string, role: string }} Remark */
/**
 * @typedef {object} Cast
 * @property {Given[]} given
 * @property {Given[]} doubled  Second parts, which no pupil was left for.
 * @property {number} added  How many are more than the roles.
 * @property {string} alone  Who hears the case alone for want of a panel; empty if nobody does.
 * @property {string[]} wanted  Roles that nobody plays and no pupil may play too, an entry for each seat.
 * @property {string[]} vacant  Roles that the hearing can do without.
 * @property {Remark[]} remarks
 */

export const LIMIT = 200;

/** Where a pupil may take a second part: for the same side, or beside the bench. */
const MAY_DOUBLE = ['left', 'right', 'clerk'];

/**
 * Gives every pupil a part. What is settled comes first; the rest is drawn: the parts that the hearing needs most, then
 * those at the back; who is left joins the others.
 * @param {Parts} parts
 * @param {Pupil[]} list
 * @param {number} seed
 * @returns {Cast}
 */
export function castOf({ roles, others }, list, seed) {
  const pupils = list.slice(0, LIMIT);
  const seats = seatsOf(roles);
  const { given, rest, remarks } = settled(pupils, seats, roles, { ...others, side: 'gallery' });
  const open = withWholePanel(seats, rest.length, given);
  const drawn = shuffled(rest, generator(seed));
  const added = Math.max(0, drawn.length - open.length);
  for (const { name } of drawn) given.push({ pupil: name, ...(open.shift() ?? { ...others, side: 'gallery' }) });
  const { doubled, left } = doubles(open, given, roles);
  return {
    given: inOrder(given, roles),
    doubled,
    added,
    ...missing(left, [...given, ...doubled]),
    remarks: [...warnings(list), ...remarks],
  };
}

/**
 * Returns every seat, those that the hearing needs most first.
 * @param {Role[]} roles
 * @returns {Seat[]}
 */
function seatsOf(roles) {
  const seats = roles.flatMap(({ name, count, seat, side, needs }) =>
    Array.from({ length: count }, (_, at) => ({ role: name, seat, side, need: needs[at === 0 ? 0 : 1] })),
  );
  return seats.sort((one, other) => one.need - other.need);
}

/**
 * Puts the rest of the panel last if there are not enough pupils for all of it: a panel of two decides nothing, and one
 * judge may hear a case alone (民事诉讼法 40, 刑事诉讼法 183). Where one of its members is settled, the others come first.
 * @param {Seat[]} seats
 * @param {number} count  Of pupils.
 * @param {Given[]} given  What is settled.
 */
function withWholePanel(seats, count, given) {
  const panel = seats.filter(({ side, need }) => side === 'bench' && need > 0);
  const others = seats.filter((seat) => !panel.includes(seat));
  if (given.some(({ side, need = 0 }) => side === 'bench' && need > 0))
    return [...seats.filter(({ side }) => side === 'bench'), ...others.filter(({ side }) => side !== 'bench')];
  if (seats.slice(0, count).filter((seat) => panel.includes(seat)).length === panel.length) return seats;
  return [...others, ...panel];
}

/**
 * Gives what nobody plays to who plays something for the same party, first to who is called nearly so, then to who has
 * least to do. Nobody plays for both sides, nor judge or witness and something else.
 * @param {Seat[]} open
 * @param {Given[]} given
 * @param {Role[]} roles
 */
function doubles(open, given, roles) {
  /** @type {Given[]} */
  const doubled = [];
  /** @type {Seat[]} */
  const left = [];
  const parts = new Map(given.map((one) => [one, 1]));
  for (const seat of open) {
    const isPlayed = [...given, ...doubled].some((one) => one.role === seat.role);
    const [best] = given
      .filter((one) => one.side === seat.side && MAY_DOUBLE.includes(seat.side) && !isPlayed)
      .filter((one) => partyOf(one, roles) === partyOf(seat, roles))
      .sort((one, other) => alike(other, seat) - alike(one, seat) || (parts.get(one) ?? 0) - (parts.get(other) ?? 0));
    if (best) {
      doubled.push({ ...seat, pupil: best.pupil });
      parts.set(best, (parts.get(best) ?? 0) + 1);
    } else left.push(seat);
  }
  return { doubled, left };
}

/**
 * Returns with how many same characters the names of two roles begin: 被告学校代表, 被告学校诉讼代理人.
 * @param {{ role: string }} one
 * @param {{ role: string }} other
 */
function alike(one, other) {
  const at = [...one.role].findIndex((character, place) => character !== other.role[place]);
  return at < 0 ? one.role.length : at;
}

/**
 * Returns what the roles of one party are called among those of its side, empty for all others: two defendants may want
 * different things, so that nobody plays for both.
 * @param {{ role: string, side: string }} one
 * @param {Role[]} roles
 */
function partyOf({ role, side }, roles) {
  const others = roles.filter(({ name, side: where }) => where === side && name !== role);
  const shared = others.map(({ name }) => alike({ role }, { role: name }));
  const [least, most] = [Math.min(role.length, ...shared), Math.max(0, ...shared)];
  return most > least + 1 ? role.slice(0, most) : '';
}

/**
 * Tells what is left open apart.
 * @param {Seat[]} left
 * @param {Given[]} played
 */
function missing(left, played) {
  const isPlayed = (/** @type {Seat} */ { role }) => played.some((one) => one.role === role);
  const judges = played.filter(({ side }) => side === 'bench');
  const isAlone = judges.length === 1 && left.some(({ side }) => side === 'bench');
  const rest = left.filter(({ side }) => !(isAlone && side === 'bench'));
  const canWait = (/** @type {Seat} */ seat) => seat.side === 'gallery' || isPlayed(seat);
  return {
    alone: isAlone ? judges[0].role : '',
    wanted: rest.filter((seat) => !canWait(seat)).map(({ role }) => role),
    vacant: rest.filter(canWait).map(({ role }) => role),
  };
}

/**
 * Gives the settled parts and takes them out of the open seats.
 * @param {Pupil[]} pupils
 * @param {Seat[]} open
 * @param {Role[]} roles
 * @param {Omit<Given, 'pupil'>} others  As many as are wanted may play this.
 */
function settled(pupils, open, roles, others) {
  /** @type {Given[]} */
  const given = [];
  /** @type {Pupil[]} */
  const rest = [];
  /** @type {Remark[]} */
  const remarks = [];
  for (const pupil of pupils) {
    const at = pupil.wish ? open.findIndex((seat) => seat.role === pupil.wish) : -1;
    const isOther = at < 0 && pupil.wish === others.role;
    if (at >= 0 || isOther) given.push({ pupil: pupil.name, ...(isOther ? others : open.splice(at, 1)[0]) });
    else rest.push(pupil);
    if (pupil.wish && at < 0 && !isOther) {
      const kind = roles.some((role) => role.name === pupil.wish) ? 'full' : 'unknown';
      remarks.push({ kind, name: pupil.name, role: pupil.wish });
    }
  }
  return { given, rest, remarks };
}

/**
 * @param {Pupil[]} list
 * @returns {Remark[]}
 */
function warnings(list) {
  const names = list.map((pupil) => pupil.name);
  const twice = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
  /** @type {Remark[]} */
  const remarks = twice.map((name) => ({ kind: 'twice', name, role: '' }));
  return list.length > LIMIT ? [...remarks, { kind: 'long', name: '', role: '' }] : remarks;
}

/**
 * Returns the parts in the order of the pack's roles, more observers last.
 * @param {Given[]} given
 * @param {Role[]} roles
 */
function inOrder(given, roles) {
  const place = (/** @type {Given} */ one) => {
    const at = roles.findIndex((role) => role.name === one.role);
    return at < 0 ? roles.length : at;
  };
  return [...given].sort((one, other) => place(one) - place(other));
}
