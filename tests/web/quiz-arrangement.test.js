// The paper that was drawn, on the page.
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { button, choose, document, item, served, show, showSealed, verdict, window } from './quiz-page.js';

await import('../../plugins/fazhi/quiz/web/main.js');
after(() => window.close());

const SECTIONS = served('sections');
const STORE = '/repo/fazhi.1.quiz.quiz-sections.';
const DRAWN = { 'data-root': '../', 'data-draw': '2', 'data-shuffle': 'all' };

/**
 * Keeps a seed as an earlier visit would have done.
 * @param {number} seed
 */
function keepSeed(seed) {
  localStorage.setItem(STORE, JSON.stringify({ seed, items: {} }));
}

/**
 * @param {any} scope
 * @param {string} selector
 */
function texts(scope, selector) {
  return [...scope.querySelectorAll(selector)].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
}

/** @param {any} fieldset */
function shown(fieldset) {
  return texts(fieldset, '.fz-option').join(' | ');
}

beforeEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
});

test('undrawn questions and headings without questions leave the page; numbers, names and numerals follow', () => {
  for (let seed = 0; seed < 30; seed += 1) {
    keepSeed(seed);
    const quiz = show(SECTIONS, DRAWN);
    const names = [...quiz.querySelectorAll('fieldset.fz-item')].map((one) => one.dataset.name);

    assert.deepEqual(names, ['第1题', '第2题']);
    assert.deepEqual(texts(quiz, '.fz-item__number'), ['1.', '2.']);
    assert.deepEqual(texts(quiz, '.fz-section__numeral'), ['一、', '二、']);
    assert.deepEqual(
      [...quiz.querySelectorAll('.fz-quiz__items > li')].map((li) => li.firstElementChild.className),
      ['fz-section', 'fz-section'],
    );
    const asked = [...quiz.querySelectorAll('fieldset.fz-item')].map((one) => one.id);
    assert.deepEqual(
      [...quiz.querySelectorAll('.fz-key [data-item]')].map((one) => one.dataset.item),
      asked,
    );
  }
});

test('letters follow the options, in the question, its answer and its feedback; what they stand for stays', () => {
  const html = served('single');
  const seen = new Set();
  for (let seed = 0; seed < 60; seed += 1) {
    localStorage.setItem('/repo/fazhi.1.quiz.quiz-law-day-01.', JSON.stringify({ seed, items: {} }));
    const quiz = show(html, { 'data-root': '../', 'data-shuffle': 'options' });
    localStorage.clear();
    const only = item(quiz, 0);
    const right = only.querySelector('[data-option="B"]');
    const letter = right.querySelector('[data-label]').textContent;
    seen.add(letter);
    assert.deepEqual(
      texts(only, '.fz-option [data-label]'),
      ['A', 'B', 'C'].slice(0, texts(only, '.fz-option').length),
    );
    assert.equal(right.querySelector('input').value, 'B');
    assert.equal(texts(quiz, '.fz-key__answer')[0], `答案：${letter}. 12月4日`);

    choose(only, 'B');
    button(only, '检查答案').click();
    assert.equal(verdict(only), '答对了，得2分／2分');
  }
  assert.ok(seen.size > 1);
});

test('several answers are named in the order of their letters', () => {
  for (let seed = 0; seed < 12; seed += 1) {
    localStorage.clear();
    const id = /id="([^"]*)"/.exec(served('multiple'))?.[1];
    localStorage.setItem(`/repo/fazhi.1.quiz.${id}.`, JSON.stringify({ seed, items: {} }));
    const quiz = show(served('multiple'), { 'data-root': '../', 'data-shuffle': 'options' });
    const letters = texts(quiz.querySelector('.fz-key__answer'), '[data-label]');
    assert.deepEqual(letters, [...letters].sort());
    assert.match(quiz.querySelector('.fz-key__answer').textContent, /^答案：[A-D]\. .+?、[A-D]\. .+?、[A-D]\. /);
    for (const choice of quiz.querySelectorAll('.fz-key__choice')) {
      const label = choice.querySelector('[data-label]');
      const option = quiz.querySelector(`.fz-option[data-option="${label.dataset.label}"]`);
      assert.equal(option.querySelector('[data-label]').textContent, label.textContent);
      assert.ok(choice.textContent.endsWith(option.querySelector('.fz-option__text').textContent));
    }
  }
});

/**
 * Returns what the first heading of a paper says once it stands over one of its two questions.
 * @param {string} note
 */
function noteOfDrawn(note) {
  const second = /<p class="fz-section"[^>]*>.*二、.*<\/p>/;
  const quiz = show(SECTIONS.replace(/（每题2分[^）]*）/, note).replace(second, ''), { ...DRAWN, 'data-draw': '1' });
  const said = quiz.querySelector('.fz-section').textContent.slice(2);
  localStorage.clear();
  return said;
}

test('a heading no longer tells the sum of questions that were not drawn', () => {
  const notes = [
    ['（每题2分，共10分）', '（每题2分）'],
    ['（本大题共5小题，每小题2分，满分10分）', '（每小题2分）'],
    ['（共10分）', ''],
    [' (2 points each, 10 points in total)', ' (2 points each)'],
    [' (total: 10 points, 2 points each)', ' (2 points each)'],
    ['（选做）', '（选做）'],
  ];
  for (const [note, left] of notes) {
    let said = noteOfDrawn(note);
    while (said.startsWith('填空')) said = noteOfDrawn(note);
    assert.equal(said, `单项选择题${left}`);
  }
});

test('an element that leaves the page has every question again, and the same paper when it comes back', () => {
  const plain = show(SECTIONS);
  plain.remove();
  const whole = plain.querySelector('.fz-quiz__paper').outerHTML;
  const quiz = show(SECTIONS, DRAWN);
  const first = shown(quiz);
  const numbers = [...quiz.querySelectorAll('fieldset.fz-item')].map((one) => one.id);

  quiz.remove();
  assert.equal(quiz.querySelector('.fz-quiz__paper').outerHTML, whole);
  assert.equal(quiz.querySelectorAll('.fz-key [data-item]').length, 3);
  document.body.append(quiz);

  assert.equal(shown(quiz), first);
  assert.deepEqual(
    [...quiz.querySelectorAll('fieldset.fz-item')].map((one) => one.id),
    numbers,
  );
  assert.equal(shown(show(SECTIONS, DRAWN)), first, 'also on a reload');
});

test('starting again draws another paper', () => {
  const quiz = show(SECTIONS, { ...DRAWN, 'data-show': 'submit', 'data-draw': '1' });
  const papers = new Set();
  for (let time = 0; time < 25; time += 1) {
    papers.add(item(quiz, 0).id);
    button(quiz, '交卷').click();
    button(quiz, '仍要交卷').click();
    button(quiz, '全部重做').click();
  }
  assert.equal(papers.size, 3);
});

test('steps are moved by the letters that one sees', () => {
  const quiz = showSealed(served('order'), { 'data-root': '../', 'data-shuffle': 'options', 'data-show': 'submit' });
  const steps = [...quiz.querySelectorAll('.fz-order__step')];
  assert.deepEqual(texts(quiz, '.fz-order__step [data-label]'), ['A', 'B', 'C', 'D']);
  assert.equal(steps[0].querySelectorAll('button')[1].getAttribute('aria-label'), '把 A 下移');
});
