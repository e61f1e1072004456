// The hints of an item, given one by one.

import { create, createButton, setUnavailable } from '../../core/web/dom.js';

/** @typedef {{ words: Record<string, string>, signal: AbortSignal }} Setting */

export class Hints {
  /**
   * @param {HTMLElement} written  The hints as they stand without script.
   * @param {Setting} setting
   */
  constructor(written, { words, signal }) {
    this.written = written;
    this.words = words;
    this.list = create('ul', 'fz-hint-list');
    this.element = create('div', 'fz-hints-given', this.list);
    this.element.setAttribute('role', 'status');
    this.button = createButton('fz-button fz-button--hint', words.hint, () => this.give(), signal);
    written.hidden = true;
  }

  give() {
    const hints = this.written.querySelectorAll('li');
    const next = hints[this.list.children.length];
    if (!next) return;
    this.list.append(next.cloneNode(true));
    const isLast = this.list.children.length === hints.length;
    this.button.textContent = this.words[isLast ? 'hint' : 'nextHint'];
    setUnavailable(this.button, isLast);
  }

  dispose() {
    this.written.hidden = false;
    this.element.remove();
    this.button.remove();
  }
}
