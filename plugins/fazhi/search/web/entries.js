// Pages as they are shown: the passage that tells most of what was asked, and the sections below it.
import { fold } from './fold.js';
import { bestPlace, excerpt, mark, patternOf, WORD } from './marking.js';

/**
 * @typedef {{ location: string, title: string, text: string, inTitle: string, inText: string }} Entry  a section: plain, and folded to look in
 * @typedef {{ location: string, title: string, text: string, score: number, terms: Record<string, boolean> }} Hit  its title and text are HTML
 */

const SHOWN = 4;

/**
 * @param {string} location
 * @param {string} title
 * @param {string} text
 * @returns {Entry}
 */
export const entryOf = (location, title, text) => ({ location, title, text, inTitle: fold(title), inText: fold(text) });

/**
 * Returns a page and its best sections as Material shows them. The passage of the page is the best of all sections; the
 * section that it is from does not repeat it.
 * @param {Entry[]} entries  What stands before the first heading, then the sections.
 * @param {string[]} words  To mark.
 * @returns {Hit[]}
 */
export function shownOf(entries, words) {
  const found = entries.map((entry) => {
    const { at, worth } = bestPlace(entry.inText, words);
    const isNamed = words.some((word) => patternOf(word).test(entry.inTitle));
    return { entry, at, worth, whole: worth + (isNamed ? WORD : 0) };
  });
  const [page, ...others] = found;
  const best = found.reduce((one, other) => (other.worth > one.worth ? other : one));
  const sections = others.filter(({ whole }) => whole > 0).sort((a, b) => b.whole - a.whole);
  return [page, ...sections.slice(0, SHOWN - 1)].map((one) => {
    const { entry, at } = one === page ? best : one;
    const isTold = one !== page && one === best;
    return {
      location: one.entry.location,
      title: mark(one.entry.title, one.entry.inTitle, words),
      text: isTold ? '' : excerpt(entry.text, entry.inText, words, at),
      score: one === page ? 2 : 1, // Material shows the passage of what is as good as the first
      terms: {},
    };
  });
}
