import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  extended,
  fresh,
  left,
  moved,
  phaseOf,
  readClock,
  shown,
  taken,
  toggled,
} from '../../plugins/fazhi/trial/web/clock.js';
import { begun, counted, recalled, written } from '../../plugins/fazhi/trial/web/memory.js';

const SECONDS = [120, 60, 300];
const NOON = 1_800_000_000_000;

test('a clock that stands does not run, and one that runs counts on over a pause', () => {
  const started = toggled(fresh(), NOON);
  const paused = toggled(started, NOON + 30_000);
  const again = toggled(paused, NOON + 90_000);

  assert.equal(left(fresh(), SECONDS, NOON + 99_000), 120_000);
  assert.equal(left(started, SECONDS, NOON + 30_000), 90_000);
  assert.equal(left(paused, SECONDS, NOON + 80_000), 90_000);
  assert.equal(left(again, SECONDS, NOON + 100_000), 80_000);
});

test('the next stage begins anew, and the clock runs on', () => {
  const next = moved(toggled(fresh(), NOON), 1, 3, NOON + 50_000);

  assert.equal(next.stage, 1);
  assert.equal(left(next, SECONDS, NOON + 51_000), 59_000);
  assert.equal(moved(fresh(), 1, 3, NOON).since, null);
});

test('there is nothing before the first stage and nothing after the last', () => {
  const first = fresh();
  const last = { ...first, stage: 2 };

  assert.equal(moved(first, -1, 3, NOON), first);
  assert.equal(moved(last, 1, 3, NOON), last);
});

test('a minute can be added to the stage, not to the next one', () => {
  const longer = extended(fresh());

  assert.equal(left(longer, SECONDS, NOON), 180_000);
  assert.equal(left(moved(longer, 1, 3, NOON), SECONDS, NOON), 60_000);
});

test('a signal comes in the last minute of a longer stage and when time is up', () => {
  assert.deepEqual(
    [61_000, 60_000, 1, 0, -5].map((rest) => phaseOf(rest, 120)),
    ['calm', 'minute', 'minute', 'over', 'over'],
  );
  assert.equal(phaseOf(30_000, 60), 'calm');
});

test('a time is shown until its second has passed, and over time counts up', () => {
  assert.deepEqual([300_000, 299_999, 65_000, 1, 0, -999, -12_400].map(shown), [
    '5:00',
    '5:00',
    '1:05',
    '0:01',
    '0:00',
    '0:00',
    '+0:12',
  ]);
});

test('a clock set back does not give time away', () => {
  assert.equal(taken(toggled(fresh(), NOON), NOON - 60_000), 0);
});

test('what was kept comes back, and whatever else stands there does not', () => {
  const clock = { stage: 2, spent: 1000, extra: 60_000, since: NOON };

  assert.deepEqual(readClock(JSON.parse(JSON.stringify(clock)), 3, NOON + 5000), clock);
  for (const wrong of [undefined, null, '', 7, [], {}, { seconds: SECONDS, votes: [['a']], verdict: {}, clock: [] }]) {
    assert.equal(readClock(wrong, 3, NOON + 5000), undefined, JSON.stringify(wrong));
  }
});

const SHAPE = { seconds: SECONDS, issues: 2, choices: 3 };

test('a hearing survives a reload with clock, votes and conclusions', () => {
  const hearing = {
    ...begun(SHAPE),
    votes: [
      [1, 2, 3],
      [0, 0, 4],
    ],
    verdict: [2, -1],
  };
  hearing.clock = toggled(hearing.clock, NOON);

  assert.deepEqual(recalled(written(hearing, SHAPE), SHAPE, NOON + 1), hearing);
});

test('a hearing that was rewritten, or damaged in the storage, begins anew', () => {
  const kept = written(
    {
      ...begun(SHAPE),
      votes: [
        [9, 9, 9],
        [9, 9, 9],
      ],
    },
    SHAPE,
  );
  const other = { ...SHAPE, seconds: [60, 60, 60] };

  assert.deepEqual(recalled(kept, other, NOON), begun(other));
  for (const wrong of [
    null,
    '',
    '{',
    '[]',
    'null',
    '{"seconds":[120,60,300],"votes":[["a"]],"verdict":{},"clock":[]}',
  ]) {
    assert.deepEqual(recalled(wrong, SHAPE, NOON), begun(SHAPE), JSON.stringify(wrong));
  }
});

test('a count of votes never falls below nothing', () => {
  assert.equal(counted(0, -1), 0);
  assert.equal(counted(3, 1), 4);
  assert.equal(counted(9999, 1), 9999);
});
