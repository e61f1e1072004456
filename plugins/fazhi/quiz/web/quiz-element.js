// <fz-quiz>: brings a quiz that is complete without script to life. Nothing is sent; what is kept stays on the device.

import { siteStore } from '../../core/web/store.js';
import { Attempt } from './attempt.js';
import { Progress } from './progress.js';
import { openKey } from './sealing.js';

/** Such an id tells a line of the page, not a quiz of the site. */
const OF_A_LINE = /^quiz\.line-/;

export class FzQuiz extends HTMLElement {
  /** @type {Attempt | undefined} */
  #attempt;
  /** @type {Progress | undefined} */
  #progress;

  connectedCallback() {
    if (!this.#attempt) this.#open();
  }

  disconnectedCallback() {
    this.#attempt?.dispose();
    this.#attempt = undefined;
  }

  #open() {
    const served = /** @type {HTMLDetailsElement | null} */ (this.querySelector('details.fz-key'));
    const seal = /** @type {HTMLTemplateElement | null} */ (this.querySelector('template.fz-seal'));
    const key = served ?? (seal ? openKey(seal) : undefined);
    if (!key) return;
    this.#progress ??= this.#readProgress();
    this.#attempt = new Attempt(this, {
      key,
      isSealed: !served,
      progress: this.#progress,
      onAgain: () => this.#again(),
      onClear: () => this.#clear(),
    });
  }

  #readProgress() {
    const store = siteStore(this.dataset.root ?? './');
    const page = OF_A_LINE.test(this.id) ? `@${store.placeOf(document.location.pathname)}` : '';
    const name = `quiz.${this.id}.${this.closest('[lang]')?.getAttribute('lang') ?? ''}${page}`;
    return new Progress(store, name, this.dataset.fingerprint ?? '', newSeed);
  }

  /** Begins another attempt. */
  #again() {
    this.disconnectedCallback();
    this.#open();
    this.#attempt?.focus();
  }

  #clear() {
    this.#progress?.clear();
    this.disconnectedCallback();
    this.#open();
    this.#attempt?.keptLine.tellCleared();
  }
}

function newSeed() {
  return crypto.getRandomValues(new Uint32Array(1))[0];
}
