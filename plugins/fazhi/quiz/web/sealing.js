// Opens the key of a quiz, which core/sealing.py sealed.

import { unsealed } from '../../core/web/sealing.js';

/**
 * Returns the key that a template seals; it is no part of the page until someone puts it there.
 * @param {HTMLTemplateElement} template
 * @returns {HTMLDetailsElement | undefined}
 */
export function openKey(template) {
  const text = unsealed(template.content.textContent ?? '');
  if (text === undefined) return undefined;
  const key = new DOMParser().parseFromString(text, 'text/html').querySelector('details.fz-key');
  return key ? /** @type {HTMLDetailsElement} */ (document.importNode(key, true)) : undefined;
}
