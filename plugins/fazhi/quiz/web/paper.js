// The paper that an address describes: the picked questions grouped by type, and on pages of their own the answers.

import { create, say, short } from '../../core/web/dom.js';
import { openPack } from './packs.js';
import { read } from './picks.js';

/** @typedef {import('./picks.js').Pick} Pick */
/** @typedef {{ type: string, points: number, lang: string, item: Element, key: Element }} Taken */

const TYPES = ['single', 'multiple', 'any', 'true-false', 'blank', 'order', 'match', 'short', 'case'];
const REFERENCES = ['for', 'name', 'aria-labelledby', 'aria-describedby', 'data-item'];

export class MakePaper {
  #turn = 0;

  /** @param {HTMLElement} main */
  constructor(main) {
    this.main = main;
    /** @type {Record<string, string>} */
    this.words = JSON.parse(main.dataset.words ?? '{}');
    this.title = this.#find('h1').textContent ?? '';
  }

  /** @param {string} fragment */
  async show(fragment) {
    this.#turn += 1;
    const turn = this.#turn;
    const { title, seed, picks } = read(fragment);
    const taken = (await Promise.all(picks.map((pick) => this.#take(pick)))).flat();
    if (turn !== this.#turn) return;
    const found = TYPES.map((type) => taken.filter((one) => one?.type === type)).filter((group) => group.length > 0);
    this.#head(title || this.title, seed, /** @type {Taken[][]} */ (found));
    this.#body(/** @type {Taken[][]} */ (found));
    this.#remark(taken.length, taken.filter((one) => !one).length);
  }

  /**
   * Returns a quiz's picked questions; undefined for each that is not what it was.
   * @param {Pick} pick
   * @returns {Promise<(Taken | undefined)[]>}
   */
  async #take({ slug, fingerprint, items }) {
    const pack = await openPack(slug);
    if (pack?.fingerprint !== fingerprint) return items.map(() => undefined);
    const [questions, keys] = [
      [...pack.paper.querySelectorAll('.fz-quiz__items > li')],
      [...pack.key.querySelectorAll('.fz-key__items > li')],
    ];
    return items.map((place) => taken(questions[place - 1], keys[place - 1], pack.lang));
  }

  /**
   * @param {string} title
   * @param {string} seed
   * @param {Taken[][]} groups
   */
  #head(title, seed, groups) {
    const all = groups.flat();
    const points = short(all.reduce((sum, { points }) => sum + points, 0));
    const facts = [say(this.words.total, { count: all.length, points })];
    if (seed) facts.push(say(this.words.seed, { seed }));
    document.title = title;
    this.#find('h1').textContent = title;
    this.#find('.fz-head__total').textContent = all.length > 0 ? facts.join(' · ') : '';
    this.#find('.fz-answers h2').textContent = say(this.words.key, { title });
  }

  /** @param {Taken[][]} groups */
  #body(groups) {
    let number = 0;
    const lists = groups.flatMap((group, index) => {
      const items = group.map((one) => {
        number += 1;
        return renumbered(one, number);
      });
      const numeral = [...this.words.numerals][index];
      const heading = create('h2', 'fz-section', say(this.words.section, { numeral, name: this.words[group[0].type] }));
      return [...(groups.length > 1 ? [heading] : []), create('ol', 'fz-quiz__items', ...items)];
    });
    this.#find('.fz-quiz__paper').replaceChildren(...lists);
    this.#find('.fz-quiz__paper').classList.toggle('fz-quiz__paper--grouped', groups.length > 1);
    this.#find('.fz-answers ol').replaceChildren(...groups.flat().map((one) => said(one, one.key)));
    this.#find('.fz-answers').hidden = number === 0;
  }

  /**
   * @param {number} asked
   * @param {number} lost
   */
  #remark(asked, lost) {
    const nothing = asked === 0 ? this.words.nothing : '';
    this.#find('.fz-remark').textContent = lost > 0 ? say(this.words.lost, { count: lost }) : nothing;
  }

  /**
   * @param {string} selector
   * @returns {HTMLElement}
   */
  #find(selector) {
    const found = this.main.querySelector(selector);
    if (!(found instanceof HTMLElement)) throw new Error(`the page has no ${selector}`);
    return found;
  }
}

/**
 * @param {Element | undefined} question
 * @param {Element | undefined} key
 * @param {string} lang
 * @returns {Taken | undefined}
 */
function taken(question, key, lang) {
  if (!question || !key) return undefined;
  const asked = [...question.querySelectorAll('fieldset')];
  const type = question.querySelector('.fz-case') ? 'case' : (asked[0]?.dataset.type ?? '');
  return { type, points: asked.reduce((sum, one) => sum + Number(one.dataset.points), 0), lang, item: question, key };
}

/**
 * Returns a question with its number in this paper and with ids of its own: two quizzes may use the same.
 * @param {Taken} taken
 * @param {number} number
 */
function renumbered(taken, number) {
  const item = said(taken, taken.item);
  item.querySelector('.fz-section')?.remove();
  const label = item.querySelector('.fz-item__number');
  if (label) label.textContent = `${number}.`;
  for (const element of item.querySelectorAll('*')) {
    if (element.id) element.id = `${number}-${element.id}`;
    for (const name of REFERENCES) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, `${number}-${value}`);
    }
  }
  return item;
}

/**
 * Returns a copy for this page that says which language it is in.
 * @param {Taken} taken
 * @param {Element} element
 */
function said({ lang }, element) {
  const copy = document.importNode(element, true);
  copy.setAttribute('lang', lang === 'zh' ? 'zh-Hans' : 'en');
  return copy;
}
