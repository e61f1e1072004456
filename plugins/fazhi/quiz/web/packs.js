// Loads the packs of quizzes: scripts beside the paper maker, because a page from a file can read nothing else.

import { loadScript } from '../../core/web/script.js';
import { unsealed } from '../../core/web/sealing.js';

/** @typedef {{ lang: string, fingerprint: string, paper: Document, key: Document }} Opened */

/** Returns the packs that have come, by their folders. */
function packs() {
  const { fazhiPacks } = /** @type {{ fazhiPacks?: Record<string, string> }} */ (/** @type {unknown} */ (window));
  return new Map(Object.entries(fazhiPacks ?? {}));
}

/**
 * Returns a quiz's two halves; undefined if there is no such quiz any more.
 * @param {string} slug  Matched by `picks.js`.
 * @returns {Promise<Opened | undefined>}
 */
export async function openPack(slug) {
  if (!packs().has(slug)) await loadScript(`${encodeURIComponent(slug)}/pack.js`);
  const text = unsealed(packs().get(slug) ?? '');
  return text === undefined ? undefined : opened(text);
}

/**
 * @param {string} text
 * @returns {Opened | undefined}
 */
function opened(text) {
  try {
    const { lang, fingerprint, paper, key } = JSON.parse(text);
    return { lang: String(lang), fingerprint: String(fingerprint), paper: parsed(paper), key: parsed(key) };
  } catch {
    return undefined;
  }
}

/**
 * Scripts in a parsed document never run.
 * @param {unknown} html
 */
function parsed(html) {
  return new DOMParser().parseFromString(String(html), 'text/html');
}
