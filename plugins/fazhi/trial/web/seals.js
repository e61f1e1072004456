import { focusOn } from '../../core/web/dom.js';
import { unsealed } from '../../core/web/sealing.js';

/**
 * Gives every sealed part its button, and the page one that opens all.
 * @param {ParentNode} root
 */
export function offerSeals(root) {
  for (const place of root.querySelectorAll('.fz-sealed')) {
    offer(place.querySelector('[data-open]'), () => open(place));
  }
  const all = root.querySelector('[data-open-all]');
  offer(all, () => {
    for (const place of root.querySelectorAll('.fz-sealed')) open(place);
    all?.remove();
  });
}

/**
 * @param {Element | null} button
 * @param {() => void} act
 */
function offer(button, act) {
  if (!(button instanceof HTMLButtonElement)) return;
  button.hidden = false;
  button.addEventListener('click', act);
}

/**
 * Puts what a part seals in its place; it is no part of the page before.
 * @param {Element} place
 */
export function open(place) {
  const template = /** @type {HTMLTemplateElement | null} */ (place.querySelector('template.fz-seal'));
  const text = unsealed(template?.content.textContent ?? '');
  const shown = text && new DOMParser().parseFromString(text, 'text/html').querySelector('section');
  if (!shown) return;
  const part = document.importNode(shown, true);
  place.replaceWith(part);
  focusOn(part);
}
