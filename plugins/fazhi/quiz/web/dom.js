export * from '../../core/web/dom.js';

/**
 * Makes a button say that it does nothing now, without taking the focus away from it.
 * @param {HTMLButtonElement} button
 * @param {boolean} isUnavailable
 */
export function setUnavailable(button, isUnavailable) {
  button.setAttribute('aria-disabled', String(isUnavailable));
}

/**
 * Returns a number with two decimals at most.
 * @param {number} value
 */
export function short(value) {
  return String(Math.round(value * 100) / 100);
}
