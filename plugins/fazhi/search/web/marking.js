// Passages with the words marked, as HTML whose only tags are our own.

const BEFORE = 24;
const AFTER = 90;

/** @param {string} text */
export const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/**
 * Returns the passage around the first word, with the words marked.
 * @param {string} text
 * @param {string} folded  The same text to look in.
 * @param {string[]} words
 */
export function excerpt(text, folded, words) {
  const places = words.map((word) => folded.indexOf(word)).filter((place) => place >= 0);
  const start = Math.max(0, Math.min(...(places.length ? places : [0])) - BEFORE);
  const end = start + BEFORE + AFTER;
  const passage = mark(text.slice(start, end), folded.slice(start, end), words);
  return `${start > 0 ? '…' : ''}${passage}${end < text.length ? '…' : ''}`;
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
