import assert from 'node:assert/strict';
import { test } from 'node:test';
import { castOf, LIMIT } from '../../plugins/fazhi/trial/web/cast.js';

/** @type {import('../../plugins/fazhi/trial/web/cast.js').Parts} */
const PARTS = {
  roles: [
    { name: '审判长', count: 1, seat: '审判席', side: 'bench', needs: [0, 3] },
    { name: '审判员', count: 2, seat: '审判席', side: 'bench', needs: [3, 3] },
    { name: '法庭记者', count: 2, seat: '观察席', side: 'gallery', needs: [6, 6] },
    { name: '原告', count: 1, seat: '原告席', side: 'left', needs: [0, 4] },
  ],
  others: { role: '观察员', seat: '观察席' },
};
/** @type {import('../../plugins/fazhi/trial/web/cast.js').Parts} */
const SCHOOL = {
  roles: [
    ...PARTS.roles.slice(0, 2),
    { name: '书记员', count: 1, seat: '书记席', side: 'clerk', needs: [1, 4] },
    { name: '计时员', count: 1, seat: '书记席', side: 'clerk', needs: [5, 5] },
    { name: '原告法定代理人', count: 1, seat: '原告席', side: 'left', needs: [0, 4] },
    { name: '原告诉讼代理人', count: 2, seat: '原告席', side: 'left', needs: [2, 4] },
    { name: '原告证据员', count: 1, seat: '原告席', side: 'left', needs: [5, 5] },
    { name: '被告监护人', count: 1, seat: '被告席', side: 'right', needs: [0, 4] },
    { name: '被告诉讼代理人', count: 2, seat: '被告席', side: 'right', needs: [2, 4] },
    { name: '被告学校代表', count: 1, seat: '被告席', side: 'right', needs: [2, 4] },
    { name: '被告学校诉讼代理人', count: 1, seat: '被告席', side: 'right', needs: [2, 4] },
    { name: '被告证据员', count: 1, seat: '被告席', side: 'right', needs: [5, 5] },
    { name: '班主任证人', count: 1, seat: '证人席', side: 'witness', needs: [3, 4] },
    { name: '影子合议庭', count: 12, seat: '观察席', side: 'gallery', needs: [6, 6] },
  ],
  others: { role: '影子合议庭', seat: '观察席' },
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

test('with too few pupils the hearing comes first and what is vacant is named', () => {
  const { given, vacant, wanted } = castOf(PARTS, pupils(4), 1);

  assert.deepEqual(
    given.map((one) => one.role),
    ['审判长', '审判员', '审判员', '原告'],
  );
  assert.deepEqual(vacant, ['法庭记者', '法庭记者']);
  assert.deepEqual(wanted, []);
});

test('a group of eight has a judge, a clerk and who speaks for either side; a panel of two there is never', () => {
  const { given, alone, wanted, vacant } = castOf(SCHOOL, pupils(8), 3);

  assert.deepEqual(
    given.map((one) => one.role),
    [
      ...['审判长', '书记员', '原告法定代理人', '原告诉讼代理人', '被告监护人', '被告诉讼代理人'],
      ...['被告学校代表', '被告学校诉讼代理人'],
    ],
  );
  assert.equal(alone, '审判长');
  assert.deepEqual(wanted, ['班主任证人']);
  assert.deepEqual([...new Set(vacant)], ['原告诉讼代理人', '被告诉讼代理人', '影子合议庭']);
  for (let count = 1; count < 40; count += 1) {
    assert.notEqual(castOf(SCHOOL, pupils(count), 3).given.filter((one) => one.side === 'bench').length, 2, `${count}`);
  }
});

test('a panel of two there is not either where one of it is settled', () => {
  for (let count = 4; count < 40; count += 1) {
    const [one, ...more] = pupils(count);
    const { given } = castOf(SCHOOL, [{ ...one, wish: '审判员' }, ...more], 3);
    assert.equal(given.filter(({ side }) => side === 'bench').length, 3, `${count}`);
  }
});

test('nobody plays for two defendants, however few there are', () => {
  for (let count = 1; count < 20; count += 1) {
    const { given, doubled } = castOf(SCHOOL, pupils(count), count);
    for (const { pupil, role } of doubled.filter((one) => one.side === 'right')) {
      const own = given.find((one) => one.pupil === pupil)?.role ?? '';
      assert.equal(own.startsWith('被告学校'), role.startsWith('被告学校'), `${count}: ${own}, ${role}`);
    }
  }
});

test('who is settled as one of the others is', () => {
  const { given, remarks } = castOf(SCHOOL, [{ name: '甲', wish: SCHOOL.others.role }, ...pupils(5)], 3);

  assert.equal(given.find(({ pupil }) => pupil === '甲')?.role, SCHOOL.others.role);
  assert.deepEqual(remarks, []);
});

test('a second part is for the same side, and for the same party if there are two', () => {
  const { given, doubled } = castOf(SCHOOL, pupils(8), 3);
  const other = (/** @type {string} */ role) => {
    const name = doubled.find((one) => one.role === role)?.pupil;
    return given.find((one) => one.pupil === name)?.role;
  };

  assert.deepEqual(
    doubled.map((one) => one.role),
    ['计时员', '原告证据员', '被告证据员'],
  );
  assert.equal(other('计时员'), '书记员');
  for (let count = 3; count < 40; count += 1) {
    const cast = castOf(SCHOOL, pupils(count), count);
    for (const second of cast.doubled) {
      const sides = cast.given.filter((one) => one.pupil === second.pupil).map((one) => one.side);
      assert.deepEqual(sides, [second.side], `${count}: ${second.role}`);
      assert.ok(!['bench', 'witness'].includes(second.side));
    }
  }
  const seven = castOf(SCHOOL, pupils(7), 3);
  const advocate = seven.doubled.find((one) => one.role === '被告学校诉讼代理人')?.pupil;
  assert.equal(seven.given.find((one) => one.pupil === advocate)?.role, '被告学校代表');
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
