// Which page comes first: one that is called what the reader typed, then those with the word in their title.

/** How much it counts that a page is short: what is all about a word comes before a long lesson that mentions it. */
export const SHORTNESS = 0.4;

/** More than any page has that is not called so. */
export const NAMED = 10;
const BESIDE = 100;
/** What a page is for counts more than what it is called. */
const LABELLED = 3;

/**
 * Returns how much a title says of a word; the less else it says, the more.
 * @param {string} title  Bare.
 * @param {string} word  Folded.
 */
export function titled(title, word) {
  const asked = word.replace(/ /g, ''); // as in a bare title
  if (title === asked) return NAMED;
  return title.includes(asked) ? 1 + asked.length / title.length : 0;
}

/**
 * Returns how much a page is about a word; 1 at least, but for pages that stand beside the lessons.
 * @param {number} text  How much its text is, from 0 to 1.
 * @param {number} title
 * @param {boolean} isAside  Such as a page for maintainers.
 */
export const ranked = (text, title, isAside) => (isAside ? (text + title) / BESIDE : 1 + text + title);

/**
 * Returns the pages with all the words in their titles.
 * @param {Map<string, number>} hits
 * @param {number} count  How many words there are.
 */
export const titledOf = (hits, count) => new Map([...hits].filter(([, score]) => score >= 2 * count));

/**
 * Returns the pages for a grade; the fewer others a page is for, the more it counts.
 * @param {[id: string, grades: number[]][]} pages
 * @param {number} grade
 */
export const gradedOf = (pages, grade) =>
  new Map(
    pages
      .filter(([, grades]) => grades.includes(grade))
      .map(([id, { length }]) => /** @type {[string, number]} */ ([id, 1 + 1 / length])),
  );

/**
 * Returns the pages that have one of the values in a facet; the fewer others of it a page has, the more it counts.
 * @param {import('./scan-index.js').Facets} facets
 * @param {string[]} values
 */
export function valuedOf(facets, values) {
  const known = [...facets.values()].find((one) => values.some((value) => one.has(value))) ?? new Map();
  const count = (/** @type {string} */ id) => [...known.values()].filter((ids) => ids.has(id)).length;
  const ids = values.flatMap((value) => [...(known.get(value) ?? [])]);
  return new Map(ids.map((id) => /** @type {[string, number]} */ ([id, 1 + 1 / count(id)])));
}

/**
 * Returns the pages of a label and those that mention its word: beside other words it says which pages are wanted, and
 * one that only mentions it counts no more for doing so often.
 * @param {Map<string, number>} labels
 * @param {Map<string, number>} texts
 */
export const labelledFirst = (labels, texts) =>
  new Map([
    ...[...texts].map(([id, score]) => /** @type {[string, number]} */ ([id, Math.min(1, score)])),
    ...[...labels].map(([id, score]) => /** @type {[string, number]} */ ([id, LABELLED * score])),
  ]);

/** @param {Map<string, number>} hits */
export const mainOf = (hits) => new Map([...hits].filter(([, score]) => score >= 1));

/** @param {Map<string, number>} hits */
export const asideOf = (hits) => new Map([...hits].filter(([, score]) => score < 1));

/** @param {Map<string, number>} hits */
export const namedOf = (hits) => new Map([...hits].filter(([, score]) => score > NAMED));
