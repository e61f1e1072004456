// Brings what draws QR codes to the page, once it is wanted.

import { loadScript } from '../../core/web/script.js';

/** @typedef {typeof import('./qr.js').drawQr} Draw */

const scope = /** @type {{ fazhiDrawQr?: Draw }} */ (globalThis);

/**
 * Returns what draws a QR code; undefined if it cannot be had now.
 * @param {string} root  The way to the site's root.
 * @returns {Promise<Draw | undefined>}
 */
export async function qrDrawer(root) {
  if (!scope.fazhiDrawQr) await loadScript(`${root}assets/fazhi/quiz-qr.js`);
  return scope.fazhiDrawQr;
}
