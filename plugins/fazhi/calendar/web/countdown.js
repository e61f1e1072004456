import { coming, spokenDates, spokenStanding } from './occasions.js';

/**
 * Say when an event comes next and how many days are left.
 *
 * @param {HTMLElement} place with the event's days in `data-coming`
 * @param {import("./occasions.js").Words} words
 * @param {string} today
 */
export function countDown(place, words, today) {
  const [next] = coming({ it: JSON.parse(place.dataset.coming ?? '[]') }, today);
  place.hidden = !next;
  if (next) place.textContent = `${spokenDates(next.standing.dates, words)} · ${spokenStanding(next.standing, words)}`;
}
