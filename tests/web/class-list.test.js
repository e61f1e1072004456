import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readList } from '../../plugins/fazhi/trial/web/class-list.js';

/** @param {string} text */
const namesIn = (text) => readList(text).pupils.map((pupil) => pupil.name);

test('a list pasted from anywhere is read', () => {
  assert.deepEqual(readList('1. 张三\n2、李四\n\n王五，赵六\t孙七 = 审判长\n钱八＝书记员').pupils, [
    { name: '张三' },
    { name: '李四' },
    { name: '王五' },
    { name: '赵六' },
    { name: '孙七', wish: '审判长' },
    { name: '钱八', wish: '书记员' },
  ]);
});

test('of a class register only the names are taken, and what was left out is told', () => {
  const { pupils, skipped } = readList(
    '学号\t姓名\t性别\t班级\n20260101\t张三\t男\t八（3）班\n20260102\t鲁班=审判长\t女\t八（3）班',
  );

  assert.deepEqual(pupils, [{ name: '张三' }, { name: '鲁班', wish: '审判长' }]);
  assert.deepEqual(skipped, ['学号', '姓名', '性别', '班级', '男', '八（3）班', '女']);
});

for (const [line, left] of /** @type {[string, string[]][]} */ ([
  ['王小明 七（3）班', ['七（3）班']],
  ['1 王小明 男 7班', ['男', '7班']],
  ['20260101 王小明 男 七（3）班', ['男', '七（3）班']],
  ['20260101 王小明 男', ['男']],
  ['20260101王小明', []],
  ['（3）王小明', []],
  ['(3) 王小明', []],
  ['3）王小明', []],
  ['【3】王小明', []],
  ['３．王小明', []],
  ['③王小明', []],
  ['一、王小明', []],
  ['3号 王小明', []],
  ['第3组：王小明', ['第3组']],
  ['王小明（女）', ['女']],
  ['王小明 （ 女 ）', ['女']],
  ['王小明(3)', []],
  ['组长：王小明', ['组长']],
  ['七（3）班王小明', []],
  ['3班王小明', []],
  ['2026级3班王小明', []],
  ['1年级2班王小明', []],
  ['小学 王小明', ['小学']],
  ['王小明 初一2班 住校', ['初一2班', '住校']],
  ['王小明 初一（2）班 走读生', ['初一（2）班', '走读生']],
  ['三年级 2班 王小明 寄宿', ['三年级', '2班', '寄宿']],
  ['王小明 高二 语文课代表 汉族 共青团员', ['高二', '语文课代表', '汉族', '共青团员']],
  ['2026级3班 G20260101 王小明 2013-05-06 13800000000', ['2026级3班']],
  ['- 王小明', []],
  ['王小明。', []],
  ['王小明 Tom', ['Tom']],
])) {
  test(`one pupil: ${line}`, () => {
    assert.deepEqual(readList(line), { pupils: [{ name: '王小明' }], skipped: left });
  });
}

test('a boarder is no pupil of that name', () => {
  const { pupils, skipped } = readList('1\t王小明\t住校\n2\t李红\t走读');

  assert.deepEqual(pupils, [{ name: '王小明' }, { name: '李红' }]);
  assert.deepEqual(skipped, ['住校', '走读']);
});

test('several names on a line are several pupils', () => {
  const three = ['王小明', '李红', '欧阳娜娜'];

  assert.deepEqual(namesIn('王小明 李红 欧阳娜娜'), three);
  assert.deepEqual(namesIn('王小明　李红　欧阳娜娜'), three);
  assert.deepEqual(namesIn('王小明、李红,欧阳娜娜'), three);
  assert.deepEqual(namesIn('1.王小明 2.李红 3.欧阳娜娜'), three);
  assert.deepEqual(namesIn('阿依古丽·买买提 迪丽热巴 · 吐尔逊'), ['阿依古丽·买买提', '迪丽热巴·吐尔逊']);
  assert.deepEqual(readList('王小明=审判长 李红 = 书记员').pupils, [
    { name: '王小明', wish: '审判长' },
    { name: '李红', wish: '书记员' },
  ]);
});

test('a name that was set apart to make columns even is one', () => {
  assert.deepEqual(namesIn('李　红 女\n王小明 男\n赵 小刚'), ['李红', '王小明', '赵小刚']);
});

test('a name in Latin letters keeps its words', () => {
  assert.deepEqual(readList('1. Li Hua F Class 3\nWang Ming, Jean-Luc Zhao\nZhou Yu = Presiding judge'), {
    pupils: [
      { name: 'Li Hua' },
      { name: 'Wang Ming' },
      { name: 'Jean-Luc Zhao' },
      { name: 'Zhou Yu', wish: 'Presiding judge' },
    ],
    skipped: ['F', 'Class'],
  });
});

test('what stands beside names on many lines is a column of its own', () => {
  const { pupils, skipped } = readList('王小明 城东校区\n李红 城东校区\n赵刚 城东校区');

  assert.deepEqual(pupils, [{ name: '王小明' }, { name: '李红' }, { name: '赵刚' }]);
  assert.deepEqual(skipped, ['城东校区']);
  assert.deepEqual(namesIn('李明\n李明\n李明'), ['李明', '李明', '李明']);
});

test('names that look like something else are names where they can be nothing else', () => {
  const names = ['鲁班', '高一鸣', '万一', '班超', '族明', '李男', '同学1', '李明（大）', '明'];

  assert.deepEqual(namesIn(names.join('\n')), names);
});

test('a class may be numbers instead of names', () => {
  assert.deepEqual(namesIn('1\n2\n3'), ['1', '2', '3']);
  assert.deepEqual(readList('1,2').skipped, []);
  assert.deepEqual(readList('学号\n1号=审判长').pupils, [{ name: '1号', wish: '审判长' }]);
});

test('a line that gives no name is told whole', () => {
  assert.deepEqual(readList('王小明\n25 女').skipped, ['25', '女']);
  assert.deepEqual(readList('七（3）班学生名单\n男'), { pupils: [], skipped: ['七（3）班学生名单', '男'] });
});

test('a name may be padded, also with a numeral for its second character, or stand in quotation marks', () => {
  for (const line of ['李　一', '王　三', '丁 一', '李 红', '王 小 明', '司马 光', '欧阳　明月', '"王小明"']) {
    assert.deepEqual(readList(line), { pupils: [{ name: line.replace(/[\s"]/gu, '') }], skipped: [] });
  }
});

test('what a chat or a register says beside names is told, not cast', () => {
  const { pupils, skipped } = readList('#接龙\n模拟法庭报名\n1. 赵子涵 已交\n2. 钱雨桐 参加\n组员：周九 吴十');

  assert.deepEqual(
    pupils.map(({ name }) => name),
    ['赵子涵', '钱雨桐', '周九', '吴十'],
  );
  assert.deepEqual(skipped, ['#接龙', '模拟法庭报名', '已交', '参加', '组员']);
});

test('padded names on one line are not run together', () => {
  const names = (/** @type {string} */ line) => readList(line).pupils.map(({ name }) => name);

  assert.deepEqual(names('李 红 王 明'), ['李红', '王明']);
  assert.deepEqual(names('李 红 王 小明 赵刚'), ['李红', '王小明', '赵刚']);
  assert.deepEqual(names('3 王 小 明 男'), ['王小明']);
});
