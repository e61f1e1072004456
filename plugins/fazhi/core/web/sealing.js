// Opens what core/sealing.py sealed; tests/core/sealing-vectors.json binds both.

const MASK = 32;

/**
 * Returns the sealed text; undefined if it is none.
 * @param {string} sealed  Base64 of a mask of 32 bytes and of the text's bytes combined with it.
 */
export function unsealed(sealed) {
  try {
    const bytes = Uint8Array.from(atob(sealed.trim()), (character) => character.charCodeAt(0));
    if (bytes.length < MASK) return undefined;
    const text = bytes.slice(MASK).map((byte, place) => byte ^ bytes[place % MASK]);
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return undefined;
  }
}
