// What tests of the quiz share: a page, and the HTML and the words that the server really sends.
import { setMaxListeners } from 'node:events';
import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';

setMaxListeners(0);
export const window = new Window({ url: 'https://example.org/repo/lessons/one.html' });
const GLOBALS = [
  ...['window', 'document', 'Node', 'HTMLElement', 'HTMLInputElement', 'HTMLSelectElement', 'HTMLFieldSetElement'],
  ...['customElements', 'CustomEvent', 'DOMParser', 'localStorage'],
];
for (const name of GLOBALS) {
  const value = name === 'window' ? window : Reflect.get(window, name);
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
Object.assign(globalThis, { CSS: { escape: (/** @type {string} */ text) => text } });

/** @type {any} */
export const document = window.document;

const TABLE = readFileSync(new URL('../../plugins/fazhi/quiz/words.py', import.meta.url), 'utf8');
/** @type {Record<string, string>} */
export const WORDS = {
  ...Object.fromEntries([...TABLE.matchAll(/^ {4}"(\w+)": Words\(\s*"([^"]*)"/gm)].map(([, key, zh]) => [key, zh])),
  item: '第{number}题',
  part: '{item}（{number}）',
};

/**
 * Returns the HTML of a case file of the parser.
 * @param {string} name
 */
export function served(name) {
  return readFileSync(new URL(`../quiz/cases/${name}.html`, import.meta.url), 'utf8');
}

/**
 * Puts a quiz on the page.
 * @param {string} html
 * @param {Record<string, string>} [settings]  Attributes, such as `data-show`.
 */
export function show(html, settings = {}) {
  const parsed = new window.DOMParser().parseFromString(html, 'text/html');
  /** @type {any} */
  const quiz = document.importNode(parsed.querySelector('fz-quiz'), true);
  quiz.setAttribute('data-words', JSON.stringify(WORDS));
  for (const [name, value] of Object.entries(settings)) quiz.setAttribute(name, value);
  document.body.replaceChildren(quiz);
  return quiz;
}

/**
 * Puts a quiz on the page whose key is sealed.
 * @param {string} html
 * @param {Record<string, string>} settings
 */
export function showSealed(html, settings) {
  const key = /<details class="fz-key"[\s\S]*<\/details>/.exec(html)?.[0] ?? '';
  const bytes = new TextEncoder().encode(key);
  const mask = Uint8Array.from({ length: 32 }, (_, place) => (place * 37 + 11) % 256);
  const hidden = bytes.map((byte, place) => byte ^ mask[place % 32]);
  const sealed = Buffer.from([...mask, ...hidden]).toString('base64');
  return show(html.replace(key, `<template class="fz-seal">${sealed}</template>`), settings);
}

/**
 * @param {any} place
 * @param {string} text
 */
export function button(place, text) {
  return [...place.querySelectorAll('button')].find((one) => one.textContent === text);
}

/**
 * @param {any} quiz
 * @param {number} index
 */
export function item(quiz, index) {
  return quiz.querySelectorAll('fieldset.fz-item')[index];
}

/**
 * Chooses as a pupil does.
 * @param {any} fieldset
 * @param {...string} values
 */
export function choose(fieldset, ...values) {
  for (const value of values) {
    const input = fieldset.querySelector(`input[value="${value}"]`);
    input.checked = true;
    input.dispatchEvent(new window.Event('input', { bubbles: true }));
  }
}

/**
 * Writes as a pupil does.
 * @param {any} field
 * @param {string} text
 */
export function write(field, text) {
  field.value = text;
  field.dispatchEvent(new window.Event('input', { bubbles: true }));
}

/** @param {any} fieldset */
export function verdict(fieldset) {
  return fieldset.querySelector('.fz-verdict').textContent;
}
