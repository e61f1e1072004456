// When what draws QR codes is fetched, and what a pupil sees if it is not to be had.
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { decode } from '../../plugins/fazhi/quiz/web/result-code.js';
import { button, choose, document, item, served, show, window } from './quiz-page.js';

await import('../../plugins/fazhi/quiz/web/main.js');
after(() => window.close());

const ROOT = { 'data-root': '../' };
const SCRIPT = '../assets/fazhi/quiz-qr.js';

function asked() {
  return [...document.head.querySelectorAll('script')].map((script) => script.getAttribute('src'));
}

/** @param {any} quiz */
async function openCode(quiz) {
  const card = quiz.querySelector('.fz-code');
  card.open = true;
  card.dispatchEvent(new window.Event('toggle'));
  await new Promise(setImmediate);
  return card;
}

/** @param {boolean} isFetched  Whether scripts that a page asks for come; happy-dom runs none of them. */
function setFetched(isFetched) {
  window.happyDOM.settings.handleDisabledFileLoadingAsSuccess = isFetched;
}

beforeEach(() => {
  document.body.replaceChildren();
  document.head.replaceChildren();
  localStorage.clear();
  setFetched(false);
});

test('a quiz that is only read fetches nothing', () => {
  show(served('single'), ROOT);

  assert.deepEqual(asked(), []);
});

test('without what draws a QR code there is the text of the code, and another try when it is opened again', async () => {
  const quiz = show(served('single'), ROOT);
  choose(item(quiz, 0), 'B');
  assert.deepEqual(asked(), [SCRIPT]);
  await new Promise(setImmediate);

  button(item(quiz, 0), '检查答案').click();
  const card = await openCode(quiz);

  assert.deepEqual(decode(card.querySelector('.fz-code__text').textContent)?.shares, [1]);
  assert.equal(card.querySelector('.fz-code__qr').children.length, 0);
  assert.deepEqual(asked(), [SCRIPT, SCRIPT]);
  await openCode(quiz);
  assert.deepEqual(asked(), [SCRIPT, SCRIPT, SCRIPT]);
});

test('what draws QR codes is fetched when the first answer is given, once a page, and draws the code', async () => {
  setFetched(true);
  const first = show(served('single'), ROOT);
  const second = show(served('multiple'), ROOT);
  document.body.append(first);
  for (const quiz of [first, second]) choose(item(quiz, 0), 'B');
  await import('../../plugins/fazhi/quiz/web/qr.main.js');

  for (const quiz of [first, second]) {
    button(item(quiz, 0), '检查答案').click();
    const picture = (await openCode(quiz)).querySelector('.fz-code__qr');
    assert.equal(picture.querySelectorAll('svg path').length, 1);
  }

  assert.deepEqual(asked(), [SCRIPT]);
});
