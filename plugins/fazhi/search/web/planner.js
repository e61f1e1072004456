// What a query means, tried from the plainest reading on; the first that finds a page answers, and says which it was.
import { cited } from './articles.js';
import { BothIndexes, inBoth } from './both-indexes.js';
import { isHan, isLatin, isSign, simplified, tableOf, wordsOf } from './fold.js';
import { withGrades } from './grades.js';
import { hints } from './hints.js';
import { beside, holding } from './holding.js';
import { isOneOff, lookalikes, namesByInitials, piecesSpelt, respelt, spelt } from './near.js';
import { bestParts, most, splits } from './parts.js';
import { mainOf, namedOf } from './rank.js';
import { inTurn, union } from './sets.js';
import { labelsOff, MOST_VARIANTS, topicOf, withVariants } from './variants.js';

/**
 * @typedef {{ lang: 'zh' | 'en', has: (id: string) => boolean, facets: () => Promise<import('./scan-index.js').Facets>, show: (id: string, words: string[]) => Promise<import('./scan-index.js').Hit[]> }} Shown
 * @typedef {Shown & { find: (word: string) => Promise<Map<string, number>>, graded: (grade: number) => Promise<Map<string, number>>, valued: (values: string[]) => Promise<Map<string, number>>, titles: () => Promise<string[]> }} Index
 * @typedef {{ isMixed?: boolean, own: () => Promise<Index>, other?: () => Promise<Index>, fold: import('./variants.js').Fold, names: () => Promise<import('./near.js').Spelt[]>, sounds: () => Promise<string>, words: () => Promise<string[]>, otherWords?: () => Promise<string[]> }} Sources  `isMixed`: readers read the other language too
 * @typedef {{ step: import('./said.js').Step, shown: string[], words: string[], hits: Map<string, number>, index: Shown | undefined, place?: { id: string, anchor: string, title: string } }} Answer  `shown`: what was looked for instead, or can be if nothing was found; `words`: what to mark; `place`: where on a page the answer stands
 * @typedef {(Omit<Answer, 'index'> & { index?: Shown }) | undefined} Found
 */

const NEAR = 4;

/**
 * Returns the pages that a query asks for.
 * @param {string} query
 * @param {Sources} sources
 * @returns {Promise<Answer>}
 */
export async function answer(query, sources) {
  const typed = wordsOf(query, false);
  const dated = wordsOf(query);
  /** @type {Answer} */
  const nothing = { step: 'none', shown: [], words: typed, hits: new Map(), index: undefined };
  if (!typed.length) return nothing;
  const own = await sources.own();
  const isDate = dated.join() !== typed.join() && (await new Plan(dated, own, sources).exact()).hits.size > 0;
  const plan = new Plan(isDate ? dated : typed, own, sources);
  for (const step of plan.steps()) {
    const found = await step();
    if (found?.hits.size) return { index: own, ...(found.index ? found : await plan.orMeant(found)) };
  }
  return { ...nothing, shown: await hints(plan.words, sources) };
}

/** The steps for one query. */
class Plan {
  /**
   * @param {string[]} words
   * @param {Index} own
   * @param {Sources} sources
   */
  constructor(words, own, sources) {
    this.words = withGrades(words);
    this.own = own;
    this.sources = sources;
    this.letters = words.every(isLatin) ? words.join('').replace(/['-]/g, '') : '';
  }

  /** @returns {Array<() => Promise<Found>>} */
  steps() {
    const latin = [
      () => this.terms(),
      () => this.inBoth(),
      () => this.exact(),
      () => this.other(),
      () => this.stem(),
      () => this.titles(),
    ];
    // Chinese that stands on no Chinese page is mistyped or run together; on an English page that is to be expected
    const isLate = !this.letters && this.sources.isMixed;
    const other = () => this.other();
    const chinese = [
      () => this.joined(),
      () => this.article(),
      () => this.exact(),
      () => this.simplified(),
      () => this.topic(),
      ...(isLate ? [] : [other]),
      () => this.near(),
      () => this.sound(),
    ];
    return [
      ...(this.letters ? [...latin, () => this.misspelt()] : chinese),
      () => this.split(),
      () => this.alike(),
      ...(isLate ? [other] : []),
      () => this.most(),
      () => this.parts(),
    ];
  }

  /**
   * Returns what was found; if all of it stands beside the lessons, what may have been meant comes before it.
   * @param {NonNullable<Found>} found
   */
  async orMeant(found) {
    if (mainOf(found.hits).size) return found;
    for (const step of [() => this.near(), () => this.sound(), () => this.split()]) {
      const meant = await step();
      if (meant && mainOf(meant.hits).size) return { ...meant, hits: inTurn([meant.hits, found.hits]) };
    }
    return found;
  }

  /** The words as typed, and other words for the same thing. */
  async exact() {
    const hits = await this.all(this.own, this.words);
    return { ...(await this.beside()), hits };
  }

  /** Characters with spaces between all of them, as copied from a slide: 法 治 副 校 长. */
  async joined() {
    const isApart = this.words.length > 1 && this.words.every(isSign);
    const words = [this.words.join('')];
    const hits = isApart ? await this.all(this.own, words) : new Map();
    return { step: /** @type {const} */ ('exact'), shown: [], words, hits };
  }

  /**
   * The article of a law: its place on the page of the law, then the pages that hold both words.
   * @returns {Promise<Found>}
   */
  async article() {
    const found = cited(this.words, this.sources.fold.laws);
    if (!found) return undefined;
    const { title, article, anchor, last } = found;
    const law = namedOf(await this.own.find(title));
    if (last) return { step: 'beyond', shown: [`《${title}》最后一条是${last}`], words: [title], hits: law };
    const hits = inTurn([law, await this.all(this.own, [title, article])]);
    const [id = ''] = law.keys();
    const place = { id, anchor, title: `《${title}》${article}` };
    return { step: 'article', shown: [place.title], words: [article, title], hits, place };
  }

  /** English words on a Chinese page: in its own pages, and in the English ones. */
  async inBoth() {
    const found = await this.mixed((index) => this.all(index, this.words));
    return found && { ...(await this.beside()), ...found };
  }

  /**
   * Returns pages of both languages; none without one in the reader's own.
   * @param {(index: Index) => Promise<Map<string, number>>} find
   */
  async mixed(find) {
    const isNumber = this.words.every((word) => /^[\d-]+$/.test(word)); // it is in many pages of either language
    if (!this.sources.isMixed || !this.sources.other || isNumber) return undefined;
    const own = await find(this.own);
    if (!own.size) return undefined;
    const index = await this.sources.other();
    const hits = inBoth(own, await find(index), this.words.length);
    return { hits, index: new BothIndexes(this.own, index) };
  }

  async simplified() {
    const table = tableOf(this.sources.fold.simple);
    const words = this.words.map((word) => simplified(word, table));
    if (words.join() === this.words.join()) return undefined;
    this.words = words; // every later step reads them so
    const { hits, words: marked } = await this.exact();
    return { step: /** @type {const} */ ('simplified'), shown: words, words: marked, hits };
  }

  /** What a question is about, without the words that make it one. */
  async topic() {
    const words = this.words.map(topicOf).filter(({ length }) => length > 1);
    if (!words.length || words.join() === this.words.join()) return undefined;
    this.words = words; // every later step reads them so
    const hits = await this.all(this.own, words);
    return { step: /** @type {const} */ ('near'), shown: words, words: withVariants(words, this.sources.fold), hits };
  }

  /** The terms of the glossary that are spelt so, and what holds the letters themselves. */
  async terms() {
    const { terms } = this.sources.fold;
    const whole = terms.filter(([, spelling]) => spelling.replace(/ /g, '') === this.letters);
    const found = [...piecesSpelt(this.letters, whole), ...namesByInitials(this.letters, terms)];
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
    const hits = inTurn(await Promise.all(names.map((name) => this.all(this.own, [name]))));
    const words = [...withVariants(names, this.sources.fold), ...this.words];
    return { step: /** @type {const} */ ('pinyin'), shown: names, words, hits };
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

  /** Terms and pieces of titles that sound the same: 宪发 is 宪法 with a slip of an input method. */
  async sound() {
    const [word] = this.words;
    if (this.words.length > 1 || ![...word].every(isHan)) return undefined;
    const letters = spelt(word, await this.sources.sounds());
    const names = [...this.sources.fold.terms, ...(await this.sources.names())];
    const shown = letters ? piecesSpelt(letters, names).filter((name) => name.length === word.length) : [];
    const hits = inTurn(await Promise.all(shown.map((name) => this.all(this.own, [name]))));
    return { step: /** @type {const} */ ('sound'), shown, words: withVariants(shown, this.sources.fold), hits };
  }

  /** Terms of the glossary that one word nearly is. */
  async near() {
    const names = this.sources.fold.terms.map(([name]) => name);
    for (const word of this.words.filter(isHan)) {
      const found = respelt(word, names, word.length > NEAR ? NEAR : NEAR - 1);
      const instead = (/** @type {string} */ read) => this.words.map((one) => (one === word ? read : one));
      const readings = await Promise.all(found.map(async (read) => [read, await this.all(this.own, instead(read))]));
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
      const find = async (/** @type {Index} */ one) =>
        union(await Promise.all(shown.slice(0, MOST_VARIANTS).map((name) => one.find(name))));
      const hits = await find(index);
      const both = index === this.own ? await this.mixed(find) : undefined;
      if (hits.size) return { step: /** @type {const} */ ('near'), shown, words: shown, hits, index, ...both };
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
    const apart = this.words.flatMap((word) => labelsOff(word, this.sources.fold));
    const labelled = apart.length > this.words.length ? await this.all(this.own, apart) : new Map();
    if (labelled.size) return { step: /** @type {const} */ ('words'), shown: apart, words: apart, hits: labelled };
    const found = await splits(this.words, (words) => this.all(this.own, words));
    return found && { step: /** @type {const} */ ('words'), ...found };
  }

  /** Pieces of titles with one character changed. */
  async alike() {
    const [word] = this.words;
    if (this.words.length > 1 || !isHan(word) || [...word].length < NEAR) return undefined;
    const titles = (await this.sources.names()).map(([name]) => name);
    const shown = lookalikes(word, titles);
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
   * @param {Index} index
   * @param {string[]} words
   */
  all = (index, words) => holding(index, words, this.sources.fold);

  /** What is told beside the words as typed. */
  beside = () => beside(this.own, this.words, this.sources.fold);
}
