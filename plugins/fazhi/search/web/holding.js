// Pages that hold words: as they were typed, in other words, or by the label that a word names.
import { gradeOf, nameOf, spansOf } from './grades.js';
import { labelledFirst } from './rank.js';
import { said } from './said.js';
import { intersection, times, union } from './sets.js';
import { held, valuesOf, variants, withWhole } from './variants.js';

/**
 * @typedef {import('./planner.js').Index} Index
 * @typedef {import('./variants.js').Fold} Fold
 */

/**
 * Returns the pages that hold every word, or another word for the same, or have the label that it names.
 * @param {Index} index
 * @param {string[]} words
 * @param {Fold} fold
 */
export async function holding(index, words, fold) {
  const sets = await Promise.all(
    words.map(async (word) => {
      const texts = union(await Promise.all([word, ...variants(word, fold)].map((one) => index.find(one))));
      const labels = await labelled(index, word, fold);
      return labels.size && words.length > 1 ? labelledFirst(labels, texts) : union([texts, labels]);
    }),
  );
  const [whole] = withWhole(words).slice(words.length);
  const others = await Promise.all((whole ? variants(whole, fold) : []).map((one) => index.find(one)));
  return union([intersection(sets), ...others.map((set) => times(set, words.length))]); // as much as all the words
}

/**
 * Returns the pages for a grade, of a stage or of a kind, if the word names one.
 * @param {Index} index
 * @param {string} word
 * @param {Fold} fold
 * @returns {Promise<Map<string, number>>}
 */
async function labelled(index, word, fold) {
  const values = [word, ...variants(word, fold)].flatMap((one) => valuesOf(one, fold));
  if (gradeOf(word)) return index.graded(gradeOf(word));
  return values.length ? index.valued(values) : new Map();
}

/**
 * Returns what is told and marked of words: of other words that stand somewhere, and of labels.
 * @param {Index} index
 * @param {string[]} words
 * @param {Fold} fold
 */
export async function beside(index, words, fold) {
  const { lang } = index;
  const others = withWhole(words).flatMap((word) => variants(word, fold));
  const also = await held(
    others.filter((word) => !words.includes(word)),
    index,
  );
  const sizes = await Promise.all(words.map(async (word) => (await labelled(index, word, fold)).size));
  const named = words.filter((_, at) => sizes[at]);
  const grades = named.map(gradeOf).filter(Boolean);
  const labels = named.map((word) => {
    const label = gradeOf(word) ? nameOf(gradeOf(word), lang) : word;
    return said('label', lang, { shown: [label] });
  });
  const shown = [...also, ...labels];
  const step = /** @type {import('./said.js').Step} */ (shown.length ? 'same' : 'exact');
  return { step, shown, words: [...words, ...also, ...grades.flatMap((grade) => spansOf(grade, lang))] };
}
