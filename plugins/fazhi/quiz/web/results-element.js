// <fz-quiz-results>: a teacher pastes result codes and sees how a class did. Nothing is kept, nothing is sent.

import { codesIn } from './codes.js';
import { create, createButton, say } from './dom.js';
import { resultsOf } from './results-report.js';
import { tally } from './tally.js';

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
    const { classes, repeated, unknown } = tally(results, papers);
    const pupils = classes.reduce((sum, one) => sum + one.pupils.length, 0);
    const codes = results.length + broken;
    const sums = codes > 0 ? say(words.sum, { codes: results.length, pupils }) : words.waiting;
    const faults = Object.entries({ broken, repeated, unknown }).filter(([, count]) => count > 0);
    this.#status.textContent = [sums, ...faults.map(([name, count]) => say(words[name], { count }))].join(' ');
    const signal = this.#alive?.signal;
    if (signal) this.#report.replaceChildren(...classes.map((one) => resultsOf(one, words, signal)));
  }
}
