// Pairs of characters, as `copy.py` writes them for Pagefind: how a word is asked for, and how a text is read again.
import { HAN, isHan, isSign } from './fold.js';

const ROW = new RegExp(`(${HAN.source}+)`, 'u');
const JOINED = /[\p{L}\p{N}'-]$/u;
const BETWEEN = new RegExp(`(${HAN.source}) +(?=${HAN.source})`, 'gu');
const BEGUN = new RegExp(`${HAN.source}\u2064 `, 'gu'); // stands in the pair behind it once more
const PAIR = new RegExp(`(${HAN.source}\u2063?)${HAN.source} `, 'gu');
const WIDE = '[、，。；：！？（）《》〈〉「」『』【】“”…—–·～／①-⑳]';
const AFTER = new RegExp(`(${HAN.source}|${WIDE}) `, 'gu');
const BEFORE = new RegExp(`([^\u2063]) (?=${HAN.source}|${WIDE})`, 'gu');
const SPACE = /\u2063 ?/g; // a space that the text itself has

/**
 * Returns a word in pieces that stand one behind the other wherever a text holds it: 法治副 as 法治 and 治副.
 *
 * Behind letters or digits the first character also stands alone, as in every text: 33条文 is 33, 条 and 条文. The last
 * stands alone where the row of characters ends in every text, before letters or digits: 第33 is 第 and 33. At the end of
 * the word it does not, for there a text may go on, unless it is all that there is.
 * @param {string} word
 */
export function piecesOf(word) {
  const rows = word.replace(BETWEEN, '$1').split(ROW); // every other one is Chinese
  return rows.flatMap((row, at) => {
    if (at % 2 === 0) return row.trim() ? [row.trim()] : [];
    const signs = [...row];
    const pairs = signs.slice(1).map((sign, before) => signs[before] + sign);
    const isBegun = JOINED.test(rows[at - 1].trimEnd());
    const isEnded = Boolean(rows[at + 1]);
    const isAll = !isBegun && !pairs.length;
    return [...(isBegun ? [signs[0]] : []), ...pairs, ...(isEnded || isAll ? signs.slice(-1) : [])];
  });
}

/**
 * Returns a word as Pagefind looks for it: 副校长 as `"副校 校长"`, one character as what pairs begin with.
 * @param {string} word
 */
export const phrase = (word) => (isSign(word) ? word : `"${piecesOf(word).join(' ')}"`);

/**
 * Returns the piece of a word that tells most: the pair of the least common characters, else the longest one.
 * @param {string} word
 * @param {string} common  The commonest characters, the commonest first.
 */
export function telling(word, common) {
  const rank = (/** @type {string} */ sign) => (common.includes(sign) ? common.indexOf(sign) : common.length);
  const rarity = (/** @type {string} */ pair) => [...pair].reduce((sum, sign) => sum + rank(sign), 0);
  const pieces = piecesOf(word);
  const pairs = pieces.filter((piece) => isHan(piece) && !isSign(piece));
  return pairs.sort((a, b) => rarity(b) - rarity(a))[0] ?? pieces.sort((a, b) => b.length - a.length)[0];
}

/**
 * Returns the text that `copy.py` was given.
 * @param {string} copy  A space ends it.
 */
export const plain = (copy) =>
  copy.replace(BEGUN, '').replace(PAIR, '$1').replace(AFTER, '$1').replace(BEFORE, '$1').replace(SPACE, ' ').trim();
