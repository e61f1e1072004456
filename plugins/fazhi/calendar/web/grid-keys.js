/** @type {Record<string, [number, number]>} */
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

const GRID = '#grid';

/**
 * Let arrows, Home and End move between the days of a month table, Page Up and Page Down between months. Links stay in
 * the tab order: the arrows are a shorter way, not the only one.
 *
 * @param {HTMLTableElement} table
 */
export function moveByKeys(table) {
  const days = Array.from(table.querySelectorAll('td')).filter((cell) => cell.querySelector('time'));
  for (const day of days) day.tabIndex = -1;
  const start = days.find((day) => day.getAttribute('aria-current')) ?? days[0];
  if (start) start.tabIndex = 0;
  table.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
    const cell = /** @type {HTMLElement} */ (event.target).closest('td');
    const next = cell && target(event.key, cell, table);
    if (!next) return;
    event.preventDefault();
    if (next instanceof HTMLAnchorElement) return open(next);
    for (const day of days) day.tabIndex = day === next ? 0 : -1;
    next.focus();
  });
}

/**
 * Open another month; its table says in the address that the keys are to go on in it.
 *
 * @param {HTMLAnchorElement} month
 */
function open(month) {
  month.hash = GRID;
  month.click();
}

/**
 * Give the focus to the day in the tab order, if this month was opened by a key of another one.
 *
 * @param {HTMLTableElement} table
 */
export function goOnByKeys(table) {
  const day = /** @type {HTMLElement | null} */ (table.querySelector('td[tabindex="0"]'));
  if (location.hash === GRID) day?.focus();
}

/**
 * @param {string} key
 * @param {HTMLTableCellElement} cell
 * @param {HTMLTableElement} table
 * @returns {HTMLElement | null | undefined} the day, or the link to another month
 */
function target(key, cell, table) {
  if (key === 'PageUp') return /** @type {HTMLElement | null} */ (document.querySelector('a[rel="prev"]'));
  if (key === 'PageDown') return /** @type {HTMLElement | null} */ (document.querySelector('a[rel="next"]'));
  const row = /** @type {HTMLTableRowElement} */ (cell.parentElement);
  const week = daysOf(row);
  if (key === 'Home') return week[0];
  if (key === 'End') return week[week.length - 1];
  if (!(key in STEPS)) return null;
  const [down, right] = STEPS[key];
  if (right) {
    const all = Array.from(table.rows).flatMap(daysOf);
    return all[all.indexOf(cell) + right];
  }
  const other = table.rows[row.rowIndex + down];
  return other && daysOf(other).find((day) => day.cellIndex === cell.cellIndex);
}

/** @param {HTMLTableRowElement} row */
function daysOf(row) {
  return Array.from(row.cells).filter((cell) => cell.tagName === 'TD' && cell.querySelector('time'));
}
