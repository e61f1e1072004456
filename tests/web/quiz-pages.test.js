// What the pages made of quizzes work out without a DOM: papers in addresses, lots, result codes, sums, tables.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asCsv, asTabs } from '../../plugins/fazhi/quiz/web/cells.js';
import { factsIn } from '../../plugins/fazhi/quiz/web/certificate-page.js';
import { codesIn } from '../../plugins/fazhi/quiz/web/codes.js';
import { ANY, draw } from '../../plugins/fazhi/quiz/web/draw.js';
import { countsOf, isListed } from '../../plugins/fazhi/quiz/web/filters.js';
import { MOST_ITEMS, read, write } from '../../plugins/fazhi/quiz/web/picks.js';
import { encode } from '../../plugins/fazhi/quiz/web/result-code.js';
import { mostMissed, tally } from '../../plugins/fazhi/quiz/web/tally.js';

const FINGERPRINT = '0123456789ab';
const SOURCES = [
  { slug: 'a', fingerprint: FINGERPRINT, codes: 'ssmtb' },
  { slug: '全部-题型', fingerprint: FINGERPRINT, codes: 'sstt' },
  { slug: 'x.12', fingerprint: FINGERPRINT, codes: 'wc' },
];
const EMPTY = { title: '', seed: '', picks: [] };

test('a paper written into an address is read from it again', () => {
  const paper = {
    title: '宪法 & “日” #1',
    seed: '004711',
    picks: [
      { slug: '全部-题型', fingerprint: FINGERPRINT, items: [1, 2, 3, 7] },
      { slug: 'lessons--a.12', fingerprint: FINGERPRINT, items: [5] },
    ],
  };

  assert.deepEqual(read(`#${write(paper)}`), paper);
  assert.match(write(paper), /q=[^&]*~0123456789ab~1-3\.7&/);
});

for (const hostile of [
  '',
  '#',
  '#q',
  '#q=../../evil~0123456789ab~1',
  '#q=..~0123456789ab~1',
  '#q=.~0123456789ab~1',
  '#q=a/b~0123456789ab~1',
  '#q=a%5Cb~0123456789ab~1',
  '#q=https:%2F%2Fevil.example%2F~0123456789ab~1',
  '#q=javascript:alert(1)~0123456789ab~1',
  '#q=a~nofingerprint~1',
  '#q=a~0123456789ab~',
  '#q=a~0123456789ab~0',
  '#q=a~0123456789ab~-1',
  '#q=a~0123456789ab~<img>',
  '#q=%00~0123456789ab~1',
  '#%E4%BD',
]) {
  test(`an address that names no paper is none: ${hostile}`, () => assert.deepEqual(read(hostile), EMPTY));
}

test('a title is one line of text without control characters, and is cut', () => {
  const { title, seed } = read(
    `#title=${encodeURIComponent(`a\n\u202e\u0000<b>${'长'.repeat(99)}`)}&seed=${'9'.repeat(99)}`,
  );

  assert.equal(title, `a <b>${'长'.repeat(55)}`);
  assert.equal(seed, '9'.repeat(20));
});

test('a paper has a limit, however many questions an address names', () => {
  const many = Array.from({ length: 500 }, (_, index) => `q=a${index}~${FINGERPRINT}~1-999`).join('&');
  const items = read(`#${many}`).picks.flatMap((pick) => pick.items);

  assert.equal(items.length, MOST_ITEMS);
});

test('the same seed draws the same questions, another one others', () => {
  const wanted = { s: 2, t: 1, [ANY]: 2 };
  const drawn = draw(SOURCES, wanted, '17');
  const seeds = Array.from({ length: 20 }, (_, seed) => JSON.stringify(draw(SOURCES, wanted, String(seed))));

  assert.deepEqual(draw(SOURCES, wanted, '17'), drawn);
  assert.equal(drawn.flatMap(({ items }) => items).length, 5);
  assert.ok(new Set(seeds).size > 5);
});

test('as many of each type are drawn as are wanted, and none twice', () => {
  const drawn = draw(SOURCES, { s: 3, t: 2, c: 1 }, 'x');
  const types = drawn.flatMap(({ slug, items }) => {
    const codes = SOURCES.find((source) => source.slug === slug)?.codes ?? '';
    assert.equal(new Set(items).size, items.length);
    return items.map((place) => codes[place - 1]);
  });

  assert.deepEqual(types.sort(), ['c', 's', 's', 's', 't', 't']);
  assert.equal(draw(SOURCES, { [ANY]: 99 }, 'x').flatMap(({ items }) => items).length, 11);
});

test('the number of one type leaves what is drawn of another alone', () => {
  const judgements = (/** @type {Record<string, number>} */ wanted) =>
    draw(SOURCES, wanted, '5').flatMap(({ slug, items }) => items.map((place) => `${slug}${place}`));

  const alone = judgements({ t: 1 });
  assert.ok(judgements({ s: 2, t: 1 }).includes(alone[0]));
});

test('a filter lets through what has its value, and counts what each choice would list', () => {
  const facts = [
    { theme: ['constitution'], stage: ['junior'], type: ['s', 't'], lang: ['zh'], items: 2 },
    { theme: ['anti-drug'], stage: ['junior', 'senior'], type: ['s'], lang: ['zh'], items: 1 },
    { theme: [], stage: [], type: ['b'], lang: ['en'], items: 1 },
  ];
  const chosen = { theme: '', stage: 'junior', type: '', lang: '' };

  assert.deepEqual(
    facts.map((one) => isListed(one, chosen)),
    [true, true, false],
  );
  assert.deepEqual(
    [...countsOf(facts, chosen, 'type', ['s', 't', 'b'])],
    [
      ['', 2],
      ['s', 2],
      ['t', 1],
      ['b', 0],
    ],
  );
  assert.equal(countsOf(facts, chosen, 'stage', ['junior', 'senior']).get(''), 3);
});

const code = (/** @type {(number | null)[]} */ shares, label = '', quiz = FINGERPRINT) =>
  encode({ quiz, shares, label });

test('codes are found one a line, in chat, and twice in a line', () => {
  const [one, two, three] = [code([1, 0, 0.5], '7'), code([1, 1, 1], '8'), code([0, 0, null], '９号')];
  const chat = `班长 7:02\n${one}\n小红：老师，我的是${two.toLowerCase()}。谢谢 thank you\n${three} ok ${one}`;

  assert.deepEqual(
    codesIn(chat).results.map(({ label }) => label),
    ['7', '8', '9号', '7'],
  );
  assert.deepEqual(codesIn(chat).broken, []);
});

test('a code that was broken over lines or spaced out is read', () => {
  const spaced = code([1, 0.25, 0], '12').replace(/-/g, ' \n');

  assert.deepEqual(codesIn(spaced).results, [{ quiz: FINGERPRINT, shares: [1, 0.25, 0], label: '12', sender: '' }]);
});

test('a miscopied code is counted and hides no other', () => {
  const right = code([1, 0, 1], '3');
  const wrong = right.slice(0, 8) + (right[8] === '0' ? '1' : '0') + right.slice(9);
  const { results, broken } = codesIn(`${wrong}\n${right}\n没有码，也没有 FZ1\nFZ1 是什么`);

  assert.equal(results.length, 1);
  assert.equal(broken.length, 1);
});

test('a code that was cut short is told with its text, wherever it stands', () => {
  const right = code([1, 1], '2');
  const { results, broken } = codesIn(`FZ1-37C3-TA3E-Q3JE-NKWA\n小红 FZ1-37 ${right}\nFZ1\n我在F2101班`);
  assert.deepEqual(broken, ['FZ1-37C3-TA3E-Q3JE-NKWA', 'FZ1-37']);
  assert.equal(results.length, 1);
});

test('forty codes of forty questions are read quickly', () => {
  const text = Array.from({ length: 40 }, (_, seat) => code(Array(40).fill(0.35), String(seat))).join('\n');
  const before = performance.now();

  assert.equal(codesIn(text).results.length, 40);
  assert.ok(performance.now() - before < 2000);
});

const PAPER = {
  title: '卷',
  page: '课',
  href: '../a.html',
  anchor: 'quiz-a',
  lang: 'zh',
  numbers: '1 2 3.1',
  points: '2 4 4',
};
const result = (/** @type {(number | null)[]} */ shares, label = '', quiz = 'q', sender = '') => ({
  quiz,
  shares,
  label,
  sender,
});

test('a class is summed up over what each pupil was asked', () => {
  const results = [result([1, 0.5, 0], '1'), result([1, null, 1], '2'), result([0, 0, 0], '3')];
  const { classes } = tally(results, { q: PAPER });

  assert.deepEqual(
    classes[0].pupils.map(({ gained, points }) => [gained, points]),
    [
      [4, 10],
      [6, 6],
      [0, 10],
    ],
  );
  assert.deepEqual(
    classes[0].questions.map(({ number, href, answered, full, mean }) => [
      number,
      href,
      answered,
      full,
      Math.round(mean * 100),
    ]),
    [
      ['1', '../a.html#quiz-a.1', 3, 2, 67],
      ['2', '../a.html#quiz-a.2', 2, 0, 25],
      ['3.1', '../a.html#quiz-a.3.1', 3, 1, 33],
    ],
  );
  assert.deepEqual(
    classes[0].bands.map(({ low, high, count }) => [low, high, count]),
    [
      [0, 59, 2],
      [60, 69, 0],
      [70, 79, 0],
      [80, 89, 0],
      [90, 100, 1],
    ],
  );
  assert.deepEqual(
    mostMissed(classes[0].questions).map(({ number }) => number),
    ['2', '3.1', '1'],
  );
});

test('a code that came twice counts once; one of another paper is told apart', () => {
  const same = result([1, 1, 1], '1');
  const results = [
    same,
    { ...same },
    result([1, 1], '2'),
    result([1, 1, 1], '3', 'gone'),
    result([1, 1, 1], '4', '__proto__'),
  ];
  const { classes, repeated, unknown } = tally(results, { q: PAPER });

  assert.equal(classes[0].pupils.length, 1);
  assert.deepEqual([repeated, unknown], [1, 3]);
});

test('pupils without a seat who answered alike are told apart by who sent the code', () => {
  const same = code([1, 1, 1]);
  const count = (/** @type {string} */ text) => {
    const { classes, repeated, alike } = tally(codesIn(text).results, { [FINGERPRINT]: PAPER });
    return [classes[0].pupils.length, repeated, alike];
  };

  assert.deepEqual(count(`小红：${same}\n小明：${same} 谢谢老师\n小丽 10:02\n${same}`), [3, 0, 0]);
  assert.deepEqual(count(`小红：${same}\n小红：${same}`), [1, 1, 0]);
  assert.deepEqual(count(`小红 10:02\n${same}\n小红 10:05\n${same}`), [1, 1, 0]);
  assert.deepEqual(count(`小红\n10:02\n${same}\n小明\n10:02\n${same}`), [2, 0, 0]);
  assert.deepEqual(count(`小红 2026年11月28日 下午3:05\n${same}\n小明 2026年11月28日 下午3:05\n${same}`), [2, 0, 0]);
  assert.deepEqual(count(`我的成绩码：\n${same}\n我的成绩码：\n${same}`), [2, 0, 1]);
  assert.deepEqual(count(`1 ${same}\n2 ${same}\n1. ${same}`), [3, 0, 2]);
  assert.deepEqual(count(`${same}\n${same}\n${same}\n${code([1, 1, 0])}`), [4, 0, 2]);
  assert.deepEqual(count(`小红：${code([1, 1, 1], '7')}\n班长：${code([1, 1, 1], '7')}`), [1, 1, 0]);
});

test('a seat that came with two results of a quiz is named; no seat, or another quiz, is none', () => {
  const results = [result([1, 1, 1], '17'), result([1, 0, 1], '17 '), result([1, 0, 0], '17'), result([0, 0, 0])];
  const { seats, classes } = tally([...results, result([0, 0, 1]), result([1, 1, 1], '3')], { q: PAPER });
  assert.deepEqual(seats, ['17']);
  assert.equal(classes[0].pupils.length, 6);
  const two = tally([result([1, 1, 1], '3'), result([1, 1, 1], '3', 'p')], { q: PAPER, p: PAPER });
  assert.deepEqual(two.seats, []);
});

for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', "'=1", '|calc', ' =1']) {
  test(`a spreadsheet reads a pupil's text as text: ${JSON.stringify(formula)}`, () => {
    assert.match(asCsv([[formula, 1]]), /^"'[^"]*","1"$/);
    assert.match(asTabs([[formula, 1]]), /^'[^\t]*\t1$/);
  });
}

test('a cell cannot break out of its place', () => {
  assert.equal(asCsv([['a","=1', 'b\r\nc']]), '"a"",""=1","b c"');
  assert.equal(asTabs([['a\t=1', 'b\nc"']]), 'a =1\tb c＂');
});

test('a certificate takes a short text, numbers and a day, and nothing else', () => {
  const said = factsIn(`#title=${'题'.repeat(99)}&gained=1e9&points=<b>&date=2026-13-40`);

  assert.deepEqual(said, { title: '题'.repeat(60), gained: '', points: '', date: '' });
  assert.deepEqual(factsIn('#title=a%0Ab&gained=7.5&points=10&date=2026-12-04'), {
    title: 'a b',
    gained: '7.5',
    points: '10',
    date: '2026-12-04',
  });
});
