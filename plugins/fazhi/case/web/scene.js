// One scene of a case: its steps come one by one, then its question, then what follows from the decision.

import { create, createButton, createStatus, focusOn, say } from '../../core/web/dom.js';

/**
 * @typedef {Record<string, string>} Words
 * @typedef {{ words: Words, signal: AbortSignal, onDecide: (scene: Scene, label: string) => boolean, onNext: (id: string) => void }} Setting
 *   `onDecide` tells whether the decision is a new one.
 */

/**
 * Keeps a part for later: style sheets hide it on the screen, and print it.
 * @param {Element | null} element
 * @param {boolean} isLater
 */
export function keepForLater(element, isLater) {
  element?.toggleAttribute('data-later', isLater);
}

export class Scene {
  /** @type {HTMLElement[]} */
  #added = [];
  #shown = 1;

  /**
   * @param {HTMLElement} section
   * @param {Setting} setting
   */
  constructor(section, setting) {
    this.section = section;
    this.setting = setting;
    this.steps = /** @type {HTMLElement[]} */ ([...section.querySelectorAll('.fz-case__steps > li')]);
    this.fieldset = section.querySelector('fieldset');
    this.consequences = /** @type {HTMLDetailsElement[]} */ ([...section.querySelectorAll('.fz-case__consequence')]);
    const { words, signal } = setting;
    this.progress = createStatus('fz-case__progress');
    this.controls = create(
      'div',
      'fz-case__controls',
      createButton('fz-case__button fz-case__button--main', words.next, () => this.#next(), signal),
      createButton('fz-case__button', words.all, () => this.#next(this.steps.length), signal),
    );
    this.decision = createButton('fz-case__button fz-case__button--main', words.decide, () => this.#decide(), signal);
    this.verdict = createStatus('fz-case__verdict');
    this.#add();
    const hush = () => {
      this.verdict.textContent = '';
    };
    this.fieldset?.addEventListener('change', hush, { signal });
    this.#listenToNext();
  }

  get id() {
    return this.section.id;
  }

  /** Shows the scene from its first step, with nothing decided; `isLater` keeps it away altogether. */
  begin(isLater = false) {
    keepForLater(this.section, isLater);
    for (const input of this.section.querySelectorAll('input')) input.checked = false;
    this.decision.textContent = this.setting.words.decide;
    this.verdict.textContent = '';
    keepForLater(this.consequences[0]?.parentElement ?? null, true);
    this.#show(1);
  }

  focus() {
    const heading = this.section.querySelector('.fz-case__part');
    if (heading instanceof HTMLElement) focusOn(heading);
  }

  /** Takes away what was added and shows everything. */
  dispose() {
    for (const element of this.#added) element.remove();
    for (const element of [this.section, ...this.section.querySelectorAll('[data-later]')])
      keepForLater(element, false);
  }

  #add() {
    const below = create('div', 'fz-case__controls', this.decision);
    this.section.querySelector('.fz-case__steps')?.after(this.progress, this.controls);
    this.fieldset?.append(below, this.verdict);
    this.#added = [this.progress, this.controls, below, this.verdict];
  }

  #listenToNext() {
    for (const one of this.consequences) {
      one.querySelector('.fz-case__next')?.addEventListener(
        'click',
        (event) => {
          event.preventDefault();
          this.setting.onNext(one.dataset.leadsTo ?? '');
        },
        { signal: this.setting.signal },
      );
    }
  }

  #next(count = this.#shown + 1) {
    const first = this.steps[this.#shown];
    this.#show(count);
    if (first) focusOn(first);
  }

  /** @param {number} count */
  #show(count) {
    this.#shown = count;
    const isDone = count >= this.steps.length;
    for (const [place, step] of this.steps.entries()) keepForLater(step, place >= count);
    keepForLater(this.controls, isDone);
    keepForLater(this.fieldset, !isDone);
    const text = say(this.setting.words.progress, { step: count, count: this.steps.length });
    this.progress.textContent = isDone ? '' : text;
  }

  #decide() {
    const chosen = this.section.querySelector('input:checked');
    if (!(chosen instanceof HTMLInputElement)) {
      this.verdict.textContent = this.setting.words.choose;
      return;
    }
    const isNew = this.setting.onDecide(this, chosen.value);
    this.verdict.textContent = isNew ? '' : this.setting.words.same;
    this.decision.textContent = this.setting.words.change;
    keepForLater(this.consequences[0].parentElement, false);
    for (const one of this.consequences) {
      const isIt = one.dataset.choice === chosen.value;
      keepForLater(one, !isIt);
      one.open = isIt;
      if (isIt) one.querySelector('summary')?.focus();
    }
  }

  /**
   * Returns the scene that a decision leads to, undefined if it ends the case.
   * @param {string} label
   */
  after(label) {
    return this.consequences.find((one) => one.dataset.choice === label)?.dataset.leadsTo;
  }
}
