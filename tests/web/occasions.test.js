import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  coming,
  daysBetween,
  localDay,
  spoken,
  spokenDates,
  spokenObserved,
  spokenStanding,
  standing,
} from '../../plugins/fazhi/calendar/web/occasions.js';

/** @typedef {import('../../plugins/fazhi/calendar/web/occasions.js').Days} Days */

/** @type {import('../../plugins/fazhi/calendar/web/occasions.js').Words} */
const WORDS = {
  heading: '接下来的节点',
  day: '{year}年{month}月{day}日（{weekday}）',
  span: '{first}至{last}',
  spanFirst: '{year}年{month}月{day}日',
  spanLast: '{month}月{day}日',
  today: '就是今天',
  tomorrow: '明天',
  ahead: '还有 {days} 天',
  running: '正在进行，到{last}',
  held: '{title}：{day}',
  heldToday: '今天：{title}',
  months: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
  weekdays: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
};
/** @type {Days} */
const DAY_2026 = ['2026-12-04', '2026-12-04', ''];
/** @type {Days} */
const DAY_2027 = ['2027-12-04', '2027-12-04', '2027-12-03'];
/** @type {Days} */
const WEEK = ['2026-12-01', '2026-12-07', ''];

/**
 * @param {Days} dates
 * @param {string} today
 */
function said(dates, today) {
  const it = standing(dates, today);
  return it && spokenStanding(it, WORDS);
}

test('days are counted over months, years and leap days', () => {
  assert.equal(daysBetween('2026-11-23', '2026-12-04'), 11);
  assert.equal(daysBetween('2026-12-31', '2027-01-01'), 1);
  assert.equal(daysBetween('2028-02-28', '2028-03-01'), 2);
  assert.equal(daysBetween('2026-12-04', '2026-12-04'), 0);
});

test('a day stands ahead, tomorrow, today, and is over', () => {
  assert.equal(said(DAY_2026, '2026-11-23'), '还有 11 天');
  assert.equal(said(DAY_2026, '2026-12-02'), '还有 2 天');
  assert.equal(said(DAY_2026, '2026-12-03'), '明天');
  assert.equal(said(DAY_2026, '2026-12-04'), '就是今天');
  assert.equal(said(DAY_2026, '2026-12-05'), undefined);
});

test('a span runs from its first day to its last', () => {
  assert.equal(said(WEEK, '2026-11-30'), '明天');
  assert.equal(said(WEEK, '2026-12-01'), '正在进行，到12月7日');
  assert.equal(said(WEEK, '2026-12-07'), '正在进行，到12月7日');
  assert.equal(said(WEEK, '2026-12-08'), undefined);
});

test('an observed day is named until it is over', () => {
  /** @param {string} today */
  const observed = (today) => {
    const it = standing(DAY_2027, today);
    return it && [it.kind, spokenStanding(it, WORDS), spokenObserved('宪法晨读', it, today, WORDS)];
  };

  assert.deepEqual(observed('2027-12-01'), ['ahead', '还有 3 天', '宪法晨读：2027年12月3日（星期五）']);
  assert.deepEqual(observed('2027-12-03'), ['held', '明天', '今天：宪法晨读']);
  assert.deepEqual(observed('2027-12-04'), ['today', '就是今天', '']);
  assert.equal(observed('2027-12-05'), undefined);
});

test('what is observed after the day itself is not over before', () => {
  /** @type {Days} */
  const late = ['2026-12-05', '2026-12-05', '2026-12-07'];

  assert.equal(said(late, '2026-12-06'), '明天');
  assert.equal(said(late, '2026-12-07'), '就是今天');
  assert.equal(said(late, '2026-12-08'), undefined);
});

test('what is today comes first, then what runs, then what is nearest', () => {
  /** @type {Record<string, Days[]>} */
  const days = { security: [['2027-04-15', '2027-04-15', '']], day: [DAY_2026, DAY_2027], week: [WEEK] };
  /** @param {string} today */
  const order = (today) => coming(days, today).map((it) => it.id);

  assert.deepEqual(order('2026-11-23'), ['week', 'day', 'security']);
  assert.deepEqual(order('2026-12-02'), ['week', 'day', 'security']);
  assert.deepEqual(order('2026-12-04'), ['day', 'week', 'security']);
  assert.deepEqual(order('2026-12-05'), ['week', 'security', 'day']);
  assert.deepEqual(order('2027-12-03'), ['day']);
  assert.deepEqual(order('2040-01-01'), []);
});

test('days of the same date keep an order of their own', () => {
  /** @type {Record<string, Days[]>} */
  const days = { b: [DAY_2026], a: [DAY_2026] };

  assert.deepEqual(
    coming(days, '2026-01-01').map((it) => it.id),
    ['a', 'b'],
  );
});

test('dates are said in the words of the page', () => {
  assert.equal(spoken('2027-12-05', WORDS), '2027年12月5日（星期日）');
  assert.equal(spokenDates(WEEK, WORDS), '2026年12月1日至12月7日');
  assert.equal(spokenDates(DAY_2026, WORDS), '2026年12月4日（星期五）');
});

test('the day is the one of the device', () => {
  assert.equal(localDay(new Date(2026, 11, 4, 0, 0, 1)), '2026-12-04');
  assert.equal(localDay(new Date(2026, 0, 9, 23, 59, 59)), '2026-01-09');
});
