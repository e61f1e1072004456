// One item of a quiz: reads what was answered, shows the mark and what the key says of it.

import { create, createButton, createStatus, say, setUnavailable, short } from '../../core/web/dom.js';
import { fieldsOf, fill, givenIn, lock } from './fields.js';
import { Hints } from './hints.js';
import { mark } from './marking.js';
import { icon, Marks } from './marks.js';
import { Ordering } from './ordering.js';
import { closeForm, fillForm, selfMarking } from './self-marking.js';

/** @typedef {import('./marking.js').Mark & { gained: number, isRight: boolean }} Result */
/** @typedef {import('./progress.js').Answered} Answered */
/** @typedef {import('./settings.js').Show} Show */
/** @typedef {{ words: Record<string, string>, signal: AbortSignal, retries: number, show: Show, isWhole: boolean, onChange: (question: Question) => void }} Setting
 *  `isWhole`: no question is checked by itself, the paper is handed in. */

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
    this.used = 0;
    /** @type {Result | undefined} */
    this.result = undefined;
    /** @type {string[] | undefined} The points of the rubric that were ticked. */
    this.met = undefined;
    /** @type {HTMLFieldSetElement | undefined} */
    this.selfMarking = undefined;
    this.marks = new Marks(fieldset, key, setting.words);
    const steps = /** @type {HTMLElement | null} */ (fieldset.querySelector('.fz-order'));
    this.ordering = steps ? new Ordering(steps, setting, () => this.changed()) : undefined;
    /** @type {Element[]} */
    this.added = [];
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

  get fields() {
    return fieldsOf(this.fieldset);
  }

  get retriesLeft() {
    return this.setting.retries - this.used;
  }

  /** What was answered: labels, `true` or `false`, or the text of each field. */
  get given() {
    return this.ordering ? this.ordering.labels : givenIn(this.fields);
  }

  /** Whether anything was answered. */
  get isAnswered() {
    return this.ordering ? this.ordering.isAnswered : this.given.some((value) => value.trim() !== '');
  }

  /**
   * What is kept of the question.
   * @returns {Answered}
   */
  get answered() {
    const given = this.isAnswered ? this.given : [];
    return { given, isChecked: this.result !== undefined, met: this.met, used: this.used };
  }

  buildControls() {
    const { words, signal, isWhole } = this.setting;
    const isShort = this.type === 'short';
    const said = isShort ? words.compare : words.check;
    this.checkButton = createButton('fz-button fz-button--check', said, () => this.check(), signal);
    this.retryButton = createButton('fz-button', words.retry, () => this.retry(), signal);
    this.retryButton.hidden = true;
    this.verdict = createStatus('fz-verdict');
    this.outcome = create('div', 'fz-outcome');
    if (!isWhole) this.outcome.setAttribute('aria-live', 'polite');
    const written = /** @type {HTMLElement | null} */ (this.fieldset.querySelector('.fz-hints'));
    this.hints = written ? new Hints(written, this.setting) : undefined;
    const buttons = [
      ...(isWhole ? [] : [this.checkButton, this.retryButton]),
      ...(this.hints ? [this.hints.button] : []),
    ];
    if (buttons.length > 0) this.added.push(create('div', 'fz-controls', ...buttons));
    if (this.hints) this.added.push(this.hints.element);
    this.added.push(this.verdict, this.outcome);
    this.fieldset.append(...this.added);
  }

  listen() {
    const { signal } = this.setting;
    this.fieldset.addEventListener('keydown', (event) => this.onKey(event), { signal });
    this.fieldset.addEventListener('input', (event) => this.onInput(event), { signal });
  }

  /**
   * Enter in a blank checks the item; while an input method composes it only ends the composition.
   * @param {KeyboardEvent} event
   */
  onKey(event) {
    const isBlank = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (event.key !== 'Enter' || !isBlank || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (!this.setting.isWhole) this.check();
  }

  /** @param {Event} event */
  onInput(event) {
    const isOfRubric = event.target instanceof HTMLElement && event.target.closest('.fz-self') !== null;
    if (this.result || isOfRubric) return;
    this.verdict?.replaceChildren();
    this.changed();
  }

  changed() {
    this.setting.onChange(this);
  }

  check() {
    if (this.result) return;
    if (!this.isAnswered && !this.ordering) {
      this.sayVerdict('unanswered', this.setting.words.unanswered);
      return;
    }
    if (this.ordering) this.ordering.isAnswered = true;
    if (this.type === 'short') this.compare()?.querySelector('input')?.focus();
    else this.finish(this.given);
  }

  /** Marks the question with the whole paper; a short answer waits for its writer's own mark, or for the teacher's. */
  handIn() {
    if (this.result) return;
    if (this.type !== 'short' || !this.isAnswered) this.finish(this.isAnswered ? this.given : []);
    else if (this.setting.show === 'never') this.lock(true);
    else this.compare();
  }

  /** Shows the model answer and asks what of it was met. */
  compare() {
    if (this.selfMarking) return undefined;
    this.lock(true);
    if (this.retryButton) this.retryButton.hidden = true;
    const setting = { ...this.setting, name: this.name };
    this.selfMarking = selfMarking(this.key, setting, (met) => {
      this.met = met;
      this.finish(met);
    });
    this.outcome?.append(...this.explanation(), this.selfMarking);
    return this.selfMarking;
  }

  /** @param {string[]} given */
  finish(given) {
    if (this.result) return;
    const { share, parts } = this.markOf(given);
    this.result = { share, parts, gained: share * this.points, isRight: share === 1 };
    this.lock(true);
    if (this.setting.show !== 'never') this.show(this.result, given.length > 0 || this.met !== undefined);
    this.changed();
  }

  /**
   * @param {string[]} given
   * @returns {import('./marking.js').Mark}
   */
  markOf(given) {
    if (given.length === 0 && this.ordering) return { share: 0, parts: [] };
    return mark(this.type, given, JSON.parse(this.key.dataset.answer ?? '[]'));
  }

  /**
   * @param {Result} result
   * @param {boolean} isAnswered
   */
  show(result, isAnswered) {
    const state = result.isRight ? 'right' : result.share > 0 ? 'partly' : 'wrong';
    this.fieldset.dataset.state = state;
    if (this.ordering) this.marks.showParts(this.ordering.steps, result.parts);
    else if (this.type === 'match') this.marks.showPairs(this.fields, result.parts);
    else if (this.type === 'blank') this.marks.showBlanks(this.fields, result.parts);
    else if (this.type !== 'short') this.marks.showOptions(this.given);
    if (this.selfMarking) closeForm(this.selfMarking);
    else this.outcome?.append(...this.explanation());
    this.sayVerdict(state, this.verdictOn(result, isAnswered ? state : 'notAnswered'));
  }

  /**
   * @param {Result} result
   * @param {string} name  Of the words.
   */
  verdictOn(result, name) {
    const { words } = this.setting;
    if (result.isRight && this.points === 1) return words.right;
    return say(words.gained, { verdict: words[name], gained: short(result.gained), points: short(this.points) });
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
    lock(this.fields, isLocked);
    this.ordering?.lock(isLocked);
    if (this.checkButton) setUnavailable(this.checkButton, isLocked);
    if (this.retryButton) this.retryButton.hidden = !isLocked || this.retriesLeft <= 0;
  }

  retry() {
    this.restore({ given: [], isChecked: false, used: this.used + 1 });
    this.focus();
    this.changed();
  }

  /** Moves the focus to where one answers. */
  focus() {
    const place = this.ordering ? this.fieldset.querySelector('.fz-order button') : this.fields[0];
    if (place instanceof HTMLElement) place.focus();
  }

  /**
   * Makes the item what it was when someone left it; the mark is computed anew.
   * @param {Answered} answered
   */
  restore({ given, isChecked, met, used }) {
    this.clear();
    this.used = used;
    if (this.ordering) this.ordering.answer(given);
    else fill(this.fields, given);
    this.lock(false);
    if (!isChecked) return;
    if (this.type !== 'short') this.finish(this.isAnswered ? this.given : []);
    else if (met && this.isAnswered) this.restoreSelfMarking(met);
  }

  /** @param {string[]} met */
  restoreSelfMarking(met) {
    const form = this.compare();
    this.met = form ? fillForm(form, met) : [];
    this.finish(this.met);
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
    this.met = undefined;
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
    this.hints?.dispose();
    this.ordering?.dispose();
    for (const element of this.added) element.remove();
  }
}
