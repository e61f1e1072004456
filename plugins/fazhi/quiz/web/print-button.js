// The buttons that print; without script there is none, and the browser's own command does the same.

/** @param {ParentNode} [root] */
export function offerPrinting(root = document) {
  for (const button of root.querySelectorAll('[data-print]')) {
    if (!(button instanceof HTMLButtonElement)) continue;
    button.hidden = false;
    button.addEventListener('click', () => printPart(button.dataset.print ?? ''));
  }
}

/**
 * Prints a part of the page: the style sheet leaves the other ones out; an empty name is the whole page.
 * @param {string} part
 */
export function printPart(part) {
  const { dataset } = document.documentElement;
  /** @type {HTMLDetailsElement | null} */
  const key = document.querySelector('details.fz-answers');
  const wasOpen = key?.open;
  const after = () => {
    delete dataset.printed;
    if (key) key.open = wasOpen === true;
  };
  if (part) dataset.printed = part;
  if (key && part === 'key') key.open = true;
  addEventListener('afterprint', after, { once: true });
  print();
}
