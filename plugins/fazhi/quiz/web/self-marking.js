// A short answer is marked by who wrote it: the model answer is shown, then the points of the rubric are ticked.

import { create, createButton } from '../../core/web/dom.js';

/** @typedef {{ words: Record<string, string>, signal: AbortSignal, name: string }} Setting */

/**
 * Builds the form of the rubric; without a rubric there is one box for the whole.
 * @param {HTMLElement} key  The item's entry of the key.
 * @param {Setting} setting
 * @param {(met: string[]) => void} onDone  Gets the places of the ticked points.
 */
export function selfMarking(key, { words, signal, name }, onDone) {
  const criteria = [...key.querySelectorAll('.fz-key__criteria > li')].map(copies);
  const boxes = (criteria.length > 0 ? criteria : [[words.selfAll]]).map((text, place) => box(text, place));
  const form = create('fieldset', 'fz-self', create('legend', '', `${name} ${words.selfMark}`), ...boxes);
  form.append(
    createButton('fz-button fz-button--check fz-button--self', words.selfDone, () => onDone(met(form)), signal),
  );
  return form;
}

/**
 * @param {(Node | string)[]} text
 * @param {number} place
 */
function box(text, place) {
  const input = create('input', '');
  input.type = 'checkbox';
  input.value = String(place);
  return create('label', 'fz-option', input, create('span', 'fz-option__text', ...text));
}

/** @param {HTMLFieldSetElement} form */
function met(form) {
  return [...form.querySelectorAll('input')].filter((input) => input.checked).map((input) => input.value);
}

/**
 * Ticks what was ticked before, and returns it without what the rubric no longer has.
 * @param {HTMLFieldSetElement} form
 * @param {string[]} places
 */
export function fillForm(form, places) {
  for (const input of form.querySelectorAll('input')) input.checked = places.includes(input.value);
  return met(form);
}

/**
 * Leaves what was ticked to be read only.
 * @param {HTMLFieldSetElement} form
 */
export function closeForm(form) {
  for (const input of form.querySelectorAll('input')) input.disabled = true;
  for (const button of form.querySelectorAll('button')) button.remove();
}

/** @param {Element} element */
function copies(element) {
  return [...element.childNodes].map((node) => node.cloneNode(true));
}
