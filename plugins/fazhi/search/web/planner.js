// What a query means, tried from the plainest reading on; the first that finds a page answers, and says which it was.
import { BothIndexes } from './both-indexes.js';
import { isHan, isLatin, simplified, tableOf, wordsOf } from './fold.js';
import { isOneOff, lookalikes, namesByInitials, piecesSpelt, respelt } from './near.js';
import { bestParts, most, splits } from './parts.js';
import { inTurn, intersection, union } from './sets.js';

/**
 * @typedef {{ lang: 'zh' | 'en', find: (word: string) => Promise<Map<string, number>>, has: (id: string) => boolean, facets: () => Promise<import('./scan-index.js').Facets>, show: (id: string, words: string[]) => Promise<import('./scan-index.js').Hit[]> }} Index
 * @typedef {{ simple: string, groups: string[][], terms: import('./near.js').Spelt[] }} Fold  as in fold.js of the site
 * @typedef {{ isMixed?: boolean, own: () => Promise<Index>, other?: () => Promise<Index>, fold: Fold, names: () => Promise<import('./near.js').Spelt[]>, words: () => Promise<string[]>, otherWords?: () => Promise<string[]> }} Sources  `isMixed`: readers read the other language too
 * @typedef {'exact' | 'same' | 'simplified' | 'pinyin' | 'other' | 'near' | 'words' | 'stem' | 'most' | 'parts' | 'none'} Step
 * @typedef {{ step: Step, shown: string[], words: string[], hits: Map<string, number>, index: Index | undefined }} Answer  `shown`: what was looked for instead; `words`: what to mark
 */

const MOST_VARIANTS = 6;
const NEAR = 4;

/**
 * Returns the pages that a query asks for.
 * @param {string} query
 * @param {Sources} sources
 * @returns {Promise<Answer>}
 */
export async function answer(query, sources) {
  const words = wordsOf(query);
  /** @type {Answer} */
  const nothing = { step: 'none', shown: [], words, hits: new Map(), index: undefined };
  if (!words.length) return nothing;
  const own = await sources.own();
  const plan = new Plan(words, own, sources);
  for (const step of plan.steps()) {
    const found = await step();
    if (found?.hits.size) return { index: own, ...found };
  }
  return nothing;
}

/** The steps for one query. */
class Plan {
  /**
   * @param {string[]} words
   * @param {Index} own
   * @param {Sources} sources
   */
  constructor(words, own, sources) {
    this.words = words;
    this.own = own;
    this.sources = sources;
    this.letters = words.every(isLatin) ? words.join('').replace(/'/g, '') : '';
  }

  /** @returns {Array<() => Promise<Omit<Answer, 'index'> & { index?: Index } | undefined>>} */
  steps() {
    const latin = [
      () => this.terms(),
      () => this.inBoth(),
      () => this.exact(),
      () => this.other(),
      () => this.stem(),
      () => this.titles(),
    ];
    const chinese = [() => this.exact(), () => this.simplified(), () => this.other()];
    return [
      ...(this.letters ? latin : chinese),
      () => this.near(),
      () => this.split(),
      () => this.alike(),
      () => this.most(),
      () => this.parts(),
    ];
  }

  /** The words as typed, and other words for the same thing. */
  async exact() {
    const hits = await this.all(this.own, this.words);
    const also = this.words.flatMap((word) => this.variants(word));
    /** @type {Step} */
    const step = also.length ? 'same' : 'exact';
    return { step, shown: also, words: [...this.words, ...also], hits };
  }

  /** English words on a Chinese page: its own pages first, then the English ones. */
  async inBoth() {
    if (!this.sources.isMixed || !this.sources.other) return undefined;
    const own = await this.all(this.own, this.words);
    if (!own.size) return undefined;
    const other = await this.sources.other();
    const hits = inTurn([own, await this.all(other, this.words)]);
    const index = new BothIndexes(this.own, other);
    return { step: /** @type {const} */ ('exact'), shown: [], words: this.words, hits, index };
  }

  async simplified() {
    const table = tableOf(this.sources.fold.simple);
    const words = this.words.map((word) => simplified(word, table));
    if (words.join() === this.words.join()) return undefined;
    this.words = words; // every later step reads them so
    const { hits, words: marked } = await this.exact();
    return { step: /** @type {const} */ ('simplified'), shown: words, words: marked, hits };
  }

  /** The terms of the glossary that are spelt so, and what holds the letters themselves. */
  async terms() {
    const { terms } = this.sources.fold;
    const found = [
      ...piecesSpelt(
        this.letters,
        terms.filter(([, spelling]) => spelling.replace(/ /g, '') === this.letters),
      ),
      ...namesByInitials(this.letters, terms),
    ];
    return this.spelt([...new Set(found)]);
  }

  /** Pieces of terms and titles that are spelt so, the last syllable perhaps unfinished. */
  async titles() {
    const names = [...this.sources.fold.terms, ...(await this.sources.names())];
    const whole = await this.spelt(piecesSpelt(this.letters, names));
    return whole?.hits.size ? whole : this.spelt(piecesSpelt(this.letters, names, true));
  }

  /** @param {string[]} names */
  async spelt(names) {
    if (!names.length) return undefined;
    const hits = inTurn(await Promise.all(names.map((name) => this.own.find(name))));
    return { step: /** @type {const} */ ('pinyin'), shown: names, words: [...names, ...this.words], hits };
  }

  /** The words in the site's other language. */
  async other() {
    if (!this.sources.other) return undefined;
    const index = await this.sources.other();
    const hits = await this.all(index, this.words);
    return { step: /** @type {const} */ ('other'), shown: [], words: this.words, hits, index };
  }

  /** English words without their endings. */
  async stem() {
    const stems = this.words.map((word) => word.replace(/(?:ations?|ings?|ions?|ies|ed|es|al|ally|s)$/, ''));
    if (stems.join() === this.words.join() || stems.some((stem) => stem.length < 4)) return undefined;
    const hits = await this.all(this.own, stems);
    return { step: /** @type {const} */ ('stem'), shown: stems, words: stems, hits };
  }

  /** Terms that one word nearly is; for English the words of titles. */
  async near() {
    if (this.letters) return this.misspelt();
    const names = this.sources.fold.terms.map(([name]) => name);
    for (const word of this.words.filter(isHan)) {
      const found = respelt(word, names, word.length > NEAR ? NEAR : NEAR - 1);
      const readings = await Promise.all(
        found.map(async (read) => [
          read,
          await this.all(
            this.own,
            this.words.map((one) => (one === word ? read : one)),
          ),
        ]),
      );
      const held = /** @type {[string, Map<string, number>][]} */ (readings).filter(([, hits]) => hits.size);
      if (held.length) {
        const shown = held.map(([read]) => read);
        return { step: /** @type {const} */ ('near'), shown, words: shown, hits: union(held.map(([, hits]) => hits)) };
      }
    }
    return undefined;
  }

  /** An English word with one letter wrong, in the reader's language first. */
  async misspelt() {
    for (const [index, known] of await this.english()) {
      const shown = known.filter((name) => this.words.some((word) => name.length > NEAR && isOneOff(word, name)));
      const hits = union(await Promise.all(shown.slice(0, MOST_VARIANTS).map((name) => index.find(name))));
      if (hits.size) return { step: /** @type {const} */ ('near'), shown, words: shown, hits, index };
    }
    return undefined;
  }

  /** @returns {Promise<[Index, string[]][]>} */
  async english() {
    const { other, otherWords, words } = this.sources;
    const own = /** @type {[Index, string[]]} */ ([this.own, await words()]);
    return other && otherWords ? [own, [await other(), await otherWords()]] : [own];
  }

  /** Words that were run together: 初中宪法. */
  async split() {
    const found = await splits(this.words, (words) => this.all(this.own, words));
    return found && { step: /** @type {const} */ ('words'), ...found };
  }

  /** Pieces of titles with one character changed. */
  async alike() {
    const [word] = this.words;
    if (this.words.length > 1 || !isHan(word) || [...word].length < NEAR) return undefined;
    const shown = lookalikes(
      word,
      (await this.sources.names()).map(([name]) => name),
    );
    const hits = union(await Promise.all(shown.map((name) => this.own.find(name))));
    return { step: /** @type {const} */ ('near'), shown, words: shown, hits };
  }

  /** Pages with most of the words. */
  async most() {
    if (this.words.length < 2) return undefined;
    const hits = most(await Promise.all(this.words.map((word) => this.all(this.own, [word]))));
    return { step: /** @type {const} */ ('most'), shown: [], words: this.words, hits };
  }

  async parts() {
    const found = await bestParts(this.words.filter(isHan), (word) => this.all(this.own, [word]));
    return found && { step: /** @type {const} */ ('parts'), ...found };
  }

  /**
   * Returns the pages that hold every word, or another word for the same.
   * @param {Index} index
   * @param {string[]} words
   */
  async all(index, words) {
    const sets = await Promise.all(
      words.map(async (word) => union(await Promise.all([word, ...this.variants(word)].map((one) => index.find(one))))),
    );
    return intersection(sets);
  }

  /**
   * Returns a word with other names in the place of one in it: 校园霸凌 gives 校园欺凌.
   * @param {string} word
   */
  variants(word) {
    const found = this.sources.fold.groups.flatMap((names) => {
      const inside = names.filter((name) => word.includes(name)).sort((a, b) => b.length - a.length)[0];
      return inside ? names.filter((name) => name !== inside).map((name) => word.replace(inside, name)) : [];
    });
    return [...new Set(found)].slice(0, MOST_VARIANTS);
  }
}
