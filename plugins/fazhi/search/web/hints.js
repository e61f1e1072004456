// What to ask instead, when nothing was found: terms that the site has, those first that look or sound like what was typed.
import { bare, isHan } from './fold.js';

const MOST = 4;
const LIKE = 0.4;

/**
 * Returns terms with which something is found, none that holds another.
 * @param {string[]} words
 * @param {import('./planner.js').Sources} sources
 */
export async function hints(words, { own, fold, words: latin }) {
  const index = await own();
  const [titles, known] = await Promise.all([index.titles(), latin()]);
  const typed = words.join('');
  const isEnglish = index.lang === 'en';
  const terms = isEnglish ? fold.groups.map(([name]) => name).filter((name) => !isHan(name)) : fold.terms;
  const found = [...terms, ...(isEnglish ? known : [])].map((term, at) => {
    const [name, spelling] = typeof term === 'string' ? [term, term] : term;
    const share = shared(typed, isHan(typed) ? name : spelling.replace(/ /g, ''));
    return { name, isTerm: at < terms.length, share: share < LIKE ? 0 : share };
  });
  /** @type {string[]} */
  const shown = [];
  for (const { name } of found.filter(({ isTerm, share }) => isTerm || share).sort((a, b) => b.share - a.share)) {
    const isKnown = known.includes(name) || titles.some((title) => title.includes(bare(name)));
    if (isKnown && shown.length < MOST && !shown.some((one) => name.includes(one))) shown.push(name);
  }
  return shown;
}

/**
 * Returns how much two texts have in common, from 0 to 1: characters, or three letters in a row.
 * @param {string} one
 * @param {string} other
 */
export function shared(one, other) {
  const [a, b] = [one, other].map((text) => pieces(text, isHan(one) ? 1 : 3));
  return (2 * a.filter((piece) => b.includes(piece)).length) / (a.length + b.length || 1);
}

/**
 * @param {string} text
 * @param {number} size
 */
const pieces = (text, size) =>
  Array.from({ length: Math.max(0, text.length - size + 1) }, (_, at) => text.slice(at, at + size));
