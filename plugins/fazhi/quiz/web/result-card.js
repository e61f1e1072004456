// 成绩码: the result as a text and a QR code, for the teacher who collects them. The seat number is kept nowhere.

import { create, createButton, createStatus } from '../../core/web/dom.js';
import { qrDrawer } from './qr-script.js';
import { encode } from './result-code.js';

let count = 0;

export class ResultCard {
  /** @type {(number | null)[]} */
  #shares = [];
  /** @type {import('./qr-script.js').Draw | undefined} */
  #draw;

  /**
   * @param {string} quiz  Its fingerprint.
   * @param {{ words: Record<string, string>, root: string, signal: AbortSignal }} setting
   */
  constructor(quiz, { words, root, signal }) {
    this.quiz = quiz;
    this.words = words;
    this.root = root;
    count += 1;
    this.seat = create('input', 'fz-blank fz-code__seat');
    this.seat.id = `fz-seat-${count}`;
    this.seat.maxLength = 12;
    this.seat.autocomplete = 'off';
    this.seat.addEventListener('input', () => this.#write(), { signal });
    const label = create('label', '', words.seat);
    label.htmlFor = this.seat.id;
    this.code = create('output', 'fz-code__text');
    this.code.setAttribute('for', this.seat.id);
    this.qr = create('div', 'fz-code__qr');
    this.status = createStatus('fz-code__status');
    const copy = createButton('fz-button', words.copyCode, () => this.#copy(), signal);
    this.element = create(
      'details',
      'fz-code',
      create('summary', '', words.code),
      create('p', '', words.codeNote),
      create('p', 'fz-code__field', label, this.seat),
      create('p', '', this.code),
      create('div', 'fz-controls', copy),
      this.status,
      this.qr,
    );
    this.element.addEventListener('toggle', () => this.#open(), { signal });
  }

  /** @param {(number | null)[]} shares */
  show(shares) {
    this.#shares = shares;
    this.#write();
  }

  #write() {
    this.code.textContent = encode({ quiz: this.quiz, shares: this.#shares, label: this.seat.value });
    this.status.textContent = '';
    this.#picture();
  }

  /** Shows the code as a picture too, if that can be drawn; the text is enough. */
  async #open() {
    if (this.element.open) this.#draw ??= await qrDrawer(this.root);
    this.#picture();
  }

  #picture() {
    if (!this.#draw || !this.element.open) return;
    this.qr.replaceChildren(this.#draw(this.code.textContent ?? '', this.words.codeImage));
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.code.textContent ?? '');
      this.status.textContent = this.words.codeCopied;
    } catch {
      // A page from a file or over plain HTTP may not write to the clipboard: the text is selected instead.
      getSelection()?.selectAllChildren(this.code);
      this.status.textContent = this.words.codeSelected;
    }
  }
}
