// Reads the index that is scanned: fetched only where Pagefind cannot be used.
/*! Inflating: fflate, MIT, Copyright (c) 2026 Arjun Barrett, https://github.com/101arrowz/fflate */

import { unzlibSync } from 'fflate';

const scope = /** @type {any} */ (globalThis);
scope.fazhiSearch = scope.fazhiSearch || {};

/**
 * Returns what was written as JSON, deflated, as base64. No DecompressionStream: old phones have none.
 * @param {string} text
 */
scope.fazhiSearch.inflated = (text) => {
  const bytes = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(unzlibSync(bytes)));
};
