import assert from 'node:assert/strict';
import { test } from 'node:test';
import { certificateLink, dayOf } from '../../plugins/fazhi/quiz/web/certificate.js';
import { announcedMinutes, clockFace, secondsLeft } from '../../plugins/fazhi/quiz/web/exam-time.js';
import { isPassed, rangeOf, scoreOf } from '../../plugins/fazhi/quiz/web/scoring.js';

const START = Date.UTC(2026, 11, 4);

test('a paper is scored by its questions; those without a mark count for nothing yet', () => {
  const right = { share: 1, gained: 2, isRight: true };
  const half = { share: 0.5, gained: 1, isRight: false };
  assert.deepEqual(scoreOf([{ points: 2, result: right }, { points: 2, result: half }, { points: 4 }]), {
    done: 2,
    count: 3,
    right: 1,
    gained: 3,
    points: 8,
  });
});

test('a paper is passed from 60 % on, or from what the author says; undecided while marks are missing', () => {
  const score = { done: 1, count: 1, right: 1, gained: 6, points: 10 };
  assert.equal(isPassed(score, 0), true);
  assert.equal(isPassed({ ...score, gained: 5.99 }, 0), false);
  assert.equal(isPassed(score, 0, { value: 7, isPercent: false }), false);
  assert.equal(isPassed(score, 1, { value: 7, isPercent: false }), undefined);
  assert.equal(isPassed(score, 0.5, { value: 70, isPercent: true }), false);
  assert.equal(isPassed({ ...score, gained: 0.1 + 0.2, points: 0.5 }, 0), true, 'rounding does not decide');
});

test('how well it went goes by the share of the points', () => {
  const shares = [1, 0.99, 0.85, 0.84, 0.75, 0.625, 0.6, 0.59, 0];
  assert.deepEqual(
    shares.map((share) => rangeOf(share)),
    ['full', 'good', 'good', 'fair', 'fair', 'enough', 'enough', 'weak', 'weak'],
  );
  assert.deepEqual([rangeOf(0.8, false), rangeOf(0.5, true)], ['weak', 'enough'], 'the mark of the author decides');
});

test('the time of an exam runs down and never grows beyond what it is', () => {
  const left = (/** @type {number} */ now) => secondsLeft({ startedAt: START, minutes: 40, now });
  assert.equal(left(START), 2400);
  assert.equal(left(START + 60_500), 2340);
  assert.equal(left(START + 40 * 60_000), 0);
  assert.equal(left(START + 1e12), 0);
  assert.equal(left(START - 1e12), 2400, 'a clock that was set back');
  assert.equal(clockFace(2345), '39:05');
});

test('five minutes and one are announced once', () => {
  assert.equal(announcedMinutes(301, 300), 5);
  assert.equal(announcedMinutes(300, 299), undefined);
  assert.equal(announcedMinutes(320, 30), 1, 'the device slept');
  assert.equal(announcedMinutes(61, 0), undefined);
});

test('what a certificate says stands behind the #', () => {
  const link = certificateLink('../quizzes/certificate.html', {
    title: '宪法 & “小测”?',
    gained: '8',
    points: '10',
    date: '2026-12-04',
  });
  const [page, facts] = link.split('#');
  assert.equal(page, '../quizzes/certificate.html');
  assert.deepEqual(Object.fromEntries(new URLSearchParams(facts)), {
    title: '宪法 & “小测”?',
    gained: '8',
    points: '10',
    date: '2026-12-04',
  });
  assert.equal(dayOf(new Date(2026, 0, 5, 23, 59)), '2026-01-05');
});
