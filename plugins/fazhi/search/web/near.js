// Names that a query nearly says: in pinyin, by the first letters of its syllables, or with one character wrong.

/** @typedef {[name: string, spelling: string]} Spelt  宪法 and `xian fa` */

const MOST = 6;
const NUMERAL = /[\d〇零一二三四五六七八九十百千]/; // another grade, day or article is no other spelling

/**
 * Returns the pieces of names, two characters or more, that are spelt like the query: xianfa gives 宪法 of 宪法晨读.
 * @param {string} typed  Letters only.
 * @param {Spelt[]} names
 * @param {boolean} [isUnfinished]  Whether the last syllable may be cut short.
 */
export function piecesSpelt(typed, names, isUnfinished = false) {
  const found = names.flatMap(([name, spelling]) => {
    const signs = [...name];
    const syllables = spelling.split(' ');
    return signs.map((_, first) => pieceAt(typed, signs, syllables, first, isUnfinished));
  });
  return [...new Set(found.filter((piece) => [...piece].length > 1))].slice(0, MOST);
}

/**
 * @param {string} typed
 * @param {string[]} signs
 * @param {string[]} syllables  One for each sign.
 * @param {number} first
 * @param {boolean} isUnfinished
 */
function pieceAt(typed, signs, syllables, first, isUnfinished) {
  let rest = typed;
  for (let at = first; at < syllables.length; at++) {
    const syllable = syllables[at];
    if (rest === syllable || (isUnfinished && at > first && syllable.startsWith(rest))) {
      return signs.slice(first, at + 1).join('');
    }
    if (!syllable || !rest.startsWith(syllable)) return '';
    rest = rest.slice(syllable.length);
  }
  return '';
}

/**
 * Returns how a word is read, without tones; empty if a character of it is not in the list.
 * @param {string} word
 * @param {string} sounds  `ai埃挨 fa法发`
 */
export function spelt(word, sounds) {
  const read = [...word].map(
    (sign) =>
      sounds
        .split(' ')
        .find((sound) => sound.includes(sign))
        ?.match(/^[a-z]+/)?.[0],
  );
  return read.every(Boolean) ? read.join('') : '';
}

/**
 * Returns the names whose syllables begin with these letters: xf gives 宪法.
 * @param {string} letters
 * @param {Spelt[]} names
 */
export const namesByInitials = (letters, names) =>
  names
    .filter(([, spelling]) => letters.length > 1 && spelling.replace(/(\S)\S* ?/g, '$1') === letters)
    .map(([name]) => name)
    .slice(0, MOST);

/**
 * Whether one text becomes the other by changing, adding or leaving out one character, or by changing two places.
 * @param {string} one
 * @param {string} other
 */
export function isOneOff(one, other) {
  const [a, b] = [[...one], [...other]];
  if (one === other || Math.abs(a.length - b.length) > 1) return false;
  let before = 0;
  while (before < a.length && before < b.length && a[before] === b[before]) before++;
  let [endA, endB] = [a.length, b.length];
  while (endA > before && endB > before && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  if ([...a.slice(before, endA), ...b.slice(before, endB)].some((sign) => NUMERAL.test(sign))) return false;
  const [goneA, goneB] = [endA - before, endB - before];
  const isSwapped = goneA === 2 && goneB === 2 && a[before] === b[before + 1] && a[before + 1] === b[before];
  return isSwapped || Math.max(goneA, goneB) <= 1;
}

/**
 * Returns the word with a name in the place of what nearly is that name: 法制副校长 becomes 法治副校长.
 * @param {string} word
 * @param {string[]} names
 * @param {number} shortest  Characters that a name needs at least.
 */
export function respelt(word, names, shortest) {
  const signs = [...word];
  const found = names.flatMap((name) => {
    const size = [...name].length;
    if (size < shortest || word.includes(name)) return [];
    return [size, size - 1, size + 1].flatMap((length) =>
      windows(signs, length)
        .filter(([, part]) => isOneOff(part, name) && isAnchored(part, name))
        .map(([at]) => signs.slice(0, at).join('') + name + signs.slice(at + length).join('')),
    );
  });
  return [...new Set(found)].slice(0, MOST);
}

/**
 * Whether two texts have an end in common: 高中宪法 is not taken for 初中宪法 where the first word was meant.
 * @param {string} part
 * @param {string} name
 */
const isAnchored = (part, name) => [...part][0] === [...name][0] || [...part].pop() === [...name].pop();

/**
 * Returns the pieces of names that are as long as the word and differ from it in one character.
 * @param {string} word
 * @param {string[]} names
 */
export function lookalikes(word, names) {
  const size = [...word].length;
  const parts = names.flatMap((name) => windows([...name], size).map(([, part]) => part));
  return [...new Set(parts.filter((part) => isOneOff(word, part)))].slice(0, MOST);
}

/**
 * @param {string[]} signs
 * @param {number} length
 * @returns {[at: number, part: string][]}
 */
function windows(signs, length) {
  const count = length > 1 ? Math.max(0, signs.length - length + 1) : 0;
  return Array.from({ length: count }, (_, at) => [at, signs.slice(at, at + length).join('')]);
}
