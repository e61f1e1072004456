// Passages with the words marked, as HTML whose only tags are our own.

import { isLatin } from './fold.js';

/** What each word that a passage holds is worth; how it reads is worth less. */
export const WORD = 4;
const FLOW = 3;
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
  const asked = tellingOf(words);
  for (const word of asked) {
    for (
      let at = folded.indexOf(word), times = 0;
      at >= 0 && times < MOST;
      at = folded.indexOf(word, at + 1), times++
    ) {
      const passage = folded.slice(Math.max(0, at - BEFORE), at + AFTER);
      const held = asked.filter((one) => passage.includes(one)).length;
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
  let marked = '';
  for (let at = 0; at < text.length; ) {
    LETTERS.lastIndex = at;
    const run = LETTERS.exec(folded)?.[0] ?? '';
    const found = longest.find((word) => folded.startsWith(word, at) || (isLatin(word) && run.includes(word)));
    let size = Math.max(run.length, found?.length ?? 1);
    LETTERS.lastIndex = at + size;
    if (found && /[a-z]$/.test(found)) size += LETTERS.exec(folded)?.[0].length ?? 0; // mock trial in mock trials
    const piece = escaped(text.slice(at, at + size));
    marked += found ? `<mark data-md-highlight>${piece}</mark>` : piece;
    at += size;
  }
  return marked;
}

/**
 * Returns the words that say something: not every i of “may i”.
 * @param {string[]} words
 */
const tellingOf = (words) => words.filter((word) => !/^[a-z]$/.test(word) || words.length === 1);
