// The pages are the case files of the parser, so that the element meets the HTML that the server really sends.
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { button, choose, document, item, served, show, verdict, window } from './quiz-page.js';

await import('../../plugins/fazhi/quiz/web/main.js');
after(() => window.close());

/** @param {string} name */
function load(name) {
  return show(served(name));
}

/**
 * @param {any} input
 * @param {object} more
 */
function pressEnter(input, more = {}) {
  const event = new window.KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...more });
  input.dispatchEvent(event);
  return event;
}

beforeEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
});

test('choosing marks nothing; checking does', () => {
  const quiz = load('single');
  const only = item(quiz, 0);
  choose(only, 'A');
  only.querySelector('input').dispatchEvent(new window.Event('change', { bubbles: true }));
  assert.equal(verdict(only), '');
  assert.equal(only.dataset.state, undefined);

  button(only, '检查答案').click();

  assert.equal(verdict(only), '不对，得0分／2分');
  assert.equal(only.dataset.state, 'wrong');
  assert.equal(only.querySelector('.fz-feedback').textContent, '那一天是全民国家安全教育日。');
  assert.match(only.querySelector('[data-option="B"] .fz-option__mark').textContent, /正确选项/);
  assert.match(
    only.querySelector('.fz-outcome').textContent,
    /答案：B\. 12月4日\s*解析：见法律。\s*依据：《法治宣传教育法》第十三条/,
  );
  assert.doesNotMatch(only.querySelector('.fz-outcome').textContent, /目标/);
});

test('an item without an answer is not marked', () => {
  const quiz = load('single');
  button(item(quiz, 0), '检查答案').click();

  assert.equal(verdict(item(quiz, 0)), '请先作答');
  assert.equal(quiz.querySelector('.fz-summary').textContent, '已完成 0／1 题');
});

test('a part of a multiple choice gains a half', () => {
  const quiz = load('multiple');
  choose(item(quiz, 0), 'A', 'B');
  button(item(quiz, 0), '检查答案').click();

  assert.equal(verdict(item(quiz, 0)), '部分正确，得0.5分／1分');
  assert.equal(quiz.querySelector('.fz-result').textContent, '答对 0／1 题，得0.5分／1分');
  assert.equal(quiz.querySelector('.fz-missed').textContent, '再看看这几题：第1题');
});

test('each blank is marked, whatever the width of its characters', () => {
  const quiz = load('blank');
  const [age, name] = item(quiz, 0).querySelectorAll('input');
  age.value = ' １８。';
  name.value = '成年人';
  const event = pressEnter(name);

  assert.equal(event.defaultPrevented, true);
  assert.equal(verdict(item(quiz, 0)), '部分正确，得0.5分／1分');
  assert.deepEqual(
    [...item(quiz, 0).querySelectorAll('.fz-blank__mark')].map((mark) => mark.textContent),
    ['第1空正确', '第2空不对'],
  );
  assert.equal(age.readOnly, true);
});

test('Enter does nothing while an input method composes', () => {
  const quiz = load('blank');
  const input = item(quiz, 0).querySelector('input');
  input.value = 'shiba';

  const composing = pressEnter(input, { isComposing: true });

  assert.equal(composing.defaultPrevented, false);
  assert.equal(verdict(item(quiz, 0)), '');
});

test('hints come one by one', () => {
  const only = item(load('single'), 0);
  const hints = () => [...only.querySelectorAll('.fz-hint-list li')].map((hint) => hint.textContent);
  assert.equal(only.querySelector('.fz-hints').hidden, true);

  button(only, '提示').click();
  assert.deepEqual(hints(), ['在冬天。']);
  button(only, '再给一个提示').click();
  assert.deepEqual(hints(), ['在冬天。', '和现行宪法公布施行的日子有关。']);
  button(only, '提示').click();
  assert.equal(hints().length, 2);
});

test('an item can be answered anew, as often as the author allows', () => {
  const quiz = load('multiple');
  const only = item(quiz, 0);
  for (const chosen of ['C', 'A']) {
    choose(only, chosen);
    button(only, '检查答案').click();
    button(only, '重做本题').click();
    assert.equal(verdict(only), '');
    assert.equal(only.querySelectorAll('input:checked').length, 0);
    assert.equal(only.querySelectorAll('.fz-option__mark').length, 0);
  }
  choose(only, 'A', 'B', 'D');
  button(only, '检查答案').click();

  assert.equal(verdict(only), '答对了');
  assert.equal(button(only, '重做本题').hidden, true);
  assert.equal(button(quiz, '全部重做'), undefined);
});

test('the whole quiz can be started again', () => {
  const quiz = load('true-false');
  choose(item(quiz, 0), 'true');
  choose(item(quiz, 1), 'true');
  for (const index of [0, 1]) button(item(quiz, index), '检查答案').click();
  assert.match(quiz.querySelector('.fz-result').textContent, /答对 1／2 题/);
  assert.equal(quiz.querySelector('.fz-missed a').getAttribute('href'), '#quiz.line-1.2');
  assert.equal(quiz.classList.contains('fz-quiz--done'), true);

  button(quiz, '全部重做').click();

  assert.equal(quiz.querySelector('.fz-summary').textContent, '已完成 0／2 题');
  assert.equal(quiz.classList.contains('fz-quiz--done'), false);
  assert.equal(quiz.querySelectorAll('input:checked').length, 0);
});

test('it tells the page how far it is', () => {
  const quiz = load('true-false');
  /** @type {object[]} */
  const told = [];
  document.addEventListener('fz-quiz-progress', (/** @type {any} */ event) => told.push(event.detail), { once: true });
  choose(item(quiz, 0), 'true');
  button(item(quiz, 0), '检查答案').click();

  assert.deepEqual(told, [{ done: 1, count: 2, right: 1, gained: 1, points: 2 }]);
});

test('an element that leaves the page is as the server sent it, and goes on where it was when it comes back', () => {
  const quiz = load('single');
  const parent = quiz.parentNode;
  choose(item(quiz, 0), 'A');
  button(item(quiz, 0), '检查答案').click();

  quiz.remove();
  assert.equal(quiz.querySelectorAll('button').length, 0);
  assert.equal(quiz.querySelector('.fz-hints').hidden, false);
  parent.append(quiz);

  assert.equal(item(quiz, 0).querySelectorAll('.fz-controls').length, 1);
  assert.equal(verdict(item(quiz, 0)), '不对，得0分／2分');
});

/** @param {any} fieldset */
function labels(fieldset) {
  return [...fieldset.querySelectorAll('.fz-order__step')].map((step) => step.dataset.option).join('');
}

/**
 * @param {any} fieldset
 * @param {string} label
 * @param {number} by
 * @param {number} [times]
 */
function move(fieldset, label, by, times = 1) {
  const buttons = fieldset.querySelector(`[data-option="${label}"]`).querySelectorAll('button');
  for (let time = 0; time < times; time += 1) buttons[by < 0 ? 0 : 1].click();
}

test('steps are put in order by buttons and said aloud', () => {
  const only = item(load('order'), 0);
  move(only, 'A', 1, 3);
  move(only, 'D', -1);
  assert.equal(labels(only), 'BDCA');
  assert.equal(only.querySelector('.fz-order + [role="status"]').textContent, 'D 移到第2位');
  const [up] = only.querySelector('[data-option="B"]').querySelectorAll('button');
  assert.equal(up.getAttribute('aria-disabled'), 'true');

  button(only, '检查答案').click();
  assert.equal(verdict(only), '答对了，得6分／6分');
  move(only, 'A', -1);
  assert.equal(labels(only), 'BDCA', 'a marked item stays as it is');
});

test('arrow keys move a step, and a part of the order gains its share', () => {
  const only = item(load('order'), 0);
  const [, down] = only.querySelector('[data-option="A"]').querySelectorAll('button');
  for (let time = 0; time < 3; time += 1) {
    down.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
  }
  button(only, '检查答案').click();

  assert.equal(labels(only), 'BCDA');
  assert.equal(verdict(only), '部分正确，得5分／6分');
  assert.deepEqual(
    [...only.querySelectorAll('.fz-part__mark')].map((mark) => mark.textContent),
    ['正确', '不对', '不对', '正确'],
  );
  button(only, '重做本题').click();
  assert.equal(labels(only), 'ABCD');
  assert.equal(only.querySelectorAll('.fz-part__mark').length, 0);
});

test('paper shows the steps as written', () => {
  const only = item(load('order'), 0);
  move(only, 'D', -1);
  window.dispatchEvent(new window.Event('beforeprint'));
  assert.equal(labels(only), 'ABCD');
  window.dispatchEvent(new window.Event('afterprint'));
  assert.equal(labels(only), 'ABDC');
});

test('pairs are chosen and marked each', () => {
  const quiz = load('match');
  const only = item(quiz, 0);
  const answer = JSON.parse(quiz.querySelector('[data-item]').dataset.answer);
  const [first, second] = only.querySelectorAll('select');
  button(only, '检查答案').click();
  assert.equal(verdict(only), '请先作答');
  first.value = answer[0];
  second.value = answer[0];
  button(only, '检查答案').click();

  assert.equal(verdict(only), '部分正确，得0.5分／1分');
  assert.equal(first.disabled, true);
  assert.deepEqual(
    [...only.querySelectorAll('.fz-part__mark')].map((mark) => mark.textContent),
    ['正确', '不对'],
  );
});

test('a short answer is marked by who wrote it, once the model answer is shown', () => {
  const quiz = load('short');
  const first = item(quiz, 0);
  first.querySelector('textarea').value = '告诉老师';
  button(first, '对照参考答案').click();
  assert.match(first.querySelector('.fz-outcome').textContent, /保留证据，要求删除和道歉/);
  assert.equal(verdict(first), '', 'nothing is marked yet');

  first.querySelectorAll('.fz-self input')[1].checked = true;
  button(first, '完成自评').click();
  assert.equal(verdict(first), '部分正确，得2分／4分');
  assert.equal(button(first, '完成自评'), undefined);

  button(first, '重做本题').click();
  assert.equal(first.querySelector('textarea').value, '');
  assert.equal(first.querySelector('.fz-self'), null);
});

test('the questions of a case are items of their own', () => {
  const quiz = load('case');
  assert.equal(quiz.querySelectorAll('.fz-button--check').length, 3);
  const part = quiz.querySelector('.fz-case fieldset');
  choose(part, 'B');
  button(part, '检查答案').click();
  assert.equal(quiz.querySelector('.fz-summary').textContent, '已完成 1／3 题');
});
