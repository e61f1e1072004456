// Passages with the words marked, as HTML whose only tags are our own.

import { isHan, isLatin } from './fold.js';

/** What each word that a passage holds is worth; how it reads is worth less. */
export const WORD = 4;
const FLOW = 3;
/** Letters that tell a word even in the middle of another. */
export const TELLING = 4;
const MOST = 20;
const STOPS = /[。,;?!]|\.(?= )/g; // of folded text
const BREAKS = /[^ -~] /g; // Chinese with a space behind it ends a line of a list
const LETTERS = /[\p{Script=Latin}'’-]+/uy;
const BEFORE = 24;
const AFTER = 90;
const LATIN = /[\p{Script=Latin}\p{N}'’-]/u;
const LONGEST = 24;
const ENDING = /^[\s）)》〉”’」』。，、；：？！…·.,;:?!]+/u;
const BEGINNING = /[\s（(《〈“‘「『]+$/u;

/** @type {Map<string, string>} */
const sources = new Map();

/**
 * Returns a pattern of a word as it may stand in a folded text: 16岁 with spaces beside the characters, but not in 116岁;
 * of a few letters not in the middle of a word, which they hardly mean.
 * @param {string} word
 * @param {string} [flags]
 */
export function patternOf(word, flags = '') {
  const known = sources.get(word) ?? sourceOf(word);
  sources.set(word, known);
  return new RegExp(known, `${flags}u`);
}

/** @param {string} word */
function sourceOf(word) {
  const signs = [...word];
  const gap = (/** @type {number} */ at) => (at && (isHan(signs[at - 1]) || isHan(signs[at])) ? ' ?' : '');
  const whole = signs.map((sign, at) => gap(at) + sign.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')).join('');
  const before = /^\d/.test(word) ? '(?<!\\d)' : isLatin(word) && word.length < TELLING ? '(?<![a-z])' : '';
  return `${before}${whole}${/\d$/.test(word) ? '(?!\\d)' : ''}`;
}

/** @param {string} text */
export const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/**
 * Returns where in a text a passage tells most of the words, in sentences rather than in a list, and how much it is worth:
 * 0 if no word stands there.
 * @param {string} folded
 * @param {string[]} words
 * @returns {{ at: number, worth: number }}
 */
export function bestPlace(folded, words) {
  let best = { at: 0, worth: 0 };
  const asked = tellingOf(words).map((word) => patternOf(word, 'g'));
  for (const pattern of asked) {
    for (const { index: at } of [...folded.matchAll(pattern)].slice(0, MOST)) {
      const passage = folded.slice(Math.max(0, at - BEFORE), at + AFTER);
      const held = asked.filter((one) => passage.search(one) >= 0).length;
      const flow = (passage.match(STOPS)?.length ?? 0) - (passage.match(BREAKS)?.length ?? 0);
      const worth = WORD * held + Math.max(-FLOW, Math.min(FLOW, flow));
      if (worth > best.worth || (worth === best.worth && at < best.at)) best = { at, worth };
    }
  }
  return best;
}

/**
 * Returns the passage around a place, with the words marked.
 * @param {string} text
 * @param {string} folded  The same text to look in.
 * @param {string[]} words
 * @param {number} at
 */
export function excerpt(text, folded, words, at) {
  if (!text) return '';
  const begin = Math.max(0, at - BEFORE);
  const from = between(text, begin, 1);
  const to = between(text, Math.min(text.length, begin + BEFORE + AFTER), -1);
  const start = from && from + (ENDING.exec(text.slice(from, to))?.[0].length ?? 0);
  const isOver = to === text.length;
  const end = to - (isOver ? 0 : (BEGINNING.exec(text.slice(start, to))?.[0].length ?? 0));
  const passage = mark(text.slice(start, end).trim(), folded.slice(start, end).trim(), words);
  return `${from ? '…' : ''}${passage}${isOver ? '' : '…'}`;
}

/**
 * Returns a place near another that is in no word of Latin letters.
 * @param {string} text
 * @param {number} at
 * @param {1 | -1} step  Where to look.
 */
function between(text, at, step) {
  const isInside = (/** @type {number} */ place) => LATIN.test(text[place - 1] ?? '') && LATIN.test(text[place] ?? '');
  const places = Array.from({ length: LONGEST }, (_, count) => at + count * step);
  return places.find((place) => !isInside(place)) ?? at;
}

/**
 * Returns the text as HTML with the words marked; of an English word all of it: unconstitutional, not its middle.
 * @param {string} text  Plain.
 * @param {string} folded  The same text to look in.
 * @param {string[]} words
 */
export function mark(text, folded, words) {
  const longest = tellingOf(words).sort((a, b) => b.length - a.length);
  const patterns = longest.map((word) => patternOf(word, 'y'));
  let marked = '';
  for (let at = 0; at < text.length; ) {
    LETTERS.lastIndex = at;
    const run = LETTERS.exec(folded)?.[0] ?? '';
    const here = patterns.map((pattern) => lengthAt(pattern, folded, at));
    const first = longest.findIndex((word, one) => here[one] || (isLatin(word) && patternOf(word).test(run)));
    const found = longest[first];
    let size = Math.max(run.length, here[first] || 1);
    LETTERS.lastIndex = at + size;
    if (found && /[a-z]$/.test(found)) size += LETTERS.exec(folded)?.[0].length ?? 0; // mock trial in mock trials
    const piece = escaped(text.slice(at, at + size));
    marked += found ? `<mark data-md-highlight>${piece}</mark>` : piece;
    at += size;
  }
  return marked;
}

/**
 * Returns how long what matches at a place is, 0 if nothing does.
 * @param {RegExp} pattern  Sticky.
 * @param {string} text
 * @param {number} at
 */
function lengthAt(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/**
 * Returns the words that say something: not every i of “may i”.
 * @param {string[]} words
 */
const tellingOf = (words) => words.filter((word) => !/^[a-z]$/.test(word) || words.length === 1);
