// Finds result codes in what a teacher pasted: one a line, or with the chat around them. Knows no DOM.

import { decode } from './result-code.js';

/** @typedef {import('./result-code.js').Results} Results */
/** @typedef {Results & { sender: string }} Received  `sender`: the line before the code, up to it; who sent it */
/** @typedef {{ results: Received[], broken: string[] }} Found */

const START = /F[2Z][1IL](?=[\s\-‐‑‒–—―−_.·]*[0-9A-Z])/g;
const RUN = /^F[2Z][1IL](?:[\s\-‐‑‒–—―−_.·]*[0-9A-Z])+/;
const SHORTEST = 20;
const LONGEST = 1500;
const MOST_WORDS = 80;
/** What begins like this is meant as a code, however little is left of it. */
const CUT_SHORT = /^FZ1[\s\-‐‑‒–—―−_.·]*[0-9A-Z]/;
const NEXT_CODE = /\s+(?=F[2Z][1IL])/;

/**
 * Returns the codes in order, and the text of what looks like one but was miscopied or cut short.
 * @param {string} text
 * @returns {Found}
 */
export function codesIn(text) {
  const plain = text.normalize('NFKC').toUpperCase();
  /** @type {Found} */
  const found = { results: [], broken: [] };
  let done = 0;
  for (const { index } of plain.matchAll(START)) {
    if (index < done) continue;
    const run = RUN.exec(plain.slice(index, index + LONGEST))?.[0] ?? '';
    const code = firstCode(run);
    const rest = firstLine(run);
    if (code) found.results.push({ ...code.results, sender: lastLine(plain.slice(done, index)) });
    else if (lettersOf(rest) >= SHORTEST || CUT_SHORT.test(rest)) found.broken.push(rest);
    done = index + (code?.length ?? rest.length);
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

/**
 * Returns what is on the first line, up to where another code begins.
 * @param {string} run
 */
function firstLine(run) {
  return run.split('\n', 1)[0].split(NEXT_CODE, 1)[0].trimEnd();
}

/**
 * Returns the last line with anything on it.
 * @param {string} text
 */
const lastLine = (text) => text.trim().split('\n').at(-1)?.trim() ?? '';

/** @param {string} text */
function lettersOf(text) {
  return text.replace(/[^0-9A-Z]/g, '').length;
}
