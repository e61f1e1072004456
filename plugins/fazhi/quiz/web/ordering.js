// The steps of an ordering item: moved by buttons or arrow keys, never by dragging.

import { create, createButton, createStatus, say, setUnavailable } from '../../core/web/dom.js';

/** @typedef {{ words: Record<string, string>, signal: AbortSignal, isWhole: boolean }} Setting */

export class Ordering {
  /**
   * @param {HTMLElement} list
   * @param {Setting} setting
   * @param {() => void} onMove
   */
  constructor(list, { words, signal, isWhole }, onMove) {
    this.list = list;
    this.words = words;
    this.onMove = onMove;
    this.isLocked = false;
    /** Whether someone said that the steps belong in this order, by moving one or by keeping all. */
    this.isAnswered = false;
    this.written = this.steps;
    this.status = createStatus('fz-hidden');
    list.after(this.status);
    /** @type {Element[]} */
    this.added = [this.status];
    for (const step of this.steps) this.addButtons(step, signal);
    if (isWhole) this.addKeep(signal);
    this.tell();
  }

  /**
   * Where a paper is handed in as a whole, the order that one finds must be given as an answer too.
   * @param {AbortSignal} signal
   */
  addKeep(signal) {
    this.keepButton = createButton('fz-button fz-button--keep', this.words.keepOrder, () => this.keep(), signal);
    this.list.after(this.keepButton);
    this.added.push(this.keepButton);
  }

  keep() {
    if (this.isLocked) return;
    this.isAnswered = true;
    this.status.textContent = this.words.orderKept;
    this.tell();
    this.onMove();
  }

  get steps() {
    return /** @type {HTMLElement[]} */ ([...this.list.children]);
  }

  /** The labels as they stand. */
  get labels() {
    return this.steps.map(labelOf);
  }

  /**
   * @param {HTMLElement} step
   * @param {AbortSignal} signal
   */
  addButtons(step, signal) {
    const label = letterOf(step);
    const up = createButton('fz-button', this.words.up, () => this.move(step, -1), signal);
    const down = createButton('fz-button', this.words.down, () => this.move(step, 1), signal);
    up.setAttribute('aria-label', say(this.words.moveUp, { label }));
    down.setAttribute('aria-label', say(this.words.moveDown, { label }));
    const buttons = create('span', 'fz-order__buttons', up, down);
    buttons.addEventListener('keydown', (event) => this.onKey(event, step), { signal });
    step.append(buttons);
    this.added.push(buttons);
  }

  /**
   * @param {KeyboardEvent} event
   * @param {HTMLElement} step
   */
  onKey(event, step) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined || event.isComposing) return;
    event.preventDefault();
    this.move(step, by);
  }

  /**
   * Moves a step by one place; the focus stays on its button.
   * @param {HTMLElement} step
   * @param {number} by
   */
  move(step, by) {
    const other = by < 0 ? step.previousElementSibling : step.nextElementSibling;
    if (this.isLocked || !other) return;
    const focused = document.activeElement;
    if (by < 0) other.before(step);
    else other.after(step);
    if (focused instanceof HTMLElement) focused.focus();
    this.status.textContent = say(this.words.moved, { label: letterOf(step), place: this.steps.indexOf(step) + 1 });
    this.isAnswered = true;
    this.tell();
    this.onMove();
  }

  /** Says which buttons do nothing now. */
  tell() {
    const last = this.steps.length - 1;
    this.steps.forEach((step, place) => {
      const [up, down] = step.querySelectorAll('button');
      setUnavailable(up, this.isLocked || place === 0);
      setUnavailable(down, this.isLocked || place === last);
    });
    if (!this.keepButton) return;
    setUnavailable(this.keepButton, this.isAnswered);
    this.keepButton.hidden = this.isLocked;
  }

  /** @param {boolean} isLocked */
  lock(isLocked) {
    this.isLocked = isLocked;
    this.tell();
  }

  /**
   * Answers with the labels in their order; anything else is no answer.
   * @param {string[]} labels
   */
  answer(labels) {
    const steps = labels.flatMap((label) => this.written.filter((step) => labelOf(step) === label));
    this.isAnswered = steps.length === this.written.length && new Set(steps).size === steps.length;
    this.restore(this.isAnswered ? steps : undefined);
  }

  /**
   * Puts the steps in an order, as written if none is given.
   * @param {HTMLElement[]} [steps]
   */
  restore(steps) {
    this.list.append(...(steps ?? this.written));
    this.tell();
  }

  dispose() {
    this.restore();
    for (const element of this.added) element.remove();
  }
}

/**
 * Returns the letter that one sees, which shuffling changes.
 * @param {HTMLElement} step
 */
function letterOf(step) {
  return step.querySelector('[data-label]')?.textContent ?? labelOf(step);
}

/** @param {HTMLElement} step */
function labelOf(step) {
  return step.dataset.option ?? '';
}
