import { countDown } from './countdown.js';
import { goOnByKeys, moveByKeys } from './grid-keys.js';
import { localDay } from './occasions.js';
import { markPast, markToday, orderEvents, setApart } from './past.js';
import { offerSubscribing } from './subscribe.js';

const main = /** @type {HTMLElement | null} */ (document.querySelector('main'));

/** The day is the device's: a built page does not know it. */
function refresh() {
  const today = localDay(new Date());
  if (!main) return;
  markToday(main, today);
  markPast(main, today, main.dataset.past ?? '');
  orderEvents(main, today);
  setApart(main);
  offerMonth(today.slice(0, 7));
  const words = main.querySelector('.fz-words')?.textContent;
  for (const left of words ? main.querySelectorAll('.fz-left') : []) {
    countDown(/** @type {HTMLElement} */ (left), JSON.parse(words ?? ''), today);
  }
}

/** @param {string} month */
function offerMonth(month) {
  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector('.fz-now'));
  if (!link) return;
  const { months = '', to } = link.dataset;
  link.href = `${to}${month}.html`;
  link.hidden = month < months.slice(0, 7) || month > months.slice(-7) || link.pathname === location.pathname;
}

if (main) {
  refresh();
  document.addEventListener('visibilitychange', () => document.hidden || refresh());
  for (const table of /** @type {NodeListOf<HTMLTableElement>} */ (main.querySelectorAll('.fz-grid__table'))) {
    moveByKeys(table);
    addEventListener('load', () => goOnByKeys(table)); // not before: the browser itself then turns to what the address names
  }
  offerSubscribing(main);
}
for (const button of document.querySelectorAll('[data-print]')) {
  /** @type {HTMLElement} */ (button).hidden = false;
  button.addEventListener('click', () => print());
}
