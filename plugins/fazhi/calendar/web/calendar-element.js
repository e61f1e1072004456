import { applyFilter } from '../../core/web/filter.js';
import { localDay } from './occasions.js';
import { markPast } from './past.js';
import { isReachable } from './subscribe.js';

/** `<fz-calendar>`: sets the months gone by apart, filters the list, spells out the addresses of the feeds. */
export class CalendarElement extends HTMLElement {
  /** @type {AbortController | undefined} */
  #listening;

  connectedCallback() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('visibilitychange', () => document.hidden || this.refresh(), { signal });
    this.#offerFilter(signal);
    this.refresh();
    this.#spellAddresses();
  }

  disconnectedCallback() {
    this.#listening?.abort();
  }

  /** Show the list as of a day. */
  refresh(today = localDay(new Date())) {
    markPast(this, today, this.dataset.past ?? '');
    this.#setApart(today.slice(0, 7));
    this.#offerMonth(today.slice(0, 7));
    this.#filter();
  }

  /** @param {AbortSignal} signal */
  #offerFilter(signal) {
    const form = this.querySelector('form');
    if (!form?.querySelector('input')) return;
    for (const [name, value] of new URLSearchParams(location.search)) {
      const wanted = Array.from(form.querySelectorAll('input')).find((it) => it.name === name && it.value === value);
      if (wanted) wanted.checked = true;
    }
    const box = /** @type {HTMLDetailsElement} */ (this.querySelector('.fz-filter'));
    box.hidden = false;
    box.open = form.querySelector(':checked') !== null || innerWidth >= 720;
    form.addEventListener('change', () => this.#filter(), { signal });
    form.addEventListener('reset', () => setTimeout(() => this.#filter()), { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
  }

  #filter() {
    const form = this.querySelector('form');
    const entries = /** @type {HTMLElement[]} */ (Array.from(this.querySelectorAll('.fz-occasion')));
    if (form) applyFilter(form, entries, this.dataset.shown ?? '');
    for (const month of this.#months()) month.hidden = !month.querySelector('.fz-occasion:not([hidden])');
    const past = this.querySelector('.fz-calendar__past');
    const count = past?.querySelectorAll('.fz-occasion:not([hidden])').length ?? 0;
    const summary = past?.querySelector('summary');
    if (summary) summary.textContent = (this.dataset.apart ?? '').replace('{count}', String(count));
  }

  /**
   * Move the months before this one below the others; what still goes on keeps its month where it is.
   *
   * @param {string} now
   */
  #setApart(now) {
    const over = this.#months().filter((month) => {
      const isOver = (month.dataset.month ?? now) < now && !month.querySelector('.fz-occasion:not(.fz-past)');
      return isOver && !month.closest('.fz-calendar__past') && !month.contains(document.activeElement);
    });
    if (over.length === 0) return;
    let past = this.querySelector('.fz-calendar__past');
    if (!past) {
      past = document.createElement('details');
      past.className = 'fz-calendar__past';
      past.append(document.createElement('summary'));
      this.querySelector('.fz-calendar__list')?.append(past);
    }
    past.append(...over);
    if (location.hash && past.querySelector(`[id="${CSS.escape(decodeURIComponent(location.hash.slice(1)))}"]`)) {
      past.setAttribute('open', '');
    }
  }

  /** @param {string} now */
  #offerMonth(now) {
    const jump = /** @type {HTMLElement | null} */ (this.querySelector('.fz-calendar__jump'));
    const link = this.querySelector(`[data-month="${now}"] h3 a`);
    if (!jump) return;
    jump.hidden = !link;
    jump.querySelector('a')?.setAttribute('href', link?.getAttribute('href') ?? '');
  }

  #months() {
    return /** @type {HTMLElement[]} */ (Array.from(this.querySelectorAll('.fz-calendar__month')));
  }

  /** A relative link cannot be copied by reading it; from a file there is none to subscribe to. */
  #spellAddresses() {
    for (const item of this.querySelectorAll('.fz-feeds li')) {
      const [link, place] = [item.querySelector('a'), item.querySelector('code')];
      if (!link || !place || !isReachable(link)) continue;
      place.textContent = link.href;
      place.hidden = false;
    }
  }
}
