// <fz-quiz-bank>: filters the list that is complete without script, and makes papers of it. Nothing is kept.

import { chooseByAddress, keepInAddress } from '../../core/web/address.js';
import { create, say } from '../../core/web/dom.js';
import { countsOf, FILTERS, isListed } from './filters.js';
import { PaperForm } from './paper-form.js';

/** @typedef {import('./filters.js').Facts} Facts */
/** @typedef {{ element: HTMLElement, facts: Facts, box: HTMLInputElement, source: import('./draw.js').Source }} Row */

export class BankElement extends HTMLElement {
  /** @type {AbortController | undefined} */
  #alive;
  /** @type {Row[]} */
  #rows = [];
  /** @type {Map<import('./filters.js').Filter, HTMLSelectElement>} */
  #selects = new Map();
  /** @type {HTMLElement[]} What the script put in, to be taken out again. */
  #added = [];
  /** @type {PaperForm | undefined} */
  #form;

  connectedCallback() {
    const list = this.querySelector('.fz-bank__list');
    if (this.#alive || !list || list.childElementCount === 0) return;
    this.#alive = new AbortController();
    const { signal } = this.#alive;
    this.#rows = [...list.children].map((row) => this.#row(/** @type {HTMLElement} */ (row)));
    const filters = this.#filters();
    const lang = this.dataset.lang ?? '';
    this.#form = new PaperForm(this.dataset.paper ?? '', lang, this.words, signal);
    list.before(filters);
    list.after(this.#form.element);
    this.#added = [filters, this.#form.element, ...this.#rows.map(({ box }) => box.parentElement ?? box)];
    this.querySelector('.fz-bank__total')?.setAttribute('role', 'status');
    chooseByAddress(filters);
    filters.addEventListener('change', () => keepInAddress(filters), { signal });
    this.addEventListener('change', () => this.#refresh(), { signal });
    this.#form.element.addEventListener('input', () => this.#form?.refresh(), { signal });
    this.#refresh();
    // A browser that comes back to the page puts in again what was chosen, after this ran.
    window.addEventListener('pageshow', () => this.#refresh(), { signal });
  }

  disconnectedCallback() {
    this.#alive?.abort();
    this.#alive = undefined;
    for (const { element } of this.#rows) element.hidden = false;
    for (const element of this.#added.splice(0)) element.remove();
    this.#selects.clear();
  }

  /** @returns {Record<string, string>} */
  get words() {
    return JSON.parse(this.dataset.words ?? '{}');
  }

  /**
   * @param {HTMLElement} element
   * @returns {Row}
   */
  #row(element) {
    const { slug = '', fingerprint = '', items: codes = '', theme, stages, lang = '' } = element.dataset;
    const box = create('input', '');
    box.type = 'checkbox';
    box.value = slug;
    const title = element.querySelector('.fz-bank__title a')?.textContent ?? '';
    const label = create(
      'label',
      'fz-bank__pick',
      box,
      ` ${this.words.pick}`,
      create('span', 'fz-hidden', ` ${title}`),
    );
    element.append(label);
    const facts = {
      theme: theme ? [theme] : [],
      stage: (stages ?? '').split(' ').filter(Boolean),
      type: [...new Set(codes)],
      lang: [lang],
      items: codes.length,
    };
    return { element, facts, box, source: { slug, fingerprint, codes } };
  }

  /** A filter that could only list all or nothing is left out. */
  #filters() {
    const words = this.words;
    const labels = FILTERS.flatMap((filter) => {
      const found = new Set(this.#rows.flatMap(({ facts }) => facts[filter]));
      if (found.size === 0 || (found.size === 1 && this.#rows.every(({ facts }) => facts[filter].length > 0)))
        return [];
      const select = create('select', '', ...['', ...this.#inOrder(filter, found)].map((value) => option(value)));
      select.name = filter;
      this.#selects.set(filter, select);
      return [create('label', '', create('span', '', words[filter]), select)];
    });
    const fieldset = create('fieldset', 'fz-bank__filters', create('legend', '', words.filters), ...labels);
    fieldset.hidden = labels.length === 0;
    return fieldset;
  }

  /**
   * Returns values as the words list them.
   * @param {string} filter
   * @param {Set<string>} found
   */
  #inOrder(filter, found) {
    const prefix = filter === 'type' ? '' : `${filter}-`;
    return Object.keys(this.words).flatMap((key) => {
      const value = key.slice(prefix.length);
      return key.startsWith(prefix) && found.has(value) ? [value] : [];
    });
  }

  #refresh() {
    const chosen = { theme: '', stage: '', type: '', lang: '' };
    for (const [filter, select] of this.#selects) chosen[filter] = select.value;
    for (const { element, facts } of this.#rows) element.hidden = !isListed(facts, chosen);
    const listed = this.#rows.filter(({ element }) => !element.hidden);
    for (const [filter, select] of this.#selects) this.#count(filter, select, chosen);
    const items = listed.reduce((sum, { facts }) => sum + facts.items, 0);
    const total = this.querySelector('.fz-bank__total');
    const words = listed.length > 0 ? say(this.words.total, { quizzes: listed.length, items }) : this.words.none;
    if (total && total.textContent !== words) total.textContent = words;
    this.#form?.offer(
      this.#rows.filter(({ box }) => box.checked).map(({ source }) => source),
      listed.map(({ source, facts }) => ({ ...source, lang: facts.lang[0] })),
    );
  }

  /**
   * @param {import('./filters.js').Filter} filter
   * @param {HTMLSelectElement} select
   * @param {import('./filters.js').Chosen} chosen
   */
  #count(filter, select, chosen) {
    const values = [...select.options].map(({ value }) => value).filter(Boolean);
    const facts = this.#rows.map((row) => row.facts);
    const counts = countsOf(facts, chosen, filter, values);
    for (const one of select.options) {
      const name = this.words[filter === 'type' ? one.value : `${filter}-${one.value}`];
      const count = counts.get(one.value) ?? 0;
      one.textContent = one.value ? say(this.words.counted, { name, count }) : say(this.words.all, { count });
    }
  }
}

/** @param {string} value */
function option(value) {
  const one = create('option', '');
  one.value = value;
  return one;
}
