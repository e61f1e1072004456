// The vectors are shared with tests/quiz/test_marking.py.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { mark, normalised, shareOfChoice } from '../../plugins/fazhi/quiz/web/marking.js';

const file = new URL('../quiz/marking-vectors.json', import.meta.url);
/** @type {{ normalised: [string, string][], choice: [string[], string[], number][], judgement: [boolean | null, boolean, number][], blanks: [string[], string[][], boolean[]][], order: [string[], string[], number][], pairs: [string[], string[], number][], criteria: [number[], number[], number][] }} */
const vectors = JSON.parse(readFileSync(file, 'utf8'));

test('answers are normalised as in Python', () => {
  for (const [written, compared] of vectors.normalised) assert.equal(normalised(written), compared, written);
});

test('choices are marked as in Python', () => {
  for (const [chosen, correct, share] of vectors.choice) assert.equal(shareOfChoice(chosen, correct), share);
});

test('judgements are marked as in Python', () => {
  for (const [answer, isTrue, share] of vectors.judgement) {
    assert.equal(mark('true-false', answer === null ? [] : [String(answer)], isTrue).share, share);
  }
});

test('blanks are marked as in Python', () => {
  for (const [given, accepted, parts] of vectors.blanks) {
    const marked = mark('blank', given, accepted);
    assert.deepEqual(marked.parts, parts);
    assert.equal(marked.share, parts.filter(Boolean).length / parts.length);
  }
});

test('orders, pairs and criteria are marked as in Python', () => {
  const rounded = (/** @type {number} */ share) => Math.round(share * 10000) / 10000;
  for (const [given, answer, share] of vectors.order) assert.equal(rounded(mark('order', given, answer).share), share);
  for (const [given, answer, share] of vectors.pairs) assert.equal(mark('match', given, answer).share, share);
  for (const [met, points, share] of vectors.criteria) {
    assert.equal(mark('short', met.map(String), points).share, share);
  }
});
