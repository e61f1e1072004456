// One item of a quiz: reads what was answered, shows the mark and what the key says of it.

import { create, createButton, say, short } from './dom.js';
import { mark } from './marking.js';

/** @typedef {import('./marking.js').Mark & { points: number, gained: number, isRight: boolean }} Result */
/** @typedef {Record<string, string>} Words */
/** @typedef {{ words: Words, signal: AbortSignal, retries: number, onAnswer: (said: string) => void }} Setting */

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
    /** @type {Element[]} */
    this.shown = [];
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

  get inputs() {
    return [...this.fieldset.querySelectorAll('input')];
  }

  /** What was answered: labels, `true` or `false`, or the text of each blank. */
  get given() {
    if (this.fieldset.dataset.type === 'blank') return this.inputs.map((input) => input.value);
    return this.inputs.filter((input) => input.checked).map((input) => input.value);
  }

  /** Whether anything was answered. */
  get isAnswered() {
    return this.given.some((value) => value.trim() !== '');
  }

  buildControls() {
    const { words, signal } = this.setting;
    this.checkButton = createButton('fz-button fz-button--check', words.check, () => this.check(), signal);
    this.retryButton = createButton('fz-button', words.retry, () => this.retry(), signal);
    this.retryButton.hidden = true;
    this.verdict = create('p', 'fz-verdict');
    this.verdict.setAttribute('role', 'status');
    this.outcome = create('div', 'fz-outcome');
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
    const type = /** @type {import('./marking.js').ItemType} */ (this.fieldset.dataset.type);
    const { share, parts } = mark(type, this.given, JSON.parse(this.key.dataset.answer ?? '[]'));
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
    this.showOptions();
    this.showBlanks(result.parts);
    this.outcome?.append(...this.explanation());
    this.sayVerdict(state, result.isRight && result.points === 1 ? words.right : gained);
  }

  /**
   * @param {string} state
   * @param {string} text
   */
  sayVerdict(state, text) {
    this.verdict?.replaceChildren(icon(state), create('span', '', text));
  }

  showOptions() {
    const correct = this.key.dataset.answer ?? '[]';
    for (const option of this.fieldset.querySelectorAll('.fz-option')) {
      const label = /** @type {HTMLElement} */ (option).dataset.option ?? '';
      const isCorrect = [JSON.parse(correct)].flat().map(String).includes(label);
      const isChosen = this.given.includes(label);
      if (isCorrect || isChosen) this.showOption(option, isCorrect, isChosen);
    }
  }

  /**
   * @param {Element} option
   * @param {boolean} isCorrect
   * @param {boolean} isChosen
   */
  showOption(option, isCorrect, isChosen) {
    const { words } = this.setting;
    const said = [isCorrect ? words.optionRight : '', isChosen ? words.optionChosen : ''].filter(Boolean).join(' · ');
    const state = isCorrect ? 'right' : 'wrong';
    option.classList.add(`fz-option--${state}`);
    this.addTo(option, create('span', 'fz-option__mark', icon(state), create('span', '', said)));
    const label = /** @type {HTMLElement} */ (option).dataset.option;
    const feedback = this.key.querySelector(`.fz-key__feedback [data-option="${label}"] .fz-key__text`);
    if (isChosen && feedback) this.addAfter(option, create('p', 'fz-feedback', ...copies(feedback)));
  }

  /** @param {boolean[]} parts */
  showBlanks(parts) {
    if (parts.length === 0) return;
    this.inputs.forEach((input, index) => {
      const said = say(this.setting.words[parts[index] ? 'blankRight' : 'blankWrong'], { number: index + 1 });
      const state = parts[index] ? 'right' : 'wrong';
      const text = create('span', 'fz-hidden', said);
      input.classList.add(`fz-blank--${state}`);
      this.addAfter(input, create('span', 'fz-blank__mark', icon(state), text));
    });
  }

  /** Returns copies of what the key says of the item. */
  explanation() {
    return SHOWN_OF_KEY.flatMap((selector) => {
      const part = this.key.querySelector(selector);
      return part ? [/** @type {Element} */ (part.cloneNode(true))] : [];
    });
  }

  /**
   * @param {Element} parent
   * @param {Element} element
   */
  addTo(parent, element) {
    parent.append(element);
    this.shown.push(element);
  }

  /**
   * @param {Element} sibling
   * @param {Element} element
   */
  addAfter(sibling, element) {
    sibling.after(element);
    this.shown.push(element);
  }

  /** @param {boolean} isLocked */
  lock(isLocked) {
    for (const input of this.inputs) {
      if (input.type === 'text') input.readOnly = isLocked;
      else input.disabled = isLocked;
    }
    if (this.checkButton) setUnavailable(this.checkButton, isLocked);
    if (this.retryButton) this.retryButton.hidden = !isLocked || this.retriesLeft <= 0;
  }

  retry() {
    this.retriesLeft -= 1;
    this.reset();
    this.inputs[0]?.focus();
    this.setting.onAnswer('');
  }

  /** Makes the item as fresh as it was loaded. */
  reset() {
    this.clear();
    for (const input of this.inputs) {
      if (input.type === 'text') input.value = '';
      else input.checked = false;
    }
  }

  /** Takes away the marks, keeps the answer. */
  clear() {
    this.result = undefined;
    delete this.fieldset.dataset.state;
    for (const element of this.shown.splice(0)) element.remove();
    for (const name of ['fz-option--right', 'fz-option--wrong', 'fz-blank--right', 'fz-blank--wrong']) {
      for (const element of this.fieldset.querySelectorAll(`.${name}`)) element.classList.remove(name);
    }
    this.verdict?.replaceChildren();
    this.outcome?.replaceChildren();
    this.lock(false);
  }

  /** Leaves the item as the server sent it. */
  dispose() {
    this.clear();
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

/** @param {string} state */
function icon(state) {
  const mark = create('span', `fz-icon fz-icon--${state}`);
  mark.setAttribute('aria-hidden', 'true');
  return mark;
}

/** @param {Element} element */
function copies(element) {
  return [...element.childNodes].map((node) => node.cloneNode(true));
}
