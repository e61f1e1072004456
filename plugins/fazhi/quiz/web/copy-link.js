// 复制链接: the address of a paper is the whole paper, so whoever opens it sees the same questions.

/**
 * @param {HTMLElement} main  Holds the words.
 * @param {ParentNode} [root]
 */
export function offerCopying(main, root = document) {
  const button = root.querySelector('[data-copy]');
  const status = root.querySelector('[data-copied]');
  if (!(button instanceof HTMLButtonElement) || !status) return;
  /** @type {Record<string, string>} */
  const words = JSON.parse(main.dataset.words ?? '{}');
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      status.textContent = words.copied;
    } catch {
      // A page from a file or over plain HTTP may not write to the clipboard.
      status.textContent = words.notCopied;
    }
  });
}
