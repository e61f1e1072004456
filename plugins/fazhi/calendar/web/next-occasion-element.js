import { coming, localDay, spokenDates, spokenObserved, spokenStanding } from './occasions.js';

/**
 * @typedef {import("./occasions.js").Coming} Coming
 * @typedef {import("./occasions.js").Words} Words
 * @typedef {import("./occasions.js").Days} Days
 */

/**
 * `<fz-next-occasion>`: orders the year's occasions by what comes next and says how many days are left. The server's
 * list is right at any time; the day is the device's, because a built page does not know it.
 */
export class NextOccasionElement extends HTMLElement {
  /** @type {AbortController | undefined} */
  #listening;

  connectedCallback() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    // A page left open over night shows the new day when somebody comes back to it.
    document.addEventListener('visibilitychange', () => document.hidden || this.refresh(), { signal });
    this.refresh();
  }

  disconnectedCallback() {
    this.#listening?.abort();
  }

  /** Show what comes next as of a day. */
  refresh(today = localDay(new Date())) {
    const { days, words } = this.#data();
    if (!words) return;
    const found = coming(days, today);
    for (const it of found) this.#show(it, today, words);
    this.#order(found.map((it) => it.id));
    if (found.length) write(this, '.fz-next__heading', words.heading);
    this.dispatchEvent(new CustomEvent('fz-next-occasion', { bubbles: true, detail: { today, coming: found } }));
  }

  /** @returns {{ days: Record<string, Days[]>, words?: Words }} */
  #data() {
    const island = this.querySelector('script[type="application/json"]');
    return island?.textContent ? JSON.parse(island.textContent) : { days: {} };
  }

  /**
   * @param {Coming} it
   * @param {string} today
   * @param {Words} words
   */
  #show({ id, standing }, today, words) {
    const row = this.#row(id);
    if (!row) return;
    write(row, '.fz-next__when', spokenDates(standing.dates, words));
    write(row, '.fz-next__left', spokenStanding(standing, words));
    write(row, '.fz-next__held', spokenObserved(row.dataset.held ?? '', standing, today, words));
  }

  /**
   * Put the rows in order; what never comes again stands last and is hidden, unless nothing at all is known to come.
   * The row that holds the focus stays where it is and the others move around it: a moved element loses the focus.
   *
   * @param {string[]} ids
   */
  #order(ids) {
    const over = this.#rows().filter((row) => !ids.includes(row.dataset.id ?? ''));
    for (const row of over) row.hidden = ids.length > 0 && !row.contains(document.activeElement);
    const rows = [...ids.map((id) => this.#row(id)).filter((row) => row !== undefined), ...over];
    const held = rows.findIndex((row) => row.contains(document.activeElement));
    rows.slice(0, Math.max(held, 0)).forEach((row) => void rows[held].before(row));
    rows.slice(held + 1).forEach((row) => void row.parentElement?.append(row));
    this.toggleAttribute('data-ready', ids.length > 0);
    this.toggleAttribute('data-over', ids.length === 0);
  }

  /** @param {string} id */
  #row(id) {
    return this.#rows().find((row) => row.dataset.id === id);
  }

  #rows() {
    return /** @type {HTMLElement[]} */ (Array.from(this.querySelectorAll('.fz-next__event')));
  }
}

/**
 * @param {HTMLElement} whole
 * @param {string} part
 * @param {string} text hides the part if empty
 */
function write(whole, part, text) {
  const place = /** @type {HTMLElement | null} */ (whole.querySelector(part));
  if (!place) return;
  place.textContent = text;
  place.hidden = !text;
}
