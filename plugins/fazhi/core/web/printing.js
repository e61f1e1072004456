// What is folded away on the screen is printed whole: where style sheets cannot open <details>, this does.

/**
 * Opens every <details> of an element while it is printed.
 * @param {HTMLElement} element
 * @param {AbortSignal} signal
 */
export function openForPrinting(element, signal) {
  /** @type {HTMLDetailsElement[]} */
  let closed = [];
  const before = () => {
    closed = [...element.querySelectorAll('details')].filter((one) => !one.open);
    for (const one of closed) one.open = true;
  };
  const after = () => {
    for (const one of closed.splice(0)) one.open = false;
  };
  window.addEventListener('beforeprint', before, { signal });
  window.addEventListener('afterprint', after, { signal });
}
