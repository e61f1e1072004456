// Articles of laws, however they are cited: 宪法第33条, 宪法 33, 《宪法》第三十三条.

/**
 * @typedef {[last: number, ...names: string[]]} Law  the number of its last article, its title, other names
 * @typedef {{ title: string, article: string, anchor: string, last: string }} Cited  宪法, 第三十三条, its place on the page of the law; `last`: the law's last article, if it has none of that number
 */

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
const COUNTED = '[〇零一二三四五六七八九十百千]+';
const CITED = new RegExp(
  `^(?:中华人民共和国)?(.+?)第?(\\d{1,4}|${COUNTED})条?(之[二三四五六七八九十]|之一)?(?:第(?:\\d+|${COUNTED})[款项])*$`,
);
const ARTICLE = /第?(\d{1,4})条/;
const PARAGRAPH = /第(\d{1,2})款/;
const YEAR = /(?:19|20)\d\d$/;

/**
 * Returns the article of a law that the words cite together.
 * @param {string[]} words
 * @param {Law[]} laws
 * @returns {Cited | undefined}
 */
export function cited(words, laws) {
  const [, name, number, inserted = ''] = words.join('').match(CITED) ?? [];
  const law = laws.find(([, ...names]) => names.includes(name));
  if (!law) return undefined;
  const [last, title] = law;
  const value = /\d/.test(number) ? Number(number) : numberIn(number);
  if (value < 1 || (value > last && YEAR.test(words.join('')))) return undefined;
  const after = inserted && `-${numberIn(inserted.slice(1))}`;
  const article = `第${counted(value)}条${inserted}`;
  return { title, article, anchor: `#art-${value}${after}`, last: value > last ? `第${counted(last)}条` : '' };
}

/**
 * Returns a word with the number of an article as laws have it: 第33条 is 第三十三条.
 * @param {string} word
 */
export const inCharacters = (word) =>
  word
    .replace(ARTICLE, (_, number) => `第${counted(Number(number))}条`)
    .replace(PARAGRAPH, (_, number) => `第${counted(Number(number))}款`);

/**
 * Returns a number up to 9999 in characters: 103 is 一百零三, 12 is 十二.
 * @param {number} number
 */
export function counted(number) {
  const digits = [...String(number)].map(Number);
  const said = digits.map((digit, at) => DIGITS[digit] + (digit ? UNITS[digits.length - 1 - at] : ''));
  return said
    .join('')
    .replace(/零+/g, '零')
    .replace(/^一十/, '十')
    .replace(/(.)零$/, '$1');
}

/**
 * Returns the number that characters say: 一百零三 is 103.
 * @param {string} characters
 */
export function numberIn(characters) {
  let [sum, digit] = [0, 0];
  for (const sign of characters.replace(/〇/g, '零')) {
    const unit = UNITS.indexOf(sign);
    if (unit > 0) sum += (digit || 1) * 10 ** unit;
    digit = unit > 0 ? 0 : DIGITS.indexOf(sign);
  }
  return sum + digit;
}
