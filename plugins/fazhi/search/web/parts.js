// Words that stand nowhere as they were typed: taken apart, or left out.
import { isHan } from './fold.js';

/** @typedef {(words: string[]) => Promise<Map<string, number>>} FindAll */

const SHORTEST = 2;
const LONGEST = 12;

/**
 * Returns the pages that hold the two halves of a word, wherever it is cut, or all the words that the browser sees in it.
 * @param {string[]} words
 * @param {FindAll} find
 * @returns {Promise<{ shown: string[], words: string[], hits: Map<string, number> } | undefined>}
 */
export async function splits(words, find) {
  const apart = words.map((word) => (isHan(word) ? cuts(word) : [[word]]));
  if (apart.every((ways) => ways.length === 1 && ways[0].length === 1)) return undefined;
  /** @type {Map<string, number>} */
  const hits = new Map();
  const used = new Set();
  for (const way of combined(apart)) {
    const found = await find(way);
    if (found.size) for (const word of way) used.add(word);
    for (const [id, score] of found) hits.set(id, Math.max(score, hits.get(id) ?? 0));
  }
  const shown = /** @type {string[]} */ ([...used]);
  return { shown, words: shown, hits };
}

/**
 * Returns the ways to cut a word: 初中宪法 into 初中 and 宪法.
 * @param {string} word
 * @returns {string[][]}
 */
function cuts(word) {
  const signs = [...word].slice(0, LONGEST);
  if (signs.length < 2 * SHORTEST) return [[word]];
  const halves = Array.from({ length: signs.length - 2 * SHORTEST + 1 }, (_, at) => [
    signs.slice(0, at + SHORTEST).join(''),
    signs.slice(at + SHORTEST).join(''),
  ]);
  const seen = segments(word).filter((part) => [...part].length >= SHORTEST);
  return seen.length > 2 && seen.join('') === word ? [...halves, seen] : halves;
}

/**
 * @param {string} word
 * @returns {string[]}
 */
function segments(word) {
  if (typeof Intl === 'undefined' || !('Segmenter' in Intl)) return [word];
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(word)].map(({ segment }) => segment);
}

/**
 * Returns one way for each word, together; only the first long word is cut in every way.
 * @param {string[][][]} apart
 * @returns {string[][]}
 */
function combined(apart) {
  const first = apart.findIndex((ways) => ways.length > 1);
  const cut = first < 0 ? 0 : first;
  return apart[cut].map((way) => apart.flatMap((ways, at) => (at === cut ? way : ways[0])));
}

/**
 * Returns the pages that are in most of the sets.
 * @param {Map<string, number>[]} sets
 */
export function most(sets) {
  /** @type {Map<string, [count: number, score: number]>} */
  const known = new Map();
  for (const set of sets) {
    for (const [id, score] of set) {
      const [count, sum] = known.get(id) ?? [0, 0];
      known.set(id, [count + 1, sum + score]);
    }
  }
  const best = Math.max(0, ...[...known.values()].map(([count]) => count));
  return new Map([...known].flatMap(([id, [count, sum]]) => (count === best ? [[id, sum]] : [])));
}

/**
 * Returns the pages that hold the longest pieces of the words: 校园 and 欺凌 of 校园欺凌.
 * @param {string[]} words
 * @param {(word: string) => Promise<Map<string, number>>} find
 */
export async function bestParts(words, find) {
  /** @type {Map<string, number>} */
  const hits = new Map();
  const shown = [];
  for (const word of words) {
    for (const [part, found] of await longest(word, find)) {
      shown.push(part);
      for (const [id, score] of found) hits.set(id, (hits.get(id) ?? 0) + score);
    }
  }
  return shown.length ? { shown, words: shown, hits } : undefined;
}

/**
 * @param {string} word
 * @param {(word: string) => Promise<Map<string, number>>} find
 * @returns {Promise<[string, Map<string, number>][]>}
 */
async function longest(word, find) {
  const signs = [...word].slice(0, LONGEST);
  for (let length = signs.length - 1; length >= SHORTEST; length--) {
    const parts = Array.from({ length: signs.length - length + 1 }, (_, at) => signs.slice(at, at + length).join(''));
    const found = await Promise.all(
      [...new Set(parts)].map(async (part) => /** @type {[string, Map<string, number>]} */ ([part, await find(part)])),
    );
    const held = found.filter(([, hits]) => hits.size);
    if (held.length) return held;
  }
  return [];
}
