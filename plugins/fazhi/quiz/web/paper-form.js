// 组一份卷子: quizzes ticked in the bank, or questions drawn by lot from those listed, as a link to the paper maker.

import { create, createButton, say } from '../../core/web/dom.js';
import { ANY, draw } from './draw.js';
import { MOST_ITEMS, plain, write } from './picks.js';

/** @typedef {import('./draw.js').Source} Source */
/** @typedef {Source & { lang: string }} Spoken */

const SEEDS = 1e6;

export class PaperForm {
  /** @type {Source[]} */
  #picked = [];
  /** @type {Spoken[]} */
  #listed = [];
  /** @type {Map<string, { field: HTMLInputElement, name: HTMLElement, label: HTMLElement }>} */
  #counts = new Map();

  /**
   * @param {string} page  Address of the paper maker.
   * @param {string} lang  The language of this page; drawn questions keep to it where several are listed.
   * @param {Record<string, string>} words
   * @param {AbortSignal} signal
   */
  constructor(page, lang, words, signal) {
    this.page = page;
    this.lang = lang;
    this.words = words;
    this.title = input('text', '');
    this.title.maxLength = 60;
    this.title.value = words.titleDefault;
    this.seed = input('text', keptSeed() ?? newSeed());
    this.seed.maxLength = 20;
    this.ways = ['picked', 'random'].map((way) => radio(way));
    this.ways[0].checked = true;
    this.sayings = { total: create('p', 'fz-paper__total'), lang: create('p', 'fz-paper__note', words.oneLang) };
    this.sayings.total.setAttribute('role', 'status');
    this.open = create('a', 'fz-paper__open', words.open);
    this.open.target = '_blank';
    this.open.rel = 'noopener';
    this.lots = this.#lots(signal);
    this.element = this.#build();
  }

  /**
   * @param {Source[]} picked  What is ticked.
   * @param {Spoken[]} listed  What the filters let through.
   */
  offer(picked, listed) {
    this.#picked = picked;
    this.#listed = listed;
    const drawable = this.#drawable();
    this.sayings.lang.hidden = drawable.length === listed.length;
    for (const [code, { field, name, label }] of this.#counts) {
      const count = drawable.reduce((sum, { codes }) => sum + [...codes].filter((one) => one === code).length, 0);
      const all = drawable.reduce((sum, { codes }) => sum + codes.length, 0);
      const most = code === ANY ? all : count;
      field.max = String(most);
      label.hidden = most === 0;
      const words = code === ANY ? this.words.any : this.words.upTo;
      name.textContent = say(words, { name: this.words[code] ?? '', count: most });
    }
    this.refresh();
  }

  /** Says what is in the paper now, and leads to it. */
  refresh() {
    const isRandom = this.ways[1].checked;
    this.lots.hidden = !isRandom;
    const seed = plain(this.seed.value, 20);
    keepSeed(seed);
    const picks = isRandom ? draw(this.#drawable(), this.#wanted(), seed) : this.#picked.map(whole);
    const items = picks.reduce((sum, pick) => sum + pick.items.length, 0);
    const isReady = items > 0 && items <= MOST_ITEMS;
    const said = items > MOST_ITEMS ? say(this.words.tooMany, { count: MOST_ITEMS }) : this.words.empty;
    const total = isReady ? say(this.words.ready, { quizzes: picks.length, items }) + this.#fewer(items) : said;
    if (this.sayings.total.textContent !== total) this.sayings.total.textContent = total;
    if (isReady)
      this.open.href = `${this.page}#${write({ title: this.title.value, seed: isRandom ? seed : '', picks })}`;
    else this.open.removeAttribute('href');
    this.open.hidden = !isReady;
  }

  /**
   * Says so where more was asked for than there is.
   * @param {number} items
   */
  #fewer(items) {
    const asked = [...this.#counts.values()].filter(({ label }) => !label.hidden);
    const wanted = asked.reduce((sum, { field }) => sum + Math.max(0, Math.floor(Number(field.value)) || 0), 0);
    return this.ways[1].checked && wanted > items
      ? `${this.words.stop}${say(this.words.fewer, { wanted, items })}`
      : '';
  }

  #drawable() {
    const own = this.#listed.filter(({ lang }) => lang === this.lang);
    return own.length > 0 ? own : this.#listed;
  }

  #wanted() {
    return Object.fromEntries(
      [...this.#counts].map(([code, { field, label }]) => {
        const count = label.hidden ? 0 : Math.floor(Number(field.value));
        return [code, Math.min(Math.max(0, count || 0), Number(field.max))];
      }),
    );
  }

  /** @param {AbortSignal} signal */
  #lots(signal) {
    const codes = Object.keys(this.words).filter((key) => key.length === 1);
    const labels = [...codes, ANY].map((code) => {
      const field = input('number', code === ANY ? '10' : '0');
      field.min = '0';
      const name = create('span', '');
      const label = create('label', '', field, name);
      this.#counts.set(code, { field, name, label });
      return label;
    });
    const another = createButton('fz-button', this.words.newSeed, () => this.#reseed(), signal);
    const counts = create('div', 'fz-paper__counts', ...labels);
    const seed = create('p', 'fz-paper__seed', labelled(this.words.seed, this.seed), another);
    const note = create('p', 'fz-paper__note', this.words.seedNote);
    const legend = create('legend', '', this.words.counts);
    return create('fieldset', 'fz-paper__lots', legend, counts, seed, note, this.sayings.lang);
  }

  #build() {
    const ways = this.ways.map((way) => create('label', 'fz-paper__way', way, ` ${this.words[way.value]}`));
    const source = create('fieldset', 'fz-paper__ways', create('legend', '', this.words.how), ...ways);
    const heading = create('h2', '', this.words.make);
    heading.id = 'make-a-paper';
    const title = create('p', 'fz-paper__title', labelled(this.words.title, this.title));
    const last = create('p', 'fz-paper__last', this.open);
    const section = create('section', 'fz-paper', heading, title, source, this.lots, this.sayings.total, last);
    section.setAttribute('aria-labelledby', heading.id);
    return section;
  }

  #reseed() {
    this.seed.value = newSeed();
    this.refresh();
  }
}

/** @param {Source} source */
function whole({ slug, fingerprint, codes }) {
  return { slug, fingerprint, items: [...codes].map((_, index) => index + 1) };
}

/** Returns the seed that this page had before it was left or loaded again: the browser keeps it with its place in the history. */
function keptSeed() {
  const kept = history.state?.fazhiSeed;
  return typeof kept === 'string' && kept ? plain(kept, 20) : undefined;
}

/** @param {string} seed */
function keepSeed(seed) {
  if (history.state?.fazhiSeed !== seed) history.replaceState({ ...history.state, fazhiSeed: seed }, '');
}

function newSeed() {
  return String(crypto.getRandomValues(new Uint32Array(1))[0] % SEEDS).padStart(6, '0');
}

/**
 * @param {string} type
 * @param {string} value
 */
function input(type, value) {
  const field = create('input', '');
  field.type = type;
  field.value = value;
  field.autocomplete = 'off';
  return field;
}

/** @param {string} value */
function radio(value) {
  const field = create('input', '');
  field.type = 'radio';
  field.name = 'fz-paper-way';
  field.value = value;
  return field;
}

/**
 * @param {string} words
 * @param {HTMLElement} field
 */
function labelled(words, field) {
  return create('label', '', create('span', '', words), field);
}
