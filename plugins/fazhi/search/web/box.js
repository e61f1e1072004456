// What the theme's search box leaves out. It may not stand in the page yet: so the page listens for it.

export const BOX = '[data-md-component="search-query"]';
const HITS = '.md-search-result__item';
const TOGGLE = '__search';

/** @param {EventTarget | null} target */
export const isBox = (target) => target instanceof Element && target.matches(BOX);

/**
 * The theme searches on `keyup` only: a candidate picked by mouse, dictation and the menu's paste send none. While an
 * input method composes it must not hear the keys, which would look for half a word.
 */
export function hearInputMethods() {
  const search = (/** @type {Event} */ event) => {
    const isComposing = event instanceof InputEvent && event.isComposing;
    if (isBox(event.target) && !isComposing) event.target?.dispatchEvent(new KeyboardEvent('keyup'));
  };
  document.addEventListener('input', search);
  document.addEventListener('compositionend', search);
  const mute = (/** @type {KeyboardEvent} */ event) => {
    if (event.isComposing && isBox(event.target)) event.stopImmediatePropagation();
  };
  addEventListener('keyup', mute, { capture: true });
}

/** The theme empties the box and leaves the list; and where no page was found, Enter would open what can be asked instead. */
export function keepListTrue() {
  document.addEventListener('reset', ({ target }) => {
    const box = target instanceof Element && target.querySelector(BOX);
    if (box) setTimeout(() => box.dispatchEvent(new KeyboardEvent('keyup')));
  });
  const stop = (/** @type {KeyboardEvent} */ event) => {
    const first = /** @type {HTMLAnchorElement | null} */ (document.querySelector(`${HITS} a`));
    if (event.key !== 'Enter' || !isBox(event.target) || !first?.search.startsWith('?find=')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('keydown', stop, { capture: true });
}

/** By a key the box is not turned to, and by a finger too early: on a phone it is hidden until its label was pressed. */
export function turnToSearch() {
  document.addEventListener('change', ({ target }) => {
    const isOpen = target instanceof HTMLInputElement && target.id === TOGGLE && target.checked;
    if (isOpen) /** @type {HTMLElement | null} */ (document.querySelector(BOX))?.focus();
  });
}

/** @param {unknown} target */
const isInSearch = (target) => target instanceof Element && target.closest('[data-md-component="search"]') !== null;

/** Escape closes the search, and the theme leaves the focus nowhere: it goes back to where the box took it from. */
export function returnOnEscape() {
  /** @type {EventTarget | null} */
  let from = null;
  document.addEventListener('focusin', ({ target, relatedTarget }) => {
    if (isInSearch(target) && !isInSearch(relatedTarget)) from = relatedTarget;
  });
  const turnBack = (/** @type {KeyboardEvent} */ { key, isComposing }) => {
    if (key !== 'Escape' || isComposing || !isInSearch(document.activeElement)) return;
    setTimeout(() => from instanceof HTMLElement && from.focus());
  };
  addEventListener('keydown', turnBack, { capture: true });
}
