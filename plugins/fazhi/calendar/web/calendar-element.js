import { applyFilter, offerFilter } from '../../core/web/filter.js';
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
    const box = /** @type {HTMLDetailsElement | null} */ (this.querySelector('.fz-filter'));
    if (box?.querySelector('input')) offerFilter(box, () => this.#filter(), signal);
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
   * Move what is over below the rest, each with its month; what still goes on keeps its month where it is.
   *
   * @param {string} now
   */
  #setApart(now) {
    for (const month of this.#months()) {
      if ((month.dataset.month ?? now) > now || month.closest('.fz-calendar__past')) continue;
      const over = Array.from(month.querySelectorAll('.fz-past')).filter((it) => !it.contains(document.activeElement));
      if (over.length > 0) this.#past().append(this.#goneOf(month, over));
    }
    const past = this.querySelector('.fz-calendar__past');
    if (location.hash && past?.querySelector(`[id="${CSS.escape(decodeURIComponent(location.hash.slice(1)))}"]`)) {
      past.setAttribute('open', '');
    }
  }

  /** The box of what is over; made when it is first needed. */
  #past() {
    let past = this.querySelector('.fz-calendar__past');
    if (!past) {
      past = document.createElement('details');
      past.className = 'fz-calendar__past';
      past.append(document.createElement('summary'));
      this.querySelector('.fz-calendar__list')?.append(past);
    }
    return past;
  }

  /**
   * A month with what is over of it: the month itself if that is all, else one like it.
   *
   * @param {HTMLElement} month
   * @param {Element[]} over
   */
  #goneOf(month, over) {
    if (over.length === month.querySelectorAll('.fz-occasion').length) return month;
    const there = this.querySelector(`.fz-calendar__past [data-month="${month.dataset.month}"]`);
    const gone = there ?? /** @type {HTMLElement} */ (month.cloneNode(true));
    if (!there) gone.querySelector('ol')?.replaceChildren();
    gone.querySelector('ol')?.append(...over);
    return gone;
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

  /** A copy of the site has addresses of its own, if others can open it. */
  #spellAddresses() {
    for (const item of this.querySelectorAll('.fz-feeds li')) {
      const [link, place] = [item.querySelector('a'), item.querySelector('code')];
      if (link && place && isReachable(link)) place.textContent = link.href;
    }
  }
}
