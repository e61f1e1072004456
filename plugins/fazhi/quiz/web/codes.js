// Finds result codes in what a teacher pasted: one a line, or with the chat around them. Knows no DOM.

import { decode } from './result-code.js';

/** @typedef {import('./result-code.js').Results} Results */
/** @typedef {{ results: Results[], broken: number }} Found */

const START = /F[2Z][1IL](?=[\s\-‐‑‒–—―−_.·]*[0-9A-Z])/g;
const RUN = /^F[2Z][1IL](?:[\s\-‐‑‒–—―−_.·]*[0-9A-Z])+/;
const SHORTEST = 20;
const LONGEST = 1500;
const MOST_WORDS = 80;

/**
 * Returns the codes in order, and how many look like one but were miscopied.
 * @param {string} text
 * @returns {Found}
 */
export function codesIn(text) {
  const plain = text.normalize('NFKC').toUpperCase();
  /** @type {Found} */
  const found = { results: [], broken: 0 };
  let done = 0;
  for (const { index } of plain.matchAll(START)) {
    if (index < done) continue;
    const run = RUN.exec(plain.slice(index, index + LONGEST))?.[0] ?? '';
    const code = firstCode(run);
    if (code) found.results.push(code.results);
    else if (lettersOf(firstLine(run)) >= SHORTEST) found.broken += 1;
    done = index + (code?.length ?? firstLine(run).length);
  }
  return found;
}

/**
 * Returns the first words of a run that are a code: after it there may be words that are not part of it.
 * @param {string} run
 */
function firstCode(run) {
  for (const { index } of [...`${run} `.matchAll(/\s+/g)].slice(0, MOST_WORDS)) {
    const results = lettersOf(run.slice(0, index)) >= SHORTEST ? decode(run.slice(0, index)) : undefined;
    if (results) return { results, length: index };
  }
  return undefined;
}

/** @param {string} run */
function firstLine(run) {
  return run.split('\n', 1)[0];
}

/** @param {string} text */
function lettersOf(text) {
  return text.replace(/[^0-9A-Z]/g, '').length;
}
