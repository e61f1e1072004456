import { unsealed } from '../../core/web/sealing.js';

/** On what is open, and on the line that speaks of all of them once all are. */
const OPEN = 'fz-open';

/**
 * Gives every sealed part a button that shows and hides it, and the page one for all; the focus stays on the button.
 * @param {ParentNode} root
 */
export function offerSeals(root) {
  const places = [...root.querySelectorAll('.fz-sealed')];
  const all = root.querySelector('.fz-seals');
  const areOpen = () => places.every((place) => place.classList.contains(OPEN));
  /**
   * @param {Element[]} some
   * @param {boolean} isShown
   */
  const turn = (some, isShown) => {
    for (const place of some) (isShown ? show : hide)(place);
    all?.classList.toggle(OPEN, areOpen());
  };
  for (const place of places) {
    offer(place.querySelector('[data-open]'), () => turn([place], !place.classList.contains(OPEN)));
  }
  offer(root.querySelector('[data-open-all]'), () => turn(places, !areOpen()));
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
function show(place) {
  if (place.classList.contains(OPEN)) return;
  const template = /** @type {HTMLTemplateElement | null} */ (place.querySelector('template.fz-seal'));
  const text = unsealed(template?.content.textContent ?? '');
  const shown = text && new DOMParser().parseFromString(text, 'text/html').querySelector('section');
  if (!shown) return;
  place.append(document.importNode(shown, true));
  place.classList.add(OPEN);
}

/** @param {Element} place */
function hide(place) {
  place.querySelector('section')?.remove();
  place.classList.remove(OPEN);
}
