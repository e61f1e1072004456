// Who plays what: a class list and a seed give every pupil a part. Knows no DOM and keeps nothing.

import { generator, shuffled } from '../../core/web/shuffle.js';

/** @typedef {{ name: string, count: number, seat: string, isCore: boolean }} Role */
/** @typedef {{ roles: Role[], others: { role: string, seat: string } }} Parts  The others are more than the roles. */
/** @typedef {import('./class-list.js').Pupil} Pupil */
/** @typedef {{ pupil: string, role: string, seat: string }} Given */
/** @typedef {{ kind: 'twice' | 'unknown' | 'full' | 'long', name: string, role: string }} Remark */
/** @typedef {{ given: Given[], added: number, missing: Given[], remarks: Remark[] }} Cast  `missing` are parts that nobody got. */

export const LIMIT = 200;

/**
 * Gives every pupil a part. What is settled comes first; the rest is drawn: the parts that the hearing needs, then those
 * at the back; who is left joins the others.
 * @param {Parts} parts
 * @param {Pupil[]} list
 * @param {number} seed
 * @returns {Cast}
 */
export function castOf({ roles, others }, list, seed) {
  const pupils = list.slice(0, LIMIT);
  const open = seats(roles);
  const { given, rest, remarks } = settled(pupils, open, roles);
  const drawn = shuffled(rest, generator(seed));
  const added = Math.max(0, drawn.length - open.length);
  for (const { name } of drawn) given.push({ pupil: name, ...(open.shift() ?? others) });
  const missing = open.map((seat) => ({ pupil: '', ...seat }));
  return { given: inOrder(given, roles), added, missing, remarks: [...warnings(list), ...remarks] };
}

/**
 * Returns every seat, those that the hearing needs first.
 * @param {Role[]} roles
 */
function seats(roles) {
  const ordered = [...roles.filter((role) => role.isCore), ...roles.filter((role) => !role.isCore)];
  return ordered.flatMap(({ name, count, seat }) => Array.from({ length: count }, () => ({ role: name, seat })));
}

/**
 * Gives the settled parts and takes them out of the open seats.
 * @param {Pupil[]} pupils
 * @param {{ role: string, seat: string }[]} open
 * @param {Role[]} roles
 */
function settled(pupils, open, roles) {
  /** @type {Given[]} */
  const given = [];
  /** @type {Pupil[]} */
  const rest = [];
  /** @type {Remark[]} */
  const remarks = [];
  for (const pupil of pupils) {
    const at = pupil.wish ? open.findIndex((seat) => seat.role === pupil.wish) : -1;
    if (at >= 0) given.push({ pupil: pupil.name, ...open.splice(at, 1)[0] });
    else rest.push(pupil);
    if (pupil.wish && at < 0) {
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
