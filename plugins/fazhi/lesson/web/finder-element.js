import { applyFilter, offerFilter } from '../../core/web/filter.js';

/** `<fz-finder>`: filters the list of lessons and material; the address keeps what is chosen, as in `?kind=trial&stage=junior`. */
export class FinderElement extends HTMLElement {
  /** @type {AbortController | undefined} */
  #listening;

  connectedCallback() {
    const form = this.querySelector('form');
    const box = /** @type {HTMLDetailsElement | null} */ (this.querySelector('.fz-filter'));
    if (!form || !box) return;
    this.#listening = new AbortController();
    offerFilter(box, () => this.#filter(form), this.#listening.signal);
    this.#filter(form);
  }

  disconnectedCallback() {
    this.#listening?.abort();
  }

  /** @param {HTMLFormElement} form */
  #filter(form) {
    const entries = /** @type {HTMLElement[]} */ (Array.from(this.querySelectorAll('.fz-finder__one')));
    applyFilter(form, entries, this.dataset.shown ?? '');
    for (const kind of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('.fz-finder__kind'))) {
      kind.hidden = !kind.querySelector('.fz-finder__one:not([hidden])');
    }
  }
}
