import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { Window } from 'happy-dom';

const FINDER = `<fz-finder data-shown="{shown}/{all}"><details class="fz-filter" hidden><form>
<label><input type="checkbox" name="kind" value="trial"><span class="fz-filter__number"></span></label>
<label><input type="checkbox" name="kind" value="case"><span class="fz-filter__number"></span></label>
<label><input type="checkbox" name="stage" value="junior"><span class="fz-filter__number"></span></label>
<button type="reset">清除</button><p class="fz-filter__count"></p></form></details>
<section class="fz-finder__kind"><ul><li class="fz-finder__one" data-kind="trial" data-stage="junior senior"></li></ul></section>
<section class="fz-finder__kind"><ul><li class="fz-finder__one" data-kind="case" data-stage="primary-upper"></li>
<li class="fz-finder__one" data-kind="case" data-stage="junior"></li></ul></section></fz-finder>`;

/** @type {any} */
let window;

/** @param {string} url */
function show(url) {
  window.happyDOM.setURL(url);
  window.document.body.innerHTML = FINDER;
  const element = window.document.body.firstElementChild;
  window.document.body.append(element); // a deferred script meets whole elements, happy-dom's parser makes empty ones
  return element;
}

/** @param {any} element */
function shown(element) {
  const count = element.querySelector('.fz-filter__count').textContent;
  return [count, [...element.querySelectorAll('.fz-finder__kind')].map((it) => !it.hidden)];
}

beforeEach(async () => {
  window = new Window();
  for (const name of ['HTMLElement', 'customElements', 'document', 'location', 'history', 'innerWidth']) {
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
  }
  await import(`../../plugins/fazhi/lesson/web/finder.main.js?${Math.random()}`);
});

afterEach(() => window.happyDOM.close());

test('the boxes filter the list; a kind without entries has no heading', () => {
  const element = show('https://example.org/repo/lessons/');
  assert.equal(element.querySelector('details').hidden, false);
  assert.deepEqual(shown(element), ['3/3', [true, true]]);

  const [trial, , junior] = element.querySelectorAll('input');
  for (const box of [trial, junior]) box.checked = true;
  element.querySelector('form').dispatchEvent(new window.Event('change', { bubbles: true }));
  assert.deepEqual(shown(element), ['1/3', [true, false]]);
});

test('an address chooses, and what it does not know is left alone', () => {
  const element = show('https://example.org/repo/lessons/?kind=case&stage=junior&stage=nowhere&x=1');

  assert.deepEqual(shown(element), ['1/3', [false, true]]);
  assert.equal(element.querySelector('details').open, true);
});

test('the address keeps what is chosen, beside what else it says', async () => {
  const element = show('https://example.org/repo/lessons/?x=1&kind=case#list');
  const [trial, , junior] = element.querySelectorAll('input');
  for (const box of [trial, junior]) box.checked = true;
  element.querySelector('form').dispatchEvent(new window.Event('change', { bubbles: true }));
  assert.equal(window.location.href, 'https://example.org/repo/lessons/?x=1&kind=trial&kind=case&stage=junior#list');

  for (const box of element.querySelectorAll('input')) box.checked = false;
  element.querySelector('form').dispatchEvent(new window.Event('reset', { bubbles: true }));
  await new Promise((done) => setTimeout(done));
  assert.equal(window.location.href, 'https://example.org/repo/lessons/?x=1#list');
  assert.equal(window.history.length, 1, 'each choice is no step to go back through');
});
