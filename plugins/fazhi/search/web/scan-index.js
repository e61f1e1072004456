// The index that is scanned from end to end: where Pagefind cannot be used, and beside a page opened from a disk.
import { entryOf, shownOf } from './entries.js';
import { bare, HAN } from './fold.js';
import { patternOf } from './marking.js';
import { gradedOf, ranked, SHORTNESS, titled, valuedOf } from './rank.js';

/**
 * @typedef {[anchor: string, title: string, text: string]} Section
 * @typedef {[url: string, title: string, facets: Record<string, string[]>, boost: number, sections: Section[], grades?: number[]]} Page  as in pages.zh.js, inflated
 * @typedef {import('./entries.js').Entry} Entry
 * @typedef {{ url: string, title: string, boost: number, facets: Record<string, string[]>, entries: Scanned[], grades: number[], size: number }} Known  `size`: the characters of all its text
 * @typedef {Entry & { dense: string, denseTitle: string }} Scanned  `dense`: without spaces beside Chinese characters
 * @typedef {import('./entries.js').Hit} Hit
 * @typedef {Map<string, Map<string, Set<string>>>} Facets  facet to value to pages
 */

const TITLE_HIT = 10;
const HALF = 10;
const MOST_TIMES = 20;
const EDGED = /^[\da-z]|[\da-z]$/; // may be part of a longer one
const AFTER_HAN = new RegExp(`(${HAN.source}) `, 'gu');
const BEFORE_HAN = new RegExp(` (?=${HAN.source})`, 'gu');
const LISTING = 0.5; // as in `model.py`: what counts less stands beside the lessons

/** Pagefind, too, looks for drug where drugs is asked for. */
const PLURAL = /^([a-z]{3,}[a-rt-z])s$/;

/** The pages of one language; its answers are promises, as Pagefind's are. */
export class ScanIndex {
  /**
   * @param {Page[]} pages
   * @param {'zh' | 'en'} lang
   * @param {Record<string, string[]>} [order]  Of the values of each facet.
   */
  constructor(pages, lang, order = {}) {
    this.lang = lang;
    this.order = order;
    /** @type {Map<string, Known>} */
    this.pages = new Map(pages.map((page) => [page[0], known(page)]));
    const all = [...this.pages.values()].reduce((sum, { size }) => sum + size, 0);
    this.average = all / pages.length || 1;
  }

  /**
   * Returns the pages that hold a word, with how much they are about it.
   * @param {string} word  Folded.
   * @returns {Promise<Map<string, number>>}
   */
  async find(word) {
    const found = new Map();
    const stem = word.replace(PLURAL, '$1');
    for (const [url, page] of this.pages) {
      const times = page.boost * page.entries.reduce((sum, entry) => sum + scoreOf(entry, stem), 0);
      const half = HALF * (1 - SHORTNESS + (SHORTNESS * page.size) / this.average);
      if (times > 0) found.set(url, ranked(times / (times + half), titled(page.title, word), page.boost < LISTING));
    }
    return found;
  }

  /**
   * Returns the pages for a grade; the fewer others they are for, the more.
   * @param {number} grade
   * @returns {Promise<Map<string, number>>}
   */
  async graded(grade) {
    return gradedOf(
      [...this.pages].map(([url, { grades }]) => [url, grades]),
      grade,
    );
  }

  /**
   * Returns the pages that have one of the values in a facet.
   * @param {string[]} values
   * @returns {Promise<Map<string, number>>}
   */
  async valued(values) {
    return valuedOf(await this.facets(), values);
  }

  /** @param {string} id */
  has(id) {
    return this.pages.has(id);
  }

  /** Returns the bare titles, but of pages beside the lessons. */
  async titles() {
    return [...this.pages.values()].filter(({ boost }) => boost >= LISTING).map(({ title }) => title);
  }

  /** @returns {Promise<Facets>} */
  async facets() {
    /** @type {Facets} */
    const facets = new Map();
    for (const [url, page] of this.pages) {
      for (const [facet, values] of Object.entries(page.facets)) {
        const known = facets.get(facet) ?? new Map();
        for (const value of values) known.set(value, (known.get(value) ?? new Set()).add(url));
        facets.set(facet, known);
      }
    }
    for (const [facet, known] of facets) {
      const order = this.order[facet] ?? [];
      const rank = (/** @type {string} */ value) => (order.includes(value) ? order.indexOf(value) : order.length);
      facets.set(facet, new Map([...known].sort(([a], [b]) => rank(a) - rank(b))));
    }
    return facets;
  }

  /**
   * Returns a page and its best sections as Material shows them.
   * @param {string} url
   * @param {string[]} words  To mark.
   * @returns {Promise<Hit[]>}
   */
  async show(url, words) {
    return shownOf(/** @type {Known} */ (this.pages.get(url)).entries, words);
  }
}

/**
 * @param {Page} page
 * @returns {Known}
 */
function known([url, title, facets, boost, sections, grades = []]) {
  const whole = sections.find(([anchor]) => !anchor);
  const parts = sections.filter(([anchor]) => anchor);
  const entries = [
    entryOf(url, title, whole?.[2] ?? ''),
    ...parts.map((part) => entryOf(`${url}#${part[0]}`, part[1], part[2])),
  ].map((entry) => ({ ...entry, dense: dense(entry.inText), denseTitle: dense(entry.inTitle) }));
  const size = entries.reduce((sum, { text }) => sum + text.length, 0);
  return { url, title: bare(title), boost, facets, entries, grades, size };
}

/** @param {string} text */
const dense = (text) => text.replace(AFTER_HAN, '$1').replace(BEFORE_HAN, '');

/**
 * @param {Scanned} entry
 * @param {string} word
 */
function scoreOf(entry, word) {
  const times = timesIn(entry.dense, word);
  const named = entry.denseTitle === word ? 2 : Number(timesIn(entry.denseTitle, word) > 0);
  return Math.min(times, MOST_TIMES) + named * TITLE_HIT;
}

/**
 * Returns how often a word stands in a text.
 * @param {string} text
 * @param {string} word
 */
function timesIn(text, word) {
  if (!text.includes(word)) return 0;
  return EDGED.test(word) ? [...text.matchAll(patternOf(word, 'g'))].length : text.split(word).length - 1;
}
