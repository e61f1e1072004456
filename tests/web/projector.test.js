import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Window } from 'happy-dom';

const WORDS = { now: '{number}/{count}', start: 'start', pause: 'pause', minute: 'minute', up: 'up', votes: '{count}' };
const PAGE = `<fz-projector data-trial="t" data-root="/" data-words='${JSON.stringify(WORDS)}'>
<p class="fz-now"></p>
<ol class="fz-stages"><li data-seconds="120"><h2 tabindex="-1">one</h2></li><li data-seconds="60"><h2 tabindex="-1">two</h2></li></ol>
<div class="fz-clock" hidden><p class="fz-clock__time"></p><progress max="1" value="0"></progress></div><p class="fz-signal"></p>
<section class="fz-panel" id="vote"><fieldset class="fz-vote"><ul>
<li><output></output><meter></meter><button data-vote="-1"></button><button data-vote="1"></button></li>
<li><output></output><meter></meter><button data-vote="-1"></button><button data-vote="1"></button></li>
</ul></fieldset></section>
<section class="fz-panel" id="verdict"><fieldset class="fz-verdict">
<input type="radio" name="i" value="-1" checked><input type="radio" name="i" value="0"><input type="radio" name="i" value="1">
</fieldset></section>
<footer class="fz-controls" hidden><button data-do="previous"></button><button data-do="toggle"></button><button data-do="next"></button><button data-do="clear"></button><div class="fz-sure" tabindex="-1" hidden><button data-do="delete"></button><button data-do="keep"></button></div></footer>
<template><dialog></dialog></template>
</fz-projector>`;

/** @type {any} */
let window;

before(async () => {
  window = new Window({ url: 'https://example.org/' });
  for (const name of ['HTMLElement', 'CustomEvent', 'localStorage', 'document', 'navigator', 'HTMLInputElement']) {
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
  }
  Object.defineProperty(globalThis, 'window', { value: window, configurable: true });
  const { ProjectorElement } = await import('../../plugins/fazhi/trial/web/projector-element.js');
  window.customElements.define('fz-projector', ProjectorElement);
});

after(async () => {
  window.document.body.replaceChildren();
  await window.happyDOM.close();
});

function open() {
  const holder = window.document.createElement('div');
  holder.innerHTML = PAGE;
  window.document.body.replaceChildren(holder);
  return window.document.querySelector('fz-projector');
}

/** @param {string} key */
const press = (key) => window.document.body.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true }));

test('one stage is shown, and the keys of a remote lead through them', () => {
  window.localStorage.clear();
  const element = open();
  const shown = () =>
    [...element.querySelectorAll('li[data-seconds]')].findIndex((/** @type {any} */ li) => !li.hidden);

  assert.equal(shown(), 0);
  press('PageUp');
  assert.equal(shown(), 0);
  press('PageDown');
  assert.equal(shown(), 1);
  press('ArrowRight');
  assert.equal(shown(), 1);
  press('ArrowLeft');
  assert.equal(shown(), 0);
  assert.equal(element.querySelector('.fz-now').textContent, '1/2');
  assert.equal(element.querySelector('.fz-clock__time').textContent, '2:00');
});

test('a reload brings stage, votes and conclusion back, and clearing leaves nothing', () => {
  window.localStorage.clear();
  let element = open();
  press('PageDown');
  element.querySelectorAll('[data-vote="1"]')[1].click();
  element.querySelectorAll('[data-vote="1"]')[1].click();
  element.querySelectorAll('[data-vote="-1"]')[0].click();
  const radio = element.querySelector('input[value="1"]');
  radio.checked = true;
  radio.dispatchEvent(new window.Event('change', { bubbles: true }));

  element = open();
  assert.equal(element.querySelector('.fz-now').textContent, '2/2');
  assert.deepEqual(
    [...element.querySelectorAll('output')].map((one) => one.textContent),
    ['0', '2'],
  );
  assert.equal(element.querySelector('input[value="1"]').checked, true);
  assert.deepEqual(Object.keys(window.localStorage), ['/fazhi.1.hearing.t']);

  element.querySelector('[data-do="clear"]').click();
  element.querySelector('[data-do="delete"]').click();
  assert.deepEqual(Object.keys(window.localStorage), []);
  assert.equal(element.querySelector('.fz-now').textContent, '1/2');
  assert.equal(element.querySelector('input[value="-1"]').checked, true);
});

test('nothing is deleted before it was asked for twice', () => {
  window.localStorage.clear();
  const element = open();
  const [sure, clear, keep] = ['.fz-sure', '[data-do="clear"]', '[data-do="keep"]'].map((one) =>
    element.querySelector(one),
  );
  press('PageDown');
  clear.click();

  assert.equal(sure.hidden, false);
  assert.equal(window.document.activeElement, sure);
  assert.equal(element.querySelector('.fz-now').textContent, '2/2');
  keep.focus();
  keep.click();
  assert.equal(sure.hidden, true);
  assert.equal(window.document.activeElement, clear);
  assert.deepEqual(Object.keys(window.localStorage), ['/fazhi.1.hearing.t']);
});

test('an element that leaves the page listens to no key', () => {
  window.localStorage.clear();
  const element = open();
  element.remove();
  press('PageDown');

  assert.equal(element.querySelector('.fz-now').textContent, '1/2');
});
