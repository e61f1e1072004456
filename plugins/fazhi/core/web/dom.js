// Small ways to build elements; text is always set as text.

/**
 * Creates an element with a class and children.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} className
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function create(tag, className, ...children) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

/**
 * Creates a button that submits nothing.
 * @param {string} className
 * @param {string} text
 * @param {() => void} onClick
 * @param {AbortSignal} signal  Ends the listening.
 */
export function createButton(className, text, onClick, signal) {
  const button = create('button', className, text);
  button.type = 'button';
  button.addEventListener('click', onClick, { signal });
  return button;
}

/**
 * Creates a paragraph that is read aloud when its text changes; it must stand on the page before it speaks.
 * @param {string} className
 */
export function createStatus(className) {
  const status = create('p', className);
  status.setAttribute('role', 'status');
  return status;
}

/**
 * Moves the focus to what is no field or button.
 * @param {HTMLElement} element
 */
export function focusOn(element) {
  element.tabIndex = -1;
  element.focus();
}

/**
 * Says words with their values: `{done} of {count}`.
 * @param {string} words
 * @param {Record<string, string | number>} values
 */
export function say(words, values) {
  return words.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

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
