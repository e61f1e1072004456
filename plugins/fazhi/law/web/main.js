// Waits for a reader to turn to a citation and fetches its card then: a page that is only read fetches nothing of it.
import { loadScript } from '../../core/web/script.js';
import { citation } from './citation.js';

/** @typedef {import('./cards.js').Cards} Cards */

const scope = /** @type {{ fazhiLawCards?: (list: HTMLElement) => Cards }} */ (globalThis);
const script = /** @type {HTMLScriptElement} */ (document.currentScript);
const address = new URL('law-cards.js', script.src).href;
const list = document.querySelector('.fz-basis');
const waiting = new AbortController();
/** @type {Cards | undefined} */
let cards;

/** @param {HTMLElement} list */
async function fetched(list) {
  if (!(await loadScript(address))) return undefined;
  waiting.abort();
  cards ??= scope.fazhiLawCards?.(list);
  return cards;
}

/**
 * @param {Event} event
 * @param {HTMLElement} list
 */
async function turnedTo(event, list) {
  const link = citation(event.target);
  const isTouch = /** @type {Partial<PointerEvent>} */ (event).pointerType === 'touch';
  const isTap = isTouch && event.type === 'click';
  const isPointed = !isTouch && event.type === 'pointerover';
  if (!link || !(isTap || isPointed || (event.type === 'focusin' && link.matches(':focus-visible')))) return;
  if (isTap) event.preventDefault(); // a finger has no way to point: its first tap opens the card
  const shown = await fetched(list);
  if (isTap && !shown?.show(link)) location.assign(link.href);
  else if (isPointed && link.matches(':hover')) shown?.pointedAt(link);
  else if (event.type === 'focusin' && document.activeElement === link) shown?.show(link);
}

if (list instanceof HTMLElement) {
  for (const name of ['pointerover', 'focusin', 'click']) {
    document.addEventListener(name, (event) => turnedTo(event, list), { signal: waiting.signal });
  }
}
