import { localDay } from './occasions.js';

/** `<fz-calendar>`: marks today and what is over, offers the way to this month, spells out the addresses of the feeds. */
export class CalendarElement extends HTMLElement {
  /** @type {AbortController | undefined} */
  #listening;

  connectedCallback() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('visibilitychange', () => document.hidden || this.refresh(), { signal });
    this.refresh();
    this.#spellAddresses();
  }

  disconnectedCallback() {
    this.#listening?.abort();
  }

  /** Mark a day as today, and the occasions before it as past. */
  refresh(today = localDay(new Date())) {
    for (const cell of this.querySelectorAll('[aria-current="date"]')) cell.removeAttribute('aria-current');
    this.querySelector(`td time[datetime="${today}"]`)?.closest('td')?.setAttribute('aria-current', 'date');
    for (const entry of this.querySelectorAll('.fz-occasion')) this.#markPast(entry, today);
    this.#offerMonth(`month-${today.slice(0, 7)}`);
  }

  /**
   * @param {Element} entry
   * @param {string} today
   */
  #markPast(entry, today) {
    const isPast = (entry.getAttribute('data-last') ?? today) < today;
    entry.classList.toggle('fz-occasion--past', isPast);
    entry.querySelector('.fz-occasion__past')?.remove();
    if (!isPast) return;
    const mark = document.createElement('span');
    mark.className = 'fz-occasion__past';
    mark.textContent = this.dataset.past ?? '';
    entry.querySelector('.fz-occasion__when')?.append(mark);
  }

  /** @param {string} anchor */
  #offerMonth(anchor) {
    const jump = /** @type {HTMLElement | null} */ (this.querySelector('.fz-calendar__jump'));
    const link = jump?.querySelector('a');
    if (!jump || !link) return;
    link.href = `#${anchor}`;
    jump.hidden = !this.querySelector(`#${anchor}`);
  }

  /** A relative link cannot be copied by reading it; from a file there is no address to subscribe to. */
  #spellAddresses() {
    for (const item of this.querySelectorAll('.fz-feeds li')) {
      const [link, place] = [item.querySelector('a'), item.querySelector('code')];
      if (!link || !place || !link.protocol.startsWith('http')) continue;
      place.textContent = link.href;
      place.hidden = false;
    }
  }
}
