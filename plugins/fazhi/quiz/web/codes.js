// Finds result codes in what a teacher pasted: one a line, or with the chat around them. Knows no DOM.

import { decode } from './result-code.js';

/** @typedef {import('./result-code.js').Results} Results */
/** @typedef {Results & { sender: string }} Received  `sender`: who sent it, as the chat says before the code; may be empty */
/** @typedef {{ results: Received[], broken: string[] }} Found */

const START = /F[2Z][1IL](?=[\s\-‐‑‒–—―−_.·]*[0-9A-Z])/g;
const RUN = /^F[2Z][1IL](?:[\s\-‐‑‒–—―−_.·]*[0-9A-Z])+/;
const SHORTEST = 20;
const LONGEST = 1500;
const MOST_WORDS = 80;
/** What begins like this is meant as a code, however little is left of it. */
const CUT_SHORT = /^FZ1[\s\-‐‑‒–—―−_.·]*[0-9A-Z]/;
/** Times, numbers, and what a message says of itself. */
const NO_SENDER =
  /\d+\s*[年月日时分秒]|[上下]午|\b[AP]M\b|(?:这是)?我的|(?:测验)?成绩码?(?:是|如下)?|老师好?|您?好|谢谢|[^\p{L}]+/gu;
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
    if (code) found.results.push({ ...code.results, sender: senderIn(plain.slice(done, index)) });
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
 * Returns who sent what follows: the last line that says more than a time, a number, or what is sent.
 * @param {string} text
 */
function senderIn(text) {
  const lines = text.split('\n').map((line) => line.replace(NO_SENDER, ' ').trim());
  return lines.filter((line) => /\p{L}/u.test(line)).pop() ?? '';
}

/** @param {string} text */
function lettersOf(text) {
  return text.replace(/[^0-9A-Z]/g, '').length;
}
