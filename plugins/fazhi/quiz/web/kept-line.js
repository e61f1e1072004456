// Says where the answers are kept, and forgets them for the next one at this computer.

import { create, createButton, focusOn } from '../../core/web/dom.js';

export class KeptLine {
  /**
   * @param {{ words: Record<string, string>, signal: AbortSignal }} setting
   * @param {() => void} onClear
   */
  constructor({ words, signal }, onClear) {
    this.words = words;
    this.text = create('span', '');
    this.clearButton = createButton('fz-button', words.clear, () => this.#ask(true), signal);
    const yes = createButton('fz-button', words.clearYes, onClear, signal);
    const no = createButton('fz-button fz-button--main', words.clearNo, () => this.#ask(false), signal);
    this.sure = create('div', 'fz-kept__sure', create('span', '', words.clearSure), yes, no);
    this.sure.setAttribute('role', 'group');
    this.sure.setAttribute('aria-label', words.clearSure);
    this.sure.hidden = true;
    this.element = create('div', 'fz-kept', this.text, this.clearButton, this.sure);
  }

  /**
   * @param {boolean} isKept  Whether the device keeps answers.
   * @param {boolean} canClear
   */
  tell(isKept, canClear) {
    this.text.textContent = isKept ? this.words.kept : this.words.notKept;
    if (this.sure.hidden) this.clearButton.hidden = !canClear;
  }

  /** Says that nothing is left. */
  tellCleared() {
    this.text.textContent = this.words.cleared;
    focusOn(this.text);
  }

  /** @param {boolean} isAsking */
  #ask(isAsking) {
    this.sure.hidden = !isAsking;
    this.clearButton.hidden = isAsking;
    if (isAsking) focusOn(this.sure);
    else this.clearButton.focus();
  }
}
