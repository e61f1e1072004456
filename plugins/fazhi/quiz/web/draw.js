// Questions drawn by lot from quizzes; the same seed, quizzes and numbers draw the same ones. Knows no DOM.

import { generator, shuffled } from '../../core/web/shuffle.js';

/** @typedef {import('./picks.js').Pick} Pick */
/** @typedef {{ slug: string, fingerprint: string, codes: string }} Source  `codes` has a letter for each item's type. */
/** @typedef {{ source: number, place: number }} Ticket  `place` counts from 1. */

/** Stands for items of any type. */
export const ANY = '*';

/**
 * Returns what is drawn, in the order of the quizzes. Each type has its own lots, so that another number of one type
 * leaves the others alone; what may be of any type is drawn from the rest.
 * @param {Source[]} sources
 * @param {Record<string, number>} wanted  How many of each type, and of any.
 * @param {string} seed
 * @returns {Pick[]}
 */
export function draw(sources, wanted, seed) {
  const all = sources.flatMap(({ codes }, source) =>
    [...codes].map((code, index) => ({ code, source, place: index + 1 })),
  );
  /** @type {Set<Ticket>} */
  const drawn = new Set();
  const codes = Object.keys(wanted).filter((code) => code !== ANY);
  for (const code of [...codes.sort(), ANY]) {
    const pool = all.filter((ticket) => !drawn.has(ticket) && (code === ANY || ticket.code === code));
    const lots = shuffled(pool, generator(hash(`${code} ${seed}`)));
    for (const ticket of lots.slice(0, Math.max(0, wanted[code] ?? 0))) drawn.add(ticket);
  }
  return sources.flatMap(({ slug, fingerprint }, source) => {
    const items = all.filter((ticket) => ticket.source === source && drawn.has(ticket)).map(({ place }) => place);
    return items.length > 0 ? [{ slug, fingerprint, items }] : [];
  });
}

/**
 * Returns a text's FNV-1a hash of 32 bits.
 * @param {string} text
 */
export function hash(text) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}
