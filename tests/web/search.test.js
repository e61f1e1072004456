import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';

const WORKER = readFileSync(new URL('../../docs/assets/javascripts/search.js', import.meta.url), 'utf8');
const SECTIONS = [
  { location: 'a.html', title: '宪法在我身边', text: '' },
  { location: 'a.html#dao-ru', title: '导入', text: '<p>未成年人的权利，《宪法》第三十三条。</p>' },
  { location: 'b.html', title: '我的安全上学路', text: '<p>12周岁和头盔，过马路抬头看</p>' },
  { location: 'en/a.html', title: 'The Constitution around me', text: '<p>Tom &amp; Jerry read it</p>' },
];

/**
 * Start the worker outside a browser.
 * @param {string} language
 * @param {object[]} sections
 * @returns {(query: string) => Array<Array<{ location: string, title: string, text: string, terms: object }>>}
 */
function start(language, sections = SECTIONS) {
  /** @type {(event: object) => void} */
  let listen = () => {};
  /** @type {any[]} */
  const said = [];
  const scope = {
    self: { location: { search: `?${language}` } },
    addEventListener: (/** @type {string} */ _name, /** @type {(event: object) => void} */ listener) => {
      listen = listener;
    },
    postMessage: (/** @type {object} */ message) => said.push(message),
  };
  vm.runInNewContext(WORKER, scope);
  listen({ data: { type: 0, data: { config: {}, docs: sections, options: {} } } });
  return (query) => {
    listen({ data: { type: 2, data: query } });
    return JSON.parse(JSON.stringify(said.at(-1))).data.items;
  };
}

/** @param {ReturnType<ReturnType<typeof start>>} items */
const pages = (items) => items.map((group) => group.find((hit) => !hit.location.includes('#'))?.location);

test('a Chinese word is found as it is typed', () => {
  const ask = start('zh');

  assert.deepEqual(
    ['宪法', '未成年人', '头盔', '周岁和头'].map((word) => pages(ask(word))),
    [['a.html'], ['a.html'], ['b.html'], ['b.html']],
  );
});

test('characters that stand apart do not make a word', () => {
  assert.deepEqual(start('zh')('盔头'), []);
});

test('whole English words are found in any case', () => {
  const ask = start('zh');

  assert.deepEqual(
    ['constitution', 'CONSTITUTION', 'ｃonstitution'].map((word) => pages(ask(word))),
    [['en/a.html'], ['en/a.html'], ['en/a.html']],
  );
});

test('several words must all be on the page', () => {
  assert.deepEqual(pages(start('zh')('宪法 权利')), ['a.html']);
});

test('if no page has all the words, those with most of them are shown', () => {
  assert.deepEqual(pages(start('zh')('头盔 天文')), ['b.html']);
});

test('quotes and book title marks are not part of a word', () => {
  assert.deepEqual(pages(start('zh')('《宪法》')), ['a.html']);
});

test('the passage around the word is shown with the word marked', () => {
  const [group] = start('zh')('未成年人');

  assert.deepEqual(
    group?.map((hit) => hit.text),
    ['<mark data-md-highlight>未成年人</mark>的权利，《宪法》第三十三条。', ''],
  );
});

test('what a reader types never becomes markup', () => {
  assert.deepEqual(start('zh')('<img src=x onerror=alert(1)>'), []);
});

test('signs that HTML escapes are found as they are read', () => {
  assert.match(JSON.stringify(start('en')('tom & jerry')), /<mark data-md-highlight>&amp;<\/mark>/);
  assert.deepEqual(start('en')('amp'), []);
});

test('an empty query finds nothing', () => {
  assert.deepEqual(start('zh')('  '), []);
});

test('a small letter that is longer than its capital moves no mark', () => {
  const ask = start('zh', [{ location: 'a.html', title: 'İİİ 宪法 ABC', text: 'İİİİ 宪法' }]);

  const [[hit] = []] = ask('宪法');
  assert.deepEqual(
    [hit?.title, hit?.text],
    ['İİİ <mark data-md-highlight>宪法</mark> ABC', 'İİİİ <mark data-md-highlight>宪法</mark>'],
  );
  assert.equal(ask('abc').length, 1);
});

const BULLYING = [
  { location: 'both.html', title: '校园生活', text: '遇到欺凌怎么办' },
  { location: 'bullying.html', title: '欺凌不是玩笑', text: '说出来' },
  { location: 'road.html', title: '上学路', text: '汽车和电力，动车与高铁' },
];

test('a Chinese word that stands nowhere is looked for by its longest parts, the missing word is named', () => {
  const items = start('zh', BULLYING)('校园欺凌');

  assert.deepEqual(pages(items), ['both.html', 'bullying.html']);
  assert.equal(items[1]?.[0]?.title, '<mark data-md-highlight>欺凌</mark>不是玩笑');
  assert.deepEqual(items[1]?.[0]?.terms, { 校园: false, 欺凌: true, 校园欺凌: false });
});

test('a word that stands somewhere is not looked for by its parts', () => {
  const whole = { location: 'whole.html', title: '校园欺凌', text: '' };

  assert.deepEqual(pages(start('zh', [...BULLYING, whole])('校园欺凌')), ['whole.html']);
});

test('longer parts leave shorter ones out', () => {
  const ask = start('zh', [
    { location: 'long.html', title: '未成年人', text: '' },
    { location: 'short.html', title: '预防犯罪', text: '' },
  ]);

  assert.deepEqual(pages(ask('未成年人犯')), ['long.html']);
});

test('single characters are no parts, nor are pieces of English words', () => {
  const ask = start('zh', [{ location: 'road.html', title: '上学路', text: '汽车和电力，运动；constitution' }]);

  assert.deepEqual(ask('电动车'), []);
  assert.deepEqual(ask('constitutional'), []);
  assert.deepEqual(pages(start('zh', [{ location: 'road.html', title: '电动自行车', text: '' }])('电动车')), [
    'road.html',
  ]);
});

test('a page may be lifted by its boost', () => {
  const ask = start('zh', [
    { location: 'a.html', title: '甲', text: '宪法 宪法' },
    { location: 'b.html', title: '乙', text: '宪法', boost: 3 },
  ]);

  assert.deepEqual(pages(ask('宪法')), ['b.html', 'a.html']);
});

test('pages that are no hit are neither cut nor marked', () => {
  const others = Array.from({ length: 50 }, (_, n) => ({
    location: `x${n}.html`,
    title: '天文',
    text: '星星'.repeat(99),
  }));

  /** @param {object[]} sections */
  const slices = (sections) => {
    const scope = vm.createContext({ self: { location: { search: '?zh' } }, postMessage() {}, addEventListener() {} });
    vm.runInContext(
      `let slices = 0; let listen; const own = String.prototype.slice;
      addEventListener = (_, listener) => { listen = listener; };
      String.prototype.slice = function (...places) { slices += 1; return own.apply(this, places); };`,
      scope,
    );
    vm.runInContext(WORKER, scope);
    vm.runInContext(
      `listen({ data: { type: 0, data: { docs: ${JSON.stringify(sections)} } } });
      listen({ data: { type: 2, data: '头盔' } });`,
      scope,
    );
    return vm.runInContext('slices', scope);
  };

  assert.ok(slices(SECTIONS) > 10);
  assert.equal(slices([...SECTIONS, ...others]), slices(SECTIONS));
});
