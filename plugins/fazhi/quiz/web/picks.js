// What a paper is made of, as the part of an address behind the #; read from there it is matched, cut and never trusted.
// Knows no DOM.

/** @typedef {{ slug: string, fingerprint: string, items: number[] }} Pick  `items` are places in the quiz, from 1. */
/** @typedef {{ title: string, seed: string, picks: Pick[] }} Paper */

export const MOST_ITEMS = 200;
const MOST_QUIZZES = 200;
const LONGEST_TITLE = 60;
const LONGEST_SEED = 20;
const MOST_PLACE = 999;
/** A folder below quizzes/: no slash, and it begins with no dot. */
const SLUG = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,149}$/u;
const FINGERPRINT = /^[0-9a-f]{12}$/;
const RANGE = /^(\d{1,3})(?:-(\d{1,3}))?$/;

/**
 * Returns a text on one line, without control characters.
 * @param {string | null} text
 * @param {number} longest
 */
export function plain(text, longest) {
  const line = (text ?? '').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return [...line].slice(0, longest).join('').trim();
}

/** @param {Paper} paper */
export function write({ title, seed, picks }) {
  const head = { title: plain(title, LONGEST_TITLE), seed: plain(seed, LONGEST_SEED) };
  const said = Object.entries(head).flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []));
  const taken = picks.map(
    ({ slug, fingerprint, items }) => `q=${encodeURIComponent(slug)}~${fingerprint}~${ranges(items)}`,
  );
  return [...said, ...taken].join('&');
}

/**
 * @param {string} fragment  With or without its #.
 * @returns {Paper}
 */
export function read(fragment) {
  const said = new URLSearchParams(fragment.replace(/^#/, ''));
  /** @type {Pick[]} */
  const picks = [];
  let left = MOST_ITEMS;
  for (const written of said.getAll('q').slice(0, MOST_QUIZZES)) {
    const [slug = '', fingerprint = '', places = ''] = written.split('~');
    const items = SLUG.test(slug) && FINGERPRINT.test(fingerprint) ? placesOf(places).slice(0, left) : [];
    left -= items.length;
    if (items.length > 0) picks.push({ slug, fingerprint, items });
  }
  return { title: plain(said.get('title'), LONGEST_TITLE), seed: plain(said.get('seed'), LONGEST_SEED), picks };
}

/**
 * Returns 1-3.5 for 1, 2, 3 and 5.
 * @param {number[]} items
 */
function ranges(items) {
  /** @type {number[][]} */
  const runs = [];
  for (const item of items) {
    const last = runs[runs.length - 1];
    if (last && item === last[1] + 1) last[1] = item;
    else runs.push([item, item]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join('.');
}

/** @param {string} text */
function placesOf(text) {
  /** @type {Set<number>} */
  const places = new Set();
  for (const part of text.split('.').slice(0, MOST_ITEMS)) {
    const found = RANGE.exec(part);
    if (!found) continue;
    const first = Math.max(1, Number(found[1]));
    const last = Math.min(Number(found[2] ?? found[1]), MOST_PLACE, first + MOST_ITEMS);
    for (let place = first; place <= last; place += 1) places.add(place);
  }
  return [...places].sort((one, other) => one - other);
}
