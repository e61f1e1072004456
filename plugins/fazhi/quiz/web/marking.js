// Marking, the same as plugins/fazhi/quiz/marking.py; tests/quiz/marking-vectors.json binds both. Knows no DOM.

/** @typedef {'single' | 'multiple' | 'any' | 'true-false' | 'blank' | 'order' | 'match' | 'short'} ItemType */
/** @typedef {string[] | boolean | string[][] | number[]} Answer  Labels, a judgement, accepted answers, or points. */
/** @typedef {{ share: number, parts: boolean[] }} Mark  `parts` says of each blank, step or pair whether it is right. */

const INVISIBLE = /[\s\u0085\u200b-\u200d\u2060\ufeff]+/g;
const QUOTES = /[《》“”‘’「」"']+/g;
const END = /[。.,;!?]+$/;
const NUMERALS = /[零〇一二两三四五六七八九十百千]+/g;
const DIGITS = '零一二三四五六七八九';
/** @type {Record<string, number>} */
const UNITS = { 千: 1000, 百: 100, 十: 10 };
const HALF = 0.5;
const RANGE = /^(-?[0-9]{1,9}(?:\.[0-9]{1,6})?)\s*\.\.\s*(-?[0-9]{1,9}(?:\.[0-9]{1,6})?)$/;
const NUMBER = /^-?[0-9]{1,9}(?:\.[0-9]{1,6})?$/;

/**
 * Returns an answer as it is compared: width, spaces, case, quotation marks and the punctuation at the end make no
 * difference; 十八 = 18 = １８.
 * @param {string} text
 */
export function normalised(text) {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '').replace(QUOTES, '').replace(END, '');
  return plain
    .toUpperCase()
    .toLowerCase()
    .replace(NUMERALS, (numeral) => String(valueOfNumeral(numeral) ?? numeral));
}

/**
 * Marks what a student gave for an item; the share of its points lies between 0 and 1.
 * @param {ItemType} type
 * @param {string[]} given  Labels, `true` or `false`, the text of each blank, or the places of the met criteria.
 * @param {Answer} answer
 * @returns {Mark}
 */
export function mark(type, given, answer) {
  if (type === 'blank') return markBlanks(given, /** @type {string[][]} */ (answer));
  if (type === 'order') return markOrder(given, /** @type {string[]} */ (answer));
  if (type === 'match') return markPairs(given, /** @type {string[]} */ (answer));
  if (type === 'short') return { share: shareOfCriteria(given, /** @type {number[]} */ (answer)), parts: [] };
  if (type === 'true-false') return { share: given[0] === String(answer) ? 1 : 0, parts: [] };
  return { share: shareOfChoice(given, /** @type {string[]} */ (answer)), parts: [] };
}

/**
 * Returns 1 for all correct labels, a half for a part of them with no wrong one, else 0.
 * @param {string[]} chosen
 * @param {string[]} correct
 */
export function shareOfChoice(chosen, correct) {
  if (!chosen.every((label) => correct.includes(label))) return 0;
  if (correct.every((label) => chosen.includes(label))) return 1;
  return chosen.length > 0 ? HALF : 0;
}

/**
 * The share of all pairs of steps that stand the right way round: one minus Kendall's distance.
 * @param {string[]} given
 * @param {string[]} order
 * @returns {Mark}
 */
function markOrder(given, order) {
  const places = given.map((label) => order.indexOf(label));
  const pairs = places.flatMap((one, index) => places.slice(index + 1).map((other) => one < other));
  return { share: pairs.filter(Boolean).length / pairs.length, parts: places.map((place, index) => place === index) };
}

/**
 * @param {string[]} given  For each left side the label of a right one.
 * @param {string[]} answers
 * @returns {Mark}
 */
function markPairs(given, answers) {
  const parts = answers.map((label, index) => given[index] === label);
  return { share: parts.filter(Boolean).length / parts.length, parts };
}

/**
 * Returns the share of the points that the met criteria are worth; without criteria one box stands for the whole.
 * @param {string[]} met  Places from 0.
 * @param {number[]} points
 */
function shareOfCriteria(met, points) {
  if (points.length === 0) return met.length > 0 ? 1 : 0;
  const total = points.reduce((sum, one) => sum + one, 0);
  return met.reduce((sum, place) => sum + (points[Number(place)] ?? 0), 0) / total;
}

/**
 * @param {string[]} given
 * @param {string[][]} accepted
 * @returns {Mark}
 */
function markBlanks(given, accepted) {
  const parts = accepted.map((alternatives, index) => {
    const answer = normalised(given[index] ?? '');
    return alternatives.some((one) => isAccepted(answer, one));
  });
  return { share: parts.filter(Boolean).length / parts.length, parts };
}

/**
 * Whether a normalised answer is what an alternative says: a text, `17..19` or `~未成年人`.
 * @param {string} answer
 * @param {string} alternative
 */
export function isAccepted(answer, alternative) {
  const limits = RANGE.exec(alternative.trim());
  if (limits) return NUMBER.test(answer) && Number(limits[1]) <= Number(answer) && Number(answer) <= Number(limits[2]);
  if (!alternative.startsWith('~')) return answer !== '' && answer === normalised(alternative);
  const wanted = normalised(alternative.slice(1));
  return answer !== '' && slips([...answer], [...wanted]) <= slipsAllowed([...wanted].length);
}

/**
 * Returns how many characters may be wrong: one from three characters on, two from eight on.
 * @param {number} length
 */
function slipsAllowed(length) {
  if (length < 3) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Returns how many characters must be put in, taken out or changed to make one text the other.
 * @param {string[]} one
 * @param {string[]} other
 */
function slips(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  one.forEach((character, index) => {
    const before = row;
    row = [index + 1];
    other.forEach((wanted, place) => {
      const changed = before[place] + (character === wanted ? 0 : 1);
      row.push(Math.min(before[place + 1] + 1, row[place] + 1, changed));
    });
  });
  return row[other.length];
}

/**
 * Returns the value of a Chinese numeral below 10,000, or undefined if it is not written as one.
 * @param {string} numeral
 */
function valueOfNumeral(numeral) {
  const plain = numeral.replace(/〇/g, '零').replace(/两/g, '二');
  if (!/[十百千]/.test(plain)) return spelled(plain);
  const value = spoken(plain);
  const written = inChinese(value);
  return plain === written || (written.startsWith('十') && plain === `一${written}`) ? value : undefined;
}

/**
 * Reads 一九八二 digit by digit.
 * @param {string} numeral
 */
function spelled(numeral) {
  const digits = [...numeral].map((one) => DIGITS.indexOf(one)).join('');
  return digits.length <= 4 && String(Number(digits)) === digits ? Number(digits) : undefined;
}

/** @param {string} numeral */
function spoken(numeral) {
  let total = 0;
  /** @type {number | undefined} */
  let digit;
  for (const character of numeral) {
    const unit = UNITS[character];
    if (unit === undefined) {
      digit = DIGITS.indexOf(character);
    } else {
      total += (digit ?? 1) * unit;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
}

/**
 * Writes 0–9999 as statutes do: 10 is 十, 110 一百一十, 1009 一千零九.
 * @param {number} value
 */
function inChinese(value) {
  if (value > 9999) return '';
  let text = '';
  let zero = false;
  for (const [unit, name] of /** @type {[number, string][]} */ ([
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ])) {
    const digit = Math.floor(value / unit) % 10;
    if (digit > 0) text += (zero && text ? '零' : '') + DIGITS[digit] + name;
    zero = digit === 0;
  }
  return value >= 10 && value < 20 ? text.slice(1) : text || '零';
}
