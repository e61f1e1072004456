// What stays in sight while an exam runs: the time that is left and the answer sheet.

import { create } from '../../core/web/dom.js';
import { AnswerSheet } from './answer-sheet.js';
import { Countdown } from './countdown.js';

/** @typedef {import('./question.js').Question} Question */
/** @typedef {import('./settings.js').Settings} Settings */

export class ExamBar {
  /**
   * @param {Question[]} questions
   * @param {Settings & { signal: AbortSignal }} setting
   * @param {number | undefined} startedAt  Milliseconds since 1970; undefined if no clock runs.
   * @param {() => void} onEnd
   */
  constructor(questions, setting, startedAt, onEnd) {
    const { minutes, words } = setting;
    this.sheet = new AnswerSheet(questions, words);
    this.countdown =
      minutes === undefined || startedAt === undefined
        ? undefined
        : new Countdown({ startedAt, minutes }, setting, onEnd);
    const time = this.countdown ? [this.countdown.element, this.countdown.status] : [];
    this.element = create('div', 'fz-bar', ...time, this.sheet.element);
  }

  /** Whether the time was over before the page came back. */
  get isOver() {
    return this.countdown?.left === 0;
  }

  dispose() {
    this.countdown?.stop();
    this.element.remove();
  }
}
