/**
 * Beside each feed offer the link with which a device's calendar subscribes; a file opened from the disk has no address.
 *
 * @param {ParentNode} root
 */
export function offerSubscribing(root) {
  for (const link of root.querySelectorAll('a[data-subscribe]')) {
    const { href, dataset, protocol, textContent } = /** @type {HTMLAnchorElement} */ (link);
    if (!protocol.startsWith('http')) continue;
    const open = document.createElement('a');
    open.href = href.replace(/^https?:/, 'webcal:');
    open.textContent = dataset.subscribe ?? '';
    open.setAttribute('aria-label', `${dataset.subscribe}: ${textContent}`);
    link.after(' ', open);
  }
}
