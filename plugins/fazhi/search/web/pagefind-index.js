// Pagefind's index, in which Chinese characters stand in pairs: a word is a phrase of pairs.
import { entryOf, shownOf } from './entries.js';
import { bare, isLatin, isSign } from './fold.js';
import { TELLING } from './marking.js';
import { phrase, plain, telling } from './pairs.js';
import { gradedOf, ranked, titled, valuedOf } from './rank.js';

/**
 * @typedef {{ raw_url: string, meta: { title: string }, content: string, anchors: { id: string, text: string, location: number }[] }} Data  `location`: of a heading's first word
 * @typedef {{ id: string, score: number, data: () => Promise<Data> }} Result
 * @typedef {{ titles: Record<string, string>, aside: string[] }} Titles  as in titles.zh.js; `aside`: the pages that stand beside the lessons
 * @typedef {{ words: () => Promise<string[]>, titles: () => Promise<Titles>, common: string, signs: () => Promise<string>, facets: () => Promise<{ values: [facet: string, value: string][], pages: Record<string, number[]>, grades: Record<string, number[]> }> }} Loaded  `common`: the commonest characters, the commonest first; `words`: words in Latin letters, for Pagefind takes a part of one for any word alike; `signs`: all characters of the site; `facets`: as in facets.zh.js
 * @typedef {{ options: (options: object) => Promise<void>, init: () => Promise<void>, preload: (words: string) => Promise<void>, search: (words: string) => Promise<{ results: Result[] }> }} Pagefind
 */

const EVERY = 'fzeverypage'; // the last word of every page, as in `copy.py`
const HALF = 5;
const NUMBER = /^\d+$/;

const MOST_WORDS = 24;

/**
 * Returns the words that a part of a word may stand for: those that begin with it, then those that hold it, unless it
 * is so short that most hold it by chance.
 * @param {string} part
 * @param {string[]} words
 */
export function completed(part, words) {
  const sorted = words.filter((word) => word.includes(part)).sort((a, b) => a.length - b.length);
  const begun = sorted.filter((word) => word.startsWith(part));
  const held = sorted.filter((word) => !word.startsWith(part));
  return [...begun, ...(begun.length && part.length < TELLING ? [] : held)].slice(0, MOST_WORDS);
}

/**
 * Returns how much a page counts that holds a word of which a part was typed: iPhone is hardly meant by phone.
 * @param {string} word
 * @param {string} part
 */
const likeness = (word, part) => (word === part ? 1 : word.startsWith(part) ? 0.7 : 0.3);

/**
 * @param {string} id
 * @param {number} score
 * @returns {[string, number]}
 */
const pair = (id, score) => [id, score];

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
    /** @type {Map<string, Map<string, Result>>} */
    this.results = new Map(); // by word
    /** @type {Map<string, Promise<Map<string, number>>>} */
    this.found = new Map();
    /** @type {Map<string, Promise<Map<string, number>>>} */
    this.scores = new Map();
    /** @type {Promise<{ named: Map<string, string>, aside: Set<string> }> | undefined} */
    this.known = undefined;
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
    const titles = this.#titles();
    const others = isLatin(word) && !NUMBER.test(word) ? completed(word, await this.loaded.words()) : [];
    const whole = [...new Set([word, ...others])];
    const sets = await Promise.all(whole.map((one) => this.#search(one, word)));
    const all = sets.flatMap((set, at) => [...set].map(([id, score]) => pair(id, score * likeness(whole[at], word))));
    const texts = new Map(all.sort((a, b) => a[1] - b[1]));
    const { named, aside } = await titles;
    const rank = (/** @type {string} */ id, /** @type {number} */ score) =>
      ranked(score / (score + HALF), titled(named.get(id) ?? '', word), aside.has(id));
    return new Map([...texts].map(([id, score]) => [id, rank(id, score)]));
  }

  /** Returns the bare titles of all pages, and which pages stand aside. */
  #titles() {
    this.known ??= this.loaded.titles().then(({ titles, aside }) => ({
      named: new Map(Object.entries(titles).map(([id, title]) => [id, bare(title)])),
      aside: new Set(aside),
    }));
    return this.known;
  }

  /**
   * Returns the pages that hold a whole word. All score alike, but for one character; how often they hold the piece that
   * tells most tells them apart.
   * @param {string} word
   * @param {string} asked  The part of it that was typed.
   */
  async #search(word, asked) {
    if (isSign(word)) await this.#load(word);
    const { results } = await this.pagefind.search(phrase(word));
    const known = this.results.get(asked) ?? new Map();
    for (const result of results) known.set(result.id, result);
    this.results.set(asked, known);
    const loose = isSign(word) ? new Map() : await this.#scores(telling(word, this.loaded.common));
    return new Map(results.map(({ id, score }) => [id, loose.get(id) ?? score]));
  }

  /**
   * Loads all parts of the index with pairs that begin with a character: Pagefind itself looks for one part.
   * @param {string} sign
   */
  async #load(sign) {
    const signs = [...(await this.loaded.signs())];
    await this.pagefind.preload([sign, ...signs.map((next) => sign + next)].join(' '));
  }

  /** @param {string} piece */
  #scores(piece) {
    const known =
      this.scores.get(piece) ??
      this.pagefind.search(piece).then(({ results }) => new Map(results.map(({ id, score }) => [id, score])));
    this.scores.set(piece, known);
    known.catch(() => this.scores.delete(piece));
    return known;
  }

  /** Returns the bare titles, but of pages beside the lessons. */
  async titles() {
    const { named, aside } = await this.#titles();
    return [...named].filter(([id]) => !aside.has(id)).map(([, title]) => title);
  }

  /**
   * Returns the pages for a grade.
   * @param {number} grade
   */
  async graded(grade) {
    const { grades } = await this.loaded.facets();
    await this.#know();
    return gradedOf(Object.entries(grades), grade);
  }

  /**
   * Returns the pages that have one of the values in a facet.
   * @param {string[]} values
   */
  async valued(values) {
    await this.#know();
    return valuedOf(await this.facets(), values);
  }

  /** Lists all pages, so that each can be shown; asked for no word, Pagefind would load all of the index. */
  async #know() {
    if (this.results.has('')) return;
    const { results } = await this.pagefind.search(phrase(EVERY));
    this.results.set('', new Map(results.map((result) => [result.id, result])));
  }

  /**
   * Whether a page was found here.
   * @param {string} id
   */
  has(id) {
    return [...this.results.values()].some((known) => known.has(id));
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
    const result = [...this.results.values()].map((results) => results.get(id)).find(Boolean);
    return shownOf(entriesOf(await /** @type {Result} */ (result).data()), words);
  }
}

/**
 * Returns the sections of a page: a heading's words stand where it begins, and the text behind them.
 * @param {Data} data
 */
function entriesOf({ raw_url, meta, content, anchors }) {
  const url = raw_url.replace(/^\//, '');
  const words = content.split(/\s+/).filter((word) => !word.startsWith(EVERY));
  const headings = [{ id: '', text: meta.title, location: 0 }, ...anchors];
  return headings.map(({ id, text, location }, at) => {
    const said = words.slice(location + text.split(/\s+/).length, headings[at + 1]?.location).join(' ');
    return entryOf(id ? `${url}#${id}` : url, plain(text), plain(said));
  });
}
