import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generator, shuffled } from '../../plugins/fazhi/core/web/shuffle.js';

const LETTERS = 'abcdefgh'.split('');

test('a seed gives the same order for ever', () => {
  assert.equal(shuffled(LETTERS, generator(20261204)).join(''), 'gfhbaced');
});

test('nothing is lost and nothing comes twice', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    assert.deepEqual(shuffled(LETTERS, generator(seed)).sort(), LETTERS);
  }
});

test('every place can hold every letter', () => {
  const first = new Set(Array.from({ length: 200 }, (_, seed) => shuffled(LETTERS, generator(seed))[0]));
  assert.equal(first.size, LETTERS.length);
});
