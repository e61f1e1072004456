// How a quiz is taken, as the server wrote it on its element.

/** @typedef {Record<string, string>} Words */
/** @typedef {'each' | 'submit' | 'never'} Show  When answers are shown. */
/** @typedef {ReturnType<typeof settingsOf>} Settings */

/** @param {HTMLElement} element */
export function settingsOf({ dataset }) {
  const minutes = count(dataset.minutes);
  return {
    words: /** @type {Words} */ (JSON.parse(dataset.words ?? '{}')),
    root: dataset.root ?? './',
    fingerprint: dataset.fingerprint ?? '',
    isExam: dataset.mode === 'exam',
    show: /** @type {Show} */ (dataset.show ?? 'each'),
    isWhole: (dataset.show ?? 'each') !== 'each',
    draw: count(dataset.draw),
    shuffle: /** @type {import('./composition.js').How['shuffle']} */ (dataset.shuffle ?? 'none'),
    passing: passingOf(dataset.passing),
    minutes: minutes === 0 ? undefined : minutes,
    retries: count(dataset.retries) ?? Number.POSITIVE_INFINITY,
    pages: dataset.pages,
  };
}

/** @param {string | undefined} text */
function count(text) {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

/**
 * Reads `60%` or `12`.
 * @param {string | undefined} text
 */
function passingOf(text) {
  const value = Number.parseFloat(text ?? '');
  return Number.isFinite(value) ? { value, isPercent: text?.endsWith('%') ?? false } : undefined;
}
