// 答题卡: the numbers of all questions, each with whether it is answered, as text and as a shape.

import { create, say } from '../../core/web/dom.js';

/** @typedef {import('./question.js').Question} Question */

export class AnswerSheet {
  /** @type {Map<Question, { link: HTMLElement, state: HTMLElement }>} */
  #entries = new Map();

  /**
   * @param {Question[]} questions
   * @param {Record<string, string>} words
   */
  constructor(questions, words) {
    this.words = words;
    this.count = create('span', 'fz-sheet__count');
    const entries = questions.map((question) => create('li', '', this.#linkTo(question)));
    this.element = create(
      'details',
      'fz-sheet',
      create('summary', '', create('span', '', words.sheet), ' ', this.count),
      create('ol', 'fz-sheet__items', ...entries),
    );
    this.element.open = globalThis.matchMedia?.('(min-width: 45em)').matches ?? true;
  }

  /** @param {Question} question */
  #linkTo(question) {
    const state = create('span', 'fz-hidden');
    const number = question.name.replace(/^\D*(\d+)\D*?(?=[（(]|$)/, '$1').trim();
    const link = create('a', 'fz-sheet__link', create('span', '', number), ' ', state);
    link.href = `#${question.fieldset.id}`;
    this.#entries.set(question, { link, state });
    return link;
  }

  /** Shows what is answered by now. */
  tell() {
    let done = 0;
    for (const [question, { link, state }] of this.#entries) {
      const isAnswered = question.isAnswered;
      done += isAnswered ? 1 : 0;
      link.dataset.answered = String(isAnswered);
      state.textContent = isAnswered ? this.words.answered : this.words.open;
    }
    this.count.textContent = say(this.words.answeredCount, { done, count: this.#entries.size });
  }
}
