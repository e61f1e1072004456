// <fz-quiz>: brings a quiz that is complete without script to life. Nothing is sent and nothing is stored.

import { create, createButton, say, short } from './dom.js';
import { Question } from './question.js';

/** @typedef {import('./question.js').Words} Words */

export class FzQuiz extends HTMLElement {
  /** @type {AbortController | undefined} */
  #alive;
  /** @type {Question[]} */
  #questions = [];
  /** @type {HTMLElement | undefined} */
  #summary;
  /** @type {HTMLElement | undefined} Stands on the page before it speaks: else it is not announced. */
  #status;
  /** @type {HTMLElement | undefined} */
  #below;

  connectedCallback() {
    const key = this.#key;
    if (this.#alive || !key) return;
    this.#alive = new AbortController();
    this.#questions = this.#readQuestions(key, this.#alive.signal);
    this.#summary = create('div', 'fz-summary');
    this.#status = create('p', 'fz-result');
    this.#status.setAttribute('role', 'status');
    this.#below = create('div', 'fz-summary__below');
    this.#summary.append(this.#status, this.#below);
    this.querySelector('.fz-quiz__paper')?.append(this.#summary);
    this.classList.add('fz-quiz--alive');
    this.#listenToPrinting(key, this.#alive.signal);
    this.#tell();
  }

  disconnectedCallback() {
    this.#alive?.abort();
    this.#alive = undefined;
    for (const question of this.#questions.splice(0)) question.dispose();
    this.#summary?.remove();
    this.classList.remove('fz-quiz--alive');
  }

  /** @returns {HTMLDetailsElement | null} */
  get #key() {
    return this.querySelector('details.fz-key');
  }

  /** @returns {Words} */
  get #words() {
    return JSON.parse(this.dataset.words ?? '{}');
  }

  /**
   * @param {HTMLDetailsElement} key
   * @param {AbortSignal} signal
   */
  #readQuestions(key, signal) {
    const retries = this.dataset.retries === undefined ? Number.POSITIVE_INFINITY : Number(this.dataset.retries);
    const setting = { words: this.#words, signal, retries, onAnswer: () => this.#tell() };
    return [...key.querySelectorAll('[data-item]')].flatMap((entry) => {
      const item = /** @type {HTMLElement} */ (entry);
      const fieldset = this.querySelector(`fieldset[id="${CSS.escape(item.dataset.item ?? '')}"]`);
      return fieldset instanceof HTMLFieldSetElement ? [new Question(fieldset, item, setting)] : [];
    });
  }

  /**
   * The key is printed whether it is open or not: where style sheets cannot open it, this does.
   * @param {HTMLDetailsElement} key
   * @param {AbortSignal} signal
   */
  #listenToPrinting(key, signal) {
    let wasOpen = key.open;
    const before = () => {
      wasOpen = key.open;
      key.open = true;
      for (const question of this.#questions) question.beforePrint();
    };
    const after = () => {
      key.open = wasOpen;
      for (const question of this.#questions) question.afterPrint();
    };
    window.addEventListener('beforeprint', before, { signal });
    window.addEventListener('afterprint', after, { signal });
  }

  /** Shows how far the quiz is, or its result. */
  #tell() {
    const score = this.#score();
    const isDone = score.done === score.count;
    this.classList.toggle('fz-quiz--done', isDone);
    this.#status?.replaceChildren(isDone ? this.#result(score) : '');
    this.#below?.replaceChildren(
      ...(isDone ? this.#afterwards() : [create('p', '', say(this.#words.progress, score))]),
    );
    this.dispatchEvent(new CustomEvent('fz-quiz-progress', { bubbles: true, detail: score }));
  }

  #score() {
    const results = this.#questions.flatMap((question) => question.result ?? []);
    return {
      done: results.length,
      count: this.#questions.length,
      right: results.filter((result) => result.isRight).length,
      gained: results.reduce((sum, result) => sum + result.gained, 0),
      points: this.#questions.reduce((sum, question) => sum + question.points, 0),
    };
  }

  /** @param {{ right: number, count: number, gained: number, points: number }} score */
  #result({ right, count, gained, points }) {
    return say(this.#words.result, { right, count, gained: short(gained), points: short(points) });
  }

  #afterwards() {
    const missed = this.#questions.filter((question) => !question.result?.isRight);
    const review = missed.length > 0 ? this.#review(missed) : create('p', '', this.#words.allRight);
    return [review, ...this.#restartButton()];
  }

  /** @param {Question[]} missed */
  #review(missed) {
    const links = missed.map((question) => {
      const link = create('a', 'fz-missed__link', question.name);
      link.href = `#${question.fieldset.id}`;
      return create('li', '', link);
    });
    return create('div', 'fz-missed', create('p', '', this.#words.missed), create('ul', '', ...links));
  }

  #restartButton() {
    const signal = this.#alive?.signal;
    if (!signal || this.#questions.some((question) => question.retriesLeft <= 0)) return [];
    return [createButton('fz-button', this.#words.restart, () => this.#restart(), signal)];
  }

  #restart() {
    for (const question of this.#questions) {
      question.retriesLeft -= 1;
      question.reset();
    }
    this.#tell();
    this.#questions[0]?.focus();
  }
}
