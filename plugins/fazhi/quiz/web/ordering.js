// The steps of an ordering item: moved by buttons or arrow keys, never by dragging.

import { create, createButton, say } from './dom.js';

/** @typedef {{ words: Record<string, string>, signal: AbortSignal }} Setting */

export class Ordering {
  /**
   * @param {HTMLElement} list
   * @param {Setting} setting
   */
  constructor(list, { words, signal }) {
    this.list = list;
    this.words = words;
    this.isLocked = false;
    this.written = this.steps;
    this.status = create('p', 'fz-hidden');
    this.status.setAttribute('role', 'status');
    list.after(this.status);
    /** @type {Element[]} */
    this.added = [this.status];
    for (const step of this.steps) this.addButtons(step, signal);
    this.tell();
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
    const label = labelOf(step);
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
    this.status.textContent = say(this.words.moved, { label: labelOf(step), place: this.steps.indexOf(step) + 1 });
    this.tell();
  }

  /** Says which buttons do nothing now. */
  tell() {
    const last = this.steps.length - 1;
    this.steps.forEach((step, place) => {
      const [up, down] = step.querySelectorAll('button');
      up?.setAttribute('aria-disabled', String(this.isLocked || place === 0));
      down?.setAttribute('aria-disabled', String(this.isLocked || place === last));
    });
  }

  /** @param {boolean} isLocked */
  lock(isLocked) {
    this.isLocked = isLocked;
    this.tell();
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

/** @param {HTMLElement} step */
function labelOf(step) {
  return step.dataset.option ?? '';
}
