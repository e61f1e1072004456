import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cited, counted as inCharacters, numberIn } from '../../plugins/fazhi/search/web/articles.js';
import { entryOf, shownOf } from '../../plugins/fazhi/search/web/entries.js';
import { bare, simplified, tableOf, wordsOf } from '../../plugins/fazhi/search/web/fold.js';
import { gradeOf, nameOf, spansOf, withGrades } from '../../plugins/fazhi/search/web/grades.js';
import { shared } from '../../plugins/fazhi/search/web/hints.js';
import { bestPlace, excerpt, mark, WORD } from '../../plugins/fazhi/search/web/marking.js';
import {
  isOneOff,
  lookalikes,
  namesByInitials,
  piecesSpelt,
  respelt,
  spelt,
} from '../../plugins/fazhi/search/web/near.js';
import { completed, PagefindIndex } from '../../plugins/fazhi/search/web/pagefind-index.js';
import { phrase, piecesOf, plain, telling } from '../../plugins/fazhi/search/web/pairs.js';
import { answer } from '../../plugins/fazhi/search/web/planner.js';
import { asideOf, mainOf, namedOf, ranked, titled } from '../../plugins/fazhi/search/web/rank.js';
import { shortened } from '../../plugins/fazhi/search/web/said.js';
import { ScanIndex } from '../../plugins/fazhi/search/web/scan-index.js';
import { variants } from '../../plugins/fazhi/search/web/variants.js';
import { counted, serve } from '../../plugins/fazhi/search/web/worker.js';

/** @typedef {import('../../plugins/fazhi/search/web/scan-index.js').Page} Page */

/**
 * @param {string} url
 * @param {string} title
 * @param {string} text
 * @param {Record<string, string[]>} facets
 * @param {number} boost
 * @returns {Page}
 */
const page = (url, title, text = '', facets = {}, boost = 1) => [url, title, facets, boost, [['', title, text]]];

const ZH = [
  page('law.html', '宪法在我身边', '初中的同学读《宪法》第三十三条', { 类型: ['课例'], 学段: ['初中'] }),
  page('visit.html', '法治副校长来了', '电动自行车和头盔', { 类型: ['课例'], 学段: ['小学高年级'] }),
  page('bully.html', '学生欺凌', '校园里的欺凌，GDP 和 12周岁', { 类型: ['小法官'] }),
  page('fee.html', '消费者', '消法', {}),
  page('act.html', '《宪法》', '共一百四十三条', { 类型: ['法律'] }),
];
const EN = [page('en/law.html', 'The Constitution around me', 'Educating pupils about helmets & rules')];
const FOLD = {
  finders: { zh: 'lessons/index.html' },
  simple: '憲宪國国凌凌',
  stages: ['小学低年级', '小学高年级', '初中', '高中'],
  kinds: ['课例', '模拟法庭', '小法官'],
  groups: [
    ['电动自行车', '电动车'],
    ['欺凌', '霸凌', '校园霸凌'],
    ['八年级', '初二'],
  ],
  laws: /** @type {[number, ...string[]][]} */ ([
    [143, '宪法'],
    [132, '未成年人保护法', '未保法'],
  ]),
  terms: /** @type {[string, string][]} */ ([
    ['宪法', 'xian fa'],
    ['法治副校长', 'fa zhi fu xiao zhang'],
    ['消法', 'xiao fa'],
  ]),
};
const NAMES = /** @type {[string, string][]} */ ([['宪法在我身边', 'xian fa zai wo shen bian']]);

/**
 * @param {Page[]} own
 * @param {Page[] | undefined} other
 */
const sources = (own = ZH, other = EN, isMixed = true) => ({
  fold: FOLD,
  isMixed,
  own: async () => new ScanIndex(own, 'zh'),
  names: async () => NAMES,
  sounds: async () => 'fa法发 pei陪赔 xian宪现 bian边变 shen身深',
  words: async () => ['gdp', '12'],
  ...(other && {
    other: async () => new ScanIndex(other, 'en'),
    otherWords: async () => ['constitution', 'educating'],
  }),
});

/**
 * @param {string} query
 * @param {ReturnType<typeof sources>} from
 */
async function ask(query, from = sources()) {
  const { step, shown, hits } = await answer(query, from);
  return [step, [...hits].sort((a, b) => b[1] - a[1]).map(([id]) => id), shown];
}

for (const [claim, query, expected] of /** @type {[string, string, unknown[]][]} */ ([
  ['a word is found as it is typed', '头盔', ['exact', ['visit.html'], []]],
  ['a part of a word is found', '副校', ['exact', ['visit.html'], []]],
  ['a single character is found', '盔', ['exact', ['visit.html'], []]],
  ['characters with spaces between all of them are a word', '法 治 副 校 长', ['exact', ['visit.html'], []]],
  ['characters that stand apart make no word', '盔头', ['none', [], ['宪法', '法治副校长']]],
  ['several words must all be on the page', '宪法 身边', ['exact', ['law.html'], []]],
  ['signs and tags around a word do not count', '<b>《宪法》</b>😀', ['exact', ['act.html', 'law.html'], []]],
  ['full-width letters and capitals are alike', 'ＧＤp', ['exact', ['bully.html'], []]],
  ['other words for the same are found too', '电动车', ['same', ['visit.html'], ['电动自行车']]],
  ['inside a longer word as well', '校园里的霸凌', ['same', ['bully.html'], ['校园里的欺凌']]],
  ['and only those are told that stand somewhere', '欺凌', ['exact', ['bully.html'], []]],
  ['a longer word for a shorter one too', '校园霸凌', ['same', ['bully.html'], ['欺凌']]],
  ['the number of an article is read in characters', '第33条', ['same', ['law.html'], ['第三十三条']]],
  ['a law and a number are its article', '宪法 33', ['article', ['act.html', 'law.html'], ['《宪法》第三十三条']]],
  ['in any spelling', '中华人民共和国宪法第三十三条', ['article', ['act.html', 'law.html'], ['《宪法》第三十三条']]],
  ['an article that a law has not', '宪法第999条', ['beyond', ['act.html'], ['《宪法》最后一条是第一百四十三条']]],
  ['traditional characters are read as simplified ones', '憲法', ['simplified', ['act.html', 'law.html'], ['宪法']]],
  ['a term is found by its pinyin', 'fazhifuxiaozhang', ['pinyin', ['visit.html'], ['法治副校长']]],
  ['with spaces between the syllables too', 'xian fa', ['pinyin', ['act.html', 'law.html'], ['宪法']]],
  [
    'initials find every term that has them, in the order of the glossary',
    'xf',
    ['pinyin', ['act.html', 'law.html', 'fee.html'], ['宪法', '消法']],
  ],
  ['a piece of a title is found by its pinyin', 'shenbian', ['pinyin', ['law.html'], ['身边']]],
  ['while its last syllable is being typed', 'shenbi', ['pinyin', ['law.html'], ['身边']]],
  ['a question is about what it asks for', '请问头盔怎么办', ['near', ['visit.html'], ['头盔']]],
  ['a word that sounds like a term is that term', '宪发', ['sound', ['act.html', 'law.html'], ['宪法']]],
  ['or like a piece of a title', '深变', ['sound', ['law.html'], ['身边']]],
  ['one wrong character of a term is forgiven', '法制副校长', ['near', ['visit.html'], ['法治副校长']]],
  ['so is a character too few', '法治副校', ['exact', ['visit.html'], []]],
  ['so is one too many', '法治副校校长', ['near', ['visit.html'], ['法治副校长']]],
  ['and one in a piece of a title', '在我深边', ['near', ['law.html'], ['在我身边']]],
  ['words run together are taken apart', '初中宪法', ['words', ['law.html'], ['初中', '宪法']]],
  ['if no page has all the words, those with most of them are shown', '头盔 天文', ['most', ['visit.html'], []]],
  ['the longest parts of an unknown word are looked for', '头盔天文学', ['parts', ['visit.html'], ['头盔']]],
  ['a word of the other language is found there', 'constitution', ['other', ['en/law.html'], []]],
  ['a part of an English word is found', 'constit', ['other', ['en/law.html'], []]],
  ['a misspelt English word is forgiven', 'constituton', ['near', ['en/law.html'], ['constitution']]],
  ['an empty query finds nothing', ' 《》 ', ['none', [], []]],
  ['nonsense finds nothing, and terms that are in a title are named', 'zzzz', ['none', [], ['宪法', '法治副校长']]],
  ['a term that looks like it comes first', '副长', ['none', [], ['法治副校长', '宪法']]],
])) {
  test(claim, async () => assert.deepEqual(await ask(query), expected));
}

test('an English possessive is the word itself', () => {
  assert.deepEqual(wordsOf('the term’s law'), ['the', 'term', 'law']);
});

test('an English word is found without its ending', async () => {
  assert.deepEqual(await ask('educates', sources(EN, undefined)), ['stem', ['en/law.html'], ['educat']]);
});

test('English words on a Chinese page find its own pages first', async () => {
  const from = sources([page('own.html', '甲', 'helmets'), ...ZH]);

  assert.deepEqual(await ask('helmets', from), ['exact', ['own.html', 'en/law.html'], []]);
});

test('but for English pages with the words in their titles', async () => {
  const from = sources([page('own.html', '甲', 'the Constitution around'), ...ZH]);

  assert.deepEqual(await ask('constitution around', from), ['exact', ['en/law.html', 'own.html'], []]);
});

test('but for what stands beside the lessons, which comes last', async () => {
  const from = sources([page('own.html', '甲', 'constitution', {}, 0.2), ...ZH]);

  assert.deepEqual(await ask('constitution', from), ['exact', ['en/law.html', 'own.html'], []]);
});

test('a page that is called what was typed comes first, then those with it in their title, the shorter ones before', async () => {
  const from = sources([
    page('a.html', '甲', '头盔'.repeat(30)),
    page('b.html', '怎样选择一个头盔', '头盔'.repeat(30)),
    page('c.html', '头盔课', ''),
    page('d.html', '“头盔”', ''),
    page('e.html', '头盔', '', {}, 0.2),
  ]);

  assert.deepEqual((await ask('头盔', from))[1], ['d.html', 'c.html', 'b.html', 'a.html', 'e.html']);
});

/**
 * @param {string} url
 * @param {string} text
 * @param {number[]} grades
 * @returns {Page}
 */
const forGrades = (url, text, grades) => [url, '甲', {}, 1, [['', '甲', text]], grades];

test('a grade finds the pages that are for it, however it is called, and says so', async () => {
  const from = sources([
    forGrades('a.html', '五至九年级。被欺负了', [5, 6, 7, 8, 9]),
    forGrades('b.html', '七、八年级。宪法', [7, 8]),
    forGrades('c.html', '高一、高二', [10, 11]),
    page('d.html', '甲', '他读八年级'),
  ]);

  assert.deepEqual(await ask('五年级', from), ['same', ['a.html'], ['五年级的页面']]);
  assert.deepEqual(await ask('5年级', from), ['same', ['a.html'], ['五年级的页面']]);
  assert.deepEqual(await ask('初二', from), ['same', ['b.html', 'a.html', 'd.html'], ['八年级', '八年级的页面']]);
  assert.deepEqual(await ask('宪法 八年级', from), ['same', ['b.html'], ['八年级的页面']]);
  assert.deepEqual(await ask('八年级宪法', from), ['words', ['b.html'], ['八年级', '宪法']]);
  assert.deepEqual(await ask('grade 8', from), ['same', ['b.html', 'a.html'], ['八年级的页面']]);
  assert.equal((await answer('五年级', from)).words.includes('五至九年级'), true);
});

test('where no page is for a grade, none is said to be', async () => {
  assert.deepEqual(await ask('八年级', sources([page('d.html', '甲', '他读八年级')])), ['exact', ['d.html'], []]);
});

test('grades have several names', () => {
  const names = ['四年级', '4年级', '小学四年级', '初二', '初中二年级', '8年级', '高一', '高中三年级', 'grade 12'];

  assert.deepEqual(names.map(gradeOf), [4, 4, 4, 8, 8, 8, 10, 12, 12]);
  assert.deepEqual(['四年', '初中', '四', '高', 'grade', '第4条', '年级'].map(gradeOf), [0, 0, 0, 0, 0, 0, 0]);
  assert.deepEqual(
    [4, 10].map((grade) => [nameOf(grade, 'zh'), nameOf(grade, 'en')]),
    [
      ['四年级', 'grade 4'],
      ['高一', 'grade 10'],
    ],
  );
  assert.deepEqual(withGrades(['the', '4th', 'grade']), ['the', 'grade 4']);
  assert.deepEqual(withGrades(['grades', '7', 'law']), ['grade 7', 'law']);
  assert.equal(spansOf(5, 'zh').includes('四至六年级'), true);
  assert.equal(spansOf(5, 'zh').includes('六至七年级'), false);
  assert.equal(spansOf(5, 'en').includes('grades 5–6'), true);
});

test('Pagefind tells the pages for a grade from what the search page is narrowed down by', async () => {
  const search = async () => ({ results: ['a', 'b'].map((id) => ({ id, score: 1 })) });
  const facets = async () => ({ values: [], pages: {}, grades: { a: [4, 5], b: [7] } });
  const index = new PagefindIndex(/** @type {any} */ ({ search }), { ...NOTHING_LOADED, facets }, 'zh');

  assert.deepEqual([...(await index.graded(4))], [['a', 1.5]]);
  assert.equal(index.has('a'), true);
});

test('titles are compared without their signs', () => {
  assert.equal(bare('《宪法》 A-b：１'), '宪法ab1');
  assert.equal(titled('constitutionday', 'constitution day'), titled('a', 'a'));
  assert.equal(titled(bare('《宪法》'), '宪法') > titled(bare('宪法周'), '宪法'), true);
  assert.equal(titled(bare('消法'), '宪法'), 0);
});

test('scores tell pages by name from others, and those from what stands beside them', () => {
  const hits = new Map([
    ['named', ranked(0, titled('宪法', '宪法'), false)],
    ['held', ranked(0.9, titled('宪法周', '宪法'), false)],
    ['aside', ranked(0.9, titled('宪法', '宪法'), true)],
  ]);

  assert.deepEqual([namedOf(hits), mainOf(hits), asideOf(hits)].map((found) => [...found.keys()]), [
    ['named'],
    ['named', 'held'],
    ['aside'],
  ]); // biome-ignore format: a table
});

test('numbers of articles are written and read in characters', () => {
  const numbers = [1, 10, 12, 20, 33, 103, 110, 1003, 1260];

  assert.deepEqual(numbers.map(inCharacters), [
    ...['一', '十', '十二', '二十', '三十三', '一百零三', '一百一十', '一千零三', '一千二百六十'],
  ]);
  assert.deepEqual(numbers.map(inCharacters).map(numberIn), numbers);
});

test('a citation needs the whole name of a law', () => {
  assert.equal(cited(['法治副校长', '2'], FOLD.laws), undefined);
  assert.equal(cited(['宪法'], FOLD.laws), undefined);
  assert.deepEqual(cited(['未保法39条第一款'], FOLD.laws), {
    title: '未成年人保护法',
    article: '第三十九条',
    anchor: '#art-39',
    last: '',
  });
  assert.equal(cited(['宪法第十条之一'], FOLD.laws)?.anchor, '#art-10-1');
});

test('a word is read character by character, or not at all', () => {
  assert.equal(spelt('宪发', 'fa法发 xian宪现'), 'xianfa');
  assert.equal(spelt('宪章', 'fa法发 xian宪现'), '');
});

test('a long query is repeated shortened', () => {
  assert.equal(shortened(` ${'宪'.repeat(31)} `), `${'宪'.repeat(30)}…`);
  assert.equal(shortened(' 宪  法 '), '宪 法');
});

test('English readers get no Chinese pages among the English ones', async () => {
  const from = sources([page('own.html', '甲', 'constitution')], EN, false);

  assert.deepEqual(await ask('constitution', from), ['exact', ['own.html'], []]);
});

test('a page that lists others stands behind them, and before a page beside the lessons', async () => {
  const pages = [
    page('aside.html', '甲', '头盔头盔', {}, 0.2),
    page('list.html', '乙', '头盔头盔', {}, 0.5),
    page('a.html', '丙', '头盔头盔'),
  ];

  assert.deepEqual((await ask('头盔', sources(pages)))[1], ['a.html', 'list.html', 'aside.html']);
  assert.deepEqual(await new ScanIndex(pages, 'zh').titles(), ['乙', '丙']);
});

test('a page may be lifted by its boost', async () => {
  const from = sources([page('a.html', '甲', '头盔头盔'), page('b.html', '乙', '头盔', {}, 3)]);

  assert.deepEqual((await ask('头盔', from))[1], ['b.html', 'a.html']);
});

test('a word in a title counts more than one in the text', async () => {
  const from = sources([page('a.html', '甲', '头盔'.repeat(30)), page('b.html', '头盔', '')]);

  assert.deepEqual((await ask('头盔', from))[1], ['b.html', 'a.html']);
});

test('an apostrophe and a hyphen inside a word belong to it', () => {
  assert.deepEqual(wordsOf('Mock-trial e-bike re-read'), ['mock', 'trial', 'e-bike', 're-read']);
  assert.deepEqual(wordsOf('⚖️法治 ✍️'), ['法治']);
  assert.deepEqual(wordsOf('“12·4”6·26 12/2 2026/12/2'), ['12月4日', '6月26日', '12月2日', '2026', '12', '2']);
  assert.deepEqual(wordsOf('12.4 宪法日 4.15，第1.2.3条 13.1 12.32'), [
    ...['12月4日', '宪法日', '4月15日', '第1', '2', '3条', '13', '1', '12', '32'],
  ]);
  assert.deepEqual(wordsOf("xi’an e-bike -a- 'b'"), ["xi'an", 'e-bike', 'a', 'b']);
});

test('a query is cut into words without signs and without repeats', () => {
  assert.deepEqual(wordsOf('“宪法”，宪法 ＷＴＯ　《合同编》(2)'), ['宪法', 'wto', '合同编', '2']);
});

test('a table of characters folds a text', () => {
  assert.equal(simplified('國家憲法', tableOf('憲宪國国')), '国家宪法');
});

test('one changed, missing, added or swapped character is one off, two are not', () => {
  const near = ['法制副校长', '法治校长', '法治副校校长', '法治校副长'];

  assert.deepEqual(
    near.map((one) => isOneOff(one, '法治副校长')),
    [true, true, true, true],
  );
  assert.deepEqual(
    ['法制副校张', '法治副校长', '法治', '副治法校长'].map((one) => isOneOff(one, '法治副校长')),
    [false, false, false, false],
  );
});

test('a name is put in the place of what nearly is that name', () => {
  assert.deepEqual(respelt('学校法制副校长', ['法治副校长'], 4), ['学校法治副校长']);
  assert.deepEqual(respelt('高中', ['初中'], 3), []);
});

test('a Chinese reader is shown English pages after what may have been meant on Chinese ones', async () => {
  const english = [page('en/a.html', 'Terms', '法制副校长 初中宪法 斗殴')];

  assert.deepEqual(await ask('法制副校长', sources(ZH, english)), ['near', ['visit.html'], ['法治副校长']]);
  assert.deepEqual((await ask('初中宪法', sources(ZH, english)))[0], 'words');
  assert.deepEqual(await ask('斗殴', sources(ZH, english)), ['other', ['en/a.html'], []]);
});

test('an English reader is shown them before it', async () => {
  const english = [page('en/a.html', '法治副校长', '')];
  const chinese = [page('a.html', '法制副校长', '')];

  assert.deepEqual(await ask('法制副校长', sources(english, chinese, false)), ['other', ['a.html'], []]);
});

test('a short page about a word comes before a long one that mentions it as often', async () => {
  const pages = [
    page('long.html', '甲', `头盔头盔${'字'.repeat(900)}`),
    page('short.html', '乙', `头盔头盔${'字'.repeat(90)}`),
  ];

  assert.deepEqual((await ask('头盔', sources(pages)))[1], ['short.html', 'long.html']);
});

test('a stage and a kind narrow down what is looked for', async () => {
  const pages = [
    page('a.html', '远离毒品', '禁毒', { 学段: ['初中'], 类型: ['课例'] }),
    page('b.html', '禁毒日', '禁毒', { 学段: ['小学低年级'], 类型: ['活动'] }),
  ];
  const from = sources(pages);

  assert.deepEqual(await ask('禁毒 初中', from), ['same', ['a.html'], ['初中的页面']]);
  assert.deepEqual(await ask('小学禁毒', from), ['words', ['b.html'], ['小学', '禁毒']]);
  assert.deepEqual(await ask('初中禁毒课例', from), ['words', ['a.html'], ['初中', '禁毒', '课例']]);
  assert.deepEqual(await ask('课例', from), ['same', ['a.html'], ['课例的页面']]);
});

test('beside other words a stage or a kind comes before pages that only mention it, however often', async () => {
  const pages = [
    page('week.html', '国际禁毒日', '初中初中初中，禁毒，课例课例', { 学段: ['小学高年级', '初中', '高中'] }),
    page('list.html', '禁毒课例', '初中的禁毒课例', {}),
    page('a.html', '远离毒品', '禁毒', { 学段: ['初中'], 类型: ['课例'] }),
  ];

  assert.equal((await ask('初中 禁毒', sources(pages)))[1][0], 'a.html');
  const terms = /** @type {[string, string][]} */ ([...FOLD.terms, ['禁毒', 'jin du']]);
  const named = { ...sources(pages), fold: { ...FOLD, terms } };
  assert.equal((await ask('初中禁毒课', named))[1][0], 'a.html');
  assert.deepEqual((await ask('初中禁毒课', named))[2], ['初中', '禁毒', '课例']);
  assert.notDeepEqual(
    (await ask('不上课', sources(pages)))[2],
    ['不上', '课例'],
    'what ends like a lesson and is none',
  );
  assert.equal((await ask('禁毒课例', sources(pages)))[1][0], 'list.html', 'a page that is called so');
});

test('another word for a kind names the kind', async () => {
  const plan = page('a.html', '远离毒品', '禁毒', { 类型: ['课例'] });
  const from = { ...sources([plan, ...ZH]), fold: { ...FOLD, groups: [['课例', '教案']] } };

  assert.deepEqual((await ask('禁毒 教案', from))[1], ['a.html']);
});

test('choices stand in their own order, not in that of the pages', async () => {
  const pages = [
    page('a.html', '甲', '', { 类型: ['活动', '课例'], 主题: ['课例', '宪法'] }),
    page('b.html', '乙', '', { 类型: ['别的', '法律'] }),
  ];
  const order = { 类型: ['课例', '活动', '法律'], 主题: ['宪法', '课例'] };
  const facets = await new ScanIndex(pages, 'zh', order).facets();

  assert.deepEqual([...(facets.get('主题') ?? []).keys()], ['宪法', '课例'], 'a theme may be called like a kind');
  assert.deepEqual([...(facets.get('类型') ?? []).keys()], ['课例', '活动', '法律', '别的']);
});

test('what may have been meant comes before a page beside the lessons that has the words themselves', async () => {
  const pages = [
    page('a.html', '远离毒品', '禁毒', { 学段: ['初中'] }),
    page('aside.html', '怎样搜索', '例如初中禁毒、构建缓存', {}, 0.2),
  ];

  assert.deepEqual((await ask('初中禁毒', sources(pages)))[1], ['a.html', 'aside.html']);
  assert.deepEqual(await ask('构建缓存', sources(pages)), ['exact', ['aside.html'], []]);
});

test('an age is found however it is written, and never inside another number', async () => {
  const pages = [
    page('a.html', '甲', '年满十六周岁'),
    page('b.html', '乙', '116岁'),
    page('c.html', '丙', '满 16 周岁'),
    page('d.html', '丁', '十六岁'),
  ];

  for (const query of ['16岁', '十六周岁']) {
    const { hits } = await answer(query, sources(pages));
    assert.deepEqual([...hits.keys()].sort(), ['a.html', 'c.html', 'd.html']);
  }
});

test('what could be a date is read as it stands where no page has the date', async () => {
  const pages = [page('a.html', '甲', '12月4日'), page('b.html', '乙', '3·15 和 1/2 和 1.5倍')];

  assert.deepEqual(await ask('12·4', sources(pages)), ['exact', ['a.html'], []]);
  for (const query of ['3·15', '1/2', '1.5倍']) {
    assert.deepEqual(await ask(query, sources(pages)), ['exact', ['b.html'], []], query);
  }
});

test('no other word is told than those that were typed', async () => {
  const fold = { ...FOLD, groups: [['国家宪法日', '12月4日']] };
  const from = { ...sources([page('a.html', '国家宪法日', '12月4日')]), fold };

  assert.deepEqual(await ask('12·4 国家宪法日', from), ['exact', ['a.html'], []]);
});

test('no page is told to hold what is no age', async () => {
  const shown = ['0岁', '三四十岁', '十五六岁', '116岁', '几十岁'].map((word) => variants(word, FOLD));

  assert.deepEqual(shown, [[], [], [], [], []]);
});

test('a number stands for itself alone, and a word first of all', async () => {
  /** @type {string[]} */
  const asked = [];
  const search = async (/** @type {string} */ words) => ({ results: asked.push(words) && [] });
  const words = async () => ['2026', 'a', 'act', "don't"];
  const index = new PagefindIndex(/** @type {any} */ ({ search }), { ...NOTHING_LOADED, words }, 'zh');
  await index.find('20');
  await index.find('x');
  await index.find('act');

  assert.deepEqual(
    asked.filter((one) => one.startsWith('"')),
    ['"20"', '"x"', '"act"'],
  );
});

test('dates are read however they are typed, and apart from what stands beside them', () => {
  for (const query of ['12·4', '12.4', '12．4', '12/04', '12-4', '12月04日', '12月4号', '十二月四日', '十二月四号']) {
    assert.deepEqual(wordsOf(query), ['12月4日'], query);
  }
  for (const query of [
    'Dec 4',
    'December 4',
    '4 December',
    '4th of December',
    'the 4th of December',
    'dec. 4th',
    '4 dec.',
  ]) {
    assert.deepEqual(wordsOf(query), ['12月4日'], query);
  }
  assert.deepEqual(wordsOf('June 26, 2026 Sept. 1st'), ['6月26日', '2026', '9月1日']);
  assert.deepEqual(wordsOf('december 2026, decide 4, 4 mayors, 14 decembers, 32 may'), [
    ...['december', '2026', 'decide', '4', 'mayors', '14', 'decembers', '32', 'may'],
  ]);
  assert.deepEqual(wordsOf('12·4宪法日'), ['12月4日', '宪法日']);
  assert.deepEqual(wordsOf('2026年12月4日'), ['2026年12月4日']);
  assert.deepEqual(wordsOf('4/6年级 1.5倍 2026-12-04'), ['4', '6年级', '1', '5倍', '2026-12-04']);
});

test('pinyin may have tone marks', () => {
  assert.deepEqual(wordsOf('xiànfǎ 法é'), ['xianfa', '法é']);
});

test('a year behind a law is no article of it', () => {
  assert.equal(cited(['宪法', '2018'], FOLD.laws), undefined);
  assert.equal(cited(['宪法', '999'], FOLD.laws)?.last, '第一百四十三条');
});

test('an age below ten in characters is not the end of a greater one', () => {
  assert.deepEqual(variants('8岁', FOLD), ['8周岁', '满八周岁', '满八岁']);
  assert.deepEqual(variants('不满8周岁', FOLD), ['不满8岁', '不满八周岁', '不满八岁']);
  assert.deepEqual(variants('第39条第1款', FOLD), ['第三十九条第一款']);
});

test('of a question no word that asks is looked for', async () => {
  assert.deepEqual(await ask('不戴头盔怎么办'), ['parts', ['visit.html'], ['头盔']]);
});

test('a number is not looked for in the other language', async () => {
  const [own, other] = [[page('a.html', '甲', '2026')], [page('en/a.html', 'A', '2026')]];

  assert.deepEqual(await ask('2026', sources(own, other)), ['exact', ['a.html'], []]);
});

test('pinyin finds pieces of two characters or more', () => {
  assert.deepEqual(piecesSpelt('xianfa', NAMES), ['宪法']);
  assert.deepEqual(piecesSpelt('fa', NAMES), []);
  assert.deepEqual(piecesSpelt('ianfa', NAMES), []);
  assert.deepEqual(namesByInitials('x', FOLD.terms), []);
  assert.deepEqual(lookalikes('宪发在我', ['宪法在我身边']), ['宪法在我']);
});

const NOTHING_LOADED = {
  common: '法治',
  signs: async () => '宪法',
  words: async () => [],
  titles: async () => ({ titles: { a: '宪 法课', b: '乙', c: '丙', d: '《宪法课》' }, aside: ['d'] }),
  facets: async () => ({ values: [], pages: {}, grades: {} }),
};

test('Pagefind is asked for pairs of characters in a row, and for whole words', () => {
  assert.equal(phrase('法治副校长'), '"法治 治副 副校 校长"');
  assert.equal(phrase('宪法'), '"宪法"');
  assert.equal(phrase('wto'), '"wto"');
});

test('one character is asked for as what pairs begin with', () => {
  assert.equal(phrase('法'), '法');
  assert.equal(phrase('𠀀'), '𠀀');
});

test('a character between letters or digits and the end of a word may begin a longer row', () => {
  assert.deepEqual(piecesOf('12月4日'), ['12', '月', '月', '4', '日']);
  assert.deepEqual(piecesOf('第33条'), ['第', '33', '条']);
  assert.deepEqual(piecesOf('甲乙a丙丁'), ['甲乙', '乙', 'a', '丙', '丙丁']);
  assert.deepEqual(piecesOf('e-车'), ['e-', '车']);
  assert.deepEqual(piecesOf('法治 副校长'), ['法治', '治副', '副校', '校长']);
});

test('an English word is completed by those that begin with it, then by those that hold it', () => {
  assert.deepEqual(completed('con', ['contract', 'second', 'constitution']), ['contract', 'constitution']);
  assert.deepEqual(completed('cond', ['contract', 'second']), ['second']);
  assert.deepEqual(completed('bull', ['cyberbullying', 'bullying', 'bull']), ['bull', 'bullying', 'cyberbullying']);
});

test('the pair of the least common characters tells most of a word, else its longest piece', () => {
  assert.equal(telling('法治副校长', '法治校长'), '副校');
  assert.equal(telling('法治', '法治'), '法治');
  assert.equal(telling('12周岁', '岁'), '周岁');
  assert.equal(telling('第33条', '第条'), '33');
  assert.equal(telling('wto', ''), 'wto');
});

test('the browser reads the copies back that Python writes', () => {
  const copies = JSON.parse(readFileSync(new URL('../search/copies.json', import.meta.url), 'utf-8'));

  assert.ok(copies.length);
  for (const [text, copy] of copies) assert.equal(plain(copy), text);
});

test('Pagefind ranks by titles, then by the rarest piece of those pages that hold the phrase', async () => {
  /** @type {string[]} */
  const asked = [];
  const found = { '"宪法 法课"': ['a', 'b', 'd', 'e'], 宪法: ['c', 'b', 'a', 'd', 'e'] };
  const search = async (/** @type {any} */ words) => {
    asked.push(words);
    const ids = /** @type {any} */ (found)[words];
    return { results: ids.map((/** @type {string} */ id, /** @type {number} */ at) => ({ id, score: 10 - at })) };
  };
  const index = new PagefindIndex(/** @type {any} */ ({ search }), NOTHING_LOADED, 'zh');
  const hits = [...(await index.find('宪法课'))].sort((a, b) => b[1] - a[1]).map(([id]) => id);

  assert.deepEqual(hits, ['a', 'b', 'e', 'd']);
  assert.deepEqual(asked, ['"宪法 法课"', '宪法']);
});

test('for one character all parts of the index are loaded with pairs that begin with it', async () => {
  /** @type {string[]} */
  const asked = [];
  const pagefind = {
    preload: async (/** @type {string} */ words) => asked.push(`loads ${words}`),
    search: async (/** @type {string} */ words) => ({ results: asked.push(words) && [] }),
  };
  await new PagefindIndex(/** @type {any} */ (pagefind), NOTHING_LOADED, 'zh').find('法');

  assert.deepEqual(asked, ['loads 法 法宪 法法', '法']);
});

/**
 * @param {object} data  What Pagefind's file of a page holds, but for what all have.
 * @param {string[]} words
 */
async function shownByPagefind(data, words) {
  const whole = { raw_url: '/a.html', anchors: [], ...data };
  const search = async () => ({ results: [{ id: 'a', score: 1, data: async () => whole }] });
  const index = new PagefindIndex(/** @type {any} */ ({ search }), NOTHING_LOADED, 'zh');
  await index.find('甲乙');
  return (await index.show('a', words)).map(({ location, title, text }) => [location, title, text]);
}

test('a page of Pagefind is cut into its sections, without the breaks and the last word of the index', async () => {
  const data = {
    meta: { title: '宪法 法 A\u2063 课\u2064 课' },
    content:
      '宪法 法 A\u2063 课\u2064 课 按\u2063第 第 33 条\u2064 条 ， <b>& A\u2063 人\u2064 人和 和人 人 ' +
      '导入 入 读宪 宪法 法日 日 结束 束 ？ 完 fzeverypage.',
    anchors: [
      { id: 'dao', text: '导入 入', location: 17 },
      { id: 'jie', text: '结束 束 ？', location: 23 },
    ],
  };

  assert.deepEqual(await shownByPagefind(data, ['33', '宪法']), [
    ['a.html', '<mark data-md-highlight>宪法</mark>A 课', '按 第<mark data-md-highlight>33</mark>条，&lt;b&gt;&amp; A 人和人'],
    ['a.html#dao', '导入', '读<mark data-md-highlight>宪法</mark>日'],
  ]); // biome-ignore format: a table
  assert.deepEqual((await shownByPagefind(data, ['完'])).slice(1), [['a.html#jie', '结束？', '']]);
});

test('a page looks the same from both indexes', async () => {
  const text = '骑车 车要 要戴 戴头 头盔 盔 。';
  const data = { meta: { title: '甲' }, content: `甲 ${text} fzeverypage.`, anchors: [] };
  const scanned = await new ScanIndex([page('a.html', '甲', '骑车要戴头盔。')], 'zh').show('a.html', ['头盔']);

  assert.deepEqual(
    await shownByPagefind(data, ['头盔']),
    scanned.map(({ location, title, text }) => [location, title, text]),
  );
});

test('the passage of a page is a sentence rather than a list, and its section does not repeat it', async () => {
  const law = '《民法典》第一条 《民法典》第二条 《民法典》第三条';
  const entries = [
    entryOf('a.html', '甲', law),
    entryOf('a.html#b', '乙', '先看事实，再看《民法典》第二条，最后说责任。'),
    entryOf('a.html#c', '《民法典》第二条', ''),
    entryOf('a.html#d', '丁', '无'),
  ];
  const shown = shownOf(entries, ['第二条']).map(({ location, text }) => [location, text.replace(/<[^>]*>/g, '')]);

  assert.deepEqual(shown, [
    ['a.html', '先看事实，再看《民法典》第二条，最后说责任。'],
    ['a.html#b', ''],
    ['a.html#c', ''],
  ]);
});

test('a passage with more of the words is better', () => {
  assert.equal(bestPlace(`${'头盔,头盔,头盔。'.repeat(20)}头盔 宪法`, ['头盔', '宪法']).worth > 2 * WORD - 1, true);
  assert.equal(bestPlace('甲', ['乙']).worth, 0);
});

test('of an English word all is marked', () => {
  const marks = (/** @type {string} */ text, /** @type {string[]} */ words) =>
    mark(text, text, words)
      .replace(/<mark[^>]*>/g, '[')
      .replace(/<\/mark>/g, ']');

  assert.equal(marks('an unconstitutional e-bike', ['constitution', 'bike']), 'an [unconstitutional] [e-bike]');
  assert.equal(marks('a chair and ai or aid', ['ai']), 'a chair and [ai] or [aid]');
  assert.equal(marks('满 16 周岁，116周岁', ['16周岁']), '满 [16 周岁]，116周岁');
  assert.equal(marks('to get back 12周岁 of 2012', ['get back', '12周岁']), 'to [get back] [12周岁] of 2012');
  assert.equal(marks('mock trials 宪法A', ['mock trial', '宪法']), '[mock trials] [宪法]A');
});

const LONG = `${'一'.repeat(40)}<b>宪法`;

test('one letter among other words is not marked wherever it stands', () => {
  assert.equal(mark('it is mine', 'it is mine', ['i', 'mine']), 'it is <mark data-md-highlight>mine</mark>');
  assert.equal(mark('i', 'i', ['i']), '<mark data-md-highlight>i</mark>');
});

test('a word that merely holds what was typed counts less', async () => {
  const found = /** @type {Record<string, string[]>} */ ({
    '"phone"': ['a'],
    '"iphone"': ['b'],
    phone: ['a'],
    iphone: ['b'],
  });
  const search = async (/** @type {any} */ asked) => ({
    results: found[asked].map((id) => ({ id, score: id === 'b' ? 9 : 5 })),
  });
  const loaded = {
    ...NOTHING_LOADED,
    titles: async () => ({ titles: {}, aside: [] }),
    words: async () => ['iphone', 'phone'],
  };
  const index = new PagefindIndex(/** @type {any} */ ({ search }), loaded, 'en');
  const hits = await index.find('phone');

  assert.equal((hits.get('a') ?? 0) > (hits.get('b') ?? 0), true);
});

test('a passage is cut around the word, and text never becomes markup', () => {
  assert.equal(excerpt(LONG, LONG, ['宪法'], LONG.indexOf('宪法')).includes('&lt;b&gt;<mark'), true);
  assert.equal(mark('İİ 宪法', 'İİ 宪法', ['宪法']), 'İİ <mark data-md-highlight>宪法</mark>');
});

test('another grade or day is no other spelling', () => {
  assert.equal(isOneOff('四年级', '七年级'), false);
  assert.equal(isOneOff('12月4日', '12月14日'), false);
  assert.equal(isOneOff('第三十条', '第三十三条'), false);
});

test('a passage is cut between words, and says where the text goes on', () => {
  const text = `${'overlooked '.repeat(4)}the constitution ${'stands above every law '.repeat(6)}`;

  assert.equal(
    excerpt(text, text, ['constitution'], text.indexOf('constitution')).replace(/<[^>]*>/g, ''),
    '…overlooked the constitution stands above every law stands above every law stands above every law stands…',
  );
  const cut = `${'甲'.repeat(10)}）。《宪法》第一条${'乙'.repeat(104)}（${'丙'.repeat(9)}`;
  const passage = excerpt(cut, cut, [], 34);
  assert.equal(passage.slice(0, 5), '…《宪法》');
  assert.equal(passage.slice(-2), '乙…');
  assert.equal(excerpt('', '', [], 0), '');
  assert.equal(excerpt('（一）甲。', '（一）甲。', [], 0), '（一）甲。');
  assert.equal(excerpt('法'.repeat(200), '法'.repeat(200), [], 0).length, 115);
});

test('each choice says how many pages it would leave beside the other choices', async () => {
  const index = new ScanIndex(ZH, 'zh');
  const hits = new Map([
    ['law.html', 1],
    ['visit.html', 1],
    ['bully.html', 1],
  ]);

  assert.deepEqual(counted(hits, { 学段: '初中' }, await index.facets()), [
    ['类型', [['课例', 1], ['小法官', 0], ['法律', 0]]],
    ['学段', [['初中', 1], ['小学高年级', 1]]],
  ]); // biome-ignore format: a table
});

/**
 * Speaks to the worker and waits for its answers.
 * @param {object[]} messages
 * @param {ReturnType<typeof sources>} from
 */
async function speak(messages, from = sources()) {
  /** @type {any} */
  let hear;
  /** @type {any[]} */
  const said = [];
  const library = /** @type {any} */ ({ sources: async () => from });
  serve(
    {
      postMessage: (message) => said.push(message),
      listen: (listener) => {
        hear = listener;
      },
    },
    'zh',
    library,
  );
  await Promise.all(messages.map((message) => hear(message)));
  return said;
}

test("the box is told how an answer was found, in Material's messages", async () => {
  const said = await speak([
    { type: 0, data: {} },
    { type: 2, data: '法制副校长' },
  ]);

  assert.deepEqual(
    said.map(({ type }) => type),
    [1, 3],
  );
  assert.match(said[1].data.items[0][0].text, /^<em>没有找到“法制副校长”，下面是：法治副校长<\/em> /);
});

test('the box is told how many pages there are, not how many rows', async () => {
  const pages = Array.from({ length: 11 }, (_, at) => page(`${at}.html`, '甲', `宪法${'头盔'.repeat(Number(at > 9))}`));
  const headings = (/** @type {any[]} */ said) => said.map(({ data }) => [data.heading, data.items.length]);
  const asked = async (/** @type {string} */ query) =>
    headings(await speak([{ type: 2, data: query }], sources(pages)));

  assert.deepEqual(await asked('宪法'), [['找到 11 页，先列出 6 页', 7]]);
  assert.deepEqual(await asked('头盔'), [['找到 1 页', 1]]);
});

test('where nothing was found, both boxes say what to try, and where lessons are listed', async () => {
  const asked = { query: 'zzzz', chosen: {}, first: 0, many: 20 };
  const [box] = await speak([{ type: 2, data: 'zzzz' }]);
  const [told] = await speak([{ type: 20, data: asked }]);
  const rows = [
    ['search/index.html?find=%E5%AE%AA%E6%B3%95', '试试“宪法”'],
    ['search/index.html?find=%E6%B3%95%E6%B2%BB%E5%89%AF%E6%A0%A1%E9%95%BF', '试试“法治副校长”'],
    ['lessons/index.html', '按类型、学段和时间找课'],
  ];

  for (const { data } of [box, told]) {
    assert.deepEqual(
      data.items.map((/** @type {any[]} */ [{ location, title }]) => [location, title]),
      rows,
    );
  }
  assert.equal(box.data.heading, '没有找到“zzzz”。看看有没有错字，或者少打几个词');
  assert.equal(told.data.how, box.data.heading);
  assert.equal(told.data.count, 0);
});

test('English words have other words for the same, whole ones alone', async () => {
  const own = async () =>
    new ScanIndex([page('a.html', 'A', 'can I get back my money'), page('b.html', 'B', 'a refund')], 'en');
  const called = async () => new ScanIndex([page('a.html', 'A', 'get back'), page('refund.html', 'Refund')], 'en');
  const fold = { ...FOLD, groups: [['refund', 'get back'], ['ad', 'notice']] }; // biome-ignore format: a table
  const from = { ...sources([], undefined), fold, own };

  assert.deepEqual((await ask('refund', from)).slice(0, 1), ['same']);
  assert.deepEqual((await ask('refund', from))[2], ['get back']);
  assert.deepEqual([...(await answer('refund', from)).hits.keys()].sort(), ['a.html', 'b.html']);
  assert.deepEqual([...(await answer('get back', from)).hits.keys()].sort(), ['a.html', 'b.html']);
  assert.deepEqual((await ask('get back', { ...from, own: called }))[1], ['refund.html', 'a.html']); // it is called so
  assert.deepEqual(variants('adding', fold), []);
});

test('English readers are told English words that look like theirs', async () => {
  const own = async () => new ScanIndex([page('en/a.html', 'Mock trial', 'A constitution', {}, 1)], 'en');
  const fold = { ...FOLD, groups: [...FOLD.groups, ['mock trial', 'moot court'], ['refund', 'money back']] };
  const from = { ...sources([], undefined), fold, own, words: async () => ['constitution', 'mock', 'trial'] };

  assert.deepEqual((await answer('constitushun', from)).shown, ['constitution', 'mock trial']);
});

test('what looks alike has pieces in common', () => {
  assert.equal(shared('宪草', '宪法'), 0.5);
  assert.equal(shared('xianfo', 'xianfa'), 0.75);
  assert.equal(shared('ab', 'abc'), 0);
});

test('where only the choices leave nothing, that is said', async () => {
  const asked = { query: '头盔', chosen: { 类型: '法律' }, first: 0, many: 20 };
  const [{ data }] = await speak([{ type: 20, data: asked }]);

  assert.deepEqual([data.count, data.how], [0, '“头盔”在选定的范围里没有；不限范围有 1 页']);
});

test('for an empty box nothing is loaded', async () => {
  /** @type {any[]} */
  const said = [];
  /** @type {any} */
  let hear;
  const library = /** @type {any} */ ({ sources: () => assert.fail('loaded') });
  const listen = (/** @type {any} */ listener) => {
    hear = listener;
  };
  serve({ postMessage: (message) => said.push(message), listen }, 'zh', library);
  await hear({ type: 2, data: ' ' });

  assert.deepEqual(said, [{ type: 3, data: { items: [], heading: '' } }]);
});

test('while a reader types on, only the last query is answered', async () => {
  const said = await speak(['头', '头盔'].map((data) => ({ type: 2, data })));

  assert.equal(said.length, 1);
});

test('what a reader types never becomes markup', async () => {
  const said = await speak([{ type: 2, data: '<img src=x>法制副校长' }]);

  assert.doesNotMatch(JSON.stringify(said), /<img/);
});

test('pages in another language are not narrowed down', async () => {
  const [told] = await speak([{ type: 20, data: { query: 'constitution', chosen: {}, first: 0, many: 20 } }]);

  assert.equal(told.data.count, 1);
  assert.deepEqual(told.data.facets, []);
});

test('the search page gets counts, and the pages that are left', async () => {
  const asked = { query: '课 法', chosen: {}, first: 0, many: 20 };
  const [told] = await speak([{ type: 20, data: { ...asked, query: '法', chosen: { 类型: '课例' } } }]);

  assert.equal(told.type, 21);
  assert.deepEqual(told.data.items.map((/** @type {any[]} */ group) => group[0].location).sort(), [
    'law.html',
    'visit.html',
  ]);
  assert.equal(told.data.count, 2);
});

test('from a stick, too, an English plural finds the singular', async () => {
  const index = new ScanIndex(
    [page('a.html', 'A drug is no toy'), page('b.html', 'Drugs'), page('c.html', 'A bus')],
    'en',
  );

  assert.deepEqual([...(await index.find('drugs')).keys()], ['a.html', 'b.html']);
  assert.deepEqual([...(await index.find('bus')).keys()], ['c.html']);
});
