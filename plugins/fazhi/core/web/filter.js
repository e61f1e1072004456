import { chooseByAddress, keepInAddress } from './address.js';

/** @typedef {Record<string, string[]>} Chosen values by group; an empty group lets all through */

/**
 * Whether an entry has one of the chosen values of each group; an entry that names none of a group has all of them.
 *
 * @param {DOMStringMap} entry
 * @param {Chosen} chosen
 */
export function matches(entry, chosen) {
  return Object.entries(chosen).every(([group, values]) => {
    const own = entry[group]?.split(' ');
    return values.length === 0 || !own || values.some((value) => own.includes(value));
  });
}

/**
 * Filter a list by the boxes of a form and say how many entries are left; each box says how many it would show.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement[]} entries
 * @param {string} pattern such as `{shown} of {all}`
 */
export function applyFilter(form, entries, pattern) {
  const boxes = /** @type {HTMLInputElement[]} */ (Array.from(form.querySelectorAll('input')));
  /** @type {Chosen} */
  const chosen = {};
  for (const { name, value, checked } of boxes) chosen[name] = (chosen[name] ?? []).concat(checked ? value : []);
  for (const { name, value, parentElement } of boxes) {
    const number = parentElement?.querySelector('.fz-filter__number');
    const count = entries.filter(({ dataset }) => matches(dataset, { ...chosen, [name]: [value] })).length;
    if (number) number.textContent = String(count);
  }
  const shown = entries.filter((entry) => {
    entry.hidden = !matches(entry.dataset, chosen);
    return !entry.hidden;
  });
  const status = form.querySelector('.fz-filter__count');
  const text = pattern.replace('{shown}', String(shown.length)).replace('{all}', String(entries.length));
  if (status && status.textContent !== text) status.textContent = text;
}

/**
 * Offer the boxes that filter a list; the address keeps what is chosen.
 *
 * @param {HTMLDetailsElement} box around the form
 * @param {() => void} filter called after each change
 * @param {AbortSignal} signal
 */
export function offerFilter(box, filter, signal) {
  const form = /** @type {HTMLFormElement} */ (box.querySelector('form'));
  const change = () => {
    keepInAddress(form);
    filter();
  };
  chooseByAddress(form);
  box.hidden = false;
  box.open = form.querySelector(':checked') !== null || innerWidth >= 720;
  form.addEventListener('change', change, { signal });
  form.addEventListener('reset', () => setTimeout(change), { signal });
  form.addEventListener('submit', (event) => event.preventDefault(), { signal });
}
