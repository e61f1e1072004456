// <fz-reading>: follows the lines at a pace, by hand or with the browser's own voice. Nothing is sent or stored.

import { create, createButton, createStatus, say } from '../../core/web/dom.js';
import { duration, paces, rateOf } from './pace.js';
import { Timer } from './timer.js';
import { hush, localVoice, speak, whenVoicesChange } from './voice.js';

const SIZES = 4;

export class FzReading extends HTMLElement {
  /** @type {AbortController | undefined} */
  #alive;
  /** @type {HTMLElement | undefined} */
  #tools;
  /** @type {Record<string, string>} */
  #words = {};
  /** @type {HTMLElement[]} */
  #lines = [];
  /** The line that is being read; -1 before the first. */
  #current = -1;
  /** @type {'still' | 'following' | 'speaking'} */
  #mode = 'still';
  /** @type {'following' | 'speaking'} How it was read last: so it goes on. */
  #way = 'following';
  /** What the keyboard, not the mouse, gave the focus to. @type {EventTarget | null} */
  #held = null;
  /** @type {number | undefined} */
  #waiting;
  /** Tells a voice that was cut off from the one that speaks now. */
  #turn = 0;

  connectedCallback() {
    const text = this.querySelector('.fz-reading__text');
    if (this.#alive || !text) return;
    this.#alive = new AbortController();
    const { signal } = this.#alive;
    this.#words = JSON.parse(this.dataset.words ?? '{}');
    this.#lines = [...text.querySelectorAll('p')];
    this.dataset.size = '0';
    this.#tools = this.#createTools(signal);
    text.before(this.#tools);
    document.addEventListener('keydown', (event) => this.#press(event), { signal });
    document.addEventListener('fullscreenchange', () => requestAnimationFrame(() => this.#scroll('auto')), { signal });
    this.addEventListener('focusin', (event) => this.#hold(event), { signal });
    this.#show();
  }

  disconnectedCallback() {
    this.#rest();
    this.#alive?.abort();
    this.#alive = undefined;
    this.#tools?.remove();
    for (const line of this.#lines) line.removeAttribute('aria-current');
    this.#current = -1;
  }

  /** @param {AbortSignal} signal */
  #createTools(signal) {
    const words = this.#words;
    /** @type {(text: string, onClick: () => void) => HTMLButtonElement} */
    const button = (text, onClick) => createButton('fz-reading__button', text, onClick, signal);
    this.follow = button(words.follow, () => this.#toggle('following'));
    this.voice = button(words.speak, () => this.#toggle('speaking'));
    this.status = createStatus('fz-reading__over');
    this.pace = this.#createPace();
    const label = create('label', 'fz-reading__pace', `${words.pace} `, this.pace);
    const smaller = button(words.smaller, () => this.#size(-1));
    const larger = button(words.larger, () => this.#size(1));
    const back = button(words.previous, () => this.#step(-1));
    const forth = button(words.next, () => this.#step(1));
    const tools = create('div', 'fz-reading__tools', this.follow, back, forth, this.voice, label, smaller, larger);
    if (document.fullscreenEnabled) {
      tools.append(
        button(words.full, () => this.#fill()),
        create('span', 'fz-reading__hint', words.space),
      );
    }
    const minutes = Number(this.dataset.minutes);
    if (minutes > 0) tools.append(new Timer(minutes, words, signal).element);
    tools.append(this.status);
    tools.setAttribute('role', 'group');
    tools.setAttribute('aria-label', words.tools);
    whenVoicesChange(() => {
      if (this.voice) this.voice.hidden = !this.#voice;
    }, signal);
    return tools;
  }

  #createPace() {
    const select = create('select', 'fz-reading__select');
    const own = Number(this.dataset.pace);
    for (const pace of paces(own)) {
      const option = create('option', '', say(this.#words.perMinute, { pace }));
      option.value = String(pace);
      option.selected = pace === own;
      select.append(option);
    }
    return select;
  }

  get #voice() {
    const isChinese = this.querySelector('.fz-reading__words[lang|="zh"]');
    return localVoice(isChinese ? 'zh' : 'en');
  }

  /** @param {'following' | 'speaking'} mode */
  #toggle(mode) {
    const isOn = this.#mode === mode;
    this.#rest();
    if (!isOn) {
      this.#mode = mode;
      this.#way = mode;
      if (this.#current >= this.#lines.length - 1) this.#current = -1;
      this.#go(Math.max(0, this.#current));
    }
    this.#show();
  }

  /** @param {number} by */
  #step(by) {
    this.#go(Math.min(this.#lines.length - 1, Math.max(0, this.#current + by)));
  }

  /**
   * Makes a line the current one, and reads on from it if it is being read.
   * @param {number} place
   */
  #go(place) {
    clearTimeout(this.#waiting);
    this.#turn += 1;
    this.#current = place;
    if (this.#mode === 'speaking') this.#say(this.#turn);
    if (this.#mode === 'following') {
      this.#waiting = window.setTimeout(() => this.#goOn(), duration(this.#text, Number(this.pace?.value)));
    }
    this.#show();
    this.#scroll(matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth');
  }

  /** @param {ScrollBehavior} behavior */
  #scroll(behavior) {
    const line = this.#lines[this.#current];
    const block = line?.offsetHeight > window.innerHeight / 2 ? 'start' : 'center';
    line?.scrollIntoView({ block, behavior });
  }

  #goOn() {
    if (this.#current + 1 < this.#lines.length) this.#go(this.#current + 1);
    else {
      this.#rest();
      this.#current = -1;
      this.#show();
      if (this.status) this.status.textContent = this.#words.done;
    }
  }

  /** @param {number} turn */
  #say(turn) {
    hush();
    const voice = this.#voice;
    if (!voice) return;
    speak(this.#text, voice, rateOf(Number(this.pace?.value)), () => {
      if (turn === this.#turn && this.#mode === 'speaking') this.#goOn();
    });
  }

  /** The current line without its pinyin. */
  get #text() {
    const words = this.#lines[this.#current]?.querySelector('.fz-reading__words')?.cloneNode(true);
    if (!(words instanceof HTMLElement)) return '';
    for (const pinyin of words.querySelectorAll('rt')) pinyin.remove();
    return words.textContent ?? '';
  }

  #rest() {
    clearTimeout(this.#waiting);
    if (this.#mode === 'speaking') hush();
    this.#mode = 'still';
    this.#turn += 1;
  }

  #show() {
    this.#lines.forEach((line, place) => {
      if (place === this.#current) line.setAttribute('aria-current', 'true');
      else line.removeAttribute('aria-current');
    });
    if (this.follow) this.follow.textContent = this.#mode === 'following' ? this.#words.pause : this.#words.follow;
    if (this.voice) this.voice.textContent = this.#mode === 'speaking' ? this.#words.silence : this.#words.speak;
    if (this.status) this.status.textContent = '';
  }

  /** @param {number} by */
  #size(by) {
    const size = Number(this.dataset.size) + by;
    this.dataset.size = String(Math.min(SIZES, Math.max(0, size)));
    this.#scroll('auto');
  }

  #fill() {
    const done = document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen();
    done.catch(() => undefined);
  }

  /** @param {FocusEvent} event */
  #hold({ target }) {
    this.#held = target instanceof Element && target.matches(':focus-visible') ? target : null;
  }

  /**
   * A remote control turns pages: it goes to the next line. In full screen all keys are the reading's, wherever the
   * focus is; Space pauses and goes on, unless it presses what the keyboard went to.
   * @param {KeyboardEvent} event
   */
  #press(event) {
    const isFull = document.fullscreenElement === this;
    if (event.isComposing || !(isFull || this.contains(/** @type {Node} */ (event.target)))) return;
    const by = { PageDown: 1, PageUp: -1 }[event.key];
    if (by) this.#step(by);
    else if (event.key === ' ' && isFull && this.#held !== document.activeElement) this.#pause();
    else return;
    event.preventDefault();
  }

  /** Pauses, or goes on as before. What the mouse pressed last must not hear the key as well. */
  #pause() {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    this.#toggle(this.#mode === 'still' ? this.#way : this.#mode);
  }
}
