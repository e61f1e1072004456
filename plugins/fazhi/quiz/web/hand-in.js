// 交卷: one button for the whole paper; it first names what is not answered.

import { create, createButton, focusOn, say } from '../../core/web/dom.js';
import { linksTo } from './links.js';

/** @typedef {import('./question.js').Question} Question */

export class HandIn {
  /**
   * @param {Question[]} questions
   * @param {{ words: Record<string, string>, signal: AbortSignal }} setting
   * @param {() => void} onDone
   */
  constructor(questions, { words, signal }, onDone) {
    this.questions = questions;
    this.words = words;
    this.signal = signal;
    this.onDone = onDone;
    this.button = createButton('fz-button fz-button--main', words.handIn, () => this.ask(), signal);
    this.warning = create('div', 'fz-warning');
    this.warning.hidden = true;
    this.warning.setAttribute('role', 'group');
    this.element = create('div', 'fz-hand-in', this.button, this.warning);
  }

  /** Hands in, or warns of what is not answered. */
  ask() {
    const open = this.questions.filter((question) => !question.result && !question.isAnswered);
    if (open.length === 0) this.onDone();
    else this.warn(open);
  }

  /** @param {Question[]} open */
  warn(open) {
    const { words, signal } = this;
    const said = create('p', '', say(words.openQuestions, { count: open.length }));
    const anyway = createButton('fz-button', words.handInAnyway, () => this.onDone(), signal);
    const back = createButton('fz-button fz-button--main', words.goOn, () => this.goOn(open[0]), signal);
    this.warning.setAttribute('aria-label', said.textContent ?? '');
    this.warning.replaceChildren(said, linksTo(open), create('div', 'fz-controls', back, anyway));
    this.warning.hidden = false;
    focusOn(this.warning);
  }

  /** @param {Question} question */
  goOn(question) {
    this.settle();
    question.focus();
  }

  /** Takes the warning away once it is no longer true. */
  settle() {
    this.warning.hidden = true;
    this.warning.replaceChildren();
  }
}
