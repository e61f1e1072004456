import { coming } from './occasions.js';

/**
 * Mark what is over, in words and for the style sheet.
 *
 * @param {ParentNode} root where entries say in `data-last` until when they last
 * @param {string} today
 * @param {string} word
 */
export function markPast(root, today, word) {
  for (const entry of root.querySelectorAll('[data-last]')) {
    const last = entry.getAttribute('data-last');
    const isPast = Boolean(last && last < today);
    entry.classList.toggle('fz-past', isPast);
    entry.querySelector('.fz-past__mark')?.remove();
    if (!isPast) continue;
    const mark = document.createElement('span');
    mark.className = 'fz-past__mark';
    mark.textContent = word;
    (entry.querySelector('.fz-past__place') ?? entry).append(mark);
  }
}

/**
 * Mark today in month tables.
 *
 * @param {ParentNode} root
 * @param {string} today
 */
export function markToday(root, today) {
  for (const cell of root.querySelectorAll('td[aria-current="date"]')) cell.removeAttribute('aria-current');
  for (const time of root.querySelectorAll(`td > time[datetime="${today}"]`)) {
    time.closest('td')?.setAttribute('aria-current', 'date');
  }
}

/**
 * Put the events of a theme in the order in which they come next; a list that holds the focus stays as it is.
 *
 * @param {ParentNode} root
 * @param {string} today
 */
export function orderEvents(root, today) {
  const list = root.querySelector('.fz-events');
  if (!list || list.contains(document.activeElement)) return;
  const rows = Array.from(list.children);
  const days = rows.map((row) => row.querySelector('[data-coming]')?.getAttribute('data-coming') ?? '[]');
  const known = Object.fromEntries(days.map((written, number) => [number, JSON.parse(written)]));
  const first = coming(known, today).map(({ id }) => rows[Number(id)]);
  list.append(...first, ...rows.filter((row) => !first.includes(row)));
}

/**
 * Move the events of a theme that are over into the box below the others; what has the focus stays.
 *
 * @param {ParentNode} root
 */
export function setApart(root) {
  const box = /** @type {HTMLElement | null} */ (root.querySelector('.fz-gone'));
  if (!box) return;
  for (const entry of root.querySelectorAll('.fz-events > .fz-past')) {
    if (!box.contains(entry) && !entry.contains(document.activeElement)) box.querySelector('.fz-events')?.append(entry);
  }
  box.hidden = !box.querySelector('.fz-past');
}
