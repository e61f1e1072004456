// The key is printed whether it is open or not: where style sheets cannot open it, this does.

/**
 * @param {HTMLDetailsElement} key
 * @param {import('./question.js').Question[]} questions
 * @param {AbortSignal} signal
 */
export function listenToPrinting(key, questions, signal) {
  let wasOpen = key.open;
  const before = () => {
    wasOpen = key.open;
    key.open = true;
    for (const question of questions) question.beforePrint();
  };
  const after = () => {
    key.open = wasOpen;
    for (const question of questions) question.afterPrint();
  };
  window.addEventListener('beforeprint', before, { signal });
  window.addEventListener('afterprint', after, { signal });
}
