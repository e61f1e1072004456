// The vectors are shared with tests/quiz/test_sealing.py.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { unsealed } from '../../plugins/fazhi/quiz/web/sealing.js';

/** @type {[string, string][]} */
const VECTORS = JSON.parse(readFileSync(new URL('../quiz/sealing-vectors.json', import.meta.url), 'utf8'));

test('what Python sealed is opened', () => {
  for (const [text, sealed] of VECTORS) assert.equal(unsealed(`\n${sealed}\n`), text);
});

test('what is no seal opens to nothing', () => {
  for (const text of ['', 'AAAA', '%%%', `${VECTORS[2][1].slice(0, -4)}=`]) assert.equal(unsealed(text), undefined);
});
