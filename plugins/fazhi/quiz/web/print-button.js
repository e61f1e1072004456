// The button that prints; without script there is none, and the browser's own command does the same.

/** @param {ParentNode} [root] */
export function offerPrinting(root = document) {
  const button = root.querySelector('[data-print]');
  if (!(button instanceof HTMLButtonElement)) return;
  button.hidden = false;
  button.addEventListener('click', () => print());
}
