// The vectors are shared with tests/quiz/test_marking.py.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { mark, normalised, shareOfChoice } from '../../plugins/fazhi/quiz/web/marking.js';

const file = new URL('../quiz/marking-vectors.json', import.meta.url);
/** @type {{ normalised: [string, string][], choice: [string[], string[], number][], judgement: [boolean | null, boolean, number][], blanks: [string[], string[][], boolean[]][] }} */
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
