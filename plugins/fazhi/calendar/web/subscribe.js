/**
 * Whether others can open a link too: neither a file of the disk nor a page that this computer alone serves.
 *
 * @param {Element} link
 */
export function isReachable(link) {
  return /^https?:\/\/(?!localhost\b|127\.|\[::1)/.test(/** @type {HTMLAnchorElement} */ (link).href);
}

/**
 * Beside each feed offer the link with which a device's calendar subscribes; a page that nobody else can open has no address.
 *
 * @param {ParentNode} root
 */
export function offerSubscribing(root) {
  for (const link of root.querySelectorAll('a[data-subscribe]')) {
    const { href, dataset, textContent } = /** @type {HTMLAnchorElement} */ (link);
    if (!isReachable(link)) continue;
    const open = document.createElement('a');
    open.href = new URL(dataset.feed ?? href, document.baseURI).href.replace(/^https?:/, 'webcal:');
    open.textContent = dataset.subscribe ?? '';
    open.setAttribute('aria-label', `${dataset.subscribe}: ${textContent}`);
    link.after(' ', open);
  }
}
