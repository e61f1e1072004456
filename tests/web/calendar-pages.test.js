import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { Window } from 'happy-dom';

const MONTH = `<main><a rel="prev" href="2026-11.html">‹</a><a rel="next" href="2027-01.html">›</a><table><tbody>
<tr><th>14</th><td></td><td><time datetime="2026-12-01">1</time></td><td><time datetime="2026-12-02">2</time><a href="#e">课</a></td></tr>
<tr><th>15</th><td><time datetime="2026-12-07">7</time></td><td aria-current="date"><time datetime="2026-12-08">8</time></td><td></td></tr>
</tbody></table><ul><li><a href="all.ics" data-subscribe="打开">全部</a></li></ul></main>`;

/** @type {any} */
let window;
/** @type {any} */
let table;

beforeEach(async () => {
  window = new Window({ url: 'https://example.org/repo/calendar/months/2026-12.html' });
  for (const name of ['document', 'HTMLAnchorElement']) {
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
  }
  window.document.body.innerHTML = MONTH;
  table = window.document.querySelector('table');
  const { moveByKeys } = await import('../../plugins/fazhi/calendar/web/grid-keys.js');
  moveByKeys(table);
});

afterEach(() => window.happyDOM.close());

/** @param {string[]} keys */
function press(...keys) {
  for (const key of keys) {
    const event = new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    window.document.activeElement.dispatchEvent(event);
  }
  return window.document.activeElement.textContent;
}

test('one day of a month is in the tab order: today', () => {
  const stops = /** @type {any[]} */ ([...table.querySelectorAll('td[tabindex="0"]')]);

  assert.deepEqual(
    stops.map((day) => day.textContent),
    ['8'],
  );
});

test('arrows go to the next day and week, Home and End to the ends of the week', () => {
  table.querySelector('[aria-current]').focus();

  assert.equal(press('ArrowUp'), '1');
  assert.equal(press('ArrowRight'), '2课');
  assert.equal(press('ArrowRight'), '7');
  assert.equal(press('End'), '8');
  assert.equal(press('Home'), '7');
  assert.equal(press('ArrowLeft'), '2课');
});

test('at an edge nothing moves', () => {
  table.querySelector('[aria-current]').focus();

  assert.equal(press('ArrowDown', 'ArrowRight'), '8');
});

test('from a link in a day the arrows go on from that day', () => {
  table.querySelector('a').focus();

  assert.equal(press('ArrowLeft'), '1');
});

test('Page Down opens the next month, and says that the keys go on in its table', () => {
  let clicked = '';
  window.document.addEventListener('click', (/** @type {any} */ event) => {
    clicked = event.target.href;
    event.preventDefault();
  });
  table.querySelector('[aria-current]').focus();
  press('PageDown');

  assert.equal(clicked, 'https://example.org/repo/calendar/months/2027-01.html#grid');
});

test('beside a feed stands the link that subscribes', async () => {
  const { offerSubscribing } = await import('../../plugins/fazhi/calendar/web/subscribe.js');
  offerSubscribing(window.document);

  const links = /** @type {any[]} */ ([...window.document.querySelectorAll('li a')]);
  assert.deepEqual(
    links.map((link) => [link.textContent, link.href]),
    [
      ['全部', 'https://example.org/repo/calendar/months/all.ics'],
      ['打开', 'webcal://example.org/repo/calendar/months/all.ics'],
    ],
  );
  assert.equal(links[1].getAttribute('aria-label'), '打开: 全部');
});

test('a link to the page on subscribing names the file that a device opens', async () => {
  const { offerSubscribing } = await import('../../plugins/fazhi/calendar/web/subscribe.js');
  window.document.body.innerHTML =
    '<main><a href="../subscribe.html#fz-feed-all" data-feed="../all.ics" data-subscribe="打开">全部</a></main>';
  offerSubscribing(window.document);

  const links = /** @type {any[]} */ ([...window.document.querySelectorAll('a')]);
  assert.deepEqual(
    links.map((link) => link.href),
    ['https://example.org/repo/calendar/subscribe.html#fz-feed-all', 'webcal://example.org/repo/calendar/all.ics'],
  );
});

test('events of a theme that are over stand apart; without any there is no box', async () => {
  const { markPast, setApart } = await import('../../plugins/fazhi/calendar/web/past.js');
  window.document.body.innerHTML = `<main><ol class="fz-events"><li data-last="2026-11-13">小报</li><li data-last="2026-12-04">宪法日</li></ol>
<details class="fz-gone" hidden><summary>已过</summary><ol class="fz-events"></ol></details></main>`;
  const box = window.document.querySelector('.fz-gone');
  const refresh = (/** @type {string} */ today) => {
    markPast(window.document, today, '');
    setApart(window.document);
    return [box.hidden, box.querySelector('ol').textContent];
  };

  assert.deepEqual(refresh('2026-11-13'), [true, '']);
  assert.deepEqual(refresh('2026-11-14'), [false, '小报']);
  assert.deepEqual(refresh('2026-11-15'), [false, '小报']);
});

test('events of a theme stand in the order in which they come next', async () => {
  const { orderEvents } = await import('../../plugins/fazhi/calendar/web/past.js');
  const row = (/** @type {string} */ title, /** @type {string[]} */ ...days) =>
    `<li>${title}<p data-coming='${JSON.stringify(days.map((day) => [day, day, '']))}'></p></li>`;
  window.document.body.innerHTML = `<ol class="fz-events">${row('停办')}${row('大讲堂', '2026-04-01', '2026-12-23')}${row('宪法日', '2026-12-04')}</ol>`;
  const said = (/** @type {string} */ today) => {
    orderEvents(window.document, today);
    return window.document.querySelector('ol').textContent;
  };

  assert.equal(said('2026-03-01'), '大讲堂宪法日停办');
  assert.equal(said('2026-11-27'), '宪法日大讲堂停办');
});

test('today is marked once, and an event says how many days are left', async () => {
  const { markToday } = await import('../../plugins/fazhi/calendar/web/past.js');
  const { countDown } = await import('../../plugins/fazhi/calendar/web/countdown.js');
  markToday(window.document, '2026-12-02');
  assert.equal(table.querySelectorAll('[aria-current]').length, 1);

  const place = window.document.createElement('p');
  place.dataset.coming = '[["2026-12-04","2026-12-04",""]]';
  const words = {
    day: '{month}-{day}',
    ahead: '还有{days}天',
    months: Array(12).fill('12'),
    weekdays: Array(7).fill(''),
  };
  countDown(place, /** @type {any} */ (words), '2026-12-02');
  assert.equal(place.textContent, '12-4 · 还有2天');
  countDown(place, /** @type {any} */ (words), '2027-01-01');
  assert.equal(place.hidden, true);
});
