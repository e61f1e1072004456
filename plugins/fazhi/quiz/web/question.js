// One item of a quiz: reads what was answered, shows the mark and what the key says of it.

import { create, createButton, say, short } from './dom.js';
import { mark } from './marking.js';
import { icon, Marks } from './marks.js';
import { Ordering } from './ordering.js';
import { selfMarking } from './self-marking.js';

/** @typedef {import('./marking.js').Mark & { points: number, gained: number, isRight: boolean }} Result */
/** @typedef {Record<string, string>} Words */
/** @typedef {{ words: Words, signal: AbortSignal, retries: number, onAnswer: (said: string) => void }} Setting */

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

const SHOWN_OF_KEY = ['.fz-key__answer', '.fz-key__explanation', '.fz-key__basis'];

export class Question {
  /**
   * @param {HTMLFieldSetElement} fieldset
   * @param {HTMLElement} key  The item's entry of the key.
   * @param {Setting} setting
   */
  constructor(fieldset, key, setting) {
    this.fieldset = fieldset;
    this.key = key;
    this.setting = setting;
    this.retriesLeft = setting.retries;
    /** @type {Result | undefined} */
    this.result = undefined;
    /** @type {HTMLFieldSetElement | undefined} */
    this.selfMarking = undefined;
    this.marks = new Marks(fieldset, key, setting.words);
    /** @type {Element[]} */
    this.added = [];
    const steps = /** @type {HTMLElement | null} */ (fieldset.querySelector('.fz-order'));
    this.ordering = steps ? new Ordering(steps, setting) : undefined;
    this.buildControls();
    this.listen();
  }

  get name() {
    return this.fieldset.dataset.name ?? '';
  }

  get points() {
    return Number(this.fieldset.dataset.points) || 1;
  }

  get type() {
    return /** @type {import('./marking.js').ItemType} */ (this.fieldset.dataset.type);
  }

  /** What is answered in; the boxes of a rubric are none of it. */
  get inputs() {
    const fields = this.fieldset.querySelectorAll('input, select, textarea');
    return /** @type {Field[]} */ ([...fields]).filter((field) => !field.closest('.fz-self'));
  }

  /** What was answered: labels, `true` or `false`, or the text of each field. */
  get given() {
    if (this.ordering) return this.ordering.labels;
    return this.inputs.filter((field) => !isBox(field) || field.checked).map((field) => field.value);
  }

  /** Whether anything was answered. */
  get isAnswered() {
    return this.given.some((value) => value.trim() !== '');
  }

  buildControls() {
    const { words, signal } = this.setting;
    this.checkButton = createButton(
      'fz-button fz-button--check',
      this.type === 'short' ? words.compare : words.check,
      () => this.check(),
      signal,
    );
    this.retryButton = createButton('fz-button', words.retry, () => this.retry(), signal);
    this.retryButton.hidden = true;
    this.verdict = create('p', 'fz-verdict');
    this.verdict.setAttribute('role', 'status');
    this.outcome = create('div', 'fz-outcome');
    this.outcome.setAttribute('aria-live', 'polite');
    const controls = create('div', 'fz-controls', this.checkButton, this.retryButton);
    this.added.push(controls, this.verdict, this.outcome);
    this.addHints(controls);
    this.fieldset.append(controls, this.verdict, this.outcome);
  }

  /** @param {HTMLElement} controls */
  addHints(controls) {
    const written = /** @type {HTMLElement | null} */ (this.fieldset.querySelector('.fz-hints'));
    if (!written) return;
    const { words, signal } = this.setting;
    this.writtenHints = written;
    this.hintList = create('ul', 'fz-hint-list');
    const hints = create('div', 'fz-hints-given', this.hintList);
    hints.setAttribute('role', 'status');
    this.hintButton = createButton('fz-button fz-button--hint', words.hint, () => this.giveHint(), signal);
    written.hidden = true;
    controls.append(this.hintButton);
    this.fieldset.append(hints);
    this.added.push(hints);
  }

  giveHint() {
    const hints = this.writtenHints?.querySelectorAll('li') ?? [];
    const next = hints[this.hintList?.children.length ?? 0];
    if (!next || !this.hintList || !this.hintButton) return;
    this.hintList.append(next.cloneNode(true));
    const isLast = this.hintList.children.length === hints.length;
    this.hintButton.textContent = this.setting.words[isLast ? 'hint' : 'nextHint'];
    setUnavailable(this.hintButton, isLast);
  }

  listen() {
    const { signal } = this.setting;
    this.fieldset.addEventListener('keydown', (event) => this.onKey(event), { signal });
    this.fieldset.addEventListener('input', () => this.clearRequest(), { signal });
  }

  /**
   * Enter in a blank checks the item; while an input method composes it only ends the composition.
   * @param {KeyboardEvent} event
   */
  onKey(event) {
    const isBlank = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (event.key !== 'Enter' || !isBlank || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.check();
  }

  clearRequest() {
    if (!this.result && this.verdict) this.verdict.replaceChildren();
  }

  check() {
    if (this.result) return;
    if (!this.isAnswered) {
      this.sayVerdict('unanswered', this.setting.words.unanswered);
      return;
    }
    if (this.type === 'short') this.compare();
    else this.finish(this.given);
  }

  /** Shows the model answer and asks what of it was met. */
  compare() {
    if (this.selfMarking) return;
    this.lock(true);
    if (this.retryButton) this.retryButton.hidden = true;
    this.selfMarking = selfMarking(this.key, { ...this.setting, name: this.name }, (met) => this.finish(met));
    this.outcome?.append(...this.explanation(), this.selfMarking);
    this.selfMarking.querySelector('input')?.focus();
  }

  /** @param {string[]} given */
  finish(given) {
    if (this.result) return;
    const { share, parts } = mark(this.type, given, JSON.parse(this.key.dataset.answer ?? '[]'));
    this.result = { share, parts, points: this.points, gained: share * this.points, isRight: share === 1 };
    this.show(this.result);
    this.setting.onAnswer(this.name);
  }

  /** @param {Result} result */
  show(result) {
    const { words } = this.setting;
    const state = result.isRight ? 'right' : result.share > 0 ? 'partly' : 'wrong';
    const gained = say(words.gained, {
      verdict: words[state],
      gained: short(result.gained),
      points: short(result.points),
    });
    this.fieldset.dataset.state = state;
    this.lock(true);
    if (this.ordering) this.marks.showParts(this.ordering.steps, result.parts);
    else if (this.type === 'match') this.marks.showPairs(this.inputs, result.parts);
    else if (this.type === 'blank') this.marks.showBlanks(this.inputs, result.parts);
    else if (this.type !== 'short') this.marks.showOptions(this.given);
    if (this.selfMarking) closeForm(this.selfMarking);
    else this.outcome?.append(...this.explanation());
    this.sayVerdict(state, result.isRight && result.points === 1 ? words.right : gained);
  }

  /**
   * @param {string} state
   * @param {string} text
   */
  sayVerdict(state, text) {
    this.verdict?.replaceChildren(icon(state), create('span', '', text));
  }

  /** Returns copies of what the key says of the item. */
  explanation() {
    return SHOWN_OF_KEY.flatMap((selector) => {
      const part = this.key.querySelector(selector);
      return part ? [/** @type {Element} */ (part.cloneNode(true))] : [];
    });
  }

  /** @param {boolean} isLocked */
  lock(isLocked) {
    for (const field of this.inputs) {
      if (isBox(field) || field instanceof HTMLSelectElement) field.disabled = isLocked;
      else field.readOnly = isLocked;
    }
    this.ordering?.lock(isLocked);
    if (this.checkButton) setUnavailable(this.checkButton, isLocked);
    if (this.retryButton) this.retryButton.hidden = !isLocked || this.retriesLeft <= 0;
  }

  retry() {
    this.retriesLeft -= 1;
    this.reset();
    this.focus();
    this.setting.onAnswer('');
  }

  /** Moves the focus to where one answers. */
  focus() {
    const place = this.ordering ? this.fieldset.querySelector('.fz-order button') : this.inputs[0];
    if (place instanceof HTMLElement) place.focus();
  }

  /** Makes the item as fresh as it was loaded. */
  reset() {
    this.clear();
    for (const field of this.inputs) {
      if (isBox(field)) field.checked = false;
      else field.value = '';
    }
    this.ordering?.restore();
  }

  /** Shows the steps as written while the page is printed. */
  beforePrint() {
    this.ownOrder = this.ordering?.steps;
    this.ordering?.restore();
  }

  afterPrint() {
    if (this.ownOrder) this.ordering?.restore(this.ownOrder);
  }

  /** Takes away the marks, keeps the answer. */
  clear() {
    this.result = undefined;
    delete this.fieldset.dataset.state;
    this.marks.clear();
    this.verdict?.replaceChildren();
    this.outcome?.replaceChildren();
    this.selfMarking = undefined;
    this.lock(false);
  }

  /** Leaves the item as the server sent it. */
  dispose() {
    this.clear();
    this.ordering?.dispose();
    for (const element of this.added) element.remove();
    if (this.writtenHints) this.writtenHints.hidden = false;
  }
}

/**
 * Makes a button say that it does nothing now, without taking the focus away from it.
 * @param {HTMLButtonElement} button
 * @param {boolean} isUnavailable
 */
function setUnavailable(button, isUnavailable) {
  button.setAttribute('aria-disabled', String(isUnavailable));
}

/**
 * @param {Field} field
 * @returns {field is HTMLInputElement}
 */
function isBox(field) {
  return field instanceof HTMLInputElement && field.type !== 'text';
}

/** @param {HTMLFieldSetElement} form */
function closeForm(form) {
  for (const input of form.querySelectorAll('input')) input.disabled = true;
  for (const button of form.querySelectorAll('button')) button.remove();
}
