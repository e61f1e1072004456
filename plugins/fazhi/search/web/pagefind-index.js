// Pagefind's index, in which every Chinese character stands alone: a word is a phrase of characters.
import { fold, HAN, isHan, isLatin } from './fold.js';
import { excerpt, mark } from './marking.js';

/**
 * @typedef {{ title: string, content: string, anchor?: { id: string }, locations: number[] }} Part
 * @typedef {{ raw_url: string, meta: { title: string }, raw_content: string, sub_results: Array<{ title: string, anchor?: { id: string }, excerpt: string }>, excerpt: string }} Data
 * @typedef {{ id: string, score: number, data: () => Promise<Data> }} Result
 * @typedef {{ words: () => Promise<string[]>, facets: () => Promise<{ values: [facet: string, value: string][], pages: Record<string, number[]> }> }} Loaded  `words`: all words in Latin letters, for Pagefind takes a part of one for any word alike; `facets`: as in facets.zh.js
 * @typedef {{ options: (options: object) => Promise<void>, init: (lang: string) => Promise<void>,  search: (words: string | null, options?: object) => Promise<{ results: Result[] }> }} Pagefind
 */

const BETWEEN_HAN = /([^\x20-\u2fff]) (?=[^\x20-\u2fff])/g;
const SHOWN = 4;
const SAME = 24;
const BREAK = /\u200b \u200b|\u200b/g;

/**
 * Returns a word as Pagefind looks for it: 宪法 as `"宪 法"`, an English word as it is.
 * @param {string} word
 */
export const phrase = (word) =>
  isHan(word)
    ? `"${[...word]
        .map((sign) => (HAN.test(sign) ? ` ${sign} ` : sign))
        .join('')
        .replace(/\s+/g, ' ')
        .trim()}"`
    : word;

const MOST_WORDS = 24;

/**
 * Returns the words that a part of a word may stand for: those that begin with it, else those that hold it.
 * @param {string} part
 * @param {string[]} words
 */
export function completed(part, words) {
  const begun = words.filter((word) => word.startsWith(part));
  const held = begun.length ? begun : words.filter((word) => word.includes(part));
  return held.sort((a, b) => a.length - b.length).slice(0, MOST_WORDS);
}

/** One language's index, with the same answers as a `ScanIndex`. */
export class PagefindIndex {
  /**
   * @param {Pagefind} pagefind
   * @param {Loaded} loaded
   * @param {'zh' | 'en'} lang
   */
  constructor(pagefind, loaded, lang) {
    this.lang = lang;
    this.pagefind = pagefind;
    this.loaded = loaded;
    /** @type {Map<string, Result>} */
    this.results = new Map();
    /** @type {Map<string, Promise<Map<string, number>>>} */
    this.found = new Map();
  }

  /**
   * @param {string} word
   * @returns {Promise<Map<string, number>>}
   */
  find(word) {
    const known = this.found.get(word) ?? this.#find(word); // a reader who types on asks again before the answer is there
    this.found.set(word, known);
    known.catch(() => this.found.delete(word));
    return known;
  }

  /** @param {string} word */
  async #find(word) {
    const whole = isLatin(word) ? completed(word, await this.loaded.words()) : [word];
    const sets = await Promise.all(whole.map((one) => this.#search(isLatin(word) ? `"${one}"` : phrase(one))));
    return new Map(sets.flatMap((set) => [...set]).sort((a, b) => a[1] - b[1]));
  }

  /** @param {string} phrase */
  async #search(phrase) {
    const { results } = await this.pagefind.search(phrase);
    for (const result of results) this.results.set(result.id, result);
    const scores = new Map(results.map(({ id, score }) => [id, score]));
    if (!phrase.includes('"')) return scores;
    const loose = await this.pagefind.search(phrase.replace(/"/g, '')); // phrases all score 1, their words do not
    for (const { id, score } of loose.results) if (scores.has(id)) scores.set(id, score);
    return scores;
  }

  /**
   * Whether a page was found here.
   * @param {string} id
   */
  has(id) {
    return this.results.has(id);
  }

  /** @returns {Promise<import('./scan-index.js').Facets>} */
  async facets() {
    const { values, pages } = await this.loaded.facets();
    /** @type {import('./scan-index.js').Facets} */
    const facets = new Map();
    for (const [at, [facet, value]] of values.entries()) {
      const held = Object.keys(pages).filter((id) => pages[id].includes(at));
      facets.set(facet, (facets.get(facet) ?? new Map()).set(value, new Set(held)));
    }
    return facets;
  }

  /**
   * @param {string} id
   * @param {string[]} words
   * @returns {Promise<import('./scan-index.js').Hit[]>}
   */
  async show(id, words) {
    const result = /** @type {Result} */ (this.results.get(id));
    const data = await result.data();
    const url = data.raw_url.replace(/^\//, '');
    const parts = data.sub_results.filter((part) => part.anchor).slice(0, SHOWN - 1);
    const name = plain(data.meta.title, this.lang);
    const passage = plain(data.excerpt, this.lang);
    const page = told(url, name, after(passage, `${name}. `), words, result.score);
    const sections = parts.map(({ anchor, title, excerpt }) => {
      const [name, own] = [plain(title, this.lang), plain(excerpt, this.lang)];
      const text = own.slice(0, SAME) === passage.slice(0, SAME) ? '' : after(own, `${name}. `);
      return told(`${url}#${anchor?.id}`, name, text, words, result.score / 2);
    });
    return [page, ...sections];
  }
}

/**
 * Returns a passage without the heading that Pagefind puts before it.
 * @param {string} text
 * @param {string} heading
 */
const after = (text, heading) => (text.startsWith(heading) ? text.slice(heading.length) : text);

/**
 * @param {string} location
 * @param {string} title
 * @param {string} text
 * @param {string[]} words
 * @param {number} score
 * @returns {import('./scan-index.js').Hit}
 */
const told = (location, title, text, words, score) => ({
  location,
  title: mark(title, fold(title), words),
  text: excerpt(text, fold(text), words),
  score,
  terms: {},
});

/**
 * Returns the text of Pagefind's HTML, without its marks and our breaks.
 * @param {string} html
 * @param {'zh' | 'en'} lang  English copies have spaces between Chinese characters.
 */
const plain = (html, lang) => {
  const text = html
    .replace(BREAK, '')
    .replace(/<\/?mark>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(?:39|x27);/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
  return lang === 'en' ? text.replace(BETWEEN_HAN, '$1') : text;
};
