import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { Window } from 'happy-dom';
import { decide, pathOf, START } from '../../plugins/fazhi/case/web/decisions.js';

test('a decision in each scene makes the way', () => {
  const way = decide(decide(START, 'one', 'A'), 'two', 'B');

  assert.equal(pathOf(way), 'A → B');
  assert.equal(way.changes, 0);
});

test('another decision takes back what came after it, and counts', () => {
  const way = decide(decide(decide(START, 'one', 'A'), 'two', 'B'), 'one', 'C');

  assert.equal(pathOf(way), 'C');
  assert.equal(way.changes, 1);
});

test('the same decision again is the very same way', () => {
  const way = decide(START, 'one', 'A');

  assert.equal(decide(way, 'one', 'A'), way);
});

const WORDS = {
  next: '下一步',
  all: '全部显示',
  progress: '第{step}步，共{count}步',
  decide: '作出判断',
  change: '改变判断',
  choose: '请先选择一项',
  same: '没有变',
  result: '《{title}》{path}{changes}。',
  changedOnce: '；改过 1 次',
  changed: '；改过 {count} 次',
  note: '抄在本子上',
  copy: '复制',
  copied: '复制好了',
  selected: '已选中',
};

const scene = (/** @type {number} */ number, /** @type {string} */ next) => `
  <section class="fz-case__scene" id="s${number}"><div class="fz-case__sheet">
  <p class="fz-case__part">场景</p>
  <ol class="fz-case__steps"><li>甲</li><li>乙</li></ol>
  <fieldset><legend>问</legend>
  <label><input type="radio" name="s${number}" value="A">一</label>
  <label><input type="radio" name="s${number}" value="B">二</label></fieldset></div>
  <div class="fz-case__consequences">
  <details class="fz-case__consequence" data-choice="A" ${next}><summary>A</summary>
    ${next && '<a class="fz-case__next" href="#s2">接着看</a>'}</details>
  <details class="fz-case__consequence" data-choice="B"><summary>B</summary></details></div></section>`;

/** @type {any} */
let window;
/** @type {any} */
let element;
const names = [
  'window',
  'document',
  'HTMLElement',
  'HTMLInputElement',
  'customElements',
  'CustomEvent',
  'getSelection',
];
/** @type {Record<string, unknown>} */
const saved = {};

before(async () => {
  window = new Window();
  for (const name of names) {
    saved[name] = /** @type {any} */ (globalThis)[name];
    /** @type {any} */ (globalThis)[name] = name === 'window' ? window : window[name];
  }
  await import('../../plugins/fazhi/case/web/main.js');
});

after(() => {
  Object.assign(globalThis, saved);
  window.close();
});

beforeEach(() => {
  window.document.body.innerHTML = `<fz-case data-title="车">${scene(1, 'data-leads-to="s2"')}${scene(2, '')}
    <div class="fz-case__end"><details class="fz-case__closing"><summary>说理</summary></details></div></fz-case>`;
  element = window.document.querySelector('fz-case');
  element.remove();
  element.dataset.words = JSON.stringify(WORDS);
  window.document.body.append(element);
});

/** @param {string} text @param {string} [inside] */
const press = (text, inside = '') =>
  [...element.querySelectorAll(`${inside} button`)].find((button) => button.textContent === text).click();
const later = (/** @type {string} */ selector) => element.querySelector(selector).hasAttribute('data-later');
const pick = (/** @type {string} */ id, /** @type {string} */ label) => {
  element.querySelector(`#${id} input[value="${label}"]`).checked = true;
};

test('the story begins with its first step and asks when all have been read', () => {
  assert.equal(later('#s1 li:nth-child(2)'), true);
  assert.equal(later('#s1 fieldset'), true);
  assert.equal(element.querySelector('#s1 [role=status]').textContent, '第1步，共2步');

  press('下一步', '#s1');

  assert.equal(later('#s1 li:nth-child(2)'), false);
  assert.equal(later('#s1 fieldset'), false);
  assert.equal(window.document.activeElement.textContent, '乙');
});

test('without a choice nothing is decided', () => {
  press('作出判断', '#s1');

  assert.equal(element.querySelector('#s1 .fz-case__verdict').textContent, '请先选择一项');
  assert.equal(later('#s1 .fz-case__consequences'), true);
});

test('what was missing is no longer said once it is chosen', () => {
  press('作出判断', '#s1');
  element.querySelector('#s1 input[value="A"]').click();

  assert.equal(element.querySelector('#s1 .fz-case__verdict').textContent, '');
  assert.equal(later('#s1 .fz-case__consequences'), true);
});

test('a decision opens its consequence only, and leads on', () => {
  pick('s1', 'A');
  press('作出判断', '#s1');

  assert.equal(element.querySelector('[data-choice=A]').open, true);
  assert.equal(later('#s1 [data-choice=B]'), true);
  assert.equal(later('.fz-case__end'), true);
  assert.equal(later('#s2'), true);

  element.querySelector('#s1 .fz-case__next').click();
  assert.equal(later('#s2'), false);
});

test('a changed decision takes later scenes back and is counted in the line for the notebook', () => {
  pick('s1', 'A');
  press('作出判断', '#s1');
  element.querySelector('#s1 .fz-case__next').click();
  pick('s2', 'B');
  press('作出判断', '#s2');
  assert.equal(element.querySelector('.fz-case__note-line').textContent, '《车》A → B。');

  pick('s1', 'B');
  press('改变判断', '#s1');

  assert.equal(later('#s2'), true);
  assert.equal(element.querySelector('#s2 input[value=B]').checked, false);
  assert.equal(later('.fz-case__end'), false);
  assert.equal(element.querySelector('.fz-case__note-line').textContent, '《车》B；改过 1 次。');

  pick('s1', 'A');
  press('改变判断', '#s1');
  pick('s1', 'B');
  press('改变判断', '#s1');
  assert.equal(element.querySelector('.fz-case__note-line').textContent, '《车》B；改过 3 次。');
});

test('the same decision again says that nothing changed', () => {
  pick('s1', 'B');
  press('作出判断', '#s1');
  press('改变判断', '#s1');

  assert.equal(element.querySelector('#s1 .fz-case__verdict').textContent, '没有变');
});

test('an element that is moved begins anew; one that is gone leaves the story whole', () => {
  pick('s1', 'B');
  press('作出判断', '#s1');
  element.remove();

  assert.equal(element.querySelectorAll('[data-later]').length, 0);
  assert.equal(element.querySelectorAll('button').length, 0);
});
