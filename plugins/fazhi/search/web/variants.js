// Other words for the same thing.
import { inCharacters } from './articles.js';
import { isHan } from './fold.js';
import { gradeOf, nameOf } from './grades.js';

/** @typedef {{ simple: string, finders?: Record<string, string>, groups: string[][], laws: import('./articles.js').Law[], terms: import('./near.js').Spelt[] }} Fold  as in fold.js of the site */

export const MOST_VARIANTS = 6;
const ASKING =
  /^(?:请问|什么是|什么叫|如何|怎样|怎么|为什么|如果)|(?:应?该?(?:怎么办|怎么做|咋办)|是什么(?:意思)?|可不可以|能不能|(?:可以|犯法|违法|[行能对])?吗|呢)$/g;

/**
 * Returns a word with other names in the place of one in it: 校园霸凌 gives 校园欺凌, 第33条 gives 第三十三条; an English
 * word, or some that stand together, must be one of the names.
 * @param {string} word
 * @param {Pick<Fold, 'groups' | 'laws'>} fold
 */
export function variants(word, { groups, laws }) {
  const found = [...groups, ...laws.map(([, ...names]) => names)].flatMap((names) => {
    const inside = names
      .filter((name) => (isHan(name) ? word.includes(name) : word === name))
      .sort((a, b) => b.length - a.length)[0];
    return inside ? names.filter((name) => name !== inside).map((name) => word.replace(inside, name)) : [];
  });
  const grade = isHan(word) && gradeOf(word) ? [nameOf(gradeOf(word), 'zh')] : [];
  return [...new Set([...found, ...grade, inCharacters(word)])].filter((one) => one !== word).slice(0, MOST_VARIANTS);
}

/**
 * Returns words, and all of them together, as `get back` is one name.
 * @param {string[]} words
 */
export const withWhole = (words) => (words.length > 1 ? [...words, words.join(' ')] : words);

/**
 * Returns words, and the other words for the same.
 * @param {string[]} words
 * @param {Pick<Fold, 'groups' | 'laws'>} fold
 */
export const withVariants = (words, fold) => [...words, ...words.flatMap((word) => variants(word, fold))];

/**
 * Returns what a question is about: 被欺负了怎么办 is 被欺负了.
 * @param {string} word
 */
export const topicOf = (word) => word.replace(ASKING, '');

/**
 * Returns the words that stand somewhere.
 * @param {string[]} words
 * @param {import('./planner.js').Index} index
 */
export async function held(words, index) {
  const sets = await Promise.all(words.map((word) => index.find(word)));
  return words.filter((_, at) => sets[at].size);
}
