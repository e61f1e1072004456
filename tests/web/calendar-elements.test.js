import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { Window } from 'happy-dom';

const NEXT = `<fz-next-occasion><h2 class="fz-next__heading">一年里的节点</h2><ol>
<li class="fz-next__event" data-id="gone"><p class="fz-next__line"><span class="fz-next__when">2020年1月1日</span> <strong>旧活动</strong> <span class="fz-next__left" hidden></span></p><p class="fz-next__held" hidden></p></li>
<li class="fz-next__event" data-id="security"><p class="fz-next__line"><span class="fz-next__when">4月15日</span> <strong>国家安全</strong> <span class="fz-next__left" hidden></span></p><p class="fz-next__held" hidden></p></li>
<li class="fz-next__event" data-id="day" data-held="宪法晨读"><p class="fz-next__line"><span class="fz-next__when">12月4日</span> <strong>宪法日</strong> <span class="fz-next__left" hidden></span></p><p class="fz-next__held" hidden></p></li>
</ol><script type="application/json">{"days":{"gone":[["2020-01-01","2020-01-01",""]],
"security":[["2027-04-15","2027-04-15",""],["2028-04-15","2028-04-15",""]],
"day":[["2027-12-04","2027-12-04","2027-12-03"]]},
"words":{"heading":"接下来","day":"{year}-{month}-{day}","span":"","spanFirst":"","spanLast":"","today":"今天","tomorrow":"明天",
"ahead":"还有{days}天","running":"","held":"{title}：{day}","heldToday":"今天：{title}",
"months":["1","2","3","4","5","6","7","8","9","10","11","12"],"weekdays":["","","","","","",""]}}</script></fz-next-occasion>`;
const CALENDAR = `<fz-calendar data-past="（已过）" data-apart="已过{count}" data-shown="{shown}/{all}">
<ul><li class="fz-calendar__jump" hidden><a>本月</a></li></ul>
<details class="fz-filter" hidden><form>
<fieldset><label><input type="checkbox" name="theme" value="law"><span class="fz-filter__number"></span></label><label><input type="checkbox" name="theme" value="drug"><span class="fz-filter__number"></span></label></fieldset>
<fieldset><label><input type="checkbox" name="role" value="parent"><span class="fz-filter__number"></span></label></fieldset>
<p class="fz-filter__count" role="status"></p></form></details>
<section class="fz-calendar__list">
<div class="fz-calendar__month" data-month="2026-11"><h3><a href="months/2026-11.html">11</a></h3><ol><li class="fz-occasion" id="a" data-last="2026-11-03" data-theme="law" data-role="teacher"><p class="fz-past__place">11月3日</p></li></ol></div>
<div class="fz-calendar__month" data-month="2026-12"><h3><a href="months/2026-12.html">12</a></h3><ol><li class="fz-occasion" data-last="2026-12-03" data-theme="drug"><p class="fz-past__place">12月3日</p></li>
<li class="fz-occasion" data-last="2026-12-04" data-theme="law" data-role="parent teacher"><p class="fz-past__place">12月4日</p></li></ol></div></section>
<ul class="fz-feeds"><li><a href="all.ics">全部</a> <code>https://example.org/repo/calendar/all.ics</code></li></ul></fz-calendar>`;

/** @type {any} */
let window;
/** @type {any} */
let element;

/** @param {string} html */
function show(html, url = 'https://example.org/repo/calendar/') {
  window.happyDOM.setURL(url);
  window.document.body.innerHTML = html;
  element = window.document.body.firstElementChild;
  window.document.body.append(element); // a deferred script meets whole elements, happy-dom's parser makes empty ones
}

/** @param {string} selector */
function texts(selector) {
  const rows = /** @type {any[]} */ ([...element.querySelectorAll('.fz-next__event')]).filter((row) => !row.hidden);
  return rows.map((row) => row.querySelector(selector)).map((it) => (it.hidden ? '' : it.textContent));
}

beforeEach(async () => {
  window = new Window();
  for (const name of [
    'HTMLElement',
    'customElements',
    'document',
    'CustomEvent',
    'location',
    'history',
    'innerWidth',
    'CSS',
  ]) {
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
  }
  await import(`../../plugins/fazhi/calendar/web/main.js?${Math.random()}`);
  await import(`../../plugins/fazhi/calendar/web/next.main.js?${Math.random()}`);
});

afterEach(() => window.happyDOM.close());

test('the next occasion stands first, with the days left; what is over for good is hidden', () => {
  show(NEXT);
  element.refresh('2027-11-30');

  assert.deepEqual(texts('strong'), ['宪法日', '国家安全']);
  assert.deepEqual(texts('.fz-next__when'), ['2027-12-4', '2028-4-15']);
  assert.deepEqual(texts('.fz-next__left'), ['还有4天', '还有137天']);
  assert.deepEqual(texts('.fz-next__held'), ['宪法晨读：2027-12-3', '']);
  assert.equal(element.querySelector('h2').textContent, '接下来');
});

test('the next occasion can be computed again on a later day', () => {
  show(NEXT);
  element.refresh('2027-12-03');
  assert.deepEqual(texts('.fz-next__held'), ['今天：宪法晨读', '']);

  element.refresh('2027-12-05');
  assert.deepEqual(texts('strong'), ['国家安全']);
});

test('when nothing is known to come the list of the year stays', () => {
  show(NEXT);
  element.refresh('2050-01-01');

  assert.deepEqual([element.hasAttribute('data-ready'), element.hasAttribute('data-over')], [false, true]);
  assert.equal(texts('strong').length, 3);
});

test('the next occasion tells the page', () => {
  show(NEXT);
  /** @type {any} */
  let heard;
  window.document.addEventListener('fz-next-occasion', (/** @type {any} */ event) => {
    heard = event.detail;
  });
  element.refresh('2027-04-15');

  assert.equal(heard.today, '2027-04-15');
  assert.deepEqual(
    heard.coming.map((/** @type {any} */ it) => [it.id, it.standing.kind]),
    [
      ['security', 'today'],
      ['day', 'ahead'],
    ],
  );
});

test('the way to the page of this month is offered if there is one', () => {
  show(CALENDAR);
  element.refresh('2026-12-04');
  const jump = element.querySelector('.fz-calendar__jump');
  assert.deepEqual([jump.hidden, jump.querySelector('a').getAttribute('href')], [false, 'months/2026-12.html']);

  element.refresh('2031-01-01');
  assert.equal(jump.hidden, true);
});

test('what is over is set apart below the rest with its month, and counted; this month keeps what comes', () => {
  show(CALENDAR);
  element.refresh('2026-12-04');
  element.refresh('2026-12-04');

  const past = element.querySelector('details.fz-calendar__past');
  const days = (/** @type {any} */ root) =>
    /** @type {any[]} */ ([...root.querySelectorAll('h3, .fz-occasion')]).map((it) => it.textContent);
  assert.equal(past.querySelector('summary').textContent, '已过2');
  assert.deepEqual(days(past), ['11', '11月3日（已过）', '12', '12月3日（已过）']);
  assert.equal(element.querySelector('.fz-calendar__list').lastElementChild, past);
  past.remove();
  assert.deepEqual(days(element), ['12', '12月4日']);
});

test('boxes of one group add up, groups narrow each other, and numbers are said', () => {
  show(CALENDAR);
  element.refresh('2026-11-01');
  const boxes = element.querySelectorAll('input');
  const said = () => [
    element.querySelector('.fz-filter__count').textContent,
    .../** @type {any[]} */ ([...element.querySelectorAll('.fz-filter__number')]).map((it) => it.textContent),
  ];
  const check = (/** @type {any} */ box) => {
    box.checked = true;
    box.dispatchEvent(new window.Event('change', { bubbles: true }));
  };
  assert.deepEqual(said(), ['3/3', '2', '1', '2']);

  check(boxes[2]);
  assert.deepEqual(said(), ['2/3', '1', '1', '2']);
  assert.equal(element.querySelector('[data-month="2026-11"]').hidden, true);

  check(boxes[1]);
  assert.deepEqual(said(), ['1/3', '1', '1', '1']);
});

test('a copy of the site that others can open has addresses of its own', () => {
  show(CALENDAR, 'https://school.example/copy/calendar/index.html');

  assert.equal(element.querySelector('code').textContent, 'https://school.example/copy/calendar/all.ics');
});

test('on a disk, and where only this computer serves, the address is the one of the published site', () => {
  for (const place of ['file:///usb', 'http://127.0.0.1:8000', 'http://localhost:8000', 'http://[::1]:8000']) {
    show(CALENDAR, `${place}/calendar/index.html`);

    assert.equal(element.querySelector('code').textContent, 'https://example.org/repo/calendar/all.ics');
  }
});

test('what is over is marked in words, what goes on is not, and on an earlier day the mark goes', () => {
  show(CALENDAR);
  const marked = () => {
    const entries = /** @type {any[]} */ ([...element.querySelectorAll('[data-month="2026-12"] .fz-occasion')]);
    return entries.map((entry) => [entry.textContent, entry.classList.contains('fz-past')]);
  };
  element.refresh('2026-12-04');
  element.refresh('2026-12-04');
  assert.deepEqual(marked(), [
    ['12月4日', false],
    ['12月3日（已过）', true],
  ]);

  element.refresh('2026-12-03');
  assert.deepEqual(
    marked().map(([, isPast]) => isPast),
    [false, false],
  );
});

test('a row that holds the focus is not moved, the others are ordered around it', () => {
  show(NEXT.replaceAll('<strong>', '<a href="#x">课</a><strong>'));
  element.refresh('2027-11-30');
  const list = element.querySelector('ol');
  const row = list.querySelector('[data-id="day"]');
  row.querySelector('a').focus();
  /** @type {string[]} */
  const moved = [];
  for (const method of ['append', 'before']) {
    const own = window.Element.prototype[method];
    for (const it of [list, ...list.children]) {
      it[method] = (/** @type {any[]} */ ...rows) => {
        moved.push(...rows.map((each) => each.dataset.id));
        own.apply(it, rows);
      };
    }
  }
  element.refresh('2027-04-01');

  assert.deepEqual(texts('strong'), ['国家安全', '宪法日']);
  assert.equal(moved.includes('day'), false);
  assert.equal(window.document.activeElement, row.querySelector('a'));
});
