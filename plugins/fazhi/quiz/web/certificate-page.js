// A certificate that says what its address says; the name is typed on the page and goes nowhere.

import { say } from '../../core/web/dom.js';
import { plain } from './picks.js';

const LONGEST = { title: 60, name: 30 };
const NUMBER = /^\d{1,4}(?:\.\d{1,2})?$/;
const DAY = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** @typedef {{ title: string, gained: string, points: string, date: string }} Facts */

/**
 * Returns what an address says, each part empty if it is not what it should be.
 * @param {string} fragment
 * @returns {Facts}
 */
export function factsIn(fragment) {
  const said = new URLSearchParams(fragment.replace(/^#/, ''));
  const matched = (/** @type {string} */ name, /** @type {RegExp} */ pattern) => {
    const value = said.get(name) ?? '';
    return pattern.test(value) ? value : '';
  };
  return {
    title: plain(said.get('title'), LONGEST.title),
    gained: matched('gained', NUMBER),
    points: matched('points', NUMBER),
    date: matched('date', DAY),
  };
}

/**
 * @param {HTMLElement} main
 * @param {string} fragment
 */
export function showCertificate(main, fragment) {
  /** @type {Record<string, string>} */
  const words = JSON.parse(main.dataset.words ?? '{}');
  const { title, gained, points, date } = factsIn(fragment);
  const [year, month, day] = date.split('-').map(Number);
  const isMarked = gained && points && Number(gained) <= Number(points);
  const parts = {
    name: plain(main.querySelector('input')?.value ?? '', LONGEST.name),
    done: title ? say(words.done, { title }) : words.doneUnnamed,
    points: isMarked ? say(words.points, { gained, points }) : '',
    date: date ? say(words.date, { year, month: words.months ? words.months.split(' ')[month - 1] : month, day }) : '',
  };
  for (const [name, text] of Object.entries(parts)) {
    const place = main.querySelector(`.fz-certificate__${name}`);
    if (place) place.textContent = text;
  }
}
