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
 * @returns {(query: string) => Array<Array<{ location: string, title: string, text: string, terms: object }>>}
 */
function start(language) {
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
  listen({ data: { type: 0, data: { config: {}, docs: SECTIONS, options: {} } } });
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
