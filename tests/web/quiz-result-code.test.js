import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generator } from '../../plugins/fazhi/core/web/shuffle.js';
import { decode, encode } from '../../plugins/fazhi/quiz/web/result-code.js';

const RESULT = { quiz: '00ab916256ff', shares: [1, 0, null, 0.5, 0.05, 0.95], label: '23号' };
const CODE = 'FZ1-AHY6-2PT5-0VJR-4Y73-C9HR-X4X4-1QH7-1ERT';

test('a result becomes a code and the code that result', () => {
  assert.deepEqual(decode(encode(RESULT)), RESULT);
  assert.match(encode(RESULT), /^FZ1(-[0-9ACDEFGHJKMNPQRTVWXY]{1,4})+$/);
});

test('a code of today is read for ever', () => {
  assert.equal(encode(RESULT), CODE);
});

test('any result survives', () => {
  const random = generator(7);
  for (let round = 0; round < 300; round += 1) {
    const shares = Array.from({ length: Math.floor(random() * 60) }, () => {
      const share = Math.floor(random() * 22);
      return share === 21 ? null : share / 20;
    });
    const quiz = Math.floor(random() * 16 ** 12)
      .toString(16)
      .padStart(12, '0');
    const label = ['', '07', '三班12号', '😀'][round % 4];
    assert.deepEqual(decode(encode({ quiz, shares, label })), { quiz, shares, label });
  }
});

test('width, case, spaces, other dashes, lookalikes and a message around it do no harm', () => {
  const wide = CODE.replace(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  const changed = [
    CODE.toLowerCase(),
    CODE.replaceAll('-', ''),
    CODE.replaceAll('-', ' '),
    CODE.replaceAll('-', '—'),
    CODE.replaceAll('-', '\n'),
    CODE.replaceAll('0', 'O').replaceAll('1', 'l').replaceAll('2', 'z').replaceAll('V', 'U').replace('FZ', 'F2'),
    wide,
    `老师好，我是小明：${CODE}，谢谢！`,
    `${CODE} 12 ok`,
  ];
  for (const text of changed) assert.deepEqual(decode(text), RESULT, text);
});

test('a miscopied code is refused', () => {
  const body = CODE.slice(4).replaceAll('-', '');
  for (let place = 0; place < body.length; place += 1) {
    const wrong = body[place] === 'A' ? 'C' : 'A';
    assert.equal(decode(`FZ1${body.slice(0, place)}${wrong}${body.slice(place + 1)}`), undefined);
    assert.equal(decode(`FZ1${body.slice(0, place)}${body.slice(place + 1)}`), undefined);
  }
});

test('what is no code is refused, however long', () => {
  const texts = ['', 'FZ1', 'FZ1-', 'FZ1-AAAA-AAAA', 'FZ2-46P1', `FZ1${'A'.repeat(5000)}`, `FZ1${' A'.repeat(5000)}`];
  for (const text of texts) assert.equal(decode(text), undefined, text.slice(0, 20));
});

test('a share is rounded to a twentieth, a long label cut at a whole character', () => {
  const read = decode(encode({ quiz: RESULT.quiz, shares: [1 / 3, 2, -1], label: '座'.repeat(40) }));
  assert.deepEqual(read, { quiz: RESULT.quiz, shares: [0.35, 1, 0], label: '座'.repeat(21) });
});
