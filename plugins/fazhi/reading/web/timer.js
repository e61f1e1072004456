// Counts down; what it shows comes from the clock, so that a tab that slept is not late.

import { create, createButton, createStatus, say } from '../../core/web/dom.js';
import { clock } from './pace.js';

export class Timer {
  /** @type {number | undefined} */
  #ticking;
  /** Milliseconds left when it last began to run. */
  #left;
  #since = 0;

  /**
   * @param {number} minutes
   * @param {Record<string, string>} words
   * @param {AbortSignal} signal
   */
  constructor(minutes, words, signal) {
    this.total = minutes * 60000;
    this.#left = this.total;
    this.words = words;
    this.shown = create('span', 'fz-reading__clock');
    this.over = createStatus('fz-reading__over');
    this.button = createButton('fz-reading__button', words.timer, () => this.toggle(), signal);
    this.element = create('div', 'fz-reading__timer', this.shown, this.button, this.over);
    signal.addEventListener('abort', () => clearInterval(this.#ticking));
    this.#show();
  }

  get left() {
    return this.#ticking === undefined ? this.#left : this.#left - (Date.now() - this.#since);
  }

  toggle() {
    if (this.#ticking === undefined) {
      if (this.#left <= 0) this.#left = this.total;
      this.over.textContent = '';
      this.#since = Date.now();
      this.#ticking = window.setInterval(() => this.#show(), 250);
    } else this.#stop();
    this.#show();
  }

  #stop() {
    this.#left = Math.max(0, this.left);
    clearInterval(this.#ticking);
    this.#ticking = undefined;
  }

  #show() {
    if (this.left <= 0 && this.#ticking !== undefined) {
      this.#stop();
      this.over.textContent = this.words.over;
    }
    this.shown.textContent = say(this.words.left, { time: clock(this.left / 1000) });
    this.button.textContent = this.#ticking === undefined ? this.words.timer : this.words.timerPause;
  }
}
