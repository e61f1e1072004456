// Makes alike what readers mean alike: full and half width, capitals, traditional and simplified characters.

import { dated } from './dates.js';

export const HAN = /[々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const POSSESSIVE = /'s(?![a-z])/g;
const TAG = /<\/?[a-z][^>]*>/g;
const SIGNS = /[^\p{L}\p{M}\p{N}'-]+/gu;
const LOOSE = /(^| )\p{M}+/gu; // of an emoji, say
const JOINED = /^[a-z]{3,}(?:-[a-z]{3,})+$/;

/**
 * Makes full-width letters and digits, capitals and small letters alike, one character for one: `İ` stays, because its
 * small letter is two.
 * @param {string} text
 */
export const fold = (text) =>
  text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/　/g, ' ')
    .replace(/’/g, "'")
    .replace(/\p{Changes_When_Lowercased}/gu, (capital) => {
      const small = capital.toLowerCase();
      return small.length === capital.length ? small : capital;
    });

/**
 * Returns the words of a query, each once, without the signs around and between them; `e-bike` is one word, `mock-trial`
 * is two.
 * @param {string} query
 * @param {boolean} [isDated]  Whether 12.4 is a date.
 */
export function wordsOf(query, isDated = true) {
  const folded = fold(query);
  const read = isDated ? dated(folded) : folded;
  const plain = read.replace(TAG, ' ').replace(POSSESSIVE, ' ').replace(SIGNS, ' ').replace(LOOSE, '$1');
  const words = plain.split(' ').map((word) => word.replace(/^['-]+|['-]+$/g, ''));
  return [...new Set(words.flatMap((word) => (JOINED.test(word) ? word.split('-') : toneless(word))))].filter(Boolean);
}

/**
 * Returns a word in plain letters: xiànfǎ as xianfa.
 * @param {string} word
 */
function toneless(word) {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  return isLatin(plain) ? plain : word;
}

/**
 * Returns what is left of a title when its signs are taken out: 《宪法》 is called 宪法.
 * @param {string} title
 */
export const bare = (title) => fold(title).replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Returns a table of characters: `憲宪國国` gives two entries.
 * @param {string} pairs
 */
export function tableOf(pairs) {
  const signs = [...pairs];
  return new Map(
    signs.flatMap((sign, at) => (at % 2 ? [] : [/** @type {[string, string]} */ ([sign, signs[at + 1]])])),
  );
}

/**
 * Returns a text in simplified characters.
 * @param {string} text
 * @param {Map<string, string>} table
 */
export const simplified = (text, table) => [...text].map((sign) => table.get(sign) ?? sign).join('');

/** @param {string} text */
export const isHan = (text) => HAN.test(text);

/**
 * Whether a text is one Chinese character.
 * @param {string} text
 */
export const isSign = (text) => isHan(text) && [...text].length === 1;

/** @param {string} text */
export const isLatin = (text) => /^[a-z0-9][a-z0-9'-]*$/.test(text);
