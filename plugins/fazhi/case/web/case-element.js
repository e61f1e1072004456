// <fz-case>: brings a story that is complete without script to life. Nothing is sent and nothing is stored.

import { create, createButton, createStatus, say } from '../../core/web/dom.js';
import { openForPrinting } from '../../core/web/printing.js';
import { decide, pathOf, START } from './decisions.js';
import { keepForLater, Scene } from './scene.js';

export class FzCase extends HTMLElement {
  /** @type {AbortController | undefined} */
  #alive;
  /** @type {Scene[]} */
  #scenes = [];
  #way = START;
  /** @type {Record<string, string>} */
  #words = {};
  /** @type {HTMLElement | undefined} */
  #result;

  connectedCallback() {
    const sections = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('.fz-case__scene'));
    if (this.#alive || sections.length === 0) return;
    this.#alive = new AbortController();
    const { signal } = this.#alive;
    this.#words = JSON.parse(this.dataset.words ?? '{}');
    const setting = {
      words: this.#words,
      signal,
      /** @type {(scene: Scene, label: string) => boolean} */
      onDecide: (scene, label) => this.#decide(scene, label),
      /** @type {(id: string) => void} */
      onNext: (id) => this.#goOn(id),
    };
    this.#way = START;
    this.#scenes = [...sections].map((section) => new Scene(section, setting));
    this.#result = this.#createResult(signal);
    this.#end?.prepend(this.#result);
    this.#scenes.forEach((scene, place) => {
      scene.begin(place > 0);
    });
    keepForLater(this.#end, true);
    this.classList.add('fz-case--alive');
    openForPrinting(this, signal);
  }

  disconnectedCallback() {
    this.#alive?.abort();
    this.#alive = undefined;
    for (const scene of this.#scenes.splice(0)) scene.dispose();
    this.#result?.remove();
    keepForLater(this.#end, false);
    this.classList.remove('fz-case--alive');
  }

  get #end() {
    return this.querySelector('.fz-case__end');
  }

  /**
   * Takes a decision; a new one takes the scenes back that came after it.
   * @param {Scene} scene
   * @param {string} label
   */
  #decide(scene, label) {
    const before = this.#way;
    this.#way = decide(before, scene.id, label);
    if (this.#way === before) return false;
    const decided = new Set(this.#way.picks.map((pick) => pick.scene));
    for (const other of this.#scenes) if (!decided.has(other.id)) other.begin(true);
    this.#tell(scene.after(label) === undefined);
    this.dispatchEvent(new CustomEvent('fz-case-decided', { bubbles: true, detail: { scene: scene.id, label } }));
    return true;
  }

  /** @param {string} id */
  #goOn(id) {
    const scene = this.#scenes.find((one) => one.id === id);
    if (!scene) return;
    keepForLater(scene.section, false);
    scene.focus();
  }

  /** @param {boolean} isOver */
  #tell(isOver) {
    keepForLater(this.#end, !isOver);
    for (const closing of this.#end?.querySelectorAll('details') ?? []) closing.open = false;
    const line = this.#result?.querySelector('.fz-case__note-line');
    const values = { title: this.dataset.title ?? '', path: pathOf(this.#way), changes: this.#changes };
    if (line) line.textContent = isOver ? say(this.#words.result, values) : '';
  }

  /** How often a decision was changed; nothing to say if it never was. */
  get #changes() {
    const { changes: count } = this.#way;
    return count ? say(count === 1 ? this.#words.changedOnce : this.#words.changed, { count }) : '';
  }

  /** @param {AbortSignal} signal */
  #createResult(signal) {
    const words = this.#words;
    const line = create('span', 'fz-case__note-line');
    const status = createStatus('fz-case__verdict');
    const copy = createButton('fz-case__button', words.copy, () => copyText(line, status, words), signal);
    const paragraph = create('p', '', create('strong', '', `${words.note} `), line);
    return create('div', 'fz-case__result', paragraph, copy, status);
  }
}

/**
 * Copies a line, or selects it where a page may not copy.
 * @param {HTMLElement} line
 * @param {HTMLElement} status
 * @param {Record<string, string>} words
 */
async function copyText(line, status, words) {
  try {
    await navigator.clipboard.writeText(line.textContent ?? '');
    status.textContent = words.copied;
  } catch {
    getSelection()?.selectAllChildren(line);
    status.textContent = words.selected;
  }
}
