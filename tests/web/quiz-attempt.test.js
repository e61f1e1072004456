// Papers that are handed in as a whole, exams, and what is kept of an attempt.
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { decode } from '../../plugins/fazhi/quiz/web/result-code.js';
import { button, choose, document, item, served, show, showSealed, verdict, window, write } from './quiz-page.js';

await import('../../plugins/fazhi/quiz/web/main.js');
after(() => window.close());

const CASE = served('case');
const ROOT = { 'data-root': '../' };
const SUBMIT = { ...ROOT, 'data-show': 'submit' };
const EXAM = { ...SUBMIT, 'data-mode': 'exam' };

/** @param {any} quiz */
function result(quiz) {
  return quiz.querySelector('.fz-result').textContent;
}

/** @param {any} quiz */
function answerCase(quiz) {
  choose(item(quiz, 0), 'A');
  write(item(quiz, 1).querySelector('input'), '保留证据');
  choose(item(quiz, 2), 'false');
}

/** @param {any} quiz */
function handIn(quiz) {
  button(quiz, '交卷').click();
  button(quiz, '仍要交卷')?.click();
}

/**
 * Keeps what another window would.
 * @param {Record<string, any>} changes
 */
function keepElsewhere(changes) {
  localStorage.setItem('/repo/fazhi.1.quiz.quiz-case.', JSON.stringify({ ...record(), ...changes }));
}

/** @returns {Record<string, any>} */
function record() {
  return JSON.parse(localStorage.getItem('/repo/fazhi.1.quiz.quiz-case.') ?? '{}');
}

beforeEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
});

test('a sealed paper shows no answer before it is handed in, then all', () => {
  const quiz = showSealed(CASE, SUBMIT);
  assert.equal(quiz.querySelector('.fz-key'), null);
  assert.equal(quiz.querySelectorAll('.fz-button--check').length, 0);
  answerCase(quiz);
  assert.equal(quiz.querySelector('.fz-summary').textContent, '已作答 3／3 题');
  assert.equal(quiz.querySelectorAll('[data-state]').length, 0);

  button(quiz, '交卷').click();

  assert.equal(result(quiz), '答对 2／3 题，得4分／5分');
  assert.deepEqual(
    [0, 1, 2].map((place) => verdict(item(quiz, place))),
    ['答对了', '答对了，得3分／3分', '不对，得0分／1分'],
  );
  assert.match(item(quiz, 0).querySelector('.fz-outcome').textContent, /答案：A\. 肖像权/);
  assert.equal(quiz.querySelectorAll('details.fz-key').length, 1);
  assert.equal(button(quiz, '交卷'), undefined);
  assert.equal(document.activeElement, quiz.querySelector('.fz-result'));
  quiz.remove();
  assert.equal(quiz.querySelector('.fz-key'), null, 'the page is as the server sent it');
});

test('what is not answered is named before a paper is handed in', () => {
  const quiz = showSealed(CASE, SUBMIT);
  choose(item(quiz, 0), 'A');
  button(quiz, '交卷').click();
  const warning = quiz.querySelector('.fz-warning');

  assert.equal(result(quiz), '');
  assert.match(warning.textContent, /还有 2 题没有作答：第1题（2）第2题/);
  assert.deepEqual(
    [...warning.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    ['#quiz-case.1.2', '#quiz-case.2'],
  );
  assert.equal(document.activeElement, warning);
  button(quiz, '继续作答').click();
  assert.equal(warning.hidden, true);
  assert.equal(document.activeElement, item(quiz, 1).querySelector('input'));

  button(quiz, '交卷').click();
  button(quiz, '仍要交卷').click();
  assert.equal(result(quiz), '答对 1／3 题，得1分／5分');
  assert.equal(verdict(item(quiz, 1)), '未作答，得0分／3分');
});

test('a paper that never shows answers tells the score only', () => {
  const quiz = showSealed(CASE, { ...ROOT, 'data-show': 'never', 'data-passing': '4' });
  answerCase(quiz);
  handIn(quiz);

  assert.equal(result(quiz), '得4分／5分');
  assert.equal(quiz.querySelector('.fz-grade').textContent, '及格。 大部分掌握了，再复习一遍会更牢。');
  assert.equal(quiz.querySelector('.fz-key, [data-state], .fz-option__mark, .fz-missed'), null);
  assert.equal(button(quiz, '只重做错题'), undefined);
  assert.equal(item(quiz, 0).querySelector('input').disabled, true);
});

test('who failed is sent back to the quiz only where it may be done again', () => {
  const grade = (/** @type {Record<string, string>} */ more) => {
    document.body.replaceChildren();
    localStorage.clear();
    const quiz = showSealed(CASE, { ...SUBMIT, ...more });
    handIn(quiz);
    return quiz.querySelector('.fz-grade').textContent;
  };
  assert.equal(grade({}), '还要再学一学，复习以后再做一遍。');
  assert.equal(grade({ 'data-retries': '0' }), '还要再学一学，请再复习一遍。');
});

test('a short answer of a sealed paper waits for its writer’s own mark', () => {
  const quiz = showSealed(served('short'), { ...SUBMIT, 'data-passing': '60%' });
  const fields = [...quiz.querySelectorAll('textarea')];
  for (const field of fields) write(field, '告诉老师');
  handIn(quiz);
  assert.match(quiz.querySelector('.fz-waiting').textContent, /待自评/);
  assert.equal(quiz.querySelector('.fz-grade'), null, 'not decided yet');

  for (const form of quiz.querySelectorAll('.fz-self')) {
    for (const box of form.querySelectorAll('input')) box.checked = true;
  }
  while (button(quiz, '完成自评')) button(quiz, '完成自评').click();
  assert.equal(quiz.querySelector('.fz-waiting'), null);
  assert.match(quiz.querySelector('.fz-grade').textContent, /^及格。/);

  const again = showSealed(served('short'), { ...SUBMIT, 'data-passing': '60%' });
  assert.match(again.querySelector('.fz-grade').textContent, /^及格。/, 'kept');
});

test('a short answer is left to the teacher where answers are never shown', () => {
  const quiz = showSealed(served('short'), { ...ROOT, 'data-show': 'never' });
  for (const field of quiz.querySelectorAll('textarea')) write(field, '告诉老师');
  handIn(quiz);

  assert.match(quiz.querySelector('.fz-waiting').textContent, /由老师评阅/);
  assert.equal(quiz.querySelector('.fz-self'), null);
});

test('an order that nobody touched is no answer, but may be kept as one', () => {
  const quiz = showSealed(served('order'), SUBMIT);
  button(quiz, '交卷').click();
  assert.match(quiz.querySelector('.fz-warning').textContent, /还有 1 题/);
  button(quiz, '顺序不用动').click();
  assert.equal(quiz.querySelector('.fz-summary').textContent, '已作答 1／1 题');
  button(quiz, '交卷').click();
  assert.match(verdict(item(quiz, 0)), /部分正确|不对/);
});

test('Enter and Escape hand nothing in', () => {
  const quiz = showSealed(CASE, EXAM);
  button(quiz, '开始考试').click();
  const blank = item(quiz, 1).querySelector('input');
  for (const key of ['Enter', 'Escape']) {
    blank.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }
  assert.equal(result(quiz), '');
  assert.equal(quiz.querySelector('.fz-warning').hidden, true);
});

test('answers come back after a reload, their marks computed anew', () => {
  answerCase(showSealed(CASE, SUBMIT));
  const quiz = showSealed(CASE, SUBMIT);
  assert.equal(item(quiz, 1).querySelector('input').value, '保留证据');
  handIn(quiz);
  assert.doesNotMatch(JSON.stringify(record()), /gained|share|right/);

  const again = showSealed(CASE, SUBMIT);
  assert.equal(result(again), '答对 2／3 题，得4分／5分');
  assert.equal(again.querySelectorAll('details.fz-key').length, 1);
});

test('an edited question does not get the old answer, a moved one keeps its own', () => {
  const first = show(CASE, ROOT);
  choose(item(first, 0), 'B');
  choose(item(first, 2), 'false');
  button(item(first, 2), '检查答案').click();
  const edited = CASE.replace('c607a3646a78', 'aaaaaaaaaaaa').replace('d98cab916256', 'bbbbbbbbbbbb');
  const quiz = show(edited, ROOT);

  assert.equal(item(quiz, 0).querySelectorAll('input:checked').length, 0);
  assert.equal(verdict(item(quiz, 2)), '不对，得0分／1分');
});

test('a changed paper is not handed in any more', () => {
  const first = showSealed(CASE, SUBMIT);
  answerCase(first);
  handIn(first);
  const quiz = showSealed(CASE.replace('d98cab916256', 'bbbbbbbbbbbb'), SUBMIT);

  assert.equal(result(quiz), '');
  assert.equal(quiz.querySelector('details.fz-key, [data-state]'), null);
  assert.equal(item(quiz, 1).querySelector('input').value, '保留证据', 'what was answered is still there');
});

test('nonsense in the storage harms nothing', () => {
  const items = {
    c607a3646a78: { given: ['Z', 'A', 'A'], isChecked: true, used: 0 },
    '96090b83e43f': { given: [], isChecked: true, used: 3 },
    e1fa976b0e65: { given: ['<img src=x>'], isChecked: true, met: ['99'], used: 0 },
  };
  for (const text of ['[', '7', JSON.stringify({ items, paper: 'd98cab916256', isHandedIn: true, startedAt: 9e15 })]) {
    localStorage.setItem('/repo/fazhi.1.quiz.quiz-case.', text);
    for (const settings of [ROOT, SUBMIT, { ...EXAM, 'data-minutes': '40' }]) {
      const quiz = showSealed(CASE, settings);
      assert.equal(quiz.classList.contains('fz-quiz--alive'), true);
      quiz.remove();
    }
  }
});

test('only the missed questions can be done again', () => {
  const quiz = showSealed(CASE, SUBMIT);
  answerCase(quiz);
  handIn(quiz);
  button(quiz, '只重做错题').click();

  assert.equal(result(quiz), '');
  assert.equal(quiz.querySelector('details.fz-key'), null);
  assert.deepEqual(
    [0, 1, 2].map((place) => item(quiz, place).dataset.state),
    ['right', 'right', undefined],
  );
  assert.equal(item(quiz, 2).querySelectorAll('input:checked').length, 0);
  choose(item(quiz, 2), 'true');
  handIn(quiz);
  assert.equal(result(quiz), '答对 3／3 题，得5分／5分');
});

test('in practice only the missed questions can be done again, too', () => {
  const quiz = show(CASE, ROOT);
  answerCase(quiz);
  for (const place of [0, 1, 2]) button(item(quiz, place), '检查答案').click();
  button(quiz, '只重做错题').click();

  assert.equal(quiz.querySelector('.fz-summary').textContent, '已完成 2／3 题');
  assert.equal(document.activeElement, item(quiz, 2).querySelector('input'));
});

test('a paper may be done again as often as its author says', () => {
  const quiz = showSealed(CASE, { ...SUBMIT, 'data-retries': '1' });
  handIn(quiz);
  button(quiz, '全部重做').click();
  assert.equal(result(quiz), '');
  handIn(quiz);

  assert.equal(button(quiz, '全部重做'), undefined);
  assert.equal(button(quiz, '只重做错题'), undefined);
});

test('an exam begins with a card, and only then', () => {
  const quiz = showSealed(CASE, { ...EXAM, 'data-minutes': '40', 'data-passing': '60%' });
  assert.equal(quiz.classList.contains('fz-quiz--waiting'), true);
  const facts = [...quiz.querySelectorAll('.fz-start__facts li')].map((fact) => fact.textContent);
  assert.deepEqual(facts.slice(0, 3), ['共 3 题', '满分 5 分', '得分到 60% 及格']);
  assert.match(facts[3], /限时 40 分钟/);

  button(quiz, '开始考试').click();
  assert.equal(quiz.classList.contains('fz-quiz--waiting'), false);
  assert.equal(quiz.querySelector('[role="timer"]').textContent, '剩余时间 40:00');
  assert.equal(document.activeElement, item(quiz, 0).querySelector('input'));
  assert.equal(button(quiz.querySelector('.fz-kept'), '清除').hidden, true, 'not by accident while it runs');

  const again = showSealed(CASE, { ...EXAM, 'data-minutes': '40' });
  assert.equal(again.querySelector('.fz-start'), null, 'a reload goes on');
  again.remove();
});

test('the answer sheet says as text and by an attribute what is answered', () => {
  const quiz = showSealed(CASE, EXAM);
  button(quiz, '开始考试').click();
  choose(item(quiz, 2), 'true');
  const links = [...quiz.querySelectorAll('.fz-sheet__link')];

  assert.deepEqual(
    links.map((link) => link.textContent),
    ['1（1） 未答', '1（2） 未答', '2 已答'],
  );
  assert.deepEqual(
    links.map((link) => [link.getAttribute('href'), link.dataset.answered]),
    [
      ['#quiz-case.1.1', 'false'],
      ['#quiz-case.1.2', 'false'],
      ['#quiz-case.2', 'true'],
    ],
  );
  assert.equal(quiz.querySelector('.fz-sheet__count').textContent, '已作答 1／3 题');
});

test('an exam whose time was over while nobody looked is handed in with the answers it had', () => {
  const first = showSealed(CASE, { ...EXAM, 'data-minutes': '40' });
  button(first, '开始考试').click();
  choose(item(first, 0), 'A');
  first.remove();
  const kept = { ...record(), startedAt: Date.now() - 41 * 60_000 };
  localStorage.setItem('/repo/fazhi.1.quiz.quiz-case.', JSON.stringify(kept));
  const quiz = showSealed(CASE, { ...EXAM, 'data-minutes': '40' });

  assert.equal(result(quiz), '时间到，已自动交卷。 答对 1／3 题，得1分／5分');
  assert.equal(record().isHandedIn, true);
});

test('a beginning in the future counts from now', () => {
  localStorage.setItem('/repo/fazhi.1.quiz.quiz-case.', JSON.stringify({ startedAt: Date.now() + 1e12, items: {} }));
  const quiz = showSealed(CASE, { ...EXAM, 'data-minutes': '40' });

  assert.equal(quiz.querySelector('.fz-time__face').textContent, '40:00');
  assert.ok(record().startedAt <= Date.now());
  quiz.remove();
});

test('the answers can be cleared, once one has said yes twice', () => {
  const quiz = show(CASE, ROOT);
  assert.match(quiz.querySelector('.fz-kept').textContent, /作答只保存在这台设备上/);
  assert.equal(button(quiz, '清除').hidden, true, 'nothing to clear yet');
  answerCase(quiz);
  button(quiz, '清除').click();
  button(quiz, '不清除').click();
  assert.equal(localStorage.length, 1);
  button(quiz, '清除').click();
  button(quiz, '确定清除').click();

  assert.equal(localStorage.length, 0);
  assert.equal(quiz.querySelectorAll('input:checked').length, 0);
  assert.match(quiz.querySelector('.fz-kept').textContent, /已清除/);
});

test('a quiz without an id is kept under its page too', () => {
  const html = served('true-false');
  choose(item(show(html, ROOT), 0), 'true');
  assert.equal(localStorage.key(0), '/repo/fazhi.1.quiz.quiz.line-1.@lessons/one.html');
});

test('the result code holds each question as written, what has no mark as none', () => {
  const quiz = showSealed(CASE, { ...SUBMIT, 'data-draw': '1' });
  handIn(quiz);
  const seat = quiz.querySelector('.fz-code__seat');
  write(seat, '12');
  const read = decode(quiz.querySelector('.fz-code__text').textContent);
  const isCase = quiz.querySelector('.fz-case') !== null;

  assert.equal(read?.quiz, 'd98cab916256');
  assert.equal(read?.label, '12');
  assert.deepEqual(read?.shares, isCase ? [0, 0, null] : [null, null, 0]);
  assert.doesNotMatch(JSON.stringify(localStorage.getItem('/repo/fazhi.1.quiz.quiz-case.')), /"12"/);
});

test('who passed is led to the certificate, with the facts behind the #', () => {
  const html = CASE.replace(
    '<section class="fz-quiz__paper">',
    '<section class="fz-quiz__paper"><p class="fz-quiz__title">小测</p>',
  );
  const pages = { ...SUBMIT, 'data-pages': '../quizzes/' };
  const quiz = showSealed(html, pages);
  answerCase(quiz);
  handIn(quiz);
  const [page, facts] = quiz.querySelector('.fz-certificate').getAttribute('href').split('#');

  assert.equal(page, '../quizzes/certificate.html');
  const { date, ...others } = Object.fromEntries(new URLSearchParams(facts));
  assert.deepEqual(others, { title: '小测', gained: '4', points: '5' });
  assert.match(date, /^\d{4}-\d{2}-\d{2}$/);

  localStorage.clear();
  const failed = showSealed(html, pages);
  handIn(failed);
  assert.equal(failed.querySelector('.fz-certificate'), null);
});

test('what another window with the same paper answered is handed in, too', () => {
  const quiz = showSealed(CASE, SUBMIT);
  choose(item(quiz, 0), 'A');
  const { items } = record();
  keepElsewhere({ items: { ...items, '96090b83e43f': { given: ['保留证据'], isChecked: false, used: 0 } } });
  handIn(quiz);

  assert.equal(item(quiz, 1).querySelector('input').value, '保留证据');
  assert.equal(result(quiz), '答对 2／3 题，得4分／5分');
  assert.deepEqual(record().items['96090b83e43f'].given, ['保留证据']);
});

test('a paper that another window handed in takes no more answers', () => {
  const quiz = showSealed(CASE, SUBMIT);
  choose(item(quiz, 0), 'B');
  keepElsewhere({ isHandedIn: true });
  choose(item(quiz, 2), 'false');

  assert.equal(result(quiz), '答对 0／3 题，得0分／5分');
  assert.equal(item(quiz, 2).querySelectorAll('input:checked').length, 0);
  assert.equal(document.activeElement, quiz.querySelector('.fz-result'));
});

test('an exam that another window began goes on, and gets no more time', () => {
  const quiz = showSealed(CASE, { ...EXAM, 'data-minutes': '40' });
  const startedAt = Date.now() - 30 * 60_000;
  keepElsewhere({ startedAt, items: {}, paper: 'd98cab916256', used: 0 });
  button(quiz, '开始考试').click();

  assert.match(quiz.querySelector('.fz-time__face').textContent, /^(10:00|9:59)$/);
  assert.equal(record().startedAt, startedAt);
  quiz.remove();
});
