import { applyFilter } from '../../core/web/filter.js';

/** `<fz-finder>`: filters the list of lessons and material; an address may choose, as in `?kind=trial&stage=junior`. */
export class FinderElement extends HTMLElement {
  /** @type {AbortController | undefined} */
  #listening;

  connectedCallback() {
    const form = this.querySelector('form');
    const box = /** @type {HTMLDetailsElement | null} */ (this.querySelector('.fz-filter'));
    if (!form || !box) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const [name, value] of new URLSearchParams(location.search)) {
      const wanted = Array.from(form.querySelectorAll('input')).find((it) => it.name === name && it.value === value);
      if (wanted) wanted.checked = true;
    }
    box.hidden = false;
    box.open = form.querySelector(':checked') !== null || innerWidth >= 720;
    form.addEventListener('change', () => this.#filter(form), { signal });
    form.addEventListener('reset', () => setTimeout(() => this.#filter(form)), { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
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
