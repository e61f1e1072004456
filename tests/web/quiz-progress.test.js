import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Store } from '../../plugins/fazhi/core/web/store.js';
import { Progress } from '../../plugins/fazhi/quiz/web/progress.js';

/** @type {Map<string, string>} */
let kept = new Map();
/** @type {unknown} */
let fault;

const STORAGE = {
  getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
  setItem: (/** @type {string} */ key, /** @type {string} */ value) => {
    if (fault) throw fault;
    kept.set(key, value);
  },
  removeItem: (/** @type {string} */ key) => kept.delete(key),
};

/** @param {() => unknown} get */
function storage(get) {
  Object.defineProperty(globalThis, 'localStorage', { get, configurable: true });
}

const ANSWER = { given: ['B'], isChecked: true, met: undefined, used: 0 };

/** @param {{ store?: Store, paper?: string, seed?: number }} [given] */
function progress({ store = new Store('/repo/'), paper = 'one', seed = 7 } = {}) {
  return new Progress(store, 'quiz.quiz-a.zh', paper, () => seed);
}

beforeEach(() => {
  kept = new Map();
  fault = undefined;
  storage(() => STORAGE);
  new Store('/repo/').remove('quiz.quiz-a.zh');
});

test('a value is kept under the path of the site', () => {
  new Store('/repo/').write('a', { b: 1 });
  assert.deepEqual([...kept], [['/repo/fazhi.1.a', '{"b":1}']]);
  assert.equal(new Store('/other/').read('a'), undefined);
});

test('without storage, with blocked or with full storage a value lives as long as the page', () => {
  const ways = [
    () => storage(() => undefined),
    () =>
      storage(() => {
        throw new Error('SecurityError');
      }),
    () => {
      fault = new Error('QuotaExceededError');
    },
  ];
  for (const [place, block] of ways.entries()) {
    block();
    const store = new Store(`/${place}/`);
    assert.equal(store.write('a', place), false);
    assert.equal(store.read('a'), place);
    assert.equal(new Store(`/${place}/`).read('a'), place, 'another element of the page');
    store.remove('a');
    assert.equal(store.read('a'), undefined);
  }
});

test('what cannot be read is none', () => {
  for (const text of ['', '{', 'null', '[]', '"a"', '3', '{"items":[]}', '{"items":{"q":{"given":"A"}},"seed":"x"}']) {
    kept.set('/repo/fazhi.1.quiz.quiz-a.zh', text);
    const read = progress().read();
    assert.deepEqual(
      { ...read, items: [...read.items] },
      {
        paper: 'one',
        seed: 7,
        used: 0,
        startedAt: undefined,
        isAgain: false,
        isHandedIn: false,
        day: undefined,
        items: [],
      },
    );
  }
});

test('hostile values of known names are left out', () => {
  const given = (/** @type {unknown} */ value) => ({ given: value, isChecked: false, used: 0 });
  const items = {
    long: given(['x'.repeat(30_000)]),
    many: given(Array(1000).fill('A')),
    object: given([{}]),
    used: { given: [], isChecked: true, used: -1 },
    __proto__: given(['A']),
    good: given(['A']),
  };
  const day = '<script>';
  const record = {
    paper: 'one',
    seed: 2 ** 40,
    used: 1.5,
    startedAt: 'now',
    isAgain: 1,
    isHandedIn: 'yes',
    day,
    items,
  };
  kept.set('/repo/fazhi.1.quiz.quiz-a.zh', JSON.stringify(record));
  const read = progress().read();

  assert.deepEqual([...read.items.keys()], ['good']);
  assert.deepEqual(
    [read.seed, read.used, read.startedAt, read.isAgain, read.isHandedIn, read.day],
    [...[7, 0, undefined, false, false, undefined]],
  );
});

test('an answer belongs to its question; a changed paper is no longer handed in', () => {
  progress().keep([['q1', ANSWER]], { isHandedIn: true, startedAt: 5, day: '2026-12-04' });

  assert.equal(progress().read().isHandedIn, true);
  const changed = progress({ paper: 'two' }).read();
  assert.deepEqual(
    [changed.isHandedIn, changed.day, changed.startedAt, changed.seed],
    [false, undefined, undefined, 7],
  );
  assert.deepEqual(changed.items.get('q1')?.given, ['B']);
  assert.equal(changed.items.get('q2'), undefined);
  progress().keep([], { isHandedIn: false, startedAt: 5 });
  assert.equal(progress({ paper: 'two' }).read().startedAt, 5, 'an exam that runs goes on');
});

test('two windows keep each other’s answers', () => {
  const [one, other] = [progress(), progress({ seed: 8 })];
  one.keep([['q1', ANSWER]]);
  other.keep([['q2', { ...ANSWER, given: ['C'] }]]);

  assert.deepEqual([...one.read().items.keys()], ['q1', 'q2']);
  assert.equal(other.read().seed, 7, 'the paper that was drawn first');
});

test('a new paper forgets the answers and counts the try; redoing forgets the missed ones only', () => {
  let seed = 1;
  const mine = new Progress(new Store('/repo/'), 'quiz.quiz-a.zh', 'one', () => seed++);
  mine.keep([
    ['q1', ANSWER],
    ['q2', ANSWER],
  ]);
  mine.redo(['q2']);
  assert.deepEqual([mine.read().isAgain, mine.read().used, mine.read().seed], [true, 1, 1]);
  assert.deepEqual(
    [...mine.read().items].map(([name, { given, used }]) => [name, given, used]),
    [
      ['q1', ['B'], 0],
      ['q2', [], 1],
    ],
  );
  mine.renew();
  assert.deepEqual([mine.read().isAgain, mine.read().used, mine.read().seed], [false, 2, 2]);
  assert.deepEqual(
    [...mine.read().items.values()].map(({ given }) => given),
    [[], []],
  );
  mine.clear();
  assert.equal(mine.isEmpty, true);
  assert.equal(kept.size, 0);
});
