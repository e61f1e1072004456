// The card of a citation. Its content is copied from the list 依据, so that a page carries it once.

import { create, createButton } from '../../core/web/dom.js';
import { citation } from './citation.js';

/** Milliseconds: a pointer that only passes by opens nothing, one on its way to the card does not close it. */
const OPENING = 350;
const CLOSING = 300;

export class Cards {
  /** @type {HTMLElement | undefined} */
  #card;
  /** @type {HTMLAnchorElement | undefined} */
  #link;
  /** @type {number | undefined} */
  #waiting;
  /** @type {AbortController | undefined} */
  #open;
  /** A key, not a pointer, moves the focus. */
  #byKey = false;
  /** @type {HTMLElement} */
  #list;

  /** @param {HTMLElement} list */
  constructor(list) {
    this.#list = list;
  }

  /** @param {Document} page */
  listen(page) {
    page.addEventListener('pointerover', (event) => this.#over(event));
    page.addEventListener('pointerdown', () => {
      this.#byKey = false;
    });
    page.addEventListener('keydown', (event) => this.#press(event));
    page.addEventListener('focusin', (event) => this.#focus(event));
    page.addEventListener('click', (event) => this.#click(event));
  }

  /** @param {PointerEvent} event */
  #over(event) {
    if (event.pointerType === 'touch') return;
    const link = citation(event.target);
    if (link && link !== this.#link) this.pointedAt(link);
    else if (link || this.#holds(event.target)) clearTimeout(this.#waiting);
    else if (this.#card && !this.#holds(document.activeElement)) this.#later(() => this.hide(), CLOSING);
    else if (!this.#card) clearTimeout(this.#waiting);
  }

  /** @param {HTMLAnchorElement} link */
  pointedAt(link) {
    this.#later(() => this.show(link), OPENING);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    this.#byKey = true;
    if (event.key !== 'Escape' || !this.#card || event.isComposing) return;
    if (this.#card.contains(document.activeElement)) this.#dismiss();
    else this.hide();
  }

  /** @param {FocusEvent} event */
  #focus(event) {
    const link = citation(event.target);
    if (link && link !== this.#link && this.#byKey) this.show(link);
    else if (this.#card && !link && !this.#holds(event.target)) this.hide();
  }

  /** A finger has no way to point: its first tap opens the card, whose link leads on. @param {MouseEvent} event */
  #click(event) {
    const link = citation(event.target);
    const isTouch = /** @type {PointerEvent} */ (event).pointerType === 'touch';
    if (link && isTouch && link !== this.#link && this.show(link)) event.preventDefault();
    else if (!link && this.#card && !this.#holds(event.target)) this.hide();
  }

  /**
   * Opens the card of a citation; returns whether there is something to show.
   * @param {HTMLAnchorElement} link
   */
  show(link) {
    this.hide();
    const content = this.#contentOf(link);
    if (!content) return false;
    this.#open = new AbortController();
    const { signal } = this.#open;
    const close = createButton('fz-law-card__close', '×', () => this.#dismiss(), signal);
    close.setAttribute('aria-label', this.#list.dataset.close ?? '');
    this.#card = create('span', 'fz-law-card', close, content);
    this.#card.setAttribute('role', 'group');
    this.#card.setAttribute('aria-label', this.#list.dataset.card ?? '');
    this.#card.id = 'fz-law-card';
    link.removeAttribute('title'); // the browser would show it over the card
    link.setAttribute('aria-describedby', this.#card.id);
    link.after(this.#card);
    this.#link = link;
    this.#place();
    for (const name of ['scroll', 'resize']) addEventListener(name, () => this.#place(), { signal, passive: true });
    return true;
  }

  hide() {
    clearTimeout(this.#waiting);
    this.#open?.abort();
    this.#card?.remove();
    this.#link?.removeAttribute('aria-describedby');
    this.#card = this.#link = undefined;
  }

  #dismiss() {
    const link = this.#link;
    this.hide();
    this.#byKey = false; // else the focus on its way back would open it again
    link?.focus();
  }

  /** @param {HTMLAnchorElement} link */
  #contentOf(link) {
    const entry = [...this.#list.querySelectorAll('li')].find((li) => li.querySelector('a')?.href === link.href);
    const law = entry?.closest('.fz-basis__law')?.querySelector('p');
    if (!entry || !law) return undefined;
    const content = create('span', 'fz-law-card__text');
    for (const part of [law, entry]) {
      const line = create('span', 'fz-law-card__line');
      for (const node of part.childNodes) line.append(flat(node));
      content.append(line);
    }
    return content;
  }

  #place() {
    const card = this.#card;
    const lines = this.#link?.getClientRects();
    if (!card || !lines?.length) return;
    const { left, bottom, top } = lines[lines.length - 1];
    const room = document.documentElement.clientWidth - card.offsetWidth - 8;
    const isBelow = bottom + card.offsetHeight < innerHeight || top < card.offsetHeight;
    card.dataset.edge = bottom > innerHeight / 2 ? 'top' : 'bottom'; // on a phone it must not hide the citation
    card.style.left = `${Math.max(8, Math.min(left, room))}px`;
    card.style.top = `${isBelow ? bottom : top - card.offsetHeight}px`;
  }

  /** @param {() => void} action @param {number} delay */
  #later(action, delay) {
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(action, delay);
  }

  /** @param {EventTarget | null} target */
  #holds(target) {
    return target instanceof Node && (this.#card?.contains(target) || this.#link?.contains(target));
  }
}

/**
 * Returns a copy that may stand in a line of text; the words of the law stand in it open.
 * @param {Node} node
 */
function flat(node) {
  if (!(node instanceof HTMLDetailsElement)) return node.cloneNode(true);
  const words = create('span', 'fz-law-card__words');
  for (const line of node.querySelectorAll('p')) words.append(create('span', 'fz-law-card__line', line.textContent));
  const lang = node.querySelector('div')?.lang;
  if (lang) words.lang = lang;
  return words;
}
