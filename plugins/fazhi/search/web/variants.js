// Other words for the same thing.
import { counted, inCharacters, numberIn } from './articles.js';
import { isHan } from './fold.js';
import { gradeOf, nameOf } from './grades.js';

/** @typedef {{ simple: string, finders?: Record<string, string>, groups: string[][], laws: import('./articles.js').Law[], terms: import('./near.js').Spelt[], stages: string[], kinds: string[] }} Fold  as in fold.js of the site; `stages`, `kinds`: of pages */

export const MOST_VARIANTS = 6;
const PRIMARY = '小学';
const LESSON = '课';
const TEN = 10;
const AGE = /(?<![\d一二三四五六七八九十百几])(\d{1,2}|[一二三四五六七八九十]{1,3})周?岁/;
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
      .filter((name) => (isHan(name) ? word.includes(name) : word === name.replace(/-/g, ' ') || word === name))
      .sort((a, b) => b.length - a.length)[0];
    return inside ? names.filter((name) => name !== inside).map((name) => word.replace(inside, name)) : [];
  });
  const grade = isHan(word) && gradeOf(word) ? [nameOf(gradeOf(word), 'zh')] : [];
  return [...new Set([...found, ...grade, ...ages(word), inCharacters(word)])]
    .filter((one) => one !== word)
    .slice(0, MOST_VARIANTS);
}

/**
 * Returns a word with the age in it as laws and as people write it: 16岁, 16周岁, 十六岁, 十六周岁.
 * @param {string} word
 */
function ages(word) {
  const [whole, said] = AGE.exec(word) ?? [];
  if (!whole) return [];
  const age = Number(said) || numberIn(said);
  if (!age || ![String(age), counted(age)].includes(said)) return []; // 十五六岁 is no age
  const full = age < TEN && !word.includes(`满${whole}`) ? '满' : ''; // 八周岁 stands in 十八周岁 too
  return [age, full + counted(age)].flatMap((number) =>
    ['周岁', '岁'].map((unit) => word.replace(whole, number + unit)),
  );
}

/**
 * Returns the stages and kinds of pages that a word names: 小学 is 小学低年级 and 小学高年级.
 * @param {string} word
 * @param {Pick<Fold, 'stages' | 'kinds'>} fold
 */
export const valuesOf = (word, { stages, kinds }) => [
  ...stages.filter((stage) => stage === word || (word === PRIMARY && stage.startsWith(word))),
  ...kinds.filter((kind) => kind === word),
];

/**
 * Whether a word is a term of the glossary or what a law is called.
 * @param {string} word
 * @param {Pick<Fold, 'terms' | 'laws'>} fold
 */
const isName = (word, { terms, laws }) =>
  terms.some(([name]) => name === word) || laws.some(([, ...names]) => names.includes(word));

/**
 * Returns a word in pieces where a stage, a grade or a kind begins or ends it: 初中 and 宪法, 禁毒 and 课例; 禁毒课 too.
 * @param {string} word
 * @param {Pick<Fold, 'stages' | 'kinds' | 'terms' | 'laws'>} fold
 * @returns {string[]}
 */
export function labelsOff(word, fold) {
  const isLabel = (/** @type {string} */ part) => part.length > 1 && (gradeOf(part) || valuesOf(part, fold).length);
  for (let at = word.length - 2; at > 1 && !isLabel(word); at--) {
    const [begin, end] = [word.slice(0, at), word.slice(at)];
    if (isLabel(begin)) return [begin, ...labelsOff(end, fold)];
    if (isLabel(end)) return [...labelsOff(begin, fold), end];
  }
  const lesson = fold.kinds.find((kind) => kind.startsWith(LESSON));
  const about = word.endsWith(LESSON) && !isLabel(word) ? labelsOff(word.slice(0, -1), fold) : [];
  const isKnown = (/** @type {string} */ part) => isLabel(part) || isName(part, fold);
  return lesson && about.length && about.every(isKnown) ? [...about, lesson] : [word];
}

/**
 * Returns words, and English ones together, as `get back` is one name.
 * @param {string[]} words
 */
export const withWhole = (words) => (words.length > 1 && !words.some(isHan) ? [...words, words.join(' ')] : words);

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
