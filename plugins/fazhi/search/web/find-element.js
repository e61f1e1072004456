import { writeQuery } from '../../core/web/address.js';
import { create } from '../../core/web/dom.js';
import { shortened } from './said.js';

/**
 * @typedef {{ query: string, how: string, count: number, first: number, facets: [string, [string, number][]][], items: import('./scan-index.js').Hit[][], labels: string[][] }} Told
 */

const MANY = 10; // the text of each is fetched to be shown
const PAUSE = 150;
const WORDS = {
  zh: {
    count: '“{query}”：{count} 页',
    one: '“{query}”：{count} 页',
    more: `再看 ${MANY} 页`,
    all: '不限',
    value: '{value}（{count}）',
    wait: '正在准备搜索',
  },
  en: {
    count: '“{query}”: {count} pages',
    one: '“{query}”: {count} page',
    more: `Show ${MANY} more`,
    all: 'Any',
    value: '{value} ({count})',
    wait: 'Getting ready',
  },
};

/** The search page: a box, what to narrow by, and the pages. */
export class FindElement extends HTMLElement {
  /** @type {AbortController | undefined} */
  #listening;
  /** @type {Worker | undefined} */
  #worker;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {Record<string, string>} */
  #chosen = {};
  #root = '';
  #isAnswered = false;

  connectedCallback() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const { box, form } = this.#parts();
    this.#root = new URL(this.dataset.root ?? '', document.baseURI).href;
    const { find, q, ...chosen } = Object.fromEntries(new URLSearchParams(location.search));
    box.value = find ?? q ?? '';
    this.#chosen = chosen;
    form.hidden = false;
    form.addEventListener('submit', (event) => this.#submit(event), { signal });
    box.addEventListener('focus', () => this.#tell({ type: 22 }), { signal });
    box.addEventListener('input', (event) => this.#typed(event), { signal });
    box.addEventListener('compositionend', () => this.#later(), { signal });
    if (box.value) this.#ask(0);
  }

  disconnectedCallback() {
    this.#listening?.abort();
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #parts() {
    const found = (/** @type {string} */ name) => /** @type {HTMLElement} */ (this.querySelector(name));
    return {
      form: /** @type {HTMLFormElement} */ (found('form')),
      box: /** @type {HTMLInputElement} */ (found('.fz-find__box')),
      facets: found('.fz-find__facets'),
      count: found('.fz-find__count'),
      hits: found('.fz-find__hits'),
    };
  }

  get #lang() {
    return this.dataset.lang === 'en' ? /** @type {const} */ ('en') : /** @type {const} */ ('zh');
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#ask(0);
  }

  /** @param {Event} event */
  #typed(event) {
    if (!(event instanceof InputEvent && event.isComposing)) this.#later();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(0), PAUSE);
  }

  /** @param {number} first */
  #ask(first) {
    const { box, count } = this.#parts();
    if (!this.#isAnswered && box.value.trim()) count.textContent = WORDS[this.#lang].wait;
    this.#tell({ type: 20, data: { query: box.value, chosen: this.#chosen, first, many: MANY } });
    this.#keep(box.value.trim());
  }

  /** @param {object} message */
  #tell(message) {
    this.#worker ??= this.#started();
    this.#worker.postMessage(message);
  }

  /**
   * Writes the query and the choices into the address: to go back to, and to pass on.
   * @param {string} find
   */
  #keep(find) {
    writeQuery(new URLSearchParams(find ? { find, ...this.#chosen } : {}));
  }

  #started() {
    const worker = new Worker(`${this.#root}assets/fazhi/search.js?${this.#lang}`);
    worker.addEventListener('message', ({ data: { type, data } }) => type === 21 && this.#show(data));
    return worker;
  }

  /** @param {Told} told */
  #show(told) {
    this.#isAnswered = true;
    if (this.#forgets(told.facets)) return this.#ask(0);
    const { count, hits } = this.#parts();
    const query = shortened(told.query);
    const number = WORDS[this.#lang][told.count === 1 ? 'one' : 'count']
      .replace('{count}', String(told.count))
      .replace('{query}', () => query);
    const lines = told.count ? [number, told.how].filter(Boolean) : [told.how]; // none says so itself
    count.textContent = query ? lines.join(' · ') : '';
    if (told.first === 0) hits.replaceChildren();
    hits.append(...told.items.map((group, at) => this.#hit(group, told.labels[at])));
    const more = this.querySelector('.fz-find__more');
    const isHeld = more !== null && more === document.activeElement;
    more?.remove();
    if (told.count > told.first + told.items.length) this.#addMore(told.first + told.items.length);
    this.#showFacets(told.facets);
    if (isHeld) hits.children[told.first]?.querySelector('a')?.focus(); // the button that was pressed is gone
  }

  /**
   * Drops choices that the site does not have, as an old address may hold them, and says whether there were any.
   * @param {Told['facets']} facets
   */
  #forgets(facets) {
    const known = new Map(facets.map(([facet, values]) => [facet, values.map(([value]) => value)]));
    const left = Object.entries(this.#chosen).filter(([facet, value]) => known.get(facet)?.includes(value));
    const isLess = facets.length > 0 && left.length < Object.keys(this.#chosen).length;
    if (isLess) this.#chosen = Object.fromEntries(left);
    return isLess;
  }

  /** @param {number} first */
  #addMore(first) {
    const more = create('button', 'fz-find__more', WORDS[this.#lang].more);
    more.type = 'button';
    more.addEventListener('click', () => this.#ask(first));
    this.#parts().hits.after(more);
  }

  /**
   * @param {import('./scan-index.js').Hit[]} group
   * @param {string[] | undefined} labels  None of what is no page.
   */
  #hit([page, ...sections], labels) {
    const item = create('li', 'fz-find__hit', this.#link(page, 'fz-find__title'));
    if (labels?.length) item.append(' ', create('span', 'fz-find__labels', labels.join(' · ')));
    if (page.text) item.append(create('p', '', ...marked(page.text)));
    if (sections.length) {
      const lines = sections.map((one) => create('li', '', this.#link(one, ''), ' ', ...marked(one.text)));
      item.append(create('ul', 'fz-find__sections', ...lines));
    }
    return item;
  }

  /**
   * @param {import('./scan-index.js').Hit} hit
   * @param {string} className
   */
  #link(hit, className) {
    const link = create('a', className, ...marked(hit.title));
    link.href = this.#root + (this.#root.startsWith('file:') && !hit.location ? 'index.html' : hit.location);
    return link;
  }

  /** @param {Told['facets']} facets */
  #showFacets(facets) {
    const { facets: place } = this.#parts();
    place.hidden = facets.length === 0;
    const held = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : '';
    place.replaceChildren(...facets.map(([facet, values]) => this.#facet(facet, values)));
    if (held) Array.from(place.querySelectorAll('select'), (one) => one.name === held && one.focus());
  }

  /**
   * @param {string} facet
   * @param {[string, number][]} values
   */
  #facet(facet, values) {
    const select = create('select', '');
    select.name = facet;
    select.append(new Option(WORDS[this.#lang].all, ''));
    for (const [value, count] of values) {
      const text = WORDS[this.#lang].value.replace('{value}', value).replace('{count}', String(count));
      const option = new Option(text, value, false, this.#chosen[facet] === value);
      option.disabled = count === 0 && this.#chosen[facet] !== value;
      select.append(option);
    }
    select.addEventListener('change', () => {
      const { [facet]: _before, ...others } = this.#chosen;
      this.#chosen = select.value ? { ...others, [facet]: select.value } : others;
      this.#ask(0);
    });
    return create('label', 'fz-find__facet', facet, ' ', select);
  }
}

/**
 * Returns the worker's HTML as nodes: marks are elements, everything else is text.
 * @param {string} html  Escaped text with `<mark data-md-highlight>`.
 * @returns {(Node | string)[]}
 */
export function marked(html) {
  return html.split(/(<mark data-md-highlight>.*?<\/mark>)/).map((piece) => {
    const text = piece
      .replace(/<\/?(?:mark|em)[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&');
    return piece.startsWith('<mark') ? create('mark', '', text) : text;
  });
}
