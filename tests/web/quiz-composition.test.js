import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { generator } from '../../plugins/fazhi/core/web/shuffle.js';
import { compose } from '../../plugins/fazhi/quiz/web/composition.js';

/** @typedef {import('../../plugins/fazhi/quiz/web/composition.js').Written} Written */
/** @typedef {import('../../plugins/fazhi/quiz/web/composition.js').How} How */
/** @type {{ written: Written[], papers: { how: How, seed: number, paper: object[] }[] }} */
const VECTORS = JSON.parse(readFileSync(new URL('../quiz/composition-vectors.json', import.meta.url), 'utf8'));

test('the same seed gives the same paper', () => {
  for (const { how, seed, paper } of VECTORS.papers) assert.deepEqual(compose(VECTORS.written, how, seed), paper);
});

test('the generator is mulberry32', () => {
  const random = generator(1);
  assert.deepEqual([random(), random()], [0.6270739405881613, 0.002735721180215478]);
});

test('a drawn paper holds so many different questions, sections stay together in their order', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const paper = compose(VECTORS.written, { draw: 4, shuffle: 'all' }, seed);
    const sections = paper.map(({ index }) => VECTORS.written[index].section);

    assert.equal(new Set(paper.map(({ index }) => index)).size, 4);
    assert.deepEqual(sections, [...sections].sort());
    for (const { index, options } of paper) {
      assert.deepEqual(
        options.map((labels) => [...labels].sort()),
        VECTORS.written[index].options,
      );
    }
  }
});

test('without shuffling, drawn questions keep their order', () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const places = compose(VECTORS.written, { draw: 3, shuffle: 'none' }, seed).map(({ index }) => index);
    assert.deepEqual(
      places,
      [...places].sort((one, other) => one - other),
    );
  }
});

test('every question is drawn about as often as every other', () => {
  const counts = [0, 0, 0, 0, 0, 0];
  for (let seed = 0; seed < 6000; seed += 1) {
    for (const { index } of compose(VECTORS.written, { draw: 3, shuffle: 'none' }, seed)) counts[index] += 1;
  }
  for (const count of counts) assert.ok(Math.abs(count - 3000) < 200, String(counts));
});
