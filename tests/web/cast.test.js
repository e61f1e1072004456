import assert from 'node:assert/strict';
import { test } from 'node:test';
import { castOf, LIMIT } from '../../plugins/fazhi/trial/web/cast.js';

const PARTS = {
  roles: [
    { name: '审判长', count: 1, seat: '审判席', isCore: true },
    { name: '审判员', count: 2, seat: '审判席', isCore: true },
    { name: '法庭记者', count: 2, seat: '观察席', isCore: false },
    { name: '原告', count: 1, seat: '原告席', isCore: true },
  ],
  others: { role: '观察员', seat: '观察席' },
};
const pupils = (/** @type {number} */ count) => Array.from({ length: count }, (_, n) => ({ name: `同学${n + 1}` }));

test('nobody is left without a part and nobody gets two', () => {
  for (const count of [1, 3, 6, 7, 40]) {
    const { given } = castOf(PARTS, pupils(count), 7);

    assert.equal(given.length, count);
    assert.equal(new Set(given.map((one) => one.pupil)).size, count);
    assert.ok(given.every((one) => one.role && one.seat));
  }
});

test('with too few pupils the hearing comes first and what is missing is named', () => {
  const { given, missing } = castOf(PARTS, pupils(4), 1);

  assert.deepEqual(
    given.map((one) => one.role),
    ['审判长', '审判员', '审判员', '原告'],
  );
  assert.deepEqual(
    missing.map((one) => one.role),
    ['法庭记者', '法庭记者'],
  );
});

test('pupils beyond the roles join the others, behind the roles or among their like', () => {
  const { given, added } = castOf(PARTS, pupils(9), 1);
  const joined = castOf({ ...PARTS, others: { role: '法庭记者', seat: '观察席' } }, pupils(9), 1).given;

  assert.equal(added, 3);
  assert.deepEqual(
    given.slice(6).map((one) => one.role),
    ['观察员', '观察员', '观察员'],
  );
  assert.equal(joined.filter((one) => one.role === '法庭记者').length, 5);
  assert.equal(castOf(PARTS, pupils(6), 1).added, 0);
});

test('the same number draws the same parts, another number others', () => {
  const draw = (/** @type {number} */ seed) =>
    castOf(PARTS, pupils(20), seed)
      .given.map((one) => one.pupil)
      .join();

  assert.equal(draw(42), draw(42));
  assert.notEqual(draw(42), draw(43));
});

test('what is settled is kept, and what cannot be is said', () => {
  const list = [
    ...pupils(3),
    { name: '孙七', wish: '审判长' },
    { name: '钱八', wish: '审判长' },
    { name: '周九', wish: '陪审团' },
  ];
  const { given, remarks } = castOf(PARTS, list, 5);

  assert.equal(given.find((one) => one.role === '审判长')?.pupil, '孙七');
  assert.deepEqual(remarks, [
    { kind: 'full', name: '钱八', role: '审判长' },
    { kind: 'unknown', name: '周九', role: '陪审团' },
  ]);
});

test('two pupils of one name both get a part, and a list without end is cut', () => {
  assert.deepEqual(castOf(PARTS, [{ name: '李明' }, { name: '李明' }], 0).remarks, [
    { kind: 'twice', name: '李明', role: '' },
  ]);
  const long = castOf(PARTS, pupils(LIMIT + 5), 0);
  assert.equal(long.given.length, LIMIT);
  assert.equal(long.remarks[0].kind, 'long');
});
