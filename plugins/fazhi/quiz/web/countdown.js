// The time that is left in an exam: seen every second, said aloud at five minutes and at one.

import { create, createStatus, say } from '../../core/web/dom.js';
import { announcedMinutes, clockFace, secondsLeft } from './exam-time.js';

const SECOND = 1000;

export class Countdown {
  /**
   * @param {{ startedAt: number, minutes: number }} times
   * @param {{ words: Record<string, string>, signal: AbortSignal }} setting
   * @param {() => void} onEnd
   */
  constructor({ startedAt, minutes }, { words, signal }, onEnd) {
    this.words = words;
    this.minutes = minutes;
    this.startedAt = startedAt;
    this.onEnd = onEnd;
    this.face = create('span', 'fz-time__face');
    this.status = createStatus('fz-hidden');
    this.element = create('p', 'fz-time', create('span', 'fz-time__label', words.timeLeft), ' ', this.face);
    this.element.setAttribute('role', 'timer');
    this.left = secondsLeft({ startedAt, minutes, now: Date.now() });
    this.begin = { left: this.left, at: performance.now() };
    this.#show();
    this.timer = setInterval(() => this.tick(), SECOND);
    signal.addEventListener('abort', () => this.stop());
  }

  tick() {
    const before = this.left;
    this.left = Math.min(this.#byClock, this.#byDevice);
    this.#show();
    const minutes = announcedMinutes(before, this.left);
    if (minutes !== undefined) this.status.textContent = say(this.words.minutesLeft, { minutes });
    if (this.left > 0) return;
    this.stop();
    this.onEnd();
  }

  /** By the clock on the wall, which goes on while the device sleeps. */
  get #byClock() {
    return secondsLeft({ startedAt: this.startedAt, minutes: this.minutes, now: Date.now() });
  }

  /** By the time since the page opened, which nobody can set back. */
  get #byDevice() {
    return Math.max(0, Math.ceil(this.begin.left - (performance.now() - this.begin.at) / SECOND));
  }

  #show() {
    this.face.textContent = clockFace(this.left);
    this.element.classList.toggle('fz-time--short', this.left <= 60);
  }

  stop() {
    clearInterval(this.timer);
  }
}
