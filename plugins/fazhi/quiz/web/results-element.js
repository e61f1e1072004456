// <fz-quiz-results>: a teacher pastes result codes and sees how a class did. Nothing is kept, nothing is sent.

import { create, createButton, say } from '../../core/web/dom.js';
import { codesIn } from './codes.js';
import { resultsOf } from './results-report.js';
import { tally } from './tally.js';

const LONGEST_SHOWN = 60;

export class ResultsElement extends HTMLElement {
  /** @type {AbortController | undefined} */
  #alive;
  /** @type {Record<string, string>} */
  #words = {};
  #status = create('p', 'fz-results__status');
  #report = create('div', 'fz-results__report');
  #field = create('textarea', 'fz-results__codes');

  connectedCallback() {
    if (this.#alive) return;
    this.#alive = new AbortController();
    this.#words = JSON.parse(this.dataset.words ?? '{}');
    this.#status.setAttribute('role', 'status');
    this.append(this.#entry(this.#alive.signal), this.#status, this.#report);
    this.#refresh();
  }

  disconnectedCallback() {
    this.#alive?.abort();
    this.#alive = undefined;
    this.querySelector('.fz-results__entry')?.remove();
    this.#status.remove();
    this.#report.remove();
  }

  /** @param {AbortSignal} signal */
  #entry(signal) {
    const words = this.#words;
    this.#field.rows = 6;
    this.#field.spellcheck = false;
    this.#field.autocomplete = 'off';
    this.#field.addEventListener('input', () => this.#refresh(), { signal });
    const label = create('label', '', create('span', '', words.paste), this.#field);
    const note = create('p', 'fz-results__note', words.pasteNote);
    const clear = createButton('fz-button', words.clear, () => this.#clear(), signal);
    const printing = createButton('fz-button', words.print, () => print(), signal);
    return create('div', 'fz-results__entry', label, note, create('p', 'fz-results__buttons', clear, printing));
  }

  #clear() {
    this.#field.value = '';
    this.#field.focus();
    this.#refresh();
  }

  #refresh() {
    const words = this.#words;
    const papers = JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? '{}');
    const { results, broken } = codesIn(this.#field.value);
    const { classes, repeated, unknown, seats, alike } = tally(results, papers);
    const pupils = classes.reduce((sum, one) => sum + one.pupils.length, 0);
    const codes = results.length + broken.length;
    const sums = codes > 0 ? say(words.sum, { codes: results.length, pupils }) : words.waiting;
    const faults = [
      { name: 'broken', count: broken.length, texts: broken.map((text) => shortened(text)).join(words.list) },
      { name: 'repeated', count: repeated },
      { name: 'alike', count: alike },
      { name: 'unknown', count: unknown },
      { name: 'sameSeat', count: seats.length, texts: seats.join(words.list) },
    ].filter(({ count }) => count > 0);
    const said = faults.map(({ name, count, texts = '' }) => say(words[name], { count, texts }));
    this.#status.textContent = [sums, ...said].join(' ');
    const signal = this.#alive?.signal;
    if (signal) this.#report.replaceChildren(...classes.map((one) => resultsOf(one, words, signal)));
  }
}

/** @param {string} text */
function shortened(text) {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
