// The result of a quiz as a text that a pupil hands to the teacher by hand, chat or camera: FZ1-7KQ4-…
// One large number holds the quiz, the share of each question and the label; it is written with characters that nobody
// takes for each other, and ends with a checksum. Knows no DOM.

/** @typedef {{ quiz: string, shares: (number | null)[], label: string }} Results
 *  `quiz` is the fingerprint of the paper; `shares` has for each asked question as written 0 to 1 in steps of 1/20,
 *  null if it was not drawn or has no mark; `label` is what the pupil wants to be recognised by. */

const PREFIX = 'FZ1';
/** No B, I, L, O, S, U or Z: they look like 8, 1, 1, 0, 5, V and 2, and are read as these. */
const CHARACTERS = '0123456789ACDEFGHJKMNPQRTVWXY';
/** @type {Record<string, string>} */
const LOOKALIKES = { B: '8', I: '1', L: '1', O: '0', S: '5', U: 'V', Z: '2' };
const GROUP = 4;
const CHECK_LENGTH = 5;
const STEPS = 20;
const MOST_SHARES = 999;
const MOST_BYTES = 63;
/** What a question is, by its digit; the share of a part follows as a digit of its own. */
const [NONE_RIGHT, ALL_RIGHT, NOT_ASKED, PART] = [0, 1, 2, 3];
const FINGERPRINT = /^[0-9a-f]{12}$/;
/** A code, and what may have come between its characters on the way; the longest has 1,400 characters. */
const SEPARATORS = '[\\s\\-‐‑‒–—―−_.·]*';
const FOUND = new RegExp(`F[2Z][1IL]((?:${SEPARATORS}[0-9A-Z]){1,2000})`);

/** @param {Results} results */
export function encode({ quiz, shares, label }) {
  const bytes = bytesOf(label);
  const number = new Digits();
  for (const byte of bytes.reverse()) number.put(byte, 256);
  number.put(bytes.length, MOST_BYTES + 1);
  for (const share of [...shares].reverse()) putShare(number, share);
  number.put(shares.length, MOST_SHARES + 1);
  number.put(Number.parseInt(quiz, 16), 16 ** 12);
  const body = number.text();
  return [PREFIX, ...groups(body + checksum(body))].join('-');
}

/**
 * Reads a code, also from the middle of a message; undefined if there is none or it was miscopied.
 * @param {string} text
 * @returns {Results | undefined}
 */
export function decode(text) {
  const found = FOUND.exec(text.normalize('NFKC').toUpperCase());
  const words = found?.[1].match(/[0-9A-Z]+/g) ?? [];
  for (let count = words.length; count > 0; count -= 1) {
    const body = checked(words.slice(0, count).join(''));
    if (body) return read(Digits.of(body));
  }
  return undefined;
}

/**
 * Returns a code without its checksum if that is right; more text may follow a code in a message.
 * @param {string} written
 */
function checked(written) {
  const plain = written.replace(/[BILOSUZ]/g, (character) => LOOKALIKES[character]);
  const body = plain.slice(0, -CHECK_LENGTH);
  return body && plain.slice(-CHECK_LENGTH) === checksum(body) ? body : undefined;
}

/**
 * @param {Digits} number
 * @returns {Results | undefined}
 */
function read(number) {
  const quiz = number
    .take(16 ** 12)
    .toString(16)
    .padStart(12, '0');
  const count = number.take(MOST_SHARES + 1);
  const shares = Array.from({ length: count }, () => takeShare(number));
  const bytes = Array.from({ length: number.take(MOST_BYTES + 1) }, () => number.take(256));
  if (!number.isEmpty || !FINGERPRINT.test(quiz)) return undefined;
  try {
    return { quiz, shares, label: new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes)) };
  } catch {
    return undefined;
  }
}

/**
 * @param {Digits} number
 * @param {number | null} share
 */
function putShare(number, share) {
  const steps = share === null ? 0 : Math.round(Math.min(1, Math.max(0, share)) * STEPS);
  if (share === null) number.put(NOT_ASKED, 4);
  else if (steps === 0) number.put(NONE_RIGHT, 4);
  else if (steps === STEPS) number.put(ALL_RIGHT, 4);
  else {
    number.put(steps, STEPS);
    number.put(PART, 4);
  }
}

/** @param {Digits} number */
function takeShare(number) {
  const kind = number.take(4);
  if (kind === PART) return number.take(STEPS) / STEPS;
  return { [NONE_RIGHT]: 0, [ALL_RIGHT]: 1, [NOT_ASKED]: null }[kind] ?? null;
}

/** A number that digits of any base are put to and taken from; the last one put is the first one taken. */
class Digits {
  /** @param {bigint} [value] */
  constructor(value = BigInt(1)) {
    this.value = value;
  }

  /** @param {string} text */
  static of(text) {
    const base = BigInt(CHARACTERS.length);
    let value = BigInt(0);
    for (const character of text) value = value * base + BigInt(CHARACTERS.indexOf(character));
    return new Digits(value);
  }

  get isEmpty() {
    return this.value === BigInt(1);
  }

  /**
   * @param {number} digit
   * @param {number} base
   */
  put(digit, base) {
    this.value = this.value * BigInt(base) + BigInt(digit);
  }

  /** @param {number} base */
  take(base) {
    const digit = Number(this.value % BigInt(base));
    this.value /= BigInt(base);
    return digit;
  }

  text() {
    const base = BigInt(CHARACTERS.length);
    let text = '';
    for (let rest = this.value; rest > 0; rest /= base) text = CHARACTERS[Number(rest % base)] + text;
    return text;
  }
}

/**
 * Returns the CRC-24 of RFC 4880, section 6.1, with the code's own characters.
 * @param {string} body
 */
function checksum(body) {
  let crc = 0xb704ce;
  for (const character of body) {
    crc ^= character.charCodeAt(0) << 16;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x800000 ? (crc << 1) ^ 0x1864cfb : crc << 1;
  }
  let text = '';
  for (let rest = crc & 0xffffff; text.length < CHECK_LENGTH; rest = Math.floor(rest / CHARACTERS.length)) {
    text = CHARACTERS[rest % CHARACTERS.length] + text;
  }
  return text;
}

/**
 * Returns a label's bytes, cut at a whole character.
 * @param {string} label
 */
function bytesOf(label) {
  const encoder = new TextEncoder();
  let bytes = encoder.encode('');
  let text = '';
  for (const character of label.normalize('NFKC').trim()) {
    text += character;
    const longer = encoder.encode(text);
    if (longer.length > MOST_BYTES) break;
    bytes = longer;
  }
  return [...bytes];
}

/** @param {string} text */
function groups(text) {
  return text.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? [];
}
