// Passages with the words marked, as HTML whose only tags are our own.

const BEFORE = 24;
const AFTER = 90;
const LATIN = /[\p{Script=Latin}\p{N}'’-]/u;
const LONGEST = 24;
const ENDING = /^[\s）)》〉”’」』。，、；：？！…·.,;:?!]+/u;
const BEGINNING = /[\s（(《〈“‘「『]+$/u;

/** @param {string} text */
export const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/**
 * Returns the passage around the first word, with the words marked.
 * @param {string} text
 * @param {string} folded  The same text to look in.
 * @param {string[]} words
 * @param {{ before?: boolean, after?: boolean }} [goesOn]  Where the text is part of a longer one.
 */
export function excerpt(text, folded, words, { before = false, after = false } = {}) {
  if (!text) return '';
  const places = words.map((word) => folded.indexOf(word)).filter((place) => place >= 0);
  const first = Math.min(...(places.length ? places : [0]));
  const from = between(text, Math.max(0, first - BEFORE), 1);
  const to = between(text, Math.min(text.length, Math.max(0, first - BEFORE) + BEFORE + AFTER), -1);
  const [isBegun, isOver] = [from === 0 && !before, to === text.length && !after];
  const start = from + (isBegun ? 0 : (ENDING.exec(text.slice(from, to))?.[0].length ?? 0));
  const end = to - (isOver ? 0 : (BEGINNING.exec(text.slice(start, to))?.[0].length ?? 0));
  const passage = mark(text.slice(start, end).trim(), folded.slice(start, end).trim(), words);
  return `${isBegun ? '' : '…'}${passage}${isOver ? '' : '…'}`;
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
 * Returns the text as HTML with the words marked.
 * @param {string} text  Plain.
 * @param {string} folded  The same text to look in.
 * @param {string[]} words
 */
export function mark(text, folded, words) {
  const telling = words.filter((word) => !/^[a-z]$/.test(word) || words.length === 1); // not every i of “may i”
  const longest = telling.sort((a, b) => b.length - a.length);
  let marked = '';
  for (let at = 0; at < text.length; ) {
    const word = longest.find((candidate) => folded.startsWith(candidate, at));
    const piece = escaped(text.slice(at, at + (word?.length ?? 1)));
    marked += word ? `<mark data-md-highlight>${piece}</mark>` : piece;
    at += word?.length ?? 1;
  }
  return marked;
}
