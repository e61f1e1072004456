// Which quizzes of the bank are listed, and how many each choice would list. Knows no DOM.

/** @typedef {{ theme: string[], stage: string[], type: string[], lang: string[], items: number }} Facts
 *  What a quiz has to show for each filter. */
/** @typedef {'theme' | 'stage' | 'type' | 'lang'} Filter */
/** @typedef {Record<Filter, string>} Chosen  Empty for all. */

/** @type {Filter[]} */
export const FILTERS = ['theme', 'stage', 'type', 'lang'];

/**
 * @param {Facts} facts
 * @param {Chosen} chosen
 */
export function isListed(facts, chosen) {
  return FILTERS.every((filter) => !chosen[filter] || facts[filter].includes(chosen[filter]));
}

/**
 * Returns how many quizzes each value of a filter lists while the other filters stay; '' stands for all.
 * @param {Facts[]} all
 * @param {Chosen} chosen
 * @param {Filter} filter
 * @param {string[]} values
 * @returns {Map<string, number>}
 */
export function countsOf(all, chosen, filter, values) {
  const rest = all.filter((facts) => isListed(facts, { ...chosen, [filter]: '' }));
  return new Map(
    ['', ...values].map((value) => [value, rest.filter((one) => !value || one[filter].includes(value)).length]),
  );
}
