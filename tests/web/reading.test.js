import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, mock, test } from 'node:test';
import { Window } from 'happy-dom';
import { clock, duration, paces, rateOf, spoken } from '../../plugins/fazhi/reading/web/pace.js';

test('characters are counted as they are spoken', () => {
  assert.equal(spoken('国家，尊重和保障人权。'), 9);
  assert.equal(spoken('12月4日'), 6);
  assert.equal(spoken('The law'), 4);
  assert.equal(spoken('……'), 0);
});

test('a line lasts as long as its characters at the pace, and a breath', () => {
  assert.equal(duration('国'.repeat(10), 100), 6700);
  assert.equal(duration('好', 300), 1900, 'nobody reads a line in less than this');
});

test('the usual paces and the own one are offered, rising', () => {
  assert.deepEqual(paces(90), [80, 90, 100, 120, 140, 160, 180]);
  assert.deepEqual(paces(100).length, 6);
});

test('a voice is never too slow or too fast to be understood', () => {
  assert.equal(rateOf(40), 0.5);
  assert.equal(rateOf(140), 0.7);
  assert.equal(rateOf(1000), 1.5);
});

test('seconds are shown as on a clock', () => {
  assert.deepEqual([0, 5, 65, 600, -3].map(clock), ['0:00', '0:05', '1:05', '10:00', '0:00']);
});

const WORDS = {
  follow: '开始跟读',
  pause: '暂停',
  previous: '上一行',
  next: '下一行',
  pace: '语速',
  perMinute: '每分钟{pace}字',
  speak: '听朗读',
  silence: '停止朗读',
  larger: '大',
  smaller: '小',
  full: '全屏',
  space: '空格键：暂停、继续',
  timer: '开始计时',
  timerPause: '暂停计时',
  left: '还有 {time}',
  over: '时间到了',
  done: '读完了',
  tools: '工具',
};
const NAMES = ['window', 'document', 'HTMLElement', 'customElements', 'CustomEvent', 'matchMedia', 'speechSynthesis'];
/** @type {Record<string, unknown>} */
const saved = {};
/** @type {any} */
let window;
/** @type {any} */
let element;
/** @type {{ text: string, end: () => void }[]} */
let said = [];

before(async () => {
  window = new Window();
  window.speechSynthesis = {
    getVoices: () => [
      { lang: 'zh-CN', localService: false },
      { lang: 'en-US', localService: true },
    ],
    addEventListener() {},
    cancel() {},
    speak: (/** @type {any} */ utterance) => said.push(utterance),
  };
  for (const name of NAMES) {
    saved[name] = /** @type {any} */ (globalThis)[name];
    /** @type {any} */ (globalThis)[name] = name === 'window' ? window : window[name];
  }
  /** @type {any} */ (globalThis).SpeechSynthesisUtterance = class {
    constructor(/** @type {string} */ text) {
      this.text = text;
    }
    addEventListener(/** @type {string} */ _, /** @type {() => void} */ end) {
      this.end = end;
    }
  };
  await import('../../plugins/fazhi/reading/web/main.js');
});

after(() => {
  Object.assign(globalThis, saved);
  window.close();
});

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  window.setTimeout = globalThis.setTimeout;
  window.setInterval = globalThis.setInterval;
  said = [];
  window.document.body.innerHTML = `<fz-reading data-pace="100" data-minutes="1"><div class="fz-reading__text">
    <p class="fz-reading__line"><span class="fz-reading__words" lang="zh-CN"><ruby>国<rt>guó</rt>家<rt>jiā</rt></ruby>。</span></p>
    <p class="fz-reading__line"><span class="fz-reading__words" lang="zh-CN">人民</span></p></div></fz-reading>`;
  element = window.document.querySelector('fz-reading');
  element.remove();
  element.dataset.words = JSON.stringify(WORDS);
  for (const line of element.querySelectorAll('p')) line.scrollIntoView = () => undefined;
  window.document.body.append(element);
});

afterEach(() => {
  element.remove();
  mock.timers.reset();
});

const button = (/** @type {string} */ text) =>
  [...element.querySelectorAll('button')].find((one) => one.textContent === text);
const current = () =>
  [...element.querySelectorAll('.fz-reading__line')].findIndex((line) => line.hasAttribute('aria-current'));

test('the mark follows the lines at the pace and says when all is read', () => {
  button('开始跟读').click();
  assert.equal(current(), 0);

  mock.timers.tick(duration('国家。', 100));
  assert.equal(current(), 1);

  mock.timers.tick(duration('人民', 100));
  assert.equal(current(), -1);
  assert.equal(element.querySelector('.fz-reading__tools > [role=status]').textContent, '读完了');
});

test('a pause keeps the line', () => {
  button('开始跟读').click();
  button('暂停').click();
  mock.timers.tick(60000);

  assert.equal(current(), 0);
});

test('lines are turned by hand, and by a remote control', () => {
  button('下一行').click();
  assert.equal(current(), 0);
  element.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
  assert.equal(current(), 1);
  button('上一行').click();
  assert.equal(current(), 0);
});

test('a voice that is not on the device is not used', () => {
  assert.equal(button('听朗读').hidden, true);
});

test('a local voice reads line after line, without the pinyin', () => {
  window.speechSynthesis.getVoices = () => [{ lang: 'zh-CN', localService: true }];
  button('听朗读').click();
  assert.deepEqual(
    said.map((one) => one.text),
    ['国家。'],
  );

  said[0].end();
  assert.equal(said[1].text, '人民');
  said[0].end();
  assert.equal(said.length, 2, 'a voice that was cut off turns no line');
});

test('the timer counts down by the clock, pauses and tells the end', () => {
  const shown = () => element.querySelector('.fz-reading__clock').textContent;
  button('开始计时').click();
  mock.timers.tick(15000);
  assert.equal(shown(), '还有 0:45');

  button('暂停计时').click();
  mock.timers.tick(30000);
  assert.equal(shown(), '还有 0:45');

  button('开始计时').click();
  mock.timers.tick(45000);
  assert.equal(shown(), '还有 0:00');
  assert.equal(element.querySelector('.fz-reading__timer [role=status]').textContent, '时间到了');
});

test('an element that is taken away leaves nothing behind', () => {
  button('开始跟读').click();
  element.remove();

  assert.equal(element.querySelectorAll('button').length, 0);
  assert.equal(current(), -1);
});
