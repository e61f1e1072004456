import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { Window } from 'happy-dom';

const scope = /** @type {any} */ (globalThis);
/** @type {Fake[]} */
let started = [];
/** @type {string[]} */
let fetched = [];

/** A worker that says back what it hears. */
class Fake extends EventTarget {
  /** @param {string} url */
  constructor(url) {
    super();
    this.url = url;
    /** @type {any[]} */
    this.heard = [];
    started.push(this);
  }

  /** @param {any} message */
  postMessage(message) {
    this.heard.push(message);
    this.dispatchEvent(new MessageEvent('message', { data: { type: message.type + 1, data: message.data } }));
  }
}

before(async () => {
  const window = new Window({ url: 'https://example.org/repo/lessons/a.html' });
  const { document, location, Element, HTMLElement, HTMLInputElement, InputEvent, KeyboardEvent } = window;
  Object.assign(globalThis, { document, location, Element, HTMLElement, HTMLInputElement, InputEvent, KeyboardEvent });
  scope.addEventListener = window.addEventListener.bind(window);
  scope.Worker = Fake;
  scope.fetch = async (/** @type {URL} */ url) => fetched.push(url.href);
  await import('../../plugins/fazhi/search/web/waiting.main.js');
});

beforeEach(() => {
  started = [];
  fetched = [];
  const script = scope.document.createElement('script');
  Object.assign(script, { type: 'x', src: '../assets/fazhi/search-waiting.js' });
  script.dataset.first = 'search/fold.js pagefind/zh/pagefind.js';
  scope.document.body.innerHTML = '<p id="else"></p><input data-md-component="search-query">';
  scope.document.body.append(script);
});

/** @param {string} selector */
function turnTo(selector) {
  const event = new scope.document.defaultView.Event('focusin', { bubbles: true });
  scope.document.querySelector(selector).dispatchEvent(event);
}

/**
 * Opens the search of a page and returns it with all it says.
 * @returns {{ worker: any, said: any[] }}
 */
function opened() {
  const worker = new scope.Worker('../assets/fazhi/search.js?zh');
  /** @type {any[]} */
  const said = [];
  worker.addEventListener('message', (/** @type {MessageEvent} */ { data }) => said.push(data));
  return { worker, said };
}

test('the search is ready at once, and nothing is fetched for a page that is only read', async () => {
  const { worker, said } = opened();
  worker.postMessage({ type: 0, data: { docs: [] } });
  worker.postMessage({ type: 2, data: '' });
  turnTo('#else');
  await new Promise((done) => setTimeout(done, 5));

  assert.deepEqual(said, [
    { type: 1, data: null },
    { type: 3, data: { items: [] } },
  ]);
  assert.deepEqual(started, []);
  worker.terminate();
  turnTo('input');
  assert.deepEqual([started, fetched], [[], []]);
});

test('it starts when a reader turns to the box, once', () => {
  const { worker, said } = opened();
  turnTo('input');
  turnTo('input');
  worker.postMessage({ type: 2, data: '晨读' });

  assert.deepEqual(
    started.map(({ url }) => url),
    ['https://example.org/repo/assets/fazhi/search.js?zh'],
  );
  assert.deepEqual(
    started[0].heard.map(({ type }) => type),
    [22, 2],
  );
  assert.deepEqual(said.at(-1), { type: 3, data: '晨读' });
});

test('what every search begins with is fetched beside it, once', () => {
  const { worker } = opened();
  turnTo('input');
  worker.postMessage({ type: 2, data: '晨读' });

  assert.deepEqual(fetched, [
    'https://example.org/repo/search/fold.js',
    'https://example.org/repo/pagefind/zh/pagefind.js',
  ]);
});

test('it starts when it is asked, and again where it could not be fetched', () => {
  const { worker, said } = opened();
  worker.postMessage({ type: 20, data: '宪法' });
  started[0].dispatchEvent(new Event('error'));
  worker.postMessage({ type: 20, data: '宪法日' });

  assert.equal(started.length, 2);
  assert.deepEqual(said.at(-1), { type: 21, data: '宪法日' });
});

test('a worker of something else is a worker', () => {
  const other = new scope.Worker('other.js');

  assert.ok(other instanceof Fake);
  assert.deepEqual(started, [other]);
});

/**
 * Writes into the search box and returns how often the theme was made to search.
 * @param {string} selector
 * @param {any} event
 */
function searches(selector, event) {
  let heard = 0;
  const box = scope.document.querySelector(selector);
  box.addEventListener('keyup', () => {
    heard += 1;
  });
  box.dispatchEvent(event);
  return heard;
}

test('what is written without a key is searched, and nothing while an input method composes', () => {
  const { InputEvent, KeyboardEvent, Event } = scope.document.defaultView;
  const written = (/** @type {boolean} */ isComposing) => new InputEvent('input', { bubbles: true, isComposing });
  const key = new KeyboardEvent('keyup', { bubbles: true, isComposing: true });

  assert.equal(searches('input', written(false)), 1);
  assert.equal(searches('input', written(true)), 0);
  assert.equal(searches('input', new Event('compositionend', { bubbles: true })), 1);
  assert.equal(searches('input', key), 0);
  assert.equal(searches('#else', written(false)), 0);
});

test('opening the search turns to its box', () => {
  const toggle = scope.document.createElement('input');
  Object.assign(toggle, { type: 'checkbox', id: '__search', checked: true });
  scope.document.body.append(toggle);
  toggle.dispatchEvent(new scope.document.defaultView.Event('change', { bubbles: true }));

  assert.equal(scope.document.activeElement, scope.document.querySelector('[data-md-component]'));
});
